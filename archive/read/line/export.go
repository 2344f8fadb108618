package line

import (
	"context"
	"io"
	"io/fs"
	"iter"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/chat"
	"dotori/archive/read/tree"
)

// export is one chat as it was exported: a file.
type export struct {
	path  string
	form  form
	order order     // of day and month
	names *names    // of a chat from a computer
	doubt *evidence // what leaves the order unknown
}

// open returns the lines of the chat, which end when ctx does.
func (x export) open(ctx context.Context, root fs.FS) (*chat.Lines, io.Closer, error) {
	f, err := root.Open(x.path)
	if err != nil {
		return nil, nil, err
	}
	size := int64(0)
	if info, err := f.Stat(); err == nil {
		size = info.Size()
	}
	return chat.NewLines(decode(tree.Until(ctx, f)), size), f, nil
}

// records yields the records in order. Every error but that of ctx is an
// *archive.Warning.
func (x export) records(ctx context.Context, root fs.FS) iter.Seq2[*record, error] {
	return func(yield func(*record, error) bool) {
		in, closer, err := x.open(ctx, root)
		if err != nil {
			yield(nil, unreadable(x.path, err, 0))
			return
		}
		defer closer.Close()
		x.read(ctx, &source{lines: in, grammar: newGrammar(x), blank: true}, yield)
	}
}

// read yields what s does, with the errors in words for users.
func (x export) read(ctx context.Context, s *source, yield func(*record, error) bool) {
	n := 0
	for r, err := range s.records() {
		switch {
		// Asking the context costs as much as reading some records.
		case (n%256 == 0 || err != nil) && ctx.Err() != nil:
			yield(nil, ctx.Err())
			return
		case err == errOrphan:
			err = &archive.Warning{Path: x.path, Line: r.line, Reason: reasonOrphan}
		case err != nil:
			err = unreadable(x.path, err, n)
		default:
			n++
		}
		if !yield(r, err) {
			return
		}
	}
	if n == 0 && s.lines.Err() == io.EOF {
		yield(nil, archive.Skip(x.path, reasonEmpty, ""))
	}
}

// title names the room: as the header does, or the file, or a zip around it.
func (x export) title(root fs.FS) string {
	if x.form.room != "" {
		return x.form.room
	}
	own := stem(x.path)
	if room, _, ok := roomOf(own); ok && room != "" {
		return room
	}
	if named, ok := root.(read.NamedFS); ok {
		if room, _, ok := roomOf(stem(named.Name())); ok && room != "" {
			return room
		}
	}
	return own
}

// The reasons of warnings; their Korean stands in assets/translations.
const (
	reasonUnreadable = "This chat could not be read."
	reasonBroken     = "This chat could be read only in part."
	reasonEmpty      = "This chat has no messages."
	reasonOrphan     = "This line stands before the first message and was left out."
	reasonCut        = "This message is longer than 1 MB; the rest of it was left out."
	reasonForeign    = "This file is named like a LINE chat but does not read like one."
	reasonUndated    = "The messages from here on stand before the first date; their day is not known."
	reasonOrder      = "Day and month cannot be told apart in this chat; they were read with the month first."
)

func unreadable(name string, err error, records int) *archive.Warning {
	if records == 0 {
		return archive.Skip(name, reasonUnreadable, err.Error())
	}
	return &archive.Warning{Path: name, Reason: reasonBroken, Detail: err.Error()}
}
