package pdf

import (
	"context"
	"io"

	"dotori/archive/export/book"
	"dotori/archive/export/pdf/document"
	"dotori/archive/export/pdf/truetype"
	"dotori/archive/export/shelf"
)

// volume is a book that is being written.
type volume struct {
	*book.Book
	words book.Words
	x     *shelf.Export
	lost  *book.Lost
	style
	gaps *gaps

	doc   *document.Writer
	page  *document.Page // nil between pages
	y     float64        // where it goes on
	foot  string         // what stands beside the page's number
	month int            // an index of Months
	day   string         // of the last item
	plate []picture      // pictures that wait for their page
}

// bind writes a book from front to back.
func bind(ctx context.Context, w io.Writer, v *volume, font *truetype.Font, g *gaps) error {
	v.gaps, v.month = g, -1
	v.doc = document.New(w, font, fontName, document.Facts{
		Title: v.words.Title(v.Book), Lang: v.words.Lang(), Producer: "Dotori", Date: v.Last, Mark: v.Mark(),
	})
	if err := v.cover(ctx); err != nil {
		return err
	}
	for e, err := range v.Entries(ctx, v.x) {
		if err == nil && e.Month != v.month {
			err = v.turn(ctx, e.Month)
		}
		if err == nil {
			err = v.add(ctx, e)
		}
		if err != nil {
			return err
		}
	}
	if err := v.settle(ctx, true); err != nil {
		return err
	}
	if err := v.endPage(); err != nil {
		return err
	}
	return v.doc.Close()
}

// monthHeight is how much the heading of a month takes, in sizes of its font.
const monthHeight = 4.3

// turn begins a month, on a new page unless its first pictures have room on this one.
func (v *volume) turn(ctx context.Context, month int) error {
	if err := v.settle(ctx, true); err != nil {
		return err
	}
	if v.room()-v.style.month*monthHeight < v.whole()*leastRoom {
		if err := v.endPage(); err != nil {
			return err
		}
	}
	v.month, v.day = month, ""
	v.foot = v.words.Month(v.Book, v.Months[month].Number)
	v.doc.Bookmark(v.foot)
	if v.page == nil {
		v.newPage()
	}
	v.space(v.style.month * 1.2)
	x := v.left(v.number())
	v.y += v.style.month * 0.6
	v.page.Text(v.letters(v.words.Title(v.Book)), x, v.y, v.small, soft)
	v.y += v.style.month * 1.35
	v.page.Text(v.letters(v.foot), x, v.y, v.style.month, acorn)
	v.y += v.style.month * 0.55
	v.page.Line(x, v.y, v.contentWidth(), 0.5, hair)
	v.y += v.style.month * 0.5
	return nil
}

// add puts an item into the book: a picture waits for others, a text comes at once.
func (v *volume) add(ctx context.Context, e book.Entry) error {
	if !e.Item.Kind.IsMedia() {
		if err := v.settle(ctx, true); err != nil {
			return err
		}
		return v.text(ctx, e.Answer)
	}
	p, err := v.still(ctx, e.Answer)
	if err != nil {
		return err
	}
	if p.media.SHA256 == "" || p.isStory() {
		if err := v.settle(ctx, true); err != nil {
			return err
		}
		return v.told(ctx, p)
	}
	v.plate = append(v.plate, p)
	return v.settle(ctx, false)
}

// cover writes the first page: a picture, and the year below it.
func (v *volume) cover(ctx context.Context) error {
	v.doc.Bookmark(v.words.Cover())
	p := v.doc.NewPage(v.width, v.height)
	margin := v.width * 0.1
	width, height := v.width-2*margin, v.height*0.6
	if err := v.coverPicture(ctx, p, box{margin, margin, width, height}); err != nil {
		return err
	}
	rest := v.height - margin - height
	middle := func(s string, size, y float64, c document.Color) {
		s = v.letters(s)
		p.Text(s, (v.width-v.doc.Face().Width(s, size))/2, y, size, c)
	}
	year := v.words.Year(v.Book)
	size := min(rest*0.34, v.width*0.8/v.doc.Face().Width(year, 1))
	middle(year, size, margin+height+rest*0.45, ink)
	middle(v.words.Memories(v.Book), rest*0.1, margin+height+rest*0.66, acorn)
	return p.Close()
}

// coverPicture puts the first picture that can be shown into a box, which it fills.
func (v *volume) coverPicture(ctx context.Context, p *document.Page, b box) error {
	for _, m := range v.Covers {
		aspect, err := v.shape(ctx, m)
		if err != nil {
			return err
		}
		if aspect == 0 {
			continue
		}
		high := max(b.height, b.width/aspect) // with what is cut off
		images, err := v.images(ctx, want(m, max(high, high*aspect)))
		if err != nil {
			return err
		}
		if images[0].Width > 0 {
			p.Picture(images[0], b.x, b.y, b.width, b.height)
			return nil
		}
	}
	return nil
}
