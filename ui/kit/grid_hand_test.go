package kit

import (
	"math"
	"slices"
	"strconv"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// drag presses at a point and moves to another, without letting go.
func drag(g *Grid, from, to fyne.Position) {
	g.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}, Dragged: fyne.Delta{DX: to.X - from.X, DY: to.Y - from.Y}})
}

func with(g *Grid, m fyne.KeyModifier) { g.modifiers = func() fyne.KeyModifier { return m } }

func TestTheMenuKeyAsksWhatCanBeDone(t *testing.T) {
	g, _ := newTestGrid(t, 30)
	asked := -1
	g.OnMenu = func(i int, at fyne.Position) {
		asked = i
		if under := g.cellAt(at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(g))); under != i {
			t.Errorf("the menu of cell %d opens over cell %d", i, under)
		}
	}
	if keys(g, fyne.KeyHome, fyne.KeyRight, desktop.KeyMenu); asked != 1 {
		t.Errorf("the menu of cell %d was asked for", asked)
	}
}

func TestZoomKeepsThePictureUnderThePointer(t *testing.T) {
	for _, squares := range []bool{false, true} {
		g, _ := newTestGrid(t, 700, 800)
		g.Square(squares)
		g.ScrollTo(1, 0.4)
		with(g, fyne.KeyModifierControl)
		at := fyne.NewPos(400, 350)
		cell := g.cellAt(at)
		for _, notch := range []float32{-25, -25, -25, -25, 25, 25, -25, 25, 25, 25} {
			g.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: at}, Scrolled: fyne.Delta{DY: notch}})
			row := g.flow.rowOf(cell)
			top := g.flow.tops[row] - g.offset
			if high := float64(g.flow.rows[row].Height); top > 351 || top+high < 349 {
				t.Errorf("squares %v, %d a row: cell %d stands from %v to %v, the pointer is at 350", squares, g.View().PerRow, cell, top, top+high)
			}
		}
	}
}

func TestZoomGoesFromFiveToTwenty(t *testing.T) {
	const width = 1600 // where the look has six or seven in a row
	v := View{}
	var seen []int
	for range 30 {
		v = v.closer(width, -1)
		seen = append(seen, v.PerRow)
	}
	if v.PerRow != 20 || !slices.IsSorted(seen) || seen[0] != 8 {
		t.Errorf("smaller: %v", seen)
	}
	seen = nil
	for range 30 {
		v = v.closer(width, 1)
		seen = append(seen, v.PerRow)
	}
	if v.PerRow != 5 || !slices.Contains(seen, 0) {
		t.Errorf("larger: %v, want it to end at 5 and to pass the usual size", seen)
	}
	for _, tt := range []struct{ perRow, least, most int }{{5, 4, 8}, {10, 8, 14}, {20, 17, 28}} {
		var f flow
		m := View{PerRow: tt.perRow}.metrics(width, 14)
		f.set(someAspects(3000), ofCounts(3000), frame{width: width}, m)
		if n := 3000 / len(f.rows); n < tt.least || n > tt.most {
			t.Errorf("rows of %d hold %d pictures of mixed shapes", tt.perRow, n)
		}
		m = View{PerRow: tt.perRow, Squares: true}.metrics(width, 14)
		f.set(someAspects(3000), ofCounts(3000), frame{width: width}, m)
		x, w := f.span(0, f.rows[0].End-1)
		if n := f.rows[0].End; n != tt.perRow || math.Abs(float64(x+w-width)) > 1 || math.Abs(float64(w-f.rows[0].Height)) > 1 {
			t.Errorf("%d squares of %v by %v end at %v", n, w, f.rows[0].Height, x+w)
		}
	}
}

func TestViewIsToldWhenTheUserChangesIt(t *testing.T) {
	g, _ := newTestGrid(t, 300)
	var told []View
	g.OnView = func(v View) { told = append(told, v) }
	g.SetView(View{PerRow: 10})
	g.Zoom(0)
	g.Zoom(0)
	g.Square(true)
	if want := []View{{}, {Squares: true}}; !slices.Equal(told, want) {
		t.Errorf("told %v, want %v", told, want)
	}
}

func TestHeadingStaysAtTheTopUntilTheNextOneComes(t *testing.T) {
	g, _ := newTestGrid(t, 300, 300)
	first, second := g.flow.sections[0], g.flow.sections[1]
	high := float64(g.headingHeight())
	for _, tt := range []struct {
		offset float64
		stays  bool
		top    float64
	}{
		{0, false, first.top},
		{first.top + 1000, true, -high * headingLift},
		{first.bottom - high/2, true, -high / 2},
		{second.top, false, 0},
		{second.top + 500, true, -high * headingLift},
	} {
		g.SetOffset(tt.offset)
		i, _ := g.flow.sectionsIn(g.offset, g.flow.height)
		top, stays := g.headingTop(i)
		if stays != tt.stays || math.Abs(float64(top)-tt.top) > 1 || g.view.strip.Visible() != tt.stays {
			t.Errorf("at %v the heading stands at %v, stays %v, its paper %v; want %+v", tt.offset, top, stays, g.view.strip.Visible(), tt)
		}
	}
	if g.cellAt(fyne.NewPos(200, 10)) >= 0 {
		t.Error("a cell is tapped through the heading")
	}
	g.ShowCell(g.flow.rows[g.flow.rowOf(400)].First - 1)
	g.ShowCell(400)
	if top := g.flow.tops[g.flow.rowOf(400)] - g.offset; top < high {
		t.Errorf("the cell of the keyboard stands at %v, under the heading", top)
	}
}

