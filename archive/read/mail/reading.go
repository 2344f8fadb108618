package mail

import (
	"context"
	"errors"
	"io/fs"
	"path"
	"strconv"

	"dotori/archive"
	"dotori/archive/read/mail/message"
	"dotori/archive/read/tree"
)

// reading is one call of Read.
type reading struct {
	ctx      context.Context
	root     fs.FS
	settings settings
	survey   *survey
	yield    func(archive.Item, error) bool
	box      box
	parser   message.Parser
	deleted  int // mails of the file under way that were left out
	found    int
}

// all reads folder by folder.
func (r *reading) all() {
	for folder, err := range tree.Walk(r.ctx, r.root) {
		if err != nil && !r.fail(err) || err == nil && !r.folder(folder) {
			return
		}
	}
}

// fail yields a problem and reports whether to go on.
func (r *reading) fail(err error) bool {
	var w *archive.Warning
	return r.yield(archive.Item{}, err) && errors.As(err, &w)
}

func (r *reading) folder(folder tree.Folder) bool {
	for _, e := range folder.Files {
		name := path.Join(folder.Path, e.Name())
		beside := func(base string) bool {
			_, err := fs.Stat(r.root, path.Join(folder.Path, base))
			return err == nil
		}
		switch {
		case isIndex(name, beside):
			if !r.fail(archive.Skip(name, "This is an index or a setting of a mail program; the mails are read without it.", "")) {
				return false
			}
		case strengthOf(name) != never && !r.file(name, beside):
			return false
		}
	}
	return true
}

// file reads one file, if it holds mails, and reports whether to go on.
func (r *reading) file(name string, beside func(string) bool) bool {
	f, err := r.root.Open(name)
	if err != nil {
		return r.fail(archive.Skip(name, "This file could not be read.", err.Error()))
	}
	defer f.Close()
	form := r.box.open(&source{r.ctx, f}, name)
	if form == notMail {
		return r.reject(name, beside)
	}
	r.found, r.deleted = 0, 0
	if !r.mails(name, form) {
		return false
	}
	return r.ended(name)
}

// reject says why a file that is named like mails holds none.
func (r *reading) reject(name string, beside func(string) bool) bool {
	if err := r.ctx.Err(); err != nil {
		return r.fail(err)
	}
	empty := len(r.box.lines.Peek(1)) == 0
	if err := r.box.lines.Err(); err != nil {
		return r.fail(archive.Skip(name, "This file could not be read.", err.Error()))
	}
	switch {
	case empty && (strengthOf(name) == named || beside(path.Base(name)+".msf")):
		return r.fail(archive.Skip(name, "This mail file or folder is empty.", ""))
	case strengthOf(name) == named && !inMaildir(name):
		return r.fail(archive.Skip(name, "This file is named like a mail but does not read like one.", ""))
	}
	return true
}

// mails yields the mails of the open file.
func (r *reading) mails(name string, f form) bool {
	l := letter{file: name, form: f, folder: folderOf(r.root, name, f)}
	begun := false
	begin := func() {
		r.parser.Begin(r.reopen(name, f))
		begun = true
	}
	if !f.isBox() {
		begin()
	}
	for line, first, ok := r.box.next(); ok; line, first, ok = r.box.next() {
		switch {
		case !first && begun:
			r.parser.Add(line)
			continue
		case !first:
			continue
		case begun && !r.mail(l):
			return false
		}
		l.line, l.since = line.Number, r.box.since
		begin()
	}
	if r.ctx.Err() != nil {
		return r.fail(r.ctx.Err())
	}
	return !begun || r.mail(l)
}

// mail yields the mail that the parser holds.
func (r *reading) mail(l letter) bool {
	l.root = r.parser.End()
	if len(l.root.Header) == 0 {
		return true
	}
	if !r.settings.deleted && flagsOf(l.root.Header).deleted {
		r.deleted++
		return true
	}
	r.found++
	c := newContent(l.root)
	if l.form == emlx {
		r.beside(l, c)
	}
	return r.yield(r.item(l, c), nil) && (!l.root.Cut || r.fail(&archive.Warning{Path: l.file, Line: l.line,
		Reason: "This mail is cut off; what is left of it was kept."}))
}

// ended tells what of a file was left out.
func (r *reading) ended(name string) bool {
	err := r.box.lines.Err()
	switch {
	case err != nil && r.found == 0:
		return r.fail(archive.Skip(name, "This file could not be read.", err.Error()))
	case err != nil:
		return r.fail(&archive.Warning{Path: name, Reason: "This file could be read only in part.", Detail: err.Error()})
	case r.found == 0 && r.deleted > 0:
		return r.fail(archive.Skip(name, "All mails of this folder were deleted in the mail program.", ""))
	case r.found == 0:
		return r.fail(archive.Skip(name, "This mail file or folder is empty.", ""))
	case r.deleted > 0:
		return r.fail(&archive.Warning{Path: name, Reason: "Mails that were deleted in the mail program were left out.", Detail: strconv.Itoa(r.deleted)})
	}
	return true
}
