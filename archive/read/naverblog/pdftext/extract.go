package pdftext

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/ledongthuc/pdf"

	"dotori/archive/text"
)

// ErrNotPDF says that a file is no PDF, or that nothing of it can be found.
var ErrNotPDF = errors.New("this is not a PDF")

// ErrEncrypted says that a PDF is encrypted.
var ErrEncrypted = errors.New("the PDF is encrypted")

// Document is what a PDF says. Strings are NFC.
type Document struct {
	Title, Creator, Producer string
	Created                  string // D:20210102130500+09'00'
	Pages                    int    // that were read
	Text                     string
	Cut                      bool // there is more text than was asked for
}

// Limits bound the work. Zero fields have no bound of their own.
type Limits struct {
	Pages int
	Bytes int // of text
}

// Extract reads a PDF of the given size. What is damaged in it is left out;
// the error is that of the context, of reading, [ErrNotPDF] or [ErrEncrypted].
// It needs memory for the objects' places, their packed parts and the text.
func Extract(ctx context.Context, r io.ReaderAt, size int64, l Limits) (d Document, err error) {
	found, err := scan(ctx, r, size)
	if err != nil {
		return Document{}, err
	}
	defer func() {
		if p := recover(); p != nil && err == nil {
			err = fmt.Errorf("%w: %v", ErrNotPDF, p)
		}
	}()
	file := found.mend(ctx, r, size)
	doc, err := pdf.NewReader(file, file.size())
	if err != nil {
		return Document{}, errors.Join(ctx.Err(), fmt.Errorf("%w: %w", ErrNotPDF, err))
	}
	d = describe(doc)
	e := extraction{ctx: ctx, limits: l, fonts: map[string]*font{}}
	e.pages(doc.Trailer().Key("Root").Key("Pages"))
	d.Pages, d.Cut, d.Text = e.read, e.cut, clean(e.out.String())
	return d, ctx.Err()
}

// describe reads the document's own description.
func describe(doc *pdf.Reader) (d Document) {
	defer func() { _ = recover() }() // a document may do without
	info := doc.Trailer().Key("Info")
	line := func(key string) string {
		return strings.Join(strings.Fields(clean(info.Key(key).Text())), " ")
	}
	d.Title, d.Creator, d.Producer, d.Created = line("Title"), line("Creator"), line("Producer"), line("CreationDate")
	return d
}

// clean turns what fonts use for spaces into spaces.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r < ' ' || r == '\u00A0' || r >= 0x7F && r < 0xA0:
			return ' '
		case r == '\uFFFC' || r == '\uFFFD' || r == '\u00AD':
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
	return strings.TrimSpace(text.NFC(s))
}
