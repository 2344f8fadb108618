package export

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"time"
)

// Rehearsal is a [Destination] that takes nothing. A [Writer] that is given it
// looks at the selection, reports what it would leave out and how many bytes
// of originals it would need, and ends before it writes.
type Rehearsal struct{}

var _ Destination = Rehearsal{}

var errRehearsal = errors.New("nothing is written in a rehearsal")

// Stat implements [Destination]: nothing is there.
func (Rehearsal) Stat(_ context.Context, name string) (int64, string, error) {
	return 0, "", &fs.PathError{Op: "stat", Path: name, Err: fs.ErrNotExist}
}

// Open implements [Destination].
func (Rehearsal) Open(_ context.Context, name string) (io.ReadCloser, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// Put implements [Destination]; it is an error.
func (Rehearsal) Put(context.Context, string, time.Time, io.Reader) error { return errRehearsal }

// Replace implements [Destination]; it is an error.
func (Rehearsal) Replace(context.Context, string, io.Reader) error { return errRehearsal }

// Free implements [Destination]: it is not known.
func (Rehearsal) Free() int64 { return -1 }
