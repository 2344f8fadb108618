package pdf

import (
	"context"
	"math"
	"strings"

	"dotori/archive"
	"dotori/archive/export/book"
	"dotori/archive/export/pdf/document"
	"dotori/archive/export/shelf"
)

// picture is a photo, or a video by its still, that goes onto a page.
type picture struct {
	item    archive.Item
	media   archive.Media // without SHA256 when it cannot be shown
	aspect  float64       // width by height
	day     string
	caption string
	answers []shelf.Answer
}

// A caption of more bytes, or below a picture as narrow as a column, has no
// room among other pictures.
const (
	longCaption = 300
	narrow      = 0.3
)

// isStory reports whether the words want the width of the page.
func (p picture) isStory() bool {
	return len(p.caption) > longCaption || p.aspect < narrow && p.caption != ""
}

// probeEdge is the size in which a picture is tried: libraries keep it ready.
const probeEdge = 360

// still makes sure that an item can be shown, and how.
func (v *volume) still(ctx context.Context, a shelf.Answer) (picture, error) {
	p := picture{item: a.Item, day: v.words.Day(a.Item.Moment), answers: a.Answers}
	p.caption = strings.Trim(strings.TrimSpace(a.Item.Title)+"\n"+strings.TrimSpace(a.Item.Text), "\n")
	for _, m := range book.Stills(a.Item) {
		aspect, err := v.shape(ctx, m)
		if err != nil {
			return p, err
		}
		if aspect > 0 {
			p.media, p.aspect = m, aspect
			break
		}
	}
	for _, r := range v.remarks(a.Answers, 0) {
		p.caption = strings.TrimLeft(p.caption+"\n"+r.by+"  "+r.text, "\n")
	}
	return p, nil
}

// shape returns how wide a picture is by its height, or 0 when it cannot be
// shown. What the library knows of a JPEG is true; other files are tried.
func (v *volume) shape(ctx context.Context, m archive.Media) (float64, error) {
	if m.MIME == "image/jpeg" && !m.Missing && m.Width > 0 && m.Height > 0 {
		return float64(m.Width) / float64(m.Height), nil
	}
	probe, err := book.Picture(ctx, v.x, m, probeEdge)
	if probe.JPEG == nil || probe.Width <= 0 || probe.Height <= 0 {
		return 0, err
	}
	return float64(probe.Width) / float64(probe.Height), nil
}

// want is a picture for a length on paper.
func want(m archive.Media, length float64) book.Wanted {
	return book.Wanted{Media: m, Edge: max(dots(length), 1)}
}

// images puts pictures into the file. One that cannot be shown is the zero Image.
func (v *volume) images(ctx context.Context, wanted ...book.Wanted) ([]document.Image, error) {
	made, err := book.Pictures(ctx, v.x, wanted)
	if err != nil {
		return nil, err
	}
	all := make([]document.Image, len(made))
	for i, p := range made {
		if p.JPEG == nil {
			continue
		}
		if all[i], err = v.doc.Image(p.JPEG); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// coarsest is the resolution below which a picture looks like one from the
// first camera phones, in dots an inch. Such a one is printed smaller.
const coarsest = 110

// widest is how wide a picture may be printed.
func widest(m archive.Media, aspect float64) float64 {
	pixels := float64(max(m.Width, m.Height))
	if pixels == 0 {
		return math.Inf(1)
	}
	return pixels / coarsest * 72 * min(1, aspect)
}
