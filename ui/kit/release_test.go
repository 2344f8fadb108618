package kit

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dotori/ui/theme"
)

func TestAClosedGridHoldsNoPictures(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
	p := NewPicture(Album{}, "", 1, 100)
	p.OnTapped = func() {}
	g := NewGrid(NewLoader(nil, 1<<20, func(f func()) { f() }))
	g.loader.workers = 0
	c := pictureContent(4)
	c.Header = NewInset(4, 4, 4, 4, NewStack(2, p))
	w := test.NewTempWindow(t, g)
	w.Resize(fyne.NewSize(800, 600))
	g.SetContent(c)
	test.WidgetRenderer(p)
	p.pixels = image.NewRGBA(image.Rect(0, 0, 4, 4))
	p.Refresh()
	if len(g.view.cells.run) == 0 || p.image.Image == nil {
		t.Fatal("nothing is shown that could be let go of")
	}
	g.Close()
	if n := len(g.view.cells.run) + len(g.view.cells.pictures); n > 0 {
		t.Errorf("%d cells are still there", n)
	}
	if p.pixels != nil || p.image.Image != nil || p.OnTapped != nil {
		t.Error("the picture of the header still holds something")
	}
}
