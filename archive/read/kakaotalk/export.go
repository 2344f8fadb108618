package kakaotalk

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"iter"
	"path"
	"strings"

	"dotori/archive"
	"dotori/archive/read"
)

// export is one chat as it was exported: a file, or several that were cut
// from one.
type export struct {
	form  form
	parts []string // paths, in order
}

// errNotChat says that a file which began like a chat did not when it was
// opened again; only a broken file system does that.
var errNotChat = errors.New("the file is not a chat any more")

// records yields the records of all parts in order. Every error but that of
// ctx is an *archive.Warning.
func (x export) records(ctx context.Context, root fs.FS) iter.Seq2[*record, error] {
	return func(yield func(*record, error) bool) {
		g := x.form.dialect.grammar()
		for _, name := range x.parts {
			if !x.part(ctx, root, name, g, yield) {
				return
			}
		}
	}
}

// part yields the records of one file and reports whether to go on.
func (x export) part(ctx context.Context, root fs.FS, name string, g grammar, yield func(*record, error) bool) bool {
	f, err := root.Open(name)
	if err != nil {
		return yield(nil, unreadable(name, err, 0))
	}
	defer f.Close()
	s, ok := newSource(cancellable{f, ctx}, name, g)
	if !ok && ctx.Err() == nil {
		return yield(nil, unreadable(name, errNotChat, 0))
	}
	n := 0
	for r, err := range s.records() {
		switch {
		// Asking the context costs as much as reading some records.
		case (n%256 == 0 || err != nil) && ctx.Err() != nil:
			return yield(nil, ctx.Err())
		case err == errOrphan:
			err = &archive.Warning{Path: name, Line: r.line, Reason: reasonOrphan}
		case err != nil:
			err = unreadable(name, err, n)
		default:
			n++
			r.path = name
		}
		if !yield(r, err) {
			return false
		}
	}
	return n > 0 || s.err != io.EOF || yield(nil, archive.Skip(name, reasonEmpty, ""))
}

// cancellable is a file that cannot be read any more when ctx is done.
type cancellable struct {
	fs.File
	ctx context.Context
}

func (c cancellable) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.File.Read(p)
}

// people counts the messages of everyone who writes in the chat.
func (x export) people(ctx context.Context, root fs.FS) map[string]int {
	w := writers{}
	for r, err := range x.records(ctx, root) {
		if err == nil && r.sort == message {
			w.count(r.author)
		}
	}
	return w.names()
}

// title names the room: as the header does, or the file or a zip around it,
// or who is in it, or the file itself.
func (x export) title(root fs.FS, people func() map[string]int) title {
	if t := roomTitle(x.form); t != "" {
		return title{t, byHeader}
	}
	if t := titleFromPath(x.parts[0]); t != "" {
		return title{t, byPath}
	}
	if named, ok := root.(read.NamedFS); ok {
		if t := titleFromPath(named.Name()); t != "" {
			return title{t, byPath}
		}
	}
	if t := titleFromPeople(people()); t != "" {
		return title{t, byPeople}
	}
	return title{stem(x.parts[0]), byFile}
}

// The reasons of warnings; their Korean stands in assets/translations.
const (
	reasonUnreadable = "This chat could not be read."
	reasonBroken     = "This chat could be read only in part."
	reasonEmpty      = "This chat has no messages."
	reasonOrphan     = "This line stands before the first message and was left out."
	reasonCut        = "This message is longer than 1 MB; the rest of it was left out."
	reasonForeign    = "This file is named like a KakaoTalk chat but does not read like one."
)

func unreadable(name string, err error, records int) *archive.Warning {
	if records == 0 {
		return archive.Skip(name, reasonUnreadable, err.Error())
	}
	return &archive.Warning{Path: name, Reason: reasonBroken, Detail: err.Error()}
}

// isChatFile reports whether a file's name allows it to be a chat.
func isChatFile(name string) bool {
	ext := strings.ToLower(path.Ext(name))
	return ext == ".txt" || ext == ".csv"
}
