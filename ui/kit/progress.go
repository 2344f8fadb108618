package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/theme"
)

// ProgressLine says what is going on, how far it is, and lets one stop it.
type ProgressLine struct {
	widget.BaseWidget
	what, left *Text
	cancel     *Button
	bar        *bar
}

// NewProgressLine returns a line at zero. cancelText names the button, which
// calls cancel; with a nil cancel there is none.
func NewProgressLine(cancelText string, cancel func()) *ProgressLine {
	p := &ProgressLine{
		what: NewClippedText(theme.Body(), ""), left: NewText(theme.Secondary(), ""),
		cancel: NewButton(Secondary, cancelText, cancel), bar: newBar(),
	}
	if cancel == nil {
		p.cancel.Hide()
	}
	p.ExtendBaseWidget(p)
	return p
}

// Set shows what is being done, the part done (0..1, less than 0 when it is
// not known), and what is left in words.
func (p *ProgressLine) Set(what string, part float64, left string) {
	p.what.SetText(what)
	p.left.SetText(left)
	p.bar.set(float32(part))
}

// CreateRenderer is part of fyne.Widget.
func (p *ProgressLine) CreateRenderer() fyne.WidgetRenderer {
	words := container.NewBorder(nil, nil, nil, p.left, p.what)
	lines := container.NewVBox(words, NewGap(0, 2), p.bar)
	return widget.NewSimpleRenderer(container.NewBorder(nil, nil, nil, container.NewHBox(NewGap(8, 0), p.cancel), lines))
}

// bar is the line itself: a track and what of it is done.
type bar struct {
	widget.BaseWidget
	part float32
}

func newBar() *bar {
	b := &bar{}
	b.ExtendBaseWidget(b)
	return b
}

func (b *bar) set(part float32) {
	b.part = min(part, 1)
	b.Refresh()
}

// CreateRenderer is part of fyne.Widget.
func (b *bar) CreateRenderer() fyne.WidgetRenderer {
	r := &barRenderer{b, &canvas.Rectangle{}, &canvas.Rectangle{}}
	r.Refresh()
	return r
}

type barRenderer struct {
	b           *bar
	track, done *canvas.Rectangle
}

const barThickness = 6

func (r *barRenderer) Destroy()                     {}
func (r *barRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.track, r.done} }
func (r *barRenderer) MinSize() fyne.Size           { return fyne.NewSize(40, barThickness) }

func (r *barRenderer) Layout(size fyne.Size) {
	y := (size.Height - barThickness) / 2
	place(r.track, 0, y, size.Width, barThickness)
	place(r.done, 0, y, size.Width*max(r.b.part, 0), barThickness)
}

func (r *barRenderer) Refresh() {
	paintBox(r.track, colorOf(r.b, theme.Select), nil, 0, barThickness/2)
	paintBox(r.done, colorOf(r.b, theme.Acorn), nil, 0, barThickness/2)
	r.Layout(r.b.Size())
}
