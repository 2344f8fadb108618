package kit

import (
	"context"
	"errors"
	"fmt"
	"image"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"dotori/ui/theme"
)

// newTestGrid shows sections of 4:3 pictures in a window of 960 by 600.
func newTestGrid(t *testing.T, counts ...int) (*Grid, *stage) {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.New(theme.Light, 1))
	s := newStage()
	pictures := func(_ context.Context, key string, _ int) (image.Image, error) {
		if key == "3" {
			return nil, errors.New("cut off")
		}
		return plain(400, 300), nil
	}
	g := NewGrid(NewLoader(pictures, 64<<20, s.do))
	g.modifiers = func() fyne.KeyModifier { return 0 }
	g.after = func(time.Duration, func()) func() bool { return func() bool { return true } }
	w := test.NewTempWindow(t, g)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(960, 600))
	g.SetContent(pictureContent(counts...))
	return g, s
}

func pictureContent(counts ...int) Content {
	c := Content{Cell: func(i int) Cell { return Cell{Key: fmt.Sprint(i)} }, Reason: func(err error) string { return err.Error() }}
	for i, n := range counts {
		c.Sections = append(c.Sections, Section{Title: fmt.Sprintf("%d월", len(counts)-i), Count: n})
		c.Aspects = append(c.Aspects, slices.Repeat([]float32{4.0 / 3}, n)...)
	}
	return c
}

func keys(g *Grid, names ...fyne.KeyName) {
	for _, name := range names {
		g.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// pointAt returns the middle of a cell, which must be in view.
func pointAt(g *Grid, i int) fyne.Position {
	row := g.flow.rowOf(i)
	return fyne.NewPos(gridLeft+g.flow.middle(i), float32(g.flow.tops[row]-g.offset)+60)
}

func TestGridHasObjectsOnlyForWhatIsInView(t *testing.T) {
	g, _ := newTestGrid(t, 60_000, 40_000)
	for _, part := range []float32{0, 0.3, 0.9, 0.1, 1} {
		g.ScrollPart(part)
		if n := len(g.view.cells.run); n == 0 || n > 40 {
			t.Errorf("at %v of the page %d cells are shown", part, n)
		}
	}
	if n := len(g.view.cells.run) + len(g.view.cells.pictures); n > 60 {
		t.Errorf("%d cells were made in all", n)
	}
}

func TestGridKeyboard(t *testing.T) {
	g, _ := newTestGrid(t, 10, 90)
	row := g.flow.rows[0].End
	tests := []struct {
		key  fyne.KeyName
		want int
	}{
		{fyne.KeyRight, 0}, {fyne.KeyRight, 1}, {fyne.KeyLeft, 0}, {fyne.KeyLeft, 0},
		{fyne.KeyDown, row}, {fyne.KeyUp, 0}, {fyne.KeyEnd, 99}, {fyne.KeyRight, 99}, {fyne.KeyHome, 0},
		{fyne.KeyPageDown, g.flow.rows[2].First}, {fyne.KeyPageUp, 0},
	}
	for i, tt := range tests {
		keys(g, tt.key)
		if g.Current() != tt.want {
			t.Fatalf("step %d, %s: at %d, want %d", i, tt.key, g.Current(), tt.want)
		}
		r := g.flow.rowOf(g.Current())
		if top := g.flow.tops[r]; top < g.offset || top+float64(g.flow.rows[r].Height) > g.offset+600 {
			t.Errorf("step %d, %s: cell %d is out of view", i, tt.key, g.Current())
		}
	}
}

// What stands above the first row has no other way back into view by keyboard.
func TestHomeShowsTheHeaderAgain(t *testing.T) {
	g, _ := newTestGrid(t, 10, 90)
	c := g.Content()
	c.Header = NewGap(100, 200)
	g.SetContent(c)
	keys(g, fyne.KeyEnd, fyne.KeyHome)
	if g.Offset() != 0 || g.Current() != 0 {
		t.Errorf("Home leads to cell %d, %v pixels down", g.Current(), g.Offset())
	}
}

func TestGridOpensByKeyAndTap(t *testing.T) {
	g, _ := newTestGrid(t, 20)
	var opened []int
	g.OnOpen = func(i int) { opened = append(opened, i) }
	keys(g, fyne.KeyEnter, fyne.KeyRight, fyne.KeyRight, fyne.KeyReturn)
	g.Tapped(&fyne.PointEvent{Position: pointAt(g, 3)})
	if !slices.Equal(opened, []int{1, 3}) {
		t.Errorf("opened %v, want the second by key and the fourth by tap", opened)
	}
}

func TestGridSelection(t *testing.T) {
	g, _ := newTestGrid(t, 20)
	told := -1
	g.OnSelect = func(n int) { told = n }
	tap := func(i int, m fyne.KeyModifier) {
		g.modifiers = func() fyne.KeyModifier { return m }
		g.Tapped(&fyne.PointEvent{Position: pointAt(g, i)})
	}
	check := func(what string, want ...int) {
		t.Helper()
		if got := g.Selected(); !slices.Equal(got, want) || told != len(want) {
			t.Errorf("%s: selected %v, told %d; want %v", what, got, told, want)
		}
	}
	tap(2, fyne.KeyModifierShortcutDefault)
	check("tap with the shortcut key", 2)
	tap(5, fyne.KeyModifierShift)
	check("tap with shift", 2, 3, 4, 5)
	tap(3, 0)
	check("tap while choosing", 2, 4, 5)
	keys(g, fyne.KeySpace)
	check("space", 2, 3, 4, 5)
	keys(g, fyne.KeyEscape)
	check("escape")
	g.TypedShortcut(&fyne.ShortcutSelectAll{})
	if told != 20 {
		t.Errorf("select all chose %d", told)
	}
	g.ClearSelection()
	g.modifiers = func() fyne.KeyModifier { return fyne.KeyModifierShift }
	g.cursor, g.anchor = 7, -1
	keys(g, fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft)
	check("shift and arrows", 7, 8)
}

func TestGridEscapeLeavesWhenNothingIsSelected(t *testing.T) {
	g, _ := newTestGrid(t, 5)
	left := 0
	g.OnEscape = func() { left++ }
	g.SelectAll()
	keys(g, fyne.KeyEscape, fyne.KeyEscape)
	if left != 1 {
		t.Errorf("left %d times, want once, after the selection was cleared", left)
	}
}

func TestGridCheckInTheCornerSelects(t *testing.T) {
	g, _ := newTestGrid(t, 20)
	x, w := g.flow.span(0, 1)
	g.Tapped(&fyne.PointEvent{Position: fyne.NewPos(gridLeft+x+w-10, float32(g.flow.tops[0])+10)})
	if got := g.Selected(); !slices.Equal(got, []int{1}) {
		t.Errorf("selected %v", got)
	}
}

func TestGridKeepsItsPlaceWhenTheWidthChanges(t *testing.T) {
	g, _ := newTestGrid(t, 500, 500)
	g.ScrollTo(1, 0.5)
	before, _ := g.topCell()
	g.Resize(fyne.NewSize(1400, 600))
	row := g.flow.rowOf(before)
	if top := g.flow.tops[row] - g.offset; top < -200 || top > 200 {
		t.Errorf("cell %d stands %v pixels from the top after the width changed", before, top)
	}
}

func TestGridTellsWhatStandsAtTheTop(t *testing.T) {
	g, _ := newTestGrid(t, 200, 200)
	var section int
	var part float32
	g.OnScroll = func(s int, p float32) { section, part = s, p }
	g.ScrollTo(1, 0.25)
	if section != 1 || part < 0.24 || part > 0.26 {
		t.Errorf("told %d and %v, want 1 and 0.25", section, part)
	}
	g.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: 1e7}})
	if section != 0 || part != 0 || g.Offset() != 0 {
		t.Errorf("at the top: section %d, part %v, offset %v", section, part, g.Offset())
	}
}

