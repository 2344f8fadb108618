package reviewing

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

// pane shows a picture through the lens of the stage.
type pane struct {
	widget.BaseWidget
	stage  *stage
	pixels *image.RGBA
	note   *kit.Text // in place of the picture
}

func newPane(s *stage) *pane {
	p := &pane{stage: s, note: kit.NewClippedText(theme.Secondary(), "").Align(fyne.TextAlignCenter)}
	p.ExtendBaseWidget(p)
	return p
}

// set shows pixels, or a note where there are none.
func (p *pane) set(pixels *image.RGBA, note string) {
	if pixels != nil {
		note = ""
	}
	p.pixels = pixels
	p.note.SetText(note)
	p.Refresh()
}

// CreateRenderer is part of fyne.Widget.
func (p *pane) CreateRenderer() fyne.WidgetRenderer {
	return &paneRenderer{p: p, image: &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScaleFastest},
		back: kit.NewSurface(theme.Panel, theme.RadiusPhoto)}
}

type paneRenderer struct {
	p     *pane
	back  fyne.CanvasObject
	image *canvas.Image
}

func (r *paneRenderer) Destroy()           {}
func (r *paneRenderer) IsClip()            {}
func (r *paneRenderer) MinSize() fyne.Size { return fyne.NewSize(80, 60) }

func (r *paneRenderer) Objects() []fyne.CanvasObject {
	if r.p.pixels == nil {
		return []fyne.CanvasObject{r.back, r.p.note}
	}
	return []fyne.CanvasObject{r.back, r.image}
}

func (r *paneRenderer) Layout(size fyne.Size) {
	r.back.Resize(size)
	height := r.p.note.MinSize().Height
	r.p.note.Move(fyne.NewPos(0, (size.Height-height)/2))
	r.p.note.Resize(fyne.NewSize(size.Width, height))
	r.Refresh()
}

func (r *paneRenderer) Refresh() {
	if p := r.p.pixels; p != nil && !p.Rect.Empty() {
		x, y, w, h := r.p.stage.lens.frame(r.p.Size().Width, r.p.Size().Height, float32(p.Rect.Dx()), float32(p.Rect.Dy()))
		r.image.Move(fyne.NewPos(x, y))
		r.image.Resize(fyne.NewSize(w, h))
		if r.image.Image != p {
			r.image.Image = p
			r.image.Refresh()
		}
	}
	canvas.Refresh(r.p)
}
