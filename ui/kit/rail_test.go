package kit

import (
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// newTestRail returns a rail of four years, each with four parts.
func newTestRail(picked func(band int, part float32)) *Rail {
	r := NewRail(Album{}, picked)
	for _, year := range []string{"2024", "2020", "2016", "2012"} {
		r.bands = append(r.bands, Band{year, []float32{1, 0, 0.5, 0}})
	}
	r.OnTip = func(band, part int) Tip { return Tip{Title: r.bands[band].Label, Note: "abcd"[part : part+1]} }
	return r
}

func TestRailGoesThereAndBack(t *testing.T) {
	type place struct {
		band int
		part float32
	}
	var got place
	r := newTestRail(func(band int, part float32) { got = place{band, part} })
	show(t, container.NewBorder(nil, nil, nil, r))
	bars := r.Size().Width - railEdge - 2
	at := func(x, y float32) fyne.PointEvent { return fyne.PointEvent{Position: fyne.NewPos(x, y)} }
	for i := range r.bands {
		p := at(10, r.y(float32(i))+3)
		if r.Tapped(&p); got != (place{i, 0}) {
			t.Errorf("a tap on label %d went to %+v", i, got)
		}
		p = at(bars, r.y(float32(i)+0.25))
		if r.Tapped(&p); got.band != i || got.part < 0.24 || got.part > 0.26 {
			t.Errorf("a tap on a bar of %d went to %+v", i, got)
		}
		r.Dragged(&fyne.DragEvent{PointEvent: at(20, r.y(float32(i)+0.5))})
		if got.band != i || got.part < 0.49 || got.part > 0.51 {
			t.Errorf("a drag to the middle of %d went to %+v", i, got)
		}
		if d := r.at - float32(i) - 0.5; d < -0.02 || d > 0.02 {
			t.Errorf("the dot stands at %v", r.at)
		}
	}
	r.Dragged(&fyne.DragEvent{PointEvent: at(20, 1e5)})
	if got.band != 3 || got.part > 1 {
		t.Errorf("a drag past the end went to %+v", got)
	}
	if r.PickTenth(5); got != (place{2, 0}) {
		t.Errorf("the fifth tenth of four years is %+v", got)
	}
}

func TestRailTellsWhatThePointerIsOn(t *testing.T) {
	r := newTestRail(nil)
	show(t, container.NewBorder(nil, nil, nil, r))
	view := test.WidgetRenderer(r).(*railRenderer)
	shown := func() bool {
		for _, o := range view.Objects() {
			if o == view.tip.card {
				return true
			}
		}
		return false
	}
	if shown() {
		t.Error("a tip is shown for nothing")
	}
	r.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(r.Size().Width-8, r.y(1.6))}})
	if !shown() || view.tip.title.Text() != "2020" || view.tip.note.Text() != "c" {
		t.Errorf("shown: %v, %q, %q", shown(), view.tip.title.Text(), view.tip.note.Text())
	}
	card := view.tip.card
	if right := card.Position().X + card.Size().Width; right > 0 || card.Position().Y < 0 || card.Position().Y+card.Size().Height > r.Size().Height {
		t.Errorf("the tip stands at %v, %v", card.Position(), card.Size())
	}
	if r.MouseOut(); shown() {
		t.Error("the tip stays")
	}
}

func TestRailWithoutLabels(t *testing.T) {
	r := NewRail(Album{}, func(int, float32) { t.Error("something was picked") })
	show(t, r)
	r.Tapped(&fyne.PointEvent{Position: fyne.NewPos(10, 100)})
	r.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(10, 100)}})
	r.PickTenth(3)
}

func TestBarsAreAsLongAsTheirPartsAreFull(t *testing.T) {
	r := newTestRail(nil)
	img := drawBars(r.bands, 10, 160, 8, color.Black).(*image.RGBA)
	long := func(y int) (n int) {
		for x := range 10 {
			if img.RGBAAt(x, y).A > 0 {
				n++
			}
		}
		return n
	}
	for y, want := range map[int]int{1: 10, 15: 0, 21: 5, 28: 0, 29: 0, 35: 0, 41: 10, 121: 10} {
		if got := long(y); got != want {
			t.Errorf("line %d is %d long, want %d", y, got, want)
		}
	}
}
