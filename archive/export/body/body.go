package body

import (
	"strings"

	"golang.org/x/net/html"

	"dotori/archive"
	"dotori/archive/read/article"
)

// Shown returns what stands for the i-th media of an item, with its description
// where the author gave one: phrasing content, or "" for nothing.
type Shown func(i int, alt string) string

// HTML returns the text of an item as HTML that can do nothing but be read.
// [article.Compose] makes the same text of it again. Media without a place in
// the text follow it, each in a paragraph, but for those that only accompany
// another: the film of a live photo, a raw file.
func HTML(it archive.Item, shown Shown) string {
	w := writer{it: it, shown: shown, done: make([]bool, len(it.Media))}
	if it.HTML != "" {
		w.formatted()
	} else {
		w.plain()
	}
	for i, m := range it.Media {
		if !w.done[i] && m.Role == archive.RoleMain {
			w.behind(i)
		}
	}
	return w.b.String()
}

type writer struct {
	it    archive.Item
	shown Shown
	b     strings.Builder
	done  []bool
}

func (w *writer) show(i int, alt string) string {
	if i >= len(w.it.Media) {
		return ""
	}
	w.done[i] = true
	return w.shown(i, alt)
}

func (w *writer) behind(i int) {
	if s := w.show(i, ""); s != "" {
		w.b.WriteString("<p>" + s + "</p>")
	}
}

// formatted copies what the author formatted.
func (w *writer) formatted() {
	z := html.NewTokenizer(strings.NewReader(article.Clean(w.it.HTML, len(w.it.Media))))
	for z.Next() != html.ErrorToken {
		t := z.Token()
		if t.Data != "img" {
			w.b.WriteString(t.String())
			continue
		}
		if i, ok := article.MediaIndex(attribute(t, "src")); ok {
			w.b.WriteString(w.show(i, attribute(t, "alt")))
		}
	}
}

func attribute(t html.Token, key string) string {
	for _, a := range t.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
