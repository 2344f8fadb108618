package ingest

import (
	"context"
	"errors"
	"io/fs"
	"strings"

	"dotori/archive"
	"dotori/archive/catalog"
)

// incoming is an import of the other library that has something for ours.
type incoming struct {
	id   string        // there
	as   string        // here
	have map[line]bool // what ours has of it
	new  bool          // ours has nothing of it
}

// survey finds which imports of the other library have something for ours, in
// the order in which they come, and counts it.
func (m *merging) survey(ctx context.Context) ([]incoming, error) {
	ids, err := sorted(m.other, older)
	if errors.Is(err, fs.ErrNotExist) {
		m.warn(archive.Warning{Path: "records", Reason: "The other library has no records of imports."})
		err = nil
	}
	known := map[string]bool{} // what was counted: items by their ids, originals by their hashes
	var coming []incoming
	for _, id := range ids {
		in, comes := m.incoming(id)
		if !comes {
			continue
		}
		something, err := m.count(ctx, &in, known)
		if err != nil {
			return nil, err
		}
		if something {
			coming = append(coming, in)
		}
	}
	m.Imports, m.done.FilesTotal, m.done.BytesTotal = len(coming), m.Originals, m.Bytes
	return coming, err
}

// incoming decides as what an import comes. What ours has shorter is brought up
// to its end by an import of its own, so that it can be taken back alone.
func (m *merging) incoming(id string) (incoming, bool) {
	if takenBack(begun(m.other, id).State) {
		return incoming{}, false
	}
	in := incoming{id: id, as: id, have: map[line]bool{}, new: true}
	ours, here := m.ours[id]
	switch {
	case !here || takenBack(ours.State) && m.void[ours.Merge]:
	case takenBack(ours.State):
		m.warn(archive.Warning{Path: "records/" + id, Reason: "This import was taken back here, so it was not brought again."})
		return in, false
	case ours.Merge != m.ID:
		in.as = rootOf(id) + "-" + m.ID[strings.LastIndexByte(m.ID, '-')+1:]
	}
	for known, i := range m.ours {
		if rootOf(known) == rootOf(id) && !takenBack(i.State) {
			in.new = false
			linesOf(m.g.lib, known, in.have)
		}
	}
	return in, true
}

// rootOf returns the id of the import that an import continues, or its own.
func rootOf(id string) string {
	if parts := strings.SplitN(id, "-", 3); len(parts) == 3 {
		return parts[0] + "-" + parts[1]
	}
	return id
}

// count counts what an import has for ours, and reports whether that is
// anything.
func (m *merging) count(ctx context.Context, in *incoming, counted map[string]bool) (something bool, err error) {
	head, n := catalog.Import{}, 0
	for it, err := range told(m.other, in.id, &head) {
		if n++; n%lineStep == 0 {
			m.report()
		}
		if err := ctx.Err(); err != nil {
			return false, err
		}
		if err != nil || in.have[lineOf(it)] {
			continue
		}
		something = true
		m.countItem(ctx, it, counted)
		for _, f := range it.Media {
			m.countMedia(f, counted)
		}
	}
	ours, here := m.ours[in.as]
	return something || in.new || here && ours.State != arrived(head.State), nil
}

func (m *merging) countItem(ctx context.Context, it archive.Item, counted map[string]bool) {
	if _, err := m.g.cat.Key(ctx, it.ID); err == nil || counted[it.ID] {
		m.Known++
		return
	}
	counted[it.ID] = true
	m.Items++
}

func (m *merging) countMedia(f archive.Media, counted map[string]bool) {
	if f.SHA256 == "" || counted[f.SHA256] {
		return
	}
	counted[f.SHA256] = true
	if _, err := m.g.lib.OriginalPath(f.SHA256); err == nil {
		return
	}
	if _, err := m.other.OriginalPath(f.SHA256); err == nil {
		m.Originals++
		m.Bytes += f.Size
	} else if m.choices.DryRun {
		m.warn(lost(f, "The original is missing in the other library."))
	}
}

// arrived is the state of an import here that has the given one there.
func arrived(there catalog.ImportState) catalog.ImportState {
	if there == catalog.Done {
		return there
	}
	return catalog.Interrupted
}
