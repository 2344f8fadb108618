package twins

import (
	"context"
	"fmt"
	"testing"
	"time"
)

func TestSidesDiffer(t *testing.T) {
	start := time.Date(2019, 5, 3, 8, 0, 0, 0, time.UTC)
	side := func(what string, from, n int) *Sketch {
		s, err := SketchOf(context.Background(), func(yield func(Message, error) bool) {
			for i := from; i < from+n; i++ {
				m := Message{ID: ID{byte(i), byte(i >> 8)}, Wall: start.Add(time.Duration(i) * time.Hour), Author: "민지",
					Text: fmt.Sprintf("%s 이야기 가운데 %d번째는 다람쥐 %d마리", what, i, i*31)}
				if !yield(m, nil) {
					return
				}
			}
		})
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	mine := side("우리", 0, 240)
	for name, c := range map[string]struct {
		other *Sketch
		want  bool
	}{
		"other things":     {side("언니", 0, 240), true},
		"the same":         {side("우리", 0, 240), false},
		"another time":     {side("언니", 400, 240), false},
		"too short a time": {side("언니", 230, 240), false},
		"half the same":    {side("우리", 120, 240), false},
	} {
		if texts, got := Differ(mine, c.other); got != c.want || got && texts < 10 {
			t.Errorf("%s: %v with %d texts, want %v", name, got, texts, c.want)
		}
	}
}
