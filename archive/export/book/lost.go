package book

import (
	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/shelf"
)

// Lost reports the pictures that cannot be shown in a book, each once, however
// often the book is made.
type Lost struct {
	x    *shelf.Export
	told map[string]bool
}

// NewLost returns a Lost that reports to x.
func NewLost(x *shelf.Export) *Lost { return &Lost{x: x, told: map[string]bool{}} }

// Tell reports a picture of an item.
func (l *Lost) Tell(it archive.Item, m archive.Media) {
	reason := "The picture cannot be shown, so the book has its name instead."
	if m.Missing {
		reason = "The archive did not hold this file, so the book has its name instead."
	}
	if key := it.ID + m.SHA256 + m.Name; !l.told[key] {
		l.told[key] = true
		l.x.Warn(export.Called(it), reason, m.Name)
	}
}
