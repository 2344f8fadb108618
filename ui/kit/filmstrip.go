package kit

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/theme"
)

// Filmstrip is a row of small pictures with the current one, a little larger
// and ringed, in the middle.
type Filmstrip struct {
	widget.BaseWidget
	// OnPick is called for a tapped picture.
	OnPick func(i int)
	// Sign returns what is drawn on a picture, such as that it is a video, or
	// nil; it may be nil itself.
	Sign func(i int) fyne.Resource
	// Turned returns how many quarters a picture is turned clockwise; it may be
	// nil.
	Turned func(i int) int

	loader  *Loader
	n       int
	key     func(i int) string
	current int
	frames  []*frameView
}

// The interfaces by which Fyne knows it.
var (
	_ fyne.Tappable      = (*Filmstrip)(nil)
	_ fyne.Scrollable    = (*Filmstrip)(nil)
	_ desktop.Cursorable = (*Filmstrip)(nil)
)

const (
	frameEdge   = 76
	frameLarge  = 98
	stripHeight = 104
)

// NewFilmstrip returns an empty strip; loader must be its own.
func NewFilmstrip(loader *Loader, picked func(i int)) *Filmstrip {
	f := &Filmstrip{OnPick: picked, loader: loader}
	loader.OnLoaded(func([]string) { f.Refresh() })
	f.ExtendBaseWidget(f)
	return f
}

// Set shows n pictures, known by their keys, with one of them as the current.
func (f *Filmstrip) Set(n int, key func(i int) string, current int) {
	f.n, f.key, f.current = n, key, current
	f.Refresh()
}

// turned returns how many quarters picture i is turned.
func (f *Filmstrip) turned(i int) int {
	if f.Turned == nil {
		return 0
	}
	return f.Turned(i) & 3
}

// sign returns what is drawn on picture i: what it is said to be, or that it
// cannot be read.
func (f *Filmstrip) sign(i int, failed bool) (sign fyne.Resource) {
	if f.Sign != nil {
		sign = f.Sign(i)
	}
	if sign == nil && failed {
		sign = fynetheme.BrokenImageIcon()
	}
	return sign
}

// left returns where picture i stands.
func (f *Filmstrip) left(i int) float32 {
	middle := f.Size().Width / 2
	pitch := float32(frameEdge + theme.PhotoGap)
	switch d := float32(i - f.current); {
	case d < 0:
		return middle - frameLarge/2 + d*pitch
	case d > 0:
		return middle + frameLarge/2 + theme.PhotoGap + (d-1)*pitch
	}
	return middle - frameLarge/2
}

// inView returns how many pictures fit on either side of the current one.
func (f *Filmstrip) inView() int { return int(f.Size().Width/2/(frameEdge+theme.PhotoGap)) + 1 }

// Tapped is part of fyne.Tappable.
func (f *Filmstrip) Tapped(e *fyne.PointEvent) {
	for i := max(f.current-f.inView(), 0); i < min(f.current+f.inView()+1, f.n); i++ {
		if x := f.left(i); e.Position.X >= x && e.Position.X < f.left(i+1) {
			f.OnPick(i)
			return
		}
	}
}

// Scrolled is part of fyne.Scrollable; the wheel goes from picture to picture.
func (f *Filmstrip) Scrolled(e *fyne.ScrollEvent) {
	switch d := e.Scrolled.DX + e.Scrolled.DY; {
	case d < 0 && f.current < f.n-1:
		f.OnPick(f.current + 1)
	case d > 0 && f.current > 0:
		f.OnPick(f.current - 1)
	}
}

// Cursor is part of desktop.Cursorable.
func (f *Filmstrip) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is part of fyne.Widget.
func (f *Filmstrip) CreateRenderer() fyne.WidgetRenderer {
	return &filmstripRenderer{f: f, ring: &canvas.Rectangle{}}
}

