package mail

import (
	"strings"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/lines"
	"dotori/ui/task"
)

// mostFound bounds what a search in a box lists.
const mostFound = 2000

// Box is the state of the list of mails, newest first.
type Box struct {
	*lines.List
	Folder int64  // shown; 0 for all folders
	Text   string // what is searched for in it, or ""
}

// NewBox returns a box without mails.
func NewBox(src Source, run *task.Runner) *Box { return &Box{List: lines.New(src, run)} }

// Open shows a folder, or all mails for 0.
func (b *Box) Open(folder int64) {
	b.Folder, b.Text = folder, ""
	b.Reload()
}

// Search narrows the box to mails in which all words are found, or shows all for "".
func (b *Box) Search(text string) {
	if text = strings.TrimSpace(text); text != b.Text {
		b.Text = text
		b.Reload()
	}
}

// Reload lists the mails anew.
func (b *Box) Reload() {
	q := catalog.Query{Kinds: []archive.Kind{archive.Mail}, Collection: b.Folder, Newest: true, Text: b.Text}
	if q.Text != "" {
		q.Limit = mostFound
	}
	b.Load(q)
}
