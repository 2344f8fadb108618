package diary

import (
	"dotori/ui/lines"
	"dotori/ui/task"
)

// List is the state of one shelf, newest first.
type List struct {
	*lines.List
	Shelf Shelf
}

// NewList returns a list without a shelf.
func NewList(src Source, run *task.Runner) *List { return &List{List: lines.New(src, run)} }

// Open shows a shelf.
func (l *List) Open(s Shelf) {
	l.Shelf = s
	l.Load(s.Query())
}

// Number is what a board calls the i-th entry: 1 is the oldest.
func (l *List) Number(i int) int { return l.Len() - i }
