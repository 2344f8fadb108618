package whatsapp

import (
	"context"
	"errors"
	"fmt"
	"io/fs"

	"dotori/archive"
	"dotori/archive/read/tree"
)

// reading is one call of Read.
type reading struct {
	ctx      context.Context
	root     fs.FS
	settings settings
	yield    func(archive.Item, error) bool
}

// fail yields a problem and reports whether to go on.
func (r reading) fail(err error) bool {
	var w *archive.Warning
	return r.yield(archive.Item{}, err) && errors.As(err, &w)
}

// folder reads the chats of a folder, then the media that no message showed,
// and reports whether to go on.
func (r reading) folder(folder tree.Folder) bool {
	found := findExports(r.ctx, r.root, folder, r.settings)
	if err := r.ctx.Err(); err != nil {
		return r.fail(err)
	}
	for _, w := range found.warnings {
		if !r.fail(w) {
			return false
		}
	}
	for _, x := range found.exports {
		if !r.doubt(x) || !r.export(x, found.shelf) {
			return false
		}
	}
	return len(found.exports) == 0 || r.left(found)
}

// doubt says where a chat does not tell day and month apart.
func (r reading) doubt(x export) bool {
	if x.doubt == nil {
		return true
	}
	d := x.doubt.example
	day, _ := d.read(x.order[d.sign])
	return r.fail(&archive.Warning{Path: x.path, Line: x.doubt.line, Reason: reasonOrder,
		Detail: fmt.Sprintf("%d/%d/%02d = %s", d.n[0], d.n[1], d.n[2], day.Format("2006-01-02"))})
}

// export reads one chat and reports whether to go on.
func (r reading) export(x export, files *shelf) bool {
	m := newRoom(r.settings, x, files)
	for rec, err := range x.records(r.ctx, r.root) {
		if err != nil {
			if !r.fail(err) {
				return false
			}
			continue
		}
		if !r.yield(m.item(rec), nil) {
			return false
		}
		if rec.cut && !r.fail(&archive.Warning{Path: x.path, Line: rec.line, Reason: reasonCut}) {
			return false
		}
	}
	return true
}

// left yields the files that are named as WhatsApp names media and that no
// message showed: a chat is exported with its newest messages alone.
func (r reading) left(found findings) bool {
	for _, name := range found.shelf.left() {
		if err := r.ctx.Err(); err != nil {
			return r.fail(err)
		}
		it := found.shelf.item(name, r.settings.zone)
		if len(found.exports) == 1 {
			it.Collections = roomOfExport(found.exports[0])
		}
		if !r.yield(it, nil) {
			return false
		}
	}
	return true
}
