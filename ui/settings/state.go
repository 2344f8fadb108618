package settings

import (
	"context"
	"fmt"

	"dotori/archive/catalog"
	"dotori/ui/task"
)

// Imports is what the page needs to list imports and take them back.
type Imports interface {
	Imports(ctx context.Context) ([]catalog.Import, error)
	// Stake counts what taking an import back would cost.
	Stake(ctx context.Context, id string) (catalog.Stake, error)
	Undo(ctx context.Context, id string) error
}

// Log is the state of the list of imports, the newest first.
type Log struct {
	All      []catalog.Import
	Open     map[string]bool // ids of those whose report is unfolded
	Loading  bool
	Weighing string // id of the import whose stake is being counted, or ""
	Undoing  string // id of the import that is being taken back, or ""
	Err      error

	// Changed is called after every change.
	Changed func()
	// Undone is called when an import was taken back.
	Undone func()

	src Imports
	run *task.Runner
}

// NewLog returns an empty list.
func NewLog(src Imports, run *task.Runner) *Log {
	return &Log{src: src, run: run, Open: map[string]bool{}, Changed: func() {}, Undone: func() {}}
}

// Load fetches the imports.
func (l *Log) Load() {
	l.Loading, l.Err = true, nil
	task.Run(l.run, l.src.Imports, func(all []catalog.Import, err error) {
		l.Loading = false
		if l.All = all; err != nil {
			l.Err = fmt.Errorf("list the imports: %w", err)
		}
		l.Changed()
	})
	l.Changed()
}

// Toggle unfolds the report of an import, or folds it.
func (l *Log) Toggle(id string) { l.Open[id] = !l.Open[id] }

// Weigh counts what taking an import back would cost, and goes on.
func (l *Log) Weigh(id string, then func(catalog.Stake)) {
	if l.Weighing != "" || l.Undoing != "" {
		return
	}
	l.Weighing = id
	task.Run(l.run, func(ctx context.Context) (catalog.Stake, error) { return l.src.Stake(ctx, id) }, func(s catalog.Stake, err error) {
		if l.Weighing, l.Err = "", err; err == nil {
			then(s)
		}
		l.Changed()
	})
	l.Changed()
}

// Undo takes an import back, one at a time.
func (l *Log) Undo(id string) {
	if l.Undoing != "" {
		return
	}
	l.Undoing = id
	task.Run(l.run, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, l.src.Undo(ctx, id)
	}, func(_ struct{}, err error) {
		if l.Undoing = ""; err != nil {
			l.Err = err
			l.Changed()
			return
		}
		l.Undone()
		l.Load()
	})
	l.Changed()
}

// CanUndo reports whether an import still has something to take back.
func CanUndo(i catalog.Import) bool {
	return i.State == catalog.Done || i.State == catalog.Interrupted || i.State == catalog.Failed
}
