package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/theme"
)

// NewField returns an entry in a frame of ours, for forms.
func NewField(e *Entry) fyne.CanvasObject { return newField(e, theme.RadiusButton, 7) }

// NewPill returns an entry in a pill-shaped frame, for the search at the top.
func NewPill(e *Entry) fyne.CanvasObject { return newField(e, 18, 10) }

// field draws the frame of an entry. The entry's own border cannot be taken
// away without its caret, so it lies outside of a clip.
type field struct {
	widget.BaseWidget
	clip    *container.Clip
	radius  float32
	pad     float32
	focused bool
}

const (
	fieldBorder = 2 // of the entry: what its caret is wide
	fieldCut    = 4 // of the entry on all sides, that is clipped away
)

// square is the look with square entries, whose corners do not peep out of
// the frame, and a caret that can be seen.
type square struct{}

// under asks the app, because theme.Current returns the override while it is drawn.
func (square) under() fyne.Theme { return fyne.CurrentApp().Settings().Theme() }

func (s square) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	return s.under().Color(n, v)
}

func (s square) Font(style fyne.TextStyle) fyne.Resource { return s.under().Font(style) }

func (s square) Icon(n fyne.ThemeIconName) fyne.Resource { return s.under().Icon(n) }

func (s square) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case fynetheme.SizeNameInputRadius:
		return 0
	case fynetheme.SizeNameInputBorder:
		return fieldBorder
	}
	return s.under().Size(n)
}

func newField(e *Entry, radius, pad float32) *field {
	f := &field{clip: container.NewClip(container.New(overhang{}, container.NewThemeOverride(e, square{}))), radius: radius, pad: pad}
	f.clip.ExtendBaseWidget(f.clip) // NewClip leaves that to the first drawing
	e.onFocus = func(on bool) {
		f.focused = on
		f.Refresh()
	}
	f.ExtendBaseWidget(f)
	return f
}

// overhang lets an object stand out of its room by the border on all sides.
type overhang struct{}

func (overhang) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().SubtractWidthHeight(2*fieldCut, 2*fieldCut)
}

func (overhang) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	place(objects[0], -fieldCut, -fieldCut, size.Width+2*fieldCut, size.Height+2*fieldCut)
}

// CreateRenderer is part of fyne.Widget.
func (f *field) CreateRenderer() fyne.WidgetRenderer {
	r := &fieldRenderer{f, &canvas.Rectangle{}}
	r.Refresh()
	return r
}

type fieldRenderer struct {
	f   *field
	box *canvas.Rectangle
}

func (r *fieldRenderer) Destroy()                     {}
func (r *fieldRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.box, r.f.clip} }

func (r *fieldRenderer) MinSize() fyne.Size {
	// The entry measures itself with the thin border of the look, but draws
	// itself with its own; without the difference it would scroll.
	border := 2 * (fieldBorder - sizeOf(r.f, fynetheme.SizeNameInputBorder))
	return r.f.clip.Content.MinSize().AddWidthHeight(2*r.f.pad, 2*fieldCut+border)
}

func (r *fieldRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	r.box.CornerRadius = min(r.f.radius, size.Height/2)
	place(r.f.clip, r.f.pad, fieldCut, size.Width-2*r.f.pad, size.Height-2*fieldCut)
}

func (r *fieldRenderer) Refresh() {
	border, width := theme.Line, float32(1)
	if r.f.focused {
		border, width = theme.Leaf, 2
	}
	paintBox(r.box, colorOf(r.f, theme.Card), colorOf(r.f, border), width, r.box.CornerRadius)
}