func TestCheckOfAMonth(t *testing.T) {
	g, _ := newTestGrid(t, 30, 40)
	told := 0
	g.OnSelect = func(n int) { told = n }
	tap := func(section int) {
		top, _ := g.headingTop(section)
		g.Tapped(&fyne.PointEvent{Position: fyne.NewPos(gridLeft/2, top+g.headingHeight()/2)})
	}
	tap(0)
	if got := g.Selected(); told != 30 || len(got) != 30 || got[29] != 29 {
		t.Errorf("told %d, selected %v", told, got)
	}
	tap(0)
	if told != 0 {
		t.Errorf("the second tap leaves %d", told)
	}
	g.ShowCell(50)
	g.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyA, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift})
	if got := g.Selected(); len(got) != 40 || got[0] != 30 {
		t.Errorf("by keyboard: %v", got)
	}
	h := g.view.headings[0]
	if g.toggle(31); h.circle.Hidden {
		t.Error("the check is hidden while something is selected")
	}
}

func TestRectangleSelectsWhatItTouches(t *testing.T) {
	g, _ := newTestGrid(t, 200)
	top := float32(g.flow.tops[0])
	drag(g, fyne.NewPos(2, top+10), fyne.NewPos(gridLeft+20, top+40))
	if got := g.Selected(); !slices.Equal(got, []int{0}) || !g.band.box.Visible() {
		t.Errorf("selected %v", got)
	}
	second := g.flow.rows[1].First
	drag(g, fyne.NewPos(2, top+10), fyne.NewPos(gridLeft+20, float32(g.flow.tops[1])+5))
	if got := g.Selected(); !slices.Equal(got, []int{0, second}) {
		t.Errorf("larger: %v", got)
	}
	drag(g, fyne.NewPos(2, top+10), fyne.NewPos(4, top+12))
	if got := g.Selected(); len(got) != 0 {
		t.Errorf("smaller: %v", got)
	}
	drag(g, fyne.NewPos(2, top+10), fyne.NewPos(gridLeft+20, top+40))
	g.DragEnd()
	with(g, fyne.KeyModifierShortcutDefault)
	drag(g, pointAt(g, 2), pointAt(g, 3))
	g.DragEnd()
	if got := g.Selected(); !slices.Equal(got, []int{0, 2, 3}) || g.band.box.Visible() {
		t.Errorf("with Ctrl, from a picture: %v", got)
	}
	with(g, 0)
	drag(g, pointAt(g, 6), pointAt(g, 7))
	if got := g.Selected(); len(got) != 3 {
		t.Errorf("from a picture without Ctrl: %v", got)
	}
}

func TestRectangleScrollsAtTheEdges(t *testing.T) {
	g, _ := newTestGrid(t, 400)
	var beat func()
	g.after = func(_ time.Duration, f func()) func() bool {
		beat = f
		return func() bool { beat = nil; return true }
	}
	drag(g, fyne.NewPos(2, 80), fyne.NewPos(500, g.Size().Height+20))
	chosen := len(g.Selected())
	for range 60 {
		if beat == nil {
			t.Fatal("it does not scroll")
		}
		beat()
	}
	if g.offset < 300 || len(g.Selected()) <= chosen {
		t.Errorf("a second at the edge scrolled %v pixels and selected %d more", g.offset, len(g.Selected())-chosen)
	}
	g.DragEnd()
	if before := g.offset; beat != nil {
		if beat(); g.offset != before {
			t.Error("it scrolls on after the end")
		}
	}
}

func TestNoteComesAfterAMomentAndByKey(t *testing.T) {
	g, _ := newTestGrid(t, 20)
	var wait time.Duration
	var over func()
	g.after = func(d time.Duration, f func()) func() bool {
		wait, over = d, f
		return func() bool { over = func() {}; return true }
	}
	g.OnAsk = func(i int) {
		g.Inform(i, Info{Title: "IMG_0241.JPG", Lines: []string{"2005년 10월 8일", "싸이월드"}})
	}
	point := func(i int) {
		g.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: pointAt(g, i)}})
	}
	point(2)
	if g.note.shown || wait != noteDelay {
		t.Error("it comes at once")
	}
	over()
	if !g.note.shown || !slices.Contains(g.view.objects, fyne.CanvasObject(g.note.title)) || g.note.title.Text != "IMG_0241.JPG" {
		t.Error("it does not come")
	}
	point(3)
	if g.note.shown {
		t.Error("it stays when the pointer goes on")
	}
	g.Zoom(-1)
	point(3)
	if over(); !g.note.shown {
		t.Error("it does not come after a zoom under the pointer")
	}
	g.Zoom(0)
	g.Inform(2, Info{Title: "late"})
	if g.note.shown {
		t.Error("an answer that nobody waits for is shown")
	}
	keys(g, fyne.KeyRight, fyne.KeyI)
	if !g.note.shown || g.note.cell != 0 {
		t.Error("the key does not bring it")
	}
	keys(g, fyne.KeyEscape)
	if g.note.shown {
		t.Error("Escape does not take it away")
	}
}

