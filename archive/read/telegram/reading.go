package telegram

import (
	"context"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/read/tree"
)

// reading is one call of Read.
type reading struct {
	ctx      context.Context
	root     fs.FS
	settings settings
	yield    func(archive.Item, error) bool
	told     []string // folders whose chats are told by JSON
	whole    []string // those of them that hold all data: the folders in them are told, too
	exports  []string // folders that Telegram wrote
}

// The reasons of warnings; their Korean stands in assets/translations.
const (
	reasonUnreadable  = "This chat could not be read."
	reasonBroken      = "This chat could be read only in part."
	reasonEmpty       = "There are no messages in this file."
	reasonMessage     = "A message could not be read and was left out."
	reasonUnsupported = "Telegram could not export a message."
	reasonPrivate     = "Private data that is no memory was left out: contacts, devices, settings."
	reasonTwice       = "The same messages are in the JSON file beside it."
	reasonProgram     = "This belongs to the pages of the export and holds no memory."
	reasonForeign     = "This file is named like a chat of Telegram but does not read like one."
	reasonEmoji       = "This is the picture of an emoji, and no memory by itself."
)

// fail yields a problem and reports whether to go on.
func (r *reading) fail(err error) bool {
	var w *archive.Warning
	return r.yield(archive.Item{}, err) && errors.As(err, &w)
}

// folder reads the chats of a folder and reports whether to go on.
func (r *reading) folder(folder tree.Folder) bool {
	if r.isPart(folder.Path) {
		return r.leave(folder)
	}
	for _, e := range folder.Files {
		name := path.Join(folder.Path, e.Name())
		if isJSON(name) && !r.json(name) {
			return false
		}
		if e.Name() == "export_results.html" {
			r.exports = append(r.exports, folder.Path)
			if !r.fail(archive.Skip(name, reasonProgram, "")) {
				return false
			}
		}
	}
	return r.pages(pages(folder))
}

// pages reads the pages of a folder's chat, unless JSON tells it.
func (r *reading) pages(names []string) bool {
	if len(names) == 0 {
		return true
	}
	ours, err := isPage(r.root, names[0])
	switch {
	case err != nil:
		return r.fail(archive.Skip(names[0], reasonUnreadable, err.Error()))
	case !ours:
		return r.fail(archive.Skip(names[0], reasonForeign, ""))
	}
	dir := path.Dir(names[0])
	r.exports = append(r.exports, dir)
	if slices.Contains(r.told, dir) || slices.ContainsFunc(r.whole, func(whole string) bool { return within(dir, whole) }) {
		for _, name := range names {
			if !r.fail(archive.Skip(name, reasonTwice, "")) {
				return false
			}
		}
		return true
	}
	return r.book(names)
}

func within(dir, other string) bool {
	_, ok := tree.Below(other, dir)
	return ok
}

// json reads a JSON file, if it is Telegram's, and reports whether to go on.
func (r *reading) json(name string) bool {
	variant, err := sniff(r.root, name)
	switch {
	case r.ctx.Err() != nil:
		return r.fail(r.ctx.Err())
	case err != nil:
		return r.fail(archive.Skip(name, reasonUnreadable, err.Error()))
	case variant == "":
		return true
	}
	dir := path.Dir(name)
	r.told, r.exports = append(r.told, dir), append(r.exports, dir)
	if variant == variantAll {
		r.whole = append(r.whole, dir)
	}
	return r.export(name)
}

// isPart reports whether a folder holds what makes the pages of an export.
func (r *reading) isPart(dir string) bool {
	switch path.Base(dir) {
	case "css", "js", "images", "lists":
		return slices.Contains(r.exports, path.Dir(dir))
	}
	return false
}

// leave says of the parts of pages that they hold no memories.
func (r *reading) leave(folder tree.Folder) bool {
	for _, e := range folder.Files {
		reason := reasonProgram
		switch base := path.Base(folder.Path); {
		case base == "lists":
			reason = reasonPrivate
		case base == "images" && !isIcon(e.Name()):
			continue
		}
		if !r.fail(archive.Skip(path.Join(folder.Path, e.Name()), reason, "")) {
			return false
		}
	}
	return true
}

// isIcon reports the pictures of Telegram's pages, by their names.
func isIcon(base string) bool {
	return strings.HasSuffix(base, ".png") &&
		(strings.HasPrefix(base, "media_") || strings.HasPrefix(base, "section_") || strings.HasPrefix(base, "back"))
}
