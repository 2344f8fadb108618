package photos

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"path"
	"slices"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
)

// A cover shows so many pictures, but never more than a third of what the page
// below it holds.
const (
	leastCover, mostCover = 3, 13
	coverShare            = 3
	coverTries            = 4 // pictures looked at for each that is shown
)

// cover chooses the pictures that open a year or a month: favourites first,
// then of each month the day with the most pictures, and so on with the days
// after it. A day gives one picture, a landscape one rather than an upright
// one; what was taken of a screen is left out, and so is what is not there.
func cover(ctx context.Context, src Source, cells []catalog.Cell) ([]catalog.Cell, error) {
	photos := coverable(cells)
	n := min(len(photos)/coverShare, mostCover)
	if n < leastCover {
		return nil, nil
	}
	var chosen []catalog.Cell
	for tries, c := range ranked(photos) {
		if len(chosen) == n || tries == coverTries*mostCover {
			break
		}
		it, err := src.Item(ctx, c.ID)
		if err != nil {
			return nil, fmt.Errorf("choose the cover: %w", err)
		}
		if !screenshot(it) {
			chosen = append(chosen, c)
		}
	}
	if len(chosen) < leastCover {
		return nil, nil
	}
	return chosen, nil
}

func coverable(cells []catalog.Cell) (photos []catalog.Cell) {
	for _, c := range cells {
		if c.Kind == archive.Photo && c.SHA256 != "" && !c.Missing && !c.Vague {
			photos = append(photos, c)
		}
	}
	return photos
}

// day is one day of pictures, the best first.
type day struct {
	cells []catalog.Cell
	turn  int // how many days of its month are fuller
}

// ranked orders the best picture of each day as cover says.
func ranked(photos []catalog.Cell) []catalog.Cell {
	days := daysOf(photos)
	slices.SortStableFunc(days, func(a, b day) int {
		return cmp.Or(better(a.cells[0].Favorite, b.cells[0].Favorite), cmp.Compare(a.turn, b.turn),
			cmp.Compare(len(b.cells), len(a.cells)))
	})
	best := make([]catalog.Cell, len(days))
	for i, d := range days {
		best[i] = d.cells[0]
	}
	return best
}

// daysOf puts pictures that are in order of time into days, each with its turn
// in its month.
func daysOf(photos []catalog.Cell) (days []day) {
	var last time.Time
	for _, c := range photos {
		at := c.Wall.Truncate(24 * time.Hour)
		if len(days) == 0 || !at.Equal(last) {
			days, last = append(days, day{}), at
		}
		d := &days[len(days)-1]
		d.cells = append(d.cells, c)
	}
	for i := range days {
		slices.SortStableFunc(days[i].cells, func(a, b catalog.Cell) int {
			return cmp.Or(better(a.Favorite, b.Favorite), cmp.Compare(offShape(a), offShape(b)))
		})
		for k := range days {
			if sameMonth(days[i], days[k]) && len(days[k].cells) > len(days[i].cells) {
				days[i].turn++
			}
		}
	}
	return days
}

func sameMonth(a, b day) bool {
	return a.cells[0].Year == b.cells[0].Year && a.cells[0].Month == b.cells[0].Month
}

func better(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// offShape is how far a picture is from the 3:2 of a camera held level, in
// steps, so that small differences leave the order of time.
func offShape(c catalog.Cell) int {
	if c.Aspect == 0 {
		return 1
	}
	return int(4 * math.Abs(math.Log(float64(c.Aspect)/1.5)))
}

// screenshot reports whether a picture was taken of a screen, by the names
// that phones and computers give such files and their folders.
func screenshot(it archive.Item) bool {
	names := []string{}
	for _, m := range it.Media {
		names = append(names, path.Base(m.Name))
	}
	for _, c := range it.Collections {
		names = append(names, c.Title)
	}
	return slices.ContainsFunc(names, func(name string) bool {
		name = strings.ToLower(name)
		return slices.ContainsFunc([]string{"screenshot", "screen shot", "screencapture", "스크린샷", "화면 캡처", "캡처", "capture_"},
			func(word string) bool { return strings.Contains(name, word) })
	})
}