// frameView draws one picture of the strip.
type frameView struct {
	box   *canvas.Rectangle
	image *canvas.Image
	sign  *canvas.Image
	shown fyne.Resource // by sign
	of    *image.RGBA   // what image shows, before it was turned
	turns int           // quarters
}

// look shows pixels, turned by quarters; they are square.
func (v *frameView) look(pixels *image.RGBA, quarters int) {
	v.image.Hidden = pixels == nil
	if pixels == nil || v.of == pixels && v.turns == quarters {
		return
	}
	v.of, v.turns = pixels, quarters
	v.image.Image = quartered(pixels, quarters)
	v.image.Refresh()
}

const frameSign = 26

// mark draws a sign in the middle of the frame, or none.
func (v *frameView) mark(sign fyne.Resource) {
	if v.sign.Hidden = sign == nil; sign == nil {
		return
	}
	if v.shown == nil || v.shown.Name() != sign.Name() {
		v.shown, v.sign.Resource = sign, fynetheme.NewColoredResource(sign, theme.OnScrim)
		v.sign.Refresh()
	}
	at, size := v.box.Position(), v.box.Size()
	place(v.sign, at.X+(size.Width-frameSign)/2, at.Y+(size.Height-frameSign)/2, frameSign, frameSign)
}

type filmstripRenderer struct {
	f       *Filmstrip
	ring    *canvas.Rectangle
	objects []fyne.CanvasObject
}

func (r *filmstripRenderer) Destroy()                     {}
func (r *filmstripRenderer) IsClip()                      {}
func (r *filmstripRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *filmstripRenderer) MinSize() fyne.Size           { return fyne.NewSize(frameLarge, stripHeight) }
func (r *filmstripRenderer) Layout(fyne.Size)             { r.Refresh() }

func (r *filmstripRenderer) Refresh() {
	f := r.f
	if f.n == 0 || f.Size().Width <= 0 {
		return
	}
	scale := float32(1)
	if c := fyne.CurrentApp().Driver().CanvasForObject(f); c != nil {
		scale = c.Scale()
	}
	r.objects = r.objects[:0]
	var wishes []Request
	for k := range 2*f.inView() + 1 {
		// From the middle outwards: what is looked at is loaded first.
		i := f.current + (k+1)/2*(1-2*(k%2))
		if i >= 0 && i < f.n {
			edge := int(r.show(k, i) * scale)
			if key := f.key(i); key != "" {
				wishes = append(wishes, Request{Key: key, Width: edge, Height: edge})
			}
		}
	}
	place(r.ring, f.left(f.current)-2, stripHeight/2-frameLarge/2-2, frameLarge+4, frameLarge+4)
	paintBox(r.ring, nil, colorOf(f, theme.Leaf), 3, theme.RadiusPhoto+3)
	r.objects = append(r.objects, r.ring)
	f.loader.Want(wishes)
	canvas.Refresh(f)
}

// show draws picture i with the k-th objects and returns its edge.
func (r *filmstripRenderer) show(k, i int) float32 {
	f := r.f
	for len(f.frames) <= k {
		v := &frameView{box: &canvas.Rectangle{CornerRadius: theme.RadiusPhoto}, image: &canvas.Image{}, sign: &canvas.Image{FillMode: canvas.ImageFillContain}}
		v.image.FillMode, v.image.ScaleMode, v.image.CornerRadius = canvas.ImageFillCover, canvas.ImageScaleFastest, theme.RadiusPhoto
		f.frames = append(f.frames, v)
	}
	v, edge := f.frames[k], float32(frameEdge)
	if i == f.current {
		edge = frameLarge
	}
	v.box.FillColor = colorOf(f, theme.Panel)
	pixels, failed := f.loader.Peek(f.key(i))
	v.look(pixels, f.turned(i))
	place(v.box, f.left(i), (stripHeight-edge)/2, edge, edge)
	place(v.image, f.left(i), (stripHeight-edge)/2, edge, edge)
	v.mark(f.sign(i, failed != nil))
	r.objects = append(r.objects, v.box, v.image, v.sign)
	return edge
}
