package document

import (
	"bytes"
	"fmt"
	"image/color"
	"image/jpeg"
	"slices"
	"strconv"
	"strings"
)

// Color is that of text and lines, each part from 0 to 255.
type Color struct{ R, G, B uint8 }

// Image is a picture that is in the document. The zero Image is none.
type Image struct {
	object        int
	Width, Height int // pixels
}

// Image puts a JPEG into the document as it is.
func (d *Writer) Image(body []byte) (Image, error) {
	c, err := jpeg.DecodeConfig(bytes.NewReader(body))
	if err != nil {
		return Image{}, fmt.Errorf("embed a picture: %w", err)
	}
	space := "/DeviceRGB"
	switch c.ColorModel {
	case color.GrayModel:
		space = "/DeviceGray"
	case color.CMYKModel:
		space = "/DeviceCMYK"
	}
	i := Image{d.reserve(), c.Width, c.Height}
	d.stream(i.object, fmt.Sprintf("/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace%s/BitsPerComponent 8/Filter/DCTDecode", c.Width, c.Height, space), body)
	return i, d.err
}

// Page is a page that is being drawn. Places are in points from its upper left corner.
type Page struct {
	Width, Height float64
	doc           *Writer
	b             bytes.Buffer
	images        []int
}

// NewPage begins a page of a size in points. Nothing is in the document until
// [Page.Close].
func (d *Writer) NewPage(width, height float64) *Page {
	return &Page{Width: width, Height: height, doc: d}
}

// Text writes a line whose letters stand on y.
func (p *Page) Text(line string, x, y, size float64, c Color) {
	fmt.Fprintf(&p.b, "BT /F %s Tf %s rg %s %s Td <%s> Tj ET\n", number(size), c, number(x), number(p.Height-y), p.doc.face.codes(line))
}

// Picture puts a picture into a box, which it fills; what does not fit is cut off.
func (p *Page) Picture(i Image, x, y, width, height float64) {
	if !slices.Contains(p.images, i.object) {
		p.images = append(p.images, i.object)
	}
	scale := max(width/float64(i.Width), height/float64(i.Height))
	w, h := float64(i.Width)*scale, float64(i.Height)*scale
	fmt.Fprintf(&p.b, "q %s %s %s %s re W n %s 0 0 %s %s %s cm /I%d Do Q\n",
		number(x), number(p.Height-y-height), number(width), number(height),
		number(w), number(h), number(x-(w-width)/2), number(p.Height-y-height-(h-height)/2), i.object)
}

// Line draws a line across.
func (p *Page) Line(x, y, width, thick float64, c Color) {
	fmt.Fprintf(&p.b, "%s RG %s w %s %s m %s %s l S\n", c, number(thick), number(x), number(p.Height-y), number(x+width), number(p.Height-y))
}

// Close puts the page into the document.
func (p *Page) Close() error {
	d := p.doc
	content, page := d.reserve(), d.reserve()
	d.packed(content, "", p.b.Bytes())
	var images strings.Builder
	for _, i := range p.images {
		fmt.Fprintf(&images, "/I%d %s", i, ref(i))
	}
	d.object(page, fmt.Sprintf("<</Type/Page/Parent %s/MediaBox[0 0 %s %s]/Resources<</Font<</F %s>>/XObject<<%s>>>>/Contents %s>>",
		ref(pagesObject), number(p.Width), number(p.Height), ref(fontObject), &images, ref(content)))
	d.pages = append(d.pages, page)
	return d.err
}

func (c Color) String() string {
	return number(float64(c.R)/255) + " " + number(float64(c.G)/255) + " " + number(float64(c.B)/255)
}

// number writes a number as short as a thousandth of a point allows.
func number(f float64) string {
	s := strings.TrimRight(strconv.FormatFloat(f, 'f', 3, 64), "0")
	return strings.TrimSuffix(s, ".")
}
