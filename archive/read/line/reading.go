package line

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

// folder reads the chats of a folder and reports whether to go on.
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
		if !r.order(&x) || !r.export(x) {
			return false
		}
	}
	return true
}

// order chooses where a chat does not tell day and month apart, and says so.
func (r reading) order(x *export) bool {
	if x.order != unknown {
		return true
	}
	x.order = monthFirst
	if x.doubt == nil {
		return true
	}
	day, _ := x.doubt.example.in(monthFirst)
	return r.fail(&archive.Warning{Path: x.path, Line: x.doubt.line, Reason: reasonOrder,
		Detail: fmt.Sprintf("%d/%d = %s", x.doubt.example.a, x.doubt.example.b, day.Format("2006-01-02"))})
}

// export reads one chat and reports whether to go on.
func (r reading) export(x export) bool {
	m := newRoom(r.settings, x, x.title(r.root))
	undated := false
	for rec, err := range x.records(r.ctx, r.root) {
		if err != nil {
			if !r.fail(err) {
				return false
			}
			continue
		}
		if rec.wall.IsZero() && !undated {
			undated = true
			if !r.fail(&archive.Warning{Path: x.path, Line: rec.line, Reason: reasonUndated}) {
				return false
			}
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
