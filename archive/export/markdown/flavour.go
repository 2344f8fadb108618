package markdown

import (
	"path"
	"strings"

	"dotori/archive"
	"dotori/archive/export/posts"
	"dotori/archive/export/shelf"
)

// flavour is the program that the pages are for.
type flavour string

const (
	hugo     flavour = "hugo"
	obsidian flavour = "obsidian"
)

// page returns where a page of that name lies, in a section such as posts. Hugo wants a
// folder for each, with its pictures in it.
func (f flavour) page(section, name string) string {
	if f == hugo {
		return path.Join("content", section, name, "index.md")
	}
	return path.Join(section, name+".md")
}

// place returns where a media of a page lies: beside it, or in the attachments.
func (f flavour) place(page string, it archive.Item, m archive.Media) string {
	if f == hugo {
		return path.Join(path.Dir(page), fileName(m))
	}
	year, _, _ := strings.Cut(shelf.Month(it.Moment), "/")
	return path.Join("attachments", year, fileName(m))
}

// fileName keeps what people called a file, and tells it from all others.
func fileName(m archive.Media) string {
	stem := posts.Slug(strings.TrimSuffix(m.Name, path.Ext(m.Name)), 40)
	return strings.TrimPrefix(stem+"-"+m.SHA256[:8]+shelf.Ext(m), "-")
}
