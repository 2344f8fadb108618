package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/theme"
)

// Rail is the whole library as a strip along the right edge, the newest on
// top: its labels, how much there is beside them, a dot where one is, and a
// drag to go anywhere. What the pointer is on is told by a [Tip].
type Rail struct {
	widget.BaseWidget
	// OnPick receives the band under the pointer and how far down in it the
	// pointer is, 0..1, many times during a drag.
	OnPick func(band int, part float32)
	// OnTip tells of a part of a band; nil where there is nothing to tell.
	OnTip func(band, part int) Tip

	album Album
	bands []Band
	at    float32 // band and part in one number
	point float32 // the pointer, as at; -1 while it is elsewhere
}

// Band is a stretch of the rail under a label, such as a year, with how full
// its equal parts are, 0..1, the uppermost first. All bands are equally high.
type Band struct {
	Label string
	Parts []float32
}

// The interfaces by which Fyne knows it.
var (
	_ fyne.Tappable      = (*Rail)(nil)
	_ fyne.Draggable     = (*Rail)(nil)
	_ desktop.Hoverable  = (*Rail)(nil)
	_ desktop.Cursorable = (*Rail)(nil)
)

const (
	railPad   = 23
	railPitch = 22 // labels keep this far apart
	railDot   = 9
	railStrip = 14 // width of the fullest bar
	railEdge  = 6  // from the right edge
)

// NewRail returns an empty strip; the pictures of its tips come from album.
func NewRail(album Album, picked func(band int, part float32)) *Rail {
	r := &Rail{OnPick: picked, album: album, point: -1}
	r.ExtendBaseWidget(r)
	return r
}

// SetBands replaces what the rail stands for.
func (r *Rail) SetBands(bands []Band) {
	r.bands, r.point = bands, -1
	r.at = clamp(r.at, 0, float32(max(len(bands)-1, 0)))
	r.Refresh()
}

// SetPosition moves the dot to a part 0..1 of a band.
func (r *Rail) SetPosition(band int, part float32) {
	if at := float32(band) + clamp(part, 0, 0.999); at != r.at {
		r.at = at
		r.Refresh()
	}
}

// PickTenth goes to the n-th tenth of the whole rail.
func (r *Rail) PickTenth(n int) { r.choose(float32(n) / 10 * float32(len(r.bands))) }

// y returns where a position stands, and position is its inverse.
func (r *Rail) y(at float32) float32 { return railPad + at*r.slot() }

func (r *Rail) position(y float32) float32 {
	return clamp((y-railPad)/r.slot(), 0, float32(len(r.bands))-0.001)
}

func (r *Rail) slot() float32 {
	return max(r.Size().Height-2*railPad, 1) / float32(max(len(r.bands), 1))
}

// aim returns what a point stands for: on the bars the place itself, beside
// them the nearest label.
func (r *Rail) aim(p fyne.Position) float32 {
	if p.X >= r.Size().Width-railEdge-railStrip-theme.Step {
		return r.position(p.Y)
	}
	return float32(int(r.position(p.Y + r.slot()/2)))
}

func (r *Rail) choose(at float32) {
	if len(r.bands) == 0 || r.OnPick == nil {
		return
	}
	band := int(at)
	r.SetPosition(band, at-float32(band))
	r.OnPick(band, at-float32(band))
}

// Tapped is part of fyne.Tappable.
func (r *Rail) Tapped(e *fyne.PointEvent) { r.choose(r.aim(e.Position)) }

// Dragged is part of fyne.Draggable.
func (r *Rail) Dragged(e *fyne.DragEvent) {
	if len(r.bands) > 0 {
		r.setPoint(r.position(e.Position.Y))
		r.choose(r.point)
	}
}

// DragEnd is part of fyne.Draggable.
func (r *Rail) DragEnd() { r.setPoint(-1) }

// MouseIn is part of desktop.Hoverable.
func (r *Rail) MouseIn(e *desktop.MouseEvent) { r.MouseMoved(e) }

// MouseMoved is part of desktop.Hoverable.
func (r *Rail) MouseMoved(e *desktop.MouseEvent) {
	if len(r.bands) > 0 {
		r.setPoint(r.aim(e.Position))
	}
}

// MouseOut is part of desktop.Hoverable.
func (r *Rail) MouseOut() { r.setPoint(-1) }

func (r *Rail) setPoint(at float32) {
	if at != r.point {
		r.point = at
		r.Refresh()
	}
}

// Cursor is part of desktop.Cursorable.
func (r *Rail) Cursor() desktop.Cursor { return desktop.PointerCursor }

// pointed returns what the pointer is on.
func (r *Rail) pointed() (band, part int, ok bool) {
	band = int(r.point)
	if r.point < 0 || band >= len(r.bands) || len(r.bands[band].Parts) == 0 {
		return 0, 0, false
	}
	return band, int((r.point - float32(band)) * float32(len(r.bands[band].Parts))), true
}

// tip returns what to tell of where the pointer is.
func (r *Rail) tip() (Tip, bool) {
	band, part, ok := r.pointed()
	if !ok || r.OnTip == nil {
		return Tip{}, false
	}
	t := r.OnTip(band, part)
	return t, t.Title != ""
}
