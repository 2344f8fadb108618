package thread_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dotori/archive"
	"dotori/archive/read/thread"
)

// run adds posts written as "id" or "id>above" and returns what was given.
func run(most int, posts string) (given []string, late int) {
	q := thread.Queue{Most: most, Give: func(it archive.Item, above string) {
		if above != "" {
			above = ">" + above
		}
		given = append(given, it.NativeID+above)
	}}
	for p := range strings.FieldsSeq(posts) {
		id, above, _ := strings.Cut(p, ">")
		q.Add(archive.Item{NativeID: id, Text: strings.Repeat("가", 100)}, above)
	}
	q.End()
	return given, q.Late
}

func TestQueue(t *testing.T) {
	tests := []struct {
		name        string
		most        int
		posts, want string
		late        int
	}{
		{"nothing", 1e6, "", "", 0},
		{"oldest first", 1e6, "1 2>1 3>2", "1 2>1 3>2", 0},
		{"newest first", 1e6, "4>3 3>2 5>2 2>1 1", "1 2>1 3>2 5>2 4>3", 0},
		{"what is answered is not there", 1e6, "3>2 2>9 1", "1 2 3>2", 0},
		{"a circle", 1e6, "2>1 1>2 3>3", "2 1>2 3", 0},
		{"twice", 1e6, "2>1 2>1 1 1", "1 2>1", 0},
		{"no room", 1000, "4>1 3>1 2>1 1", "4 3 1 2>1", 2},
	}
	for _, tt := range tests {
		got, late := run(tt.most, tt.posts)
		if !slices.Equal(got, strings.Fields(tt.want)) || late != tt.late {
			t.Errorf("%s: got %q and %d late, want %q", tt.name, got, late, tt.want)
		}
	}
}

func TestALongThread(t *testing.T) {
	var posts []string
	for i := 50_000; i > 0; i-- {
		posts = append(posts, fmt.Sprintf("%d>%d", i, i-1))
	}
	given, late := run(1e9, strings.Join(append(posts, "0"), " "))
	if len(given) != 50_001 || late != 0 || given[0] != "0" {
		t.Errorf("%d are given, %d late", len(given), late)
	}
}