func TestBadgesGoWhereThereIsRoom(t *testing.T) {
	g, _ := newTestGrid(t, 60)
	c := g.Content()
	c.Cell = func(i int) Cell {
		return Cell{Key: "a", Badge: "▶ 0:42", Source: "카카오톡", Favorite: true, Stack: i * 2}
	}
	g.SetContent(c)
	shown := func(i int) (badge, source string) {
		p := g.view.cells.get(i).(*pictureCell)
		if !p.badge.text.Hidden {
			badge = p.badge.text.Text
		}
		if !p.source.text.Hidden {
			source = p.source.text.Text
		}
		return badge, source
	}
	if badge, source := shown(0); badge != "▶ 0:42" || source != "카카오톡" {
		t.Errorf("a large picture shows %q and %q", badge, source)
	}
	if badge, _ := shown(1); badge != "▣ 2  ▶ 0:42" {
		t.Errorf("a stack shows %q", badge)
	}
	g.SetView(View{PerRow: 20})
	if badge, source := shown(0); badge != "▶" || source != "" {
		t.Errorf("a tiny picture shows %q and %q", badge, source)
	}
}

func TestCardsBecomeTitlesThenSigns(t *testing.T) {
	g, _ := newTestGrid(t, 30)
	c := pictureContent(30)
	c.Aspects = slices.Repeat([]float32{CardAspect}, 30)
	c.Cell = func(int) Cell { return Cell{Kicker: "카카오톡", Title: "우리 가족", Text: "밥은 먹었니"} }
	g.SetContent(c)
	for _, tt := range []struct {
		view                View
		kicker, title, sign bool
	}{{View{}, true, true, false}, {View{PerRow: 20}, false, true, false}, {View{PerRow: 20, Squares: true}, false, false, true}} {
		g.SetView(tt.view)
		card := g.view.cells.get(0).(*cardCell)
		if card.kicker.Visible() != tt.kicker || card.title.Visible() != tt.title || card.strokes[0].Visible() != tt.sign {
			t.Errorf("%+v: kicker %v, title %v, sign %v", tt.view, card.kicker.Visible(), card.title.Visible(), card.strokes[0].Visible())
		}
	}
}

func TestAWildWheelIsShownOnceAFrame(t *testing.T) {
	g, _ := newTestGrid(t, 2000)
	var queue []func()
	g.do = func(f func()) { queue = append(queue, f) }
	told := 0
	g.OnScroll = func(int, float32) { told++ }
	g.caughtUp = time.Now().Add(time.Hour) // however slow the machine is
	for range 40 {
		g.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(400, 300)}, Scrolled: fyne.Delta{DY: -25}})
	}
	if g.offset != 1000 || told != 0 || len(queue) != 1 {
		t.Fatalf("at %v, shown %d times, %d to come", g.offset, told, len(queue))
	}
	queue[0]()
	first, _ := g.flow.rowsIn(g.offset, g.flow.height)
	if g.view.cells.low != g.flow.rows[first].First || g.hover != g.cellAt(fyne.NewPos(400, 300)) {
		t.Errorf("from cell %d, the pointer on %d", g.view.cells.low, g.hover)
	}
}

func TestPicturesAreFetchedAhead(t *testing.T) {
	g, _ := newTestGrid(t, 2000)
	rows := func(from, to float64) (above, below int) {
		g.SetOffset(from)
		g.loader.workers = 0
		g.SetOffset(to)
		first, end := g.flow.rowsIn(g.offset, g.offset+600)
		r := g.view
		r.wanted = from
		for _, w := range r.wishes(first, end, false) {
			i, _ := strconv.Atoi(w.Key)
			above, below = max(above, first-g.flow.rowOf(i)), max(below, g.flow.rowOf(i)-end+1)
		}
		return above, below
	}
	for _, tt := range []struct {
		from, to     float64
		above, below int
	}{{5000, 5600, behindRows, aheadRows}, {5600, 5000, aheadRows, behindRows}, {5000, 5000, prefetchRows, prefetchRows}} {
		if above, below := rows(tt.from, tt.to); above != tt.above || below != tt.below {
			t.Errorf("from %v to %v: %d rows above, %d below", tt.from, tt.to, above, below)
		}
	}
}
