package ingest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"dotori/archive/catalog"
)

// Action is what the user did in one go, and takes back in one go.
type Action struct {
	ID     string    `json:"id"`
	Title  string    `json:"title"`            // what was done, as the caller of Do named it
	Undoes string    `json:"undoes,omitempty"` // the action, or the merge, that this one takes back
	Merge  string    `json:"merge,omitempty"`  // the merge that it is a part of
	At     time.Time `json:"at"`
	Steps  []Step    `json:"steps"`
}

// Step is one change of an action with what it replaced.
type Step struct {
	Item   string `json:"item"`
	Field  string `json:"field"`
	Value  string `json:"value"`  // "" is what the archives say
	Before string `json:"before"` // the user's value until then; "" for none
}

// ErrNothingToUndo says that everything is taken back already, or redone.
var ErrNothingToUndo = errors.New("there is nothing to take back")

func (a Action) edits() []catalog.Edit {
	edits := make([]catalog.Edit, len(a.Steps))
	for i, s := range a.Steps {
		edits[i] = catalog.Edit{Item: s.Item, Field: s.Field, Value: s.Value}
	}
	return edits
}

// inverse returns the action that takes a back.
func (a Action) inverse() Action {
	back := Action{Title: a.Title, Undoes: a.ID, Merge: a.Merge}
	for i := range a.Steps {
		s := a.Steps[len(a.Steps)-1-i]
		s.Value, s.Before = s.Before, s.Value
		back.Steps = append(back.Steps, s)
	}
	return back
}

// Do makes changes by the user as one action, durable in the journal and in the
// catalog, all or none: while it works it can be cancelled, and then nothing of
// it happened. A re-import never overwrites them. title names the action for
// those who ask what Undo would take back. What makes no stack gives
// [catalog.ErrEdit].
func (g *Ingester) Do(ctx context.Context, title string, edits []catalog.Edit) (Action, error) {
	return g.do(ctx, Action{Title: title}, edits)
}

func (g *Ingester) do(ctx context.Context, a Action, edits []catalog.Edit) (Action, error) {
	a.Steps = make([]Step, len(edits))
	if err := g.cat.CheckStacks(ctx, edits); err != nil {
		return a, err
	}
	before, err := g.cat.Values(ctx, edits)
	if err != nil {
		return a, fmt.Errorf("change %d things: %w", len(edits), err)
	}
	for i, e := range edits {
		a.Steps[i] = Step{e.Item, e.Field, e.Value, before[i]}
	}
	return g.act(ctx, a)
}

// act makes an action in the catalog, and writes it into the journal before it
// is there for good.
func (g *Ingester) act(ctx context.Context, a Action) (Action, error) {
	a.ID, a.At = newID(g.now()), g.now().UTC()
	edits := a.edits()
	return a, g.cat.ApplyThen(ctx, edits, func(done int) { g.tell(done, len(edits)) },
		func() error { return g.lib.Journal(change{Action: &a}) })
}

// TakeBack takes back the newest action that is not taken back, whenever it was
// done. The error is [ErrNothingToUndo] when there is none.
func (g *Ingester) TakeBack(ctx context.Context) (Action, error) {
	h, err := g.history()
	return g.invert(ctx, h.done, err)
}

// DoAgain does again what TakeBack took back last, unless something was done since.
func (g *Ingester) DoAgain(ctx context.Context) (Action, error) {
	h, err := g.history()
	return g.invert(ctx, h.undone, err)
}

func (g *Ingester) invert(ctx context.Context, stack []Action, err error) (Action, error) {
	if err != nil {
		return Action{}, err
	}
	if len(stack) == 0 {
		return Action{}, ErrNothingToUndo
	}
	return g.act(ctx, stack[len(stack)-1].inverse())
}

// past is what can be taken back, and what can be done again.
type past struct{ done, undone []Action }

// history reads the journal: actions are few, and asked for at a key press.
func (g *Ingester) history() (h past, err error) {
	for line, err := range g.lib.JournalEntries() {
		if err != nil {
			return h, err
		}
		c, err := decode[change](line)
		if err != nil {
			return h, fmt.Errorf("read journal: %w", err)
		}
		switch {
		case c.Action != nil:
			h.add(*c.Action)
		case c.Merge != nil && takenBack(c.Merge.State):
			h.forget(c.Merge.ID)
		}
	}
	return h, nil
}

// add moves an action to where it belongs: an undo shortens what is done, a
// redo what is undone.
func (h *past) add(a Action) {
	top := func(stack []Action) bool { return len(stack) > 0 && stack[len(stack)-1].ID == a.Undoes }
	switch {
	case a.Undoes == "":
		h.done, h.undone = append(h.done, a), nil
	case top(h.done):
		h.done, h.undone = h.done[:len(h.done)-1], append(h.undone, a)
	case top(h.undone):
		h.undone, h.done = h.undone[:len(h.undone)-1], append(h.done, a)
	}
}

// forget drops what a merge did that was taken back as a whole.
func (h *past) forget(merge string) {
	its := func(a Action) bool { return a.Merge == merge }
	h.done, h.undone = slices.DeleteFunc(h.done, its), slices.DeleteFunc(h.undone, its)
}
