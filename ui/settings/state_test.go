package settings

import (
	"context"
	"errors"
	"testing"

	"dotori/archive/catalog"
	"dotori/ui/task"
)

type imports struct {
	all  []catalog.Import
	fail error
}

func (i *imports) Imports(context.Context) ([]catalog.Import, error) { return i.all, nil }

func (i *imports) Stake(context.Context, string) (catalog.Stake, error) {
	return catalog.Stake{Gone: 3, Edited: 1, Shared: 2}, i.fail
}

func (i *imports) Undo(_ context.Context, id string) error {
	for n := range i.all {
		if i.all[n].ID == id && i.fail == nil {
			i.all[n].State = catalog.Undone
		}
	}
	return i.fail
}

func TestUndoFromTheList(t *testing.T) {
	src := &imports{all: []catalog.Import{{ID: "a", State: catalog.Done}, {ID: "b", State: catalog.Undone}}}
	l := NewLog(src, task.Inline())
	told := 0
	l.Undone = func() { told++ }
	l.Load()
	if !CanUndo(l.All[0]) || CanUndo(l.All[1]) {
		t.Error("what can be taken back is not what was imported")
	}
	l.Undo("a")
	if told != 1 || l.Undoing != "" || CanUndo(l.All[0]) {
		t.Errorf("told %d times, %+v", told, l.All)
	}
	src.fail = errors.New("locked")
	l.Undo("a")
	if l.Err == nil || told != 1 {
		t.Error("a failed undo is taken for a done one")
	}
}
