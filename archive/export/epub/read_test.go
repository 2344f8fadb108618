package epub_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"io"
	"maps"
	"path"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/epub"
	"dotori/archive/export/exporttest"
)

// counted counts how often a picture is asked for.
type counted struct {
	*exporttest.Selection
	pictures atomic.Int64
}

func (c *counted) Picture(ctx context.Context, m archive.Media, edge int) (export.Picture, error) {
	c.pictures.Add(1)
	return c.Selection.Picture(ctx, m, edge)
}

func write(t *testing.T, dst export.Destination, sel export.Selection, o archive.Options) export.Report {
	t.Helper()
	r, err := epub.Writer{}.Write(context.Background(), dst, sel, o, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// opened is a book that was read back.
type opened struct {
	files map[string]string
	text  string // of all pages
	alts  []string
}

func open(t *testing.T, b []byte) opened {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	if first := z.File[0]; first.Name != "mimetype" || first.Method != zip.Store || len(first.Extra) > 0 {
		t.Errorf("the book begins with %+v", first.FileHeader)
	}
	o := opened{files: map[string]string{}}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		o.files[f.Name] = string(body)
		if path.Ext(f.Name) == ".xhtml" {
			o.page(t, f.Name, body)
		}
	}
	return o
}

// page reads a page as XML, strictly.
func (o *opened) page(t *testing.T, name string, body []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(body))
	d.Entity = map[string]string{}
	for {
		token, err := d.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			return
		}
		switch k := token.(type) {
		case xml.CharData:
			o.text += string(k)
		case xml.StartElement:
			if k.Name.Local == "br" {
				o.text += "\n"
			}
			for _, a := range k.Attr {
				switch {
				case k.Name.Local == "img" && a.Name.Local == "alt":
					o.alts = append(o.alts, a.Value)
				case a.Name.Local == "src" && o.files["EPUB/"+a.Value] == "":
					t.Errorf("%s shows %s, which comes later or never", name, a.Value)
				case a.Name.Local == "src" || a.Name.Local == "href":
					if strings.Contains(a.Value, ":") {
						t.Errorf("%s leads out of the book to %s", name, a.Value)
					}
				}
			}
		}
	}
}

// TestTextsComeBack looks for every text that goes into a book.
func TestTextsComeBack(t *testing.T) {
	m, sel := exporttest.NewMemory(), exporttest.Everything()
	write(t, m, sel, archive.Options{"chats": "true"})
	var all string
	pictures := 0
	for name, f := range m.Files {
		if path.Ext(name) == ".epub" {
			o := open(t, f.Data)
			all += o.text
			pictures += len(o.alts)
			if slices.Contains(o.alts, "") {
				t.Errorf("%s has a picture without a text in its place", name)
			}
		}
	}
	flat := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	all = flat(all)
	takes, found := epub.Writer{}.Format().Kinds, 0
	for _, it := range sel.List {
		if !slices.Contains(takes, it.Kind) {
			continue
		}
		texts := append(strings.Split(strings.ReplaceAll(it.Text, "\x07", ""), string(archive.ObjectMark)), it.Title)
		if it.HTML != "" {
			texts = []string{it.Title}
		}
		for _, s := range texts {
			if found++; !strings.Contains(all, flat(s)) {
				t.Errorf("the books lack %.80q", s)
			}
		}
	}
	if found < 50 || pictures < 10 {
		t.Errorf("only %d texts and %d pictures were looked for", found, pictures)
	}
}

// TestMadeOnce wants a second run to look at no picture, and a changed title
// to make one book again.
func TestMadeOnce(t *testing.T) {
	m, sel := exporttest.NewMemory(), &counted{Selection: exporttest.Everything()}
	write(t, m, sel, nil)
	before := maps.Clone(m.Files)
	sel.pictures.Store(0)
	if write(t, m, sel, nil); sel.pictures.Load() > 0 {
		t.Errorf("%d pictures are made again", sel.pictures.Load())
	}
	for i := range sel.List {
		if sel.List[i].Moment.Year() == 2019 {
			sel.List[i].Title += "!"
		}
	}
	r := write(t, m, sel, nil)
	for name, f := range m.Files {
		if same := bytes.Equal(f.Data, before[name].Data); path.Ext(name) == ".epub" && same == (name == "추억 2019.epub") {
			t.Errorf("%s is the same: %v", name, same)
		}
	}
	if r.Written != 3 { // the book, items.jsonl, SHA256SUMS
		t.Errorf("%d files were written", r.Written)
	}
}
