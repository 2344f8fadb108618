package ingest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/ingest/reconcile"
	"dotori/archive/library"
)

// Merge is one merging of another library into this one, as the journal keeps it.
type Merge struct {
	ID        string               `json:"id"`
	From      string               `json:"from"`    // the other library's folder
	Library   string               `json:"library"` // its id
	At        time.Time            `json:"at"`      // when it began, or went on
	State     catalog.ImportState  `json:"state"`   // interrupted until it is done; "" of a dry run
	Imports   int                  `json:"imports"` // that ours did not have, or not to their end
	Items     int                  `json:"items"`   // that are new
	Known     int                  `json:"known"`   // that ours has too, with what these imports told of them
	Originals int                  `json:"originals"`
	Bytes     int64                `json:"bytes"` // of the originals
	Edits     int                  `json:"edits"` // changes of the other user that were taken over
	Conflicts []reconcile.Conflict `json:"conflicts"`
	Lines     int                  `json:"lines"`  // of the other journal that are merged
	Digest    string               `json:"digest"` // of these lines
	Warnings  []archive.Warning    `json:"-"`
}

// MergeChoices are what the user decides about a merge.
type MergeChoices struct {
	DryRun bool // compare and count, change nothing
	Theirs bool // where both changed something differently, theirs stays
}

// Errors of Merge that callers act on.
var (
	// ErrSameLibrary says that the other library is this one.
	ErrSameLibrary = errors.New("this is the library itself")
	// ErrWithin says that one of the libraries lies in the folder of the other.
	ErrWithin = errors.New("one of the libraries lies inside the other one")
	// ErrGone says that the other library vanished while it was read.
	ErrGone = errors.New("the other library is not there any more")
)

// Merge brings everything of another library into this one: imports with their
// originals and provenances, and the other user's changes. The other one is only
// read; of its catalog nothing is needed. What is damaged there is a warning,
// all else comes. Imports that were taken back, here or there, do not.
//
// What was stored stays when it ends early, and the same merge goes on with it.
// [Ingester.Unmerge] takes it back.
func (g *Ingester) Merge(ctx context.Context, other *library.Library, c MergeChoices, progress func(Progress)) (Merge, error) {
	if progress == nil {
		progress = func(Progress) {}
	}
	m, err := g.beginMerge(ctx, other, c, progress)
	if err == nil {
		err = m.run(ctx)
	}
	if err != nil {
		return m.Merge, fmt.Errorf("merge library %s: %w", other.Dir(), err)
	}
	return m.Merge, nil
}

// merging is a Merge at work.
type merging struct {
	Merge
	g       *Ingester
	other   *library.Library
	choices MergeChoices
	ours    map[string]catalog.Import
	void    map[string]bool // merges that were taken back
	resumed bool            // it was cut short before

	progress func(Progress)
	done     Progress
	coming   sync.Map     // SHA-256 of an original -> the mutex of who brings it
	copied   atomic.Int64 // bytes that workers have read
	kept     atomic.Int64 // and of these those of new originals
}

// beginMerge looks at what there is. A merge of the same library that was cut
// short goes on under its id.
func (g *Ingester) beginMerge(ctx context.Context, other *library.Library, c MergeChoices, progress func(Progress)) (*merging, error) {
	m := &merging{g: g, other: other, choices: c, progress: progress, ours: map[string]catalog.Import{}, void: map[string]bool{}}
	if err := Beside(g.lib.Dir(), other.Dir()); err != nil {
		return m, err
	}
	imports, err := g.cat.Imports(ctx)
	if err != nil {
		return m, err
	}
	for _, i := range imports {
		m.ours[i.ID] = i
	}
	merges, err := g.Merges()
	id := newID(g.now())
	for _, before := range merges {
		m.void[before.ID] = takenBack(before.State)
		if before.State == catalog.Interrupted && before.Library == other.ID() {
			id, m.resumed = before.ID, true
		}
	}
	m.Merge = Merge{ID: id, From: other.Dir(), Library: other.ID(), At: g.now().UTC(), State: catalog.Interrupted}
	return m, err
}

// takenBack reports whether a merge is, or is being.
func takenBack(s catalog.ImportState) bool { return s == catalog.Undone || s == catalog.Undoing }

func (m *merging) run(ctx context.Context) error {
	m.done.Phase = Opening
	coming, err := m.survey(ctx)
	if err != nil {
		return err
	}
	if m.choices.DryRun {
		m.State = ""
		_, err := m.differences(ctx)
		return err
	}
	if len(coming) > 0 {
		if err := m.g.lib.Journal(change{Merge: &m.Merge}); err != nil {
			return err
		}
	}
	m.done.Phase, m.Items, m.Known, m.Originals, m.Bytes = Reading, 0, 0, 0, 0
	for _, in := range coming {
		if err := m.bring(ctx, in); err != nil {
			return err
		}
	}
	m.done.Phase = Closing
	m.report()
	if err := m.agree(ctx); err != nil {
		return err
	}
	m.State = catalog.Done
	if len(coming)+m.Edits+len(m.Conflicts) == 0 && !m.resumed {
		return nil // there is nothing to take back
	}
	return m.g.lib.Journal(change{Merge: &m.Merge})
}

// report tells how far it is.
func (m *merging) report() {
	p := m.done
	p.Items, p.Bytes = m.Items+m.Known, min(m.copied.Load(), p.BytesTotal)
	m.progress(p)
}

func (m *merging) warn(w archive.Warning) { m.Warnings = append(m.Warnings, w) }

// Beside reports why two folders cannot be libraries that are merged: they are
// the same ([ErrSameLibrary]), or one lies in the other ([ErrWithin]). Ours need
// not be there yet.
func Beside(ours, theirs string) error {
	switch {
	case holds(ours)(theirs):
		return ErrSameLibrary
	case slices.ContainsFunc(above(theirs), holds(ours)), slices.ContainsFunc(above(ours), holds(theirs)):
		return ErrWithin
	}
	return nil
}

// above lists the folders that a folder lies in.
func above(dir string) (all []string) {
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		dir = real
	}
	for up := filepath.Dir(dir); up != dir; up = filepath.Dir(dir) {
		all, dir = append(all, up), up
	}
	return all
}

// holds tells a folder by what it is, not by its name.
func holds(folder string) func(string) bool {
	itself, err := os.Stat(folder)
	return func(dir string) bool {
		info, failed := os.Stat(dir)
		return err == nil && failed == nil && os.SameFile(info, itself)
	}
}
