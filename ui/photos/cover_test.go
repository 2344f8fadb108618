package photos

import (
	"fmt"
	"slices"
	"testing"

	"dotori/archive"
	"dotori/archive/catalog"
)

// days makes cells of some days of 2005, so many on each.
func days(of ...[3]int) *shelf {
	src := &shelf{names: map[string]string{}}
	for _, d := range of {
		for i := range d[2] {
			src.cells = append(src.cells, cell(fmt.Sprintf("%d-%d-%d", d[0], d[1], i), archive.Photo, "photos", 2005, d[0], d[1]))
		}
	}
	return src
}

func coverOf(t *testing.T, src *shelf) (ids []string) {
	t.Helper()
	s, err := load(t.Context(), src, Year(2005))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range s.Cover {
		ids = append(ids, c.ID)
	}
	return ids
}

func TestCoverTakesTheFullestDayOfEachMonthFirst(t *testing.T) {
	src := days([3]int{10, 9, 2}, [3]int{10, 8, 9}, [3]int{9, 20, 3}, [3]int{8, 1, 5})
	if got, want := coverOf(t, src), []string{"10-8-0", "8-1-0", "9-20-0", "10-9-0"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestCoverBeginsWithFavourites(t *testing.T) {
	src := days([3]int{10, 9, 2}, [3]int{10, 8, 9}, [3]int{9, 20, 3})
	src.cells[1].Favorite = true
	if got := coverOf(t, src); len(got) == 0 || got[0] != "10-9-1" {
		t.Errorf("got %v", got)
	}
}

func TestCoverLikesLandscapesAndNoScreens(t *testing.T) {
	src := days([3]int{10, 8, 4}, [3]int{9, 20, 4}, [3]int{8, 1, 4}, [3]int{7, 1, 4})
	src.cells[0].Aspect, src.cells[1].Aspect = 0.56, 0.75
	src.names["9-20-0"] = "Pictures/Screenshot_20050920.png"
	src.names["8-1-0"] = "DCIM/화면 캡처 1.png"
	if got := coverOf(t, src); got != nil {
		t.Errorf("two pictures are no cover, but it is %v", got)
	}
	delete(src.names, "8-1-0")
	if got, want := coverOf(t, src), []string{"10-8-2", "8-1-0", "7-1-0"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestCoverLeavesOutWhatIsNotTheDays(t *testing.T) {
	src := days([3]int{10, 8, 4}, [3]int{9, 20, 4}, [3]int{8, 1, 4})
	for i := range 4 {
		src.cells[i].Vague = true
	}
	if got := coverOf(t, src); got != nil {
		t.Errorf("got %v", got)
	}
	few := days([3]int{10, 8, 2}, [3]int{9, 20, 2}, [3]int{8, 1, 2})
	if got := coverOf(t, few); got != nil {
		t.Errorf("of six pictures %v", got)
	}
}

func TestOnlyYearsAndMonthsHaveACover(t *testing.T) {
	src := days([3]int{10, 8, 9}, [3]int{10, 9, 9}, [3]int{10, 10, 9})
	for name, tt := range map[string]struct {
		s    Scope
		want int
	}{
		"year": {Year(2005), 3}, "month": {InMonth(2005, 10), 3}, "everything": {Scope{}, 0},
		"month of all years": {Scope{Query: catalog.Query{Month: 10}, Title: "10월"}, 3},
		"day":                {Scope{Query: catalog.Query{Month: 10, Day: 8}, Title: "10월 8일"}, 0},
		"album":              {Scope{Query: catalog.Query{Year: 2005, Collection: 1}, Title: "제주"}, 0},
	} {
		s, err := load(t.Context(), src, tt.s)
		if err != nil || len(s.Cover) != tt.want {
			t.Errorf("%s: a cover of %d, %v, want %d", name, len(s.Cover), err, tt.want)
		}
	}
}
