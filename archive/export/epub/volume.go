package epub

import (
	"archive/zip"
	"context"
	"crypto/sha256"
	"fmt"
	"io"

	"golang.org/x/image/font/opentype"

	"dotori/archive/export"
	"dotori/archive/export/book"
	"dotori/archive/export/shelf"
)

// volume is a book that is being written.
type volume struct {
	*book.Book
	words book.Words
	looks looks
	x     *shelf.Export
	serif *opentype.Font
	lost  *book.Lost

	*packer
	pictures map[string]string         // their files by SHA-256; "" = cannot be shown
	made     map[string]export.Picture // those that are to come, by SHA-256
	contents contents
}

// bind writes a book from front to back.
func bind(ctx context.Context, w io.Writer, v *volume) (err error) {
	if v.packer, err = newPacker(w, v.Mark()); err != nil {
		return err
	}
	v.pictures, v.contents = map[string]string{}, contents{}
	for _, part := range []func(context.Context) error{v.front, v.months, v.chats, v.back} {
		if err := part(ctx); err != nil {
			return err
		}
	}
	return v.zip.Close()
}

// sheet makes a page of the book with a template.
func (v *volume) sheet(look, name, title, properties string, part any) error {
	body, err := v.looks.make(look, sheet{v.words.Lang(), title, part})
	if err != nil {
		return fmt.Errorf("make %s: %w", name, err)
	}
	return v.page(name, properties, body)
}

// front writes the cover and the title page. The table of contents comes
// after them, although it is made last.
func (v *volume) front(ctx context.Context) error {
	title := v.words.Title(v.Book)
	cover, err := drawCover(ctx, v)
	if err == nil {
		_, err = v.add("cover.jpg", "image/jpeg", "cover-image", cover)
	}
	if err == nil {
		err = v.sheet("cover", "cover.xhtml", title, "", nil)
	}
	if err == nil {
		err = v.sheet("title", "title.xhtml", title, "", v.words.Span(v.Book))
	}
	v.spine = append(v.spine, "nav-xhtml")
	return err
}

// back writes the lists of what is in the book.
func (v *volume) back(context.Context) error {
	c := &v.contents
	c.Chats, c.Marks, c.Cover = v.words.Chats(), v.words.Contents(), v.words.Cover()
	nav, err := v.looks.make("nav", sheet{v.words.Lang(), v.words.Contents(), c})
	if err == nil {
		_, err = v.add("nav.xhtml", "application/xhtml+xml", "nav", nav)
	}
	if err == nil {
		_, err = v.add("style.css", "text/css", "", style)
	}
	if err != nil {
		return err
	}
	body, err := v.looks.make("package", sheet{v.words.Lang(), v.words.Title(v.Book), v.facts()})
	if err != nil {
		return err
	}
	return v.write("EPUB/package.opf", zip.Deflate, body)
}

// facts are what the list of contents says of the book.
type facts struct {
	ID, Modified, Summary string
	Manifest              []entry
	Spine                 []string
}

// facts dates the book by its last memory: a clock would make another book of
// the same items.
func (v *volume) facts() facts {
	sum := sha256.Sum256([]byte(ID + v.ID()))
	modified := v.Last.Format("2006-01-02T15:04:05Z")
	if v.Year == 0 {
		modified = "2000-01-01T00:00:00Z"
	}
	return facts{
		ID: "urn:uuid:" + export.UUID(fmt.Sprintf("%x", sum[:16])), Modified: modified, Summary: v.words.Accessible(),
		Manifest: v.manifest, Spine: v.spine,
	}
}

// contents are the chapters of the book.
type contents struct {
	Links, Rooms        []link
	Chats, Marks, Cover string
}

type link struct{ Href, Label string }

// First is where the memories begin.
func (c *contents) First() *link {
	switch {
	case len(c.Links) > 0:
		return &c.Links[0]
	case len(c.Rooms) > 0:
		return &c.Rooms[0]
	}
	return nil
}
