package naverblog

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"regexp"
	"strconv"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/read/blog"
	"dotori/archive/read/naverblog/pdftext"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

const (
	mostText     = 8 << 20   // bytes of a PDF's text that are kept
	mostInMemory = 128 << 20 // bytes of a PDF that lies packed in a zip
)

func isPDF(name string) bool { return blog.Ext(name) == ".pdf" }

// pdfs yields Naver's PDFs, and those that lie among its posts.
func (r *reading) pdfs() {
	for _, name := range r.Files {
		if r.Done() {
			return
		}
		if !isPDF(name) || r.Used(name) {
			continue
		}
		d, err := extract(r.Ctx, r.Root, name, theBeginning())
		switch {
		case r.Ctx.Err() != nil:
		case isUnreadable(err):
			r.Skip(name, "This file could not be read.", err.Error())
		case isNavers(d), r.Around(name):
			r.pdf(name)
		}
	}
}

// theBeginning of a PDF tells whose it is.
func theBeginning() pdftext.Limits { return pdftext.Limits{Pages: 3, Bytes: 64 << 10} }

func isUnreadable(err error) bool {
	return err != nil && !errors.Is(err, pdftext.ErrNotPDF) && !errors.Is(err, pdftext.ErrEncrypted) && !errors.Is(err, errLarge)
}

func isNaverPDF(ctx context.Context, root fs.FS, name string) bool {
	d, _ := extract(ctx, root, name, theBeginning()) // of what cannot be read, nothing is known
	return isNavers(d)
}

// isNavers asks what a PDF says of itself, and its first pages.
func isNavers(d pdftext.Document) bool {
	return naverWords.MatchString(strings.Join([]string{d.Title, d.Creator, d.Producer, d.Text}, "\n"))
}

// naverWords are an address of a blog, however the PDF broke its line, or the
// name of the service behind a title.
var naverWords = regexp.MustCompile(`(?i)blog\.naver\.com/|: ?네이버 ?블로그|naver ?blog`)

var errLarge = errors.New("the PDF is too large to be unpacked")

// extract reads a PDF where it lies, or from memory if it is packed.
func extract(ctx context.Context, root fs.FS, name string, l pdftext.Limits) (pdftext.Document, error) {
	f, err := root.Open(name)
	if err != nil {
		return pdftext.Document{}, fmt.Errorf("open PDF: %w", err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return pdftext.Document{}, fmt.Errorf("open PDF: %w", err)
	}
	if at, ok := f.(io.ReaderAt); ok {
		return pdftext.Extract(ctx, at, info.Size(), l)
	}
	if info.Size() > mostInMemory {
		return pdftext.Document{}, errLarge
	}
	b, err := io.ReadAll(io.LimitReader(f, mostInMemory))
	if err != nil {
		return pdftext.Document{}, fmt.Errorf("read PDF: %w", err)
	}
	return pdftext.Extract(ctx, bytes.NewReader(b), int64(len(b)), l)
}

// pdf yields a PDF as a file whose text can be searched.
func (r *reading) pdf(name string) {
	d, err := extract(r.Ctx, r.Root, name, pdftext.Limits{Bytes: mostText})
	switch {
	case r.Ctx.Err() != nil:
		return
	case errors.Is(err, pdftext.ErrEncrypted):
		r.Warn(&archive.Warning{Path: name, Reason: "This PDF is protected; its text cannot be searched."})
	case err != nil:
		r.Warn(&archive.Warning{Path: name, Reason: "The text of this PDF could not be read; it cannot be searched.", Detail: err.Error()})
	case d.Cut:
		r.Warn(&archive.Warning{Path: name, Reason: "This PDF is very long; the end of its text cannot be searched."})
	}
	it := archive.Item{
		Kind: archive.File, Title: d.Title, Text: d.Text, Moment: created(d.Created),
		Media: []archive.Media{{Name: text.NFC(path.Base(name)), MIME: "application/pdf", Path: name}},
	}
	if it.Title == "" {
		it.Title = text.NFC(blog.Stem(name))
	}
	if m := inAddress.FindStringSubmatch(d.Text); m != nil {
		it.Account = m[1] + m[3]
		it.Collections = collections(it.Account)
	}
	if d.Pages > 0 {
		it.Details = []archive.Detail{{Name: "Pages", Value: strconv.Itoa(d.Pages)}}
	}
	if !it.Moment.Known() {
		it.Moment = tree.Modified(r.Root, name, r.Zone)
	}
	it.Own = r.isOwner(it.Account)
	r.Item(it)
}

var pdfDate = regexp.MustCompile(`^D:(\d{14})(?:([+-]\d\d)'?(\d\d)|(Z))?`)

// created reads when a PDF was made: D:20210102130500+09'00'.
func created(s string) archive.Moment {
	m := pdfDate.FindStringSubmatch(s)
	if m == nil {
		return archive.Moment{}
	}
	t, err := time.Parse("20060102150405", m[1])
	if err != nil || t.Year() < 1990 || t.Year() > 2099 {
		return archive.Moment{}
	}
	moment := archive.At(t, archive.PrecisionSecond, archive.OriginContainer)
	if offset, err := archive.ParseOffset(m[2] + m[3] + m[4]); err == nil {
		moment.Offset = offset
	}
	return moment
}
