package kakaotalk

import (
	"context"
	"errors"
	"io/fs"
	"slices"

	"dotori/archive"
	"dotori/archive/read/tree"
)

// reading is one call of Read.
type reading struct {
	ctx      context.Context
	root     fs.FS
	settings settings
	folders  map[string]findings // what was found in those with chats, by their paths
	members  map[string]member   // of rooms, by the first file of each export
	yield    func(archive.Item, error) bool
}

// prepare finds the chats of all folders, and which of them are of one room.
func (r *reading) prepare() {
	r.folders = map[string]findings{}
	var exports []export
	for folder, err := range tree.Walk(r.ctx, r.root) {
		if err != nil || !slices.ContainsFunc(folder.Files, func(e fs.DirEntry) bool { return isChatFile(e.Name()) }) {
			continue
		}
		found := findExports(r.ctx, r.root, folder)
		r.folders[folder.Path] = found
		exports = append(exports, found.exports...)
	}
	r.members = membersOf(r.ctx, r.root, exports)
}

// fail yields a problem and reports whether to go on.
func (r reading) fail(err error) bool {
	var w *archive.Warning
	return r.yield(archive.Item{}, err) && errors.As(err, &w)
}

// folder reads the chats of a folder, and then the files that none of them
// showed. It reports whether to go on.
func (r reading) folder(folder tree.Folder) bool {
	found, ok := r.folders[folder.Path]
	if !ok {
		found = findExports(r.ctx, r.root, folder)
	}
	for _, w := range found.warnings {
		if !r.fail(w) {
			return false
		}
	}
	sh := newShelf()
	for _, name := range found.others {
		sh.add(name)
	}
	sh.arrange()
	var chats []archive.Collection
	for _, x := range found.exports {
		chat, ok := r.export(x, sh)
		if !ok {
			return false
		}
		chats = append(chats, chat)
	}
	return r.left(sh, found.exports, chats)
}

// export reads one chat and returns its room.
func (r reading) export(x export, sh *shelf) (archive.Collection, bool) {
	m := newRoom(r.settings, sh, x, r.members[x.parts[0]])
	chat := m.chat[0]
	q := queue{shelf: sh, dated: x.form.dialect == ios, yield: r.yield}
	for rec, err := range x.records(r.ctx, r.root) {
		if err == nil && !q.put(m.item(rec), rec.wall) {
			return chat, false
		}
		if err == nil && rec.cut {
			err = &archive.Warning{Path: rec.path, Line: rec.line, Reason: reasonCut}
		}
		if err != nil && !(q.flush() && r.fail(err)) {
			return chat, false
		}
	}
	return chat, q.flush()
}

// left yields the files that no message showed. They belong to the folder's
// room when it holds only one.
func (r reading) left(sh *shelf, exports []export, chats []archive.Collection) bool {
	has := func(d dialect) bool {
		return slices.ContainsFunc(exports, func(x export) bool { return x.form.dialect == d })
	}
	chats = slices.Compact(chats)
	if len(chats) > 1 {
		chats = nil
	}
	for _, d := range sh.left(has(ios), has(android)) {
		if !r.yield(leftover(r.settings, d, chats), nil) {
			return false
		}
	}
	return true
}
