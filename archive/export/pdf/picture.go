package pdf

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/jpeg"
	"math"
	"strings"

	"golang.org/x/image/draw"

	"dotori/archive"
	"dotori/archive/export"
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
		probe, err := book.Picture(ctx, v.x, m, probeEdge)
		if err != nil {
			return p, err
		}
		if probe.JPEG != nil && probe.Width > 0 && probe.Height > 0 {
			p.media, p.aspect = m, float64(probe.Width)/float64(probe.Height)
			break
		}
	}
	for _, r := range v.remarks(a.Answers, 0) {
		p.caption = strings.TrimLeft(p.caption+"\n"+r.by+"  "+r.text, "\n")
	}
	return p, nil
}

// image puts a media into the file for a length on paper. It is false when it cannot be shown.
func (v *volume) image(ctx context.Context, m archive.Media, length float64) (document.Image, bool, error) {
	edge := max(dots(length), 1)
	key := fmt.Sprint(m.SHA256, edge)
	if i, ok := v.images[key]; ok {
		return i, true, nil
	}
	p, err := book.Picture(ctx, v.x, m, edge)
	if p.JPEG == nil || err != nil {
		return document.Image{}, false, err
	}
	if p, err = shrink(p, edge); err != nil {
		return document.Image{}, false, nil
	}
	i, err := v.doc.Image(p.JPEG)
	v.images[key] = i
	return i, err == nil, err
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

// tolerance is how much more than asked for a picture may be.
const tolerance = 1.1

const quality = 88

// shrink makes a picture smaller that has more than printers can show.
func shrink(p export.Picture, edge int) (export.Picture, error) {
	long := max(p.Width, p.Height)
	if float64(long) <= float64(edge)*tolerance {
		return p, nil
	}
	src, err := jpeg.Decode(bytes.NewReader(p.JPEG))
	if err != nil {
		return p, err
	}
	size := image.Pt(max(1, p.Width*edge/long), max(1, p.Height*edge/long))
	dst := image.NewRGBA(image.Rectangle{Max: size})
	draw.CatmullRom.Scale(dst, dst.Rect, src, src.Bounds(), draw.Src, nil)
	var b bytes.Buffer
	err = jpeg.Encode(&b, dst, &jpeg.Options{Quality: quality})
	return export.Picture{JPEG: b.Bytes(), Width: size.X, Height: size.Y}, err
}
