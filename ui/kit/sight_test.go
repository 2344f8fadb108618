package kit

import (
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"dotori/ui/theme"
)

func TestOnlyPicturesNearTheReaderAreLoaded(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
	var all []*Picture
	column := NewStack(0)
	for i := range 100 {
		p := NewPicture(Album{Patient: true}, strconv.Itoa(i), 1, 400)
		all = append(all, p)
		column.Add(NewInset(0, 0, 0, 0, p))
	}
	scroll := container.NewVScroll(NewSight(column))
	w := test.NewTempWindow(t, scroll)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(100, 200)) // pictures are 100 high: two are seen
	for _, tt := range []struct {
		name      string
		by        float32
		near, far int // a picture each
	}{
		{"at first", 0, 3, 7},
		{"a little way on", 300, 6, 9},
		{"far from there", 5000, 53, 30},
		{"and back", -9000, 0, 53},
	} {
		ScrollBy(scroll, tt.by)
		if all[tt.near].far || !all[tt.far].far {
			t.Errorf("%s: picture %d is far: %v, picture %d: %v", tt.name, tt.near, all[tt.near].far, tt.far, all[tt.far].far)
		}
	}
	if eager := NewPicture(Album{}, "a", 1, 100); eager.far {
		t.Error("a picture on a page without a sight waits for ever")
	}
}
