package kit

import (
	"context"
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/theme"
)

// Album gives single pictures to the pages that show a few of them. Grids of
// thousands use a [Loader].
type Album struct {
	// Pictures gives the pixels; it is called off the UI goroutine.
	Pictures Pictures
	// Context ends all loading when the page is left.
	Context context.Context
	// Do brings a func to the UI goroutine: fyne.Do.
	Do func(func())
	// Patient pictures are loaded only while a [Sight] has them near.
	Patient bool
}

// Picture is one picture with round corners, loaded when it is first laid out.
// It takes the width that it is given, and the height that follows from it.
type Picture struct {
	widget.BaseWidget
	// OnTapped is called when the picture is tapped; it may be nil.
	OnTapped func()

	album     Album
	key       string
	aspect    float32 // width/height
	maxHeight float32
	radius    float32
	fill      bool
	pixels    *image.RGBA
	failed    bool
	asked     fyne.Size // in pixels, of the last request
	far       bool      // it waits for a Sight
	focused   bool
	cancel    context.CancelFunc
	image     *canvas.Image // nil while nobody draws it
}

var (
	_ fyne.Tappable      = (*Picture)(nil)
	_ desktop.Cursorable = (*Picture)(nil)
)

// NewPicture returns the picture of a key. aspect is width/height; where it is
// not known (0) the frame is square. The height is at most maxHeight.
func NewPicture(album Album, key string, aspect, maxHeight float32) *Picture {
	p := &Picture{album: album, key: key, aspect: aspect, maxHeight: maxHeight, radius: theme.RadiusPhoto, far: album.Patient, cancel: func() {}}
	if aspect <= 0 {
		p.aspect = 1
	}
	p.ExtendBaseWidget(p)
	return p
}

// Filling makes the picture take all the room that it is given, cropped to it.
func (p *Picture) Filling() *Picture {
	p.fill = true
	return p
}

// SetKey shows another picture in the same frame.
func (p *Picture) SetKey(key string) {
	if p.key == key {
		return
	}
	p.key, p.pixels, p.failed, p.asked = key, nil, false, fyne.Size{}
	p.Refresh()
	p.load(p.Size())
}

// come loads the picture, now that it is near what is seen.
func (p *Picture) come() {
	if p.far {
		p.far = false
		p.load(p.room(p.Size()))
	}
}

// leave drops what a patient picture has loaded.
func (p *Picture) leave() {
	if p.far || !p.album.Patient {
		return
	}
	p.cancel()
	p.far, p.pixels, p.asked = true, nil, fyne.Size{}
	p.Refresh()
}

// room returns how much of a size the picture takes.
func (p *Picture) room(size fyne.Size) fyne.Size {
	if p.fill {
		return size
	}
	return p.frame(size.Width)
}

// HeightFor returns the height of the frame at a width.
func (p *Picture) HeightFor(width float32) float32 { return min(width/p.aspect, p.maxHeight) }

// frame returns the size of the picture itself; a tall one is narrower than
// the room that it has.
func (p *Picture) frame(width float32) fyne.Size {
	h := max(p.HeightFor(width), 16)
	return fyne.NewSize(min(width, h*p.aspect), h)
}

// Tapped is part of fyne.Tappable.
func (p *Picture) Tapped(*fyne.PointEvent) {
	if p.OnTapped != nil {
		p.OnTapped()
	}
}

// Cursor is part of desktop.Cursorable.
func (p *Picture) Cursor() desktop.Cursor {
	if p.OnTapped != nil {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// load asks for the picture at this size, unless it was asked for already.
func (p *Picture) load(size fyne.Size) {
	scale := float32(1)
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		scale = c.Scale()
	}
	want := fyne.NewSize(size.Width*scale, size.Height*scale)
	if p.far || p.key == "" || p.album.Pictures == nil || want.Width < 1 || want.Height < 1 || want == p.asked {
		return
	}
	p.asked = want
	p.cancel()
	ctx, cancel := context.WithCancel(p.album.Context)
	p.cancel = cancel
	key, w, h := p.key, int(want.Width), int(want.Height)
	go func() {
		src, err := p.album.Pictures(ctx, key, coverEdge(w, h))
		var pixels *image.RGBA
		if err == nil && src.Bounds().Dx() > 0 && src.Bounds().Dy() > 0 {
			pixels = cover(src, w, h)
		}
		p.album.Do(func() {
			if ctx.Err() == nil {
				p.pixels, p.failed = pixels, pixels == nil
				p.Refresh()
			}
		})
	}()
}

// CreateRenderer is part of fyne.Widget.
func (p *Picture) CreateRenderer() fyne.WidgetRenderer {
	r := &pictureRenderer{p: p, blank: &canvas.Rectangle{}, image: &canvas.Image{}, ring: &canvas.Rectangle{}}
	p.image = r.image
	r.image.ScaleMode, r.image.FillMode = canvas.ImageScaleFastest, canvas.ImageFillStretch
	r.Refresh()
	return r
}

type pictureRenderer struct {
	p     *Picture
	blank *canvas.Rectangle
	image *canvas.Image
	ring  *canvas.Rectangle // while it has the keyboard
	width float32
}

const ringAir = 3

func (r *pictureRenderer) Destroy() { r.p.cancel() }
func (r *pictureRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.blank, r.image, r.ring}
}

func (r *pictureRenderer) MinSize() fyne.Size {
	if r.width == 0 || r.p.fill {
		return fyne.NewSquareSize(16)
	}
	return fyne.NewSize(16, r.p.HeightFor(r.width))
}

func (r *pictureRenderer) Layout(size fyne.Size) {
	r.width = size.Width
	size = r.p.room(size)
	r.blank.Resize(size)
	r.image.Resize(size)
	place(r.ring, -ringAir, -ringAir, size.Width+2*ringAir, size.Height+2*ringAir)
	r.p.load(size)
}

func (r *pictureRenderer) Refresh() {
	paintBox(r.blank, colorOf(r.p, theme.Panel), colorOf(r.p, theme.Line), 0, r.p.radius)
	if r.p.failed {
		r.blank.StrokeWidth = 1
	}
	r.image.Hidden = r.p.pixels == nil
	r.image.CornerRadius = r.p.radius
	r.image.Image = nil
	if r.p.pixels != nil {
		r.image.Image = r.p.pixels
	}
	r.ring.Hidden = !r.p.focused
	paintBox(r.ring, nil, colorOf(r.p, theme.Leaf), 3, r.p.radius+ringAir)
	r.image.Refresh()
	r.blank.Refresh()
}
