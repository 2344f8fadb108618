package reviewing

import (
	"context"
	"image"
	"image/draw"
	"slices"

	"dotori/ui/kit"
	"dotori/ui/task"
)

// The edges of pictures that are asked for: to compare, and to look closely.
const (
	previewEdge = 1440
	closeEdge   = 4096
	closeZoom   = 1.5 // from which the preview is too coarse
)

const mostPixels = 6 // previews that are kept: two cases and what is next

// pixels keeps the pictures of the cases that one goes through. It is used on
// the UI goroutine.
type pixels struct {
	pictures kit.Pictures
	run      *task.Runner
	changed  func()
	known    map[string]*look
	order    []string // the newest last
}

// look is one picture, or why there is none.
type look struct {
	image  *image.RGBA
	err    error
	edge   int
	asking int // the edge that is asked for, or 0
}

func newPixels(pictures kit.Pictures, run *task.Runner, changed func()) *pixels {
	return &pixels{pictures: pictures, run: run, changed: changed, known: map[string]*look{}}
}

// get returns the picture as far as it is there, and asks for it where it is
// not there with so long an edge.
func (p *pixels) get(sha string, edge int) *look {
	l := p.known[sha]
	if l == nil {
		l = &look{}
		p.known[sha] = l
	}
	p.order = append(slices.DeleteFunc(p.order, func(s string) bool { return s == sha }), sha)
	p.forget()
	if l.err != nil || l.edge >= edge || l.asking >= edge || sha == "" {
		return l
	}
	l.asking = edge
	task.Run(p.run, func(ctx context.Context) (*image.RGBA, error) {
		img, err := p.pictures(ctx, sha, edge)
		if err != nil {
			return nil, err
		}
		return rgba(img), nil
	}, func(img *image.RGBA, err error) {
		if l.asking == edge {
			l.asking = 0
		}
		switch {
		case err == nil && edge > l.edge:
			l.image, l.edge = img, edge
		case err != nil && l.image == nil:
			l.err = err
		case err != nil:
			l.edge = edge // closer it cannot be shown
		}
		p.changed()
	})
	return l
}

// forget drops what was looked at longest ago.
func (p *pixels) forget() {
	for len(p.order) > mostPixels {
		delete(p.known, p.order[0])
		p.order = p.order[1:]
	}
}

// rgba returns a picture as the graphics card takes it.
func rgba(img image.Image) *image.RGBA {
	if known, ok := img.(*image.RGBA); ok {
		return known
	}
	to := image.NewRGBA(image.Rect(0, 0, img.Bounds().Dx(), img.Bounds().Dy()))
	draw.Draw(to, to.Bounds(), img, img.Bounds().Min, draw.Src)
	return to
}
