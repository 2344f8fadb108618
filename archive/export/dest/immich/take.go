package immich

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"

	"dotori/archive"
	"dotori/archive/export"
)

// How much is looked at between two questions to the server.
const (
	batchFiles = 100
	batchBytes = 256 << 20
)

// taking is one export under way.
type taking struct {
	*Server
	sel    export.Selection
	leads  map[sha]leader // who describes a file that several items share
	groups groups

	batch []*asset
	bytes int64 // of the batch

	progress func(export.Progress)
	count    export.Progress
	report   export.Report
	broken   error // of what did not verify
}

type (
	sha [32]byte
	id  [16]byte
)

// leader is the item that a file is sent for: a picture before a text that
// shows it.
type leader struct {
	item  id
	photo bool
}

// Take implements [export.Taker].
func (s *Server) Take(ctx context.Context, sel export.Selection, progress func(export.Progress)) (export.Report, error) {
	if progress == nil {
		progress = func(export.Progress) {}
	}
	t := &taking{Server: s, sel: sel, leads: map[sha]leader{}, progress: progress, count: export.Progress{Phase: "write"}}
	t.groups = newGroups(s)
	for _, step := range []func(context.Context) error{t.plan, t.all} {
		if err := step(ctx); err != nil {
			return t.report, err
		}
	}
	return t.report, t.broken
}

// plan finds out what is sent for which item.
func (t *taking) plan(ctx context.Context) error {
	for it, err := range t.sel.Items(ctx) {
		if err != nil {
			return err
		}
		t.count.Total++
		list, why := t.assets(it)
		if why != "" {
			t.report.Leave(it.ID, why)
		}
		if len(list) > 0 && !it.Moment.Known() {
			t.report.Leave(it.ID, undated)
		}
		for _, a := range list {
			t.lead(a)
		}
	}
	return nil
}

func (t *taking) lead(a *asset) {
	h, ok := toSHA(a.media)
	if !ok {
		return
	}
	was, seen := t.leads[h]
	if !seen {
		t.count.TotalBytes += a.media.Size
	}
	if photo := a.item.Kind.IsMedia(); !seen || photo && !was.photo {
		t.leads[h] = leader{toID(a.item.ID), photo}
	}
}

// all sends everything, batch by batch.
func (t *taking) all(ctx context.Context) error {
	for it, err := range t.sel.Items(ctx) {
		if err != nil {
			return err
		}
		t.add(it)
		if len(t.batch) >= batchFiles || t.bytes >= batchBytes {
			if err := t.flush(ctx); err != nil {
				return err
			}
		}
		t.advance(1, 0)
	}
	return t.flush(ctx)
}

// add puts the files that an item leads into the batch.
func (t *taking) add(it archive.Item) {
	list, _ := t.assets(it)
	for _, a := range list {
		h, ok := toSHA(a.media)
		switch {
		case !ok:
			t.warn(a, "The archive did not hold this file, so it could not be exported.", nil)
		case t.leads[h].item == toID(it.ID):
			t.batch = append(t.batch, a)
			t.bytes += a.media.Size
			delete(t.leads, h) // an item may hold a file twice
		}
	}
}

// flush deals with a batch.
func (t *taking) flush(ctx context.Context) error {
	defer func() { t.batch, t.bytes = t.batch[:0], 0 }()
	for _, step := range []func(context.Context) error{t.hash, t.look, t.bring, t.verify, t.group} {
		t.drop()
		if len(t.batch) == 0 {
			return nil
		}
		if err := step(ctx); err != nil {
			return err
		}
	}
	return nil
}

// drop forgets what failed.
func (t *taking) drop() {
	kept := t.batch[:0]
	for _, a := range t.batch {
		if !a.failed {
			kept = append(kept, a)
		}
	}
	clear(t.batch[len(kept):])
	t.batch = kept
}

// hash reads every file of the batch. A clip whose picture is lost is a video.
func (t *taking) hash(ctx context.Context) error {
	for _, a := range t.batch {
		err := a.hash(ctx, t.sel)
		if err == nil {
			continue
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		t.lost(a, err)
		if a.clip != nil {
			a.clip.hide = false
		}
	}
	return nil
}

// lost reports a file that the library cannot give.
func (t *taking) lost(a *asset, err error) {
	reason := "The original could not be read from the library."
	if errors.Is(err, export.ErrDamaged) {
		reason = "The original in the library is damaged, so it was not exported."
	}
	t.warn(a, reason, err)
}

// warn reports a file and leaves it out.
func (t *taking) warn(a *asset, reason string, err error) {
	a.failed = true
	w := archive.Warning{Path: a.item.ID, Reason: reason, Detail: a.media.Name}
	if err != nil {
		w.Detail = fmt.Sprintf("%s: %v", a.media.Name, err)
	}
	t.report.Warnings = append(t.report.Warnings, w)
}

func (t *taking) advance(items int, bytes int64) {
	t.count.Items += items
	t.count.Bytes += bytes
	t.progress(t.count)
}

func toSHA(m archive.Media) (h sha, ok bool) {
	n, err := hex.Decode(h[:], []byte(m.SHA256))
	return h, err == nil && n == len(h) && !m.Missing
}

func toID(s string) (i id) {
	_, _ = hex.Decode(i[:], []byte(s))
	return i
}
