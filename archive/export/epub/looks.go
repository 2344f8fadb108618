package epub

import (
	"bytes"
	"embed"
	"html/template"
	"strings"
	"unicode"

	"dotori/archive"
)

//go:embed templates/*.xml
var templateFiles embed.FS

//go:embed style.css
var style []byte

// looks are the parsed templates.
type looks struct{ all *template.Template }

func parseLooks() (looks, error) {
	all, err := template.New("").Funcs(template.FuncMap{"lines": lines}).ParseFS(templateFiles, "templates/*.xml")
	return looks{all}, err
}

// declaration begins every file; html/template would escape it.
const declaration = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"

func (l looks) make(name string, data any) ([]byte, error) {
	b := bytes.NewBufferString(declaration)
	err := l.all.ExecuteTemplate(b, name+".xml", data)
	return b.Bytes(), err
}

// sheet is a page of the book.
type sheet struct {
	Lang, Title string
	Part        any
}

// plain drops what must not stand in XML, and the marks of media.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t':
			return r
		case r == archive.ObjectMark, unicode.IsControl(r), r == '\uFFFE', r == '\uFFFF':
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// paragraphs divides a text at its empty lines.
func paragraphs(s string) (all []string) {
	for _, p := range strings.Split(strings.ReplaceAll(plain(s), "\n\n", "\x00"), "\x00") {
		if p = strings.Trim(p, "\n"); strings.TrimSpace(p) != "" {
			all = append(all, p)
		}
	}
	return all
}

func lines(s string) []string { return strings.Split(s, "\n") }
