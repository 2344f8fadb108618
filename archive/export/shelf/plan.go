package shelf

import (
	"bytes"
	"context"
	"errors"
	"hash/fnv"
	"io"
	"io/fs"
	"path"
	"slices"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/read/dotori"
)

// place is where a media lies. Items that share a media share its file; one of
// them leads: it names the file and describes it in the sidecar. A photo leads
// before a text that shows it.
type place struct {
	path   string // "" until written
	leader leader // of this export
	before leader // of the export that wrote path
	folder uint64 // where the layout of today would have put it for that one, as a hash
	done   bool   // written in this run, or found to be not there
}

type leader struct {
	id    id
	photo bool // the item is the media itself, not a text that shows it
	set   bool
}

func (l *leader) offer(it archive.Item) bool {
	better := !l.set || !l.photo && it.Kind.IsMedia()
	if better {
		*l = leader{toID(it.ID), it.Kind.IsMedia(), true}
	}
	return better
}

// described reports whether an item that is not exported now describes the
// file better than those that are.
func (r *Export) described(p *place) bool {
	return p.before.set && r.items.index(p.before.id) < 0 && (p.before.photo || !p.leader.photo)
}

// plan learns what earlier exports wrote, chooses the leaders and makes sure
// that there is room.
func (r *Export) plan(ctx context.Context) error {
	if err := r.loadPlaces(ctx); err != nil {
		return err
	}
	for it, err := range r.sel.Items(ctx) {
		if err != nil {
			return err
		}
		r.items.add(toID(it.ID))
		r.lead(it)
		if r.layout.Lacks != nil {
			r.leave(it)
		}
	}
	r.items.sort()
	return r.checkSpace(ctx)
}

// lead offers an item as the leader of its media.
func (r *Export) lead(it archive.Item) {
	if !r.takes(it) {
		return
	}
	for _, m := range it.Media {
		h, ok := toSHA(m.SHA256)
		if !ok || m.Missing {
			continue
		}
		p := r.at(h)
		if r.layout.Takes != nil && !p.leader.set {
			r.count.TotalBytes += m.Size
		}
		p.leader.offer(it)
	}
}

// takes reports whether the media of an item get files, or parts of pages.
func (r *Export) takes(it archive.Item) bool {
	if r.layout.Takes == nil {
		return r.layout.Place != nil
	}
	return (r.layout.Place != nil || r.layout.Embeds) && r.layout.Takes(it)
}

func (r *Export) leave(it archive.Item) {
	if reason := r.layout.Lacks(it); reason != "" {
		r.report.Leave(it.ID, reason)
	}
}

// loadPlaces reads where the media lie that items.jsonl speaks of.
func (r *Export) loadPlaces(ctx context.Context) error {
	for l, err := range r.lines(ctx) {
		if err != nil {
			return err
		}
		if l.bad != nil {
			r.Warn(dotori.ItemsName, "A line of the last export is no item; it was left as it is.", l.bad.Error())
		}
		for i, m := range l.Item.Media {
			if h, ok := toSHA(m.SHA256); ok && m.Path != "" && r.at(h).before.offer(l.Item) {
				p := r.at(h)
				p.path, p.folder = m.Path, r.folder(l.Item, i)
			}
		}
	}
	return nil
}

// at returns the place of a media, a new one when it has none.
func (r *Export) at(h sha) *place {
	p := r.places[h]
	if p == nil {
		p = &place{}
		r.places[h] = p
	}
	return p
}

// checkSpace asks for the sum of everything first, and for the sum of what is
// not there yet only when that does not fit.
func (r *Export) checkSpace(ctx context.Context) error {
	err := export.CheckSpace(r.dst, r.count.Total, r.count.TotalBytes)
	if r.layout.Place == nil || !errors.Is(err, export.ErrNoSpace) {
		return err
	}
	var items int
	var bytes int64
	for it, err := range r.sel.Items(ctx) {
		if err != nil {
			return err
		}
		if r.takes(it) {
			n, b := r.missing(ctx, it)
			items, bytes = items+n, bytes+b
		}
	}
	return export.CheckSpace(r.dst, items, bytes)
}

// missing counts the media that it leads and that are not there in full.
func (r *Export) missing(ctx context.Context, it archive.Item) (items int, bytes int64) {
	for i, m := range it.Media {
		h, ok := toSHA(m.SHA256)
		if !ok || m.Missing || r.places[h].leader.id != toID(it.ID) {
			continue
		}
		size, _, err := r.dst.Stat(ctx, r.wanted(it, i))
		rewritten := r.layout.Rewrite != nil && r.sums.Get(r.wanted(it, i)) != ""
		if errors.Is(err, fs.ErrNotExist) || size != m.Size && !rewritten {
			items, bytes = items+1, bytes+m.Size
		}
	}
	return items, bytes
}

// wanted returns the first name to try for a media: where an earlier export
// put it, unless the item that named it has moved to another month since. That
// the layout is another one now moves nothing.
func (r *Export) wanted(it archive.Item, i int) string {
	h, _ := toSHA(it.Media[i].SHA256)
	p := r.places[h]
	moved := p.before.id == toID(it.ID) && p.folder != r.folder(it, i)
	if p.path == "" || moved {
		return r.named(it, i)
	}
	return p.path
}

// folder stands for the one that the layout gives to a media.
func (r *Export) folder(it archive.Item, i int) uint64 {
	if !r.takes(it) || r.layout.Place == nil {
		return 0
	}
	f := fnv.New64a()
	_, _ = io.WriteString(f, path.Dir(r.named(it, i)))
	return f.Sum64()
}

// named asks the layout for the name of a media.
func (r *Export) named(it archive.Item, i int) string {
	first := ""
	if _, ok := toSHA(it.Media[0].SHA256); ok && i > 0 {
		if first = r.pathOf(it.Media[0]); first == "" {
			first = r.layout.Place(it, 0, "")
		}
	}
	return r.layout.Place(it, i, first)
}

// idSet is a set of ids in 16 bytes each. It is filled, then sorted, then asked.
type idSet struct{ ids []id }

func (s *idSet) add(i id) { s.ids = append(s.ids, i) }

func (s *idSet) sort() {
	slices.SortFunc(s.ids, compareIDs)
	s.ids = slices.Compact(s.ids)
}

// index returns the place of i among the ids, or -1.
func (s *idSet) index(i id) int {
	n, ok := slices.BinarySearchFunc(s.ids, i, compareIDs)
	if !ok {
		return -1
	}
	return n
}

func compareIDs(a, b id) int { return bytes.Compare(a[:], b[:]) }