func TestGridScrollsBeforeItHasASize(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
	g := NewGrid(NewLoader(nil, 1<<20, func(func()) {}))
	g.loader.workers = 0
	g.SetContent(pictureContent(300))
	g.SetOffset(1000)
	test.WidgetRenderer(g)
	g.Resize(fyne.NewSize(960, 600))
	if g.Offset() != 1000 {
		t.Errorf("offset %v, want 1000", g.Offset())
	}
}

func TestGridShowsPicturesAndReasons(t *testing.T) {
	g, s := newTestGrid(t, 8)
	for range g.view.cells.run {
		if _, err := g.loader.Peek("0"); err == nil && pixels(g.loader, "0") && hasReason(g, 3) {
			break
		}
		s.next(t)
	}
	cell := g.view.cells.get(0).(*pictureCell)
	if cell.image.Hidden || cell.image.Image == nil {
		t.Error("the first picture is not shown")
	}
	if !hasReason(g, 3) {
		t.Error("the reason is not shown")
	}
}

func hasReason(g *Grid, i int) bool {
	c := g.view.cells.get(i).(*pictureCell)
	return len(c.lines) == 1 && c.reason == "cut off"
}

func TestGridThumbDragsThroughThePage(t *testing.T) {
	g, _ := newTestGrid(t, 1000)
	at := fyne.NewPos(g.Size().Width-5, 10)
	g.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at}})
	g.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at.AddXY(0, 5000)}, Dragged: fyne.NewDelta(0, 5000)})
	g.DragEnd()
	if want := g.flow.height - 600; g.Offset() != want {
		t.Errorf("dragged to %v, want the end %v", g.Offset(), want)
	}
	g.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(300, 300)}, Dragged: fyne.NewDelta(0, -90)})
	if want := g.flow.height - 600; g.Offset() != want {
		t.Error("a drag across pictures scrolled")
	}
}

func TestGridHover(t *testing.T) {
	g, _ := newTestGrid(t, 20)
	g.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: pointAt(g, 2)}})
	if m := g.view.marks(2); !m.hovered || g.Cursor() != desktop.PointerCursor {
		t.Errorf("marks %+v", m)
	}
	g.MouseOut()
	if m := g.view.marks(2); m.hovered {
		t.Error("still hovered after the pointer left")
	}
}
