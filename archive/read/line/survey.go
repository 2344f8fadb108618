package line

import (
	"bytes"
	"context"
	"io/fs"

	"dotori/archive/read/chat"
)

// survey reads a whole chat for what its beginning does not tell: the order of
// day and month, and names with spaces. What cannot be read is left to the
// reading of records, which says so.
func (x *export) survey(ctx context.Context, root fs.FS, s settings) {
	if x.form.spaced {
		x.names = newNames(s.known(x.form.room)...)
		defer func() { x.names.settle() }()
	}
	x.order = s.order
	if !x.form.spaced && (!x.form.open || x.order != unknown) {
		return
	}
	in, closer, err := x.open(ctx, root)
	if err != nil {
		return
	}
	defer closer.Close()
	e := x.gather(in)
	if x.order == unknown {
		x.order, x.doubt = e.decide(), e
	}
}

// gather reads all lines for evidence. The day of saving ends the chat.
func (x *export) gather(in *chat.Lines) *evidence {
	e, blank := &evidence{}, true
	for {
		line, err := in.Next()
		if err != nil {
			break
		}
		if in.Number <= x.form.skip {
			continue
		}
		d, isDay := dayLine(line)
		switch {
		case isDay && (blank || !x.form.blank):
			e.add(d, in.Number)
		case x.names != nil:
			x.learn(line)
		}
		blank = isDay || len(bytes.TrimSpace(line)) == 0
	}
	if x.form.saved != nil {
		e.end(*x.form.saved)
	}
	return e
}

// learn learns the names of a chat from a computer.
func (x *export) learn(line []byte) {
	c := cursor{chat.Cursor{Rest: line}}
	if _, ok := c.clock(); ok && c.spaces() > 0 && len(c.Rest) > 0 {
		x.names.add(c.Rest)
	}
}
