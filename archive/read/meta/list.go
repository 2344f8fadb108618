package meta

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"iter"

	"dotori/archive"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// List reads the entries of a JSON file one by one, wherever the fields that
// isList names put them, and reports what could not be read. take says whether
// an entry held anything.
func (r *Run) List(f File, isList func(string) bool, take func(json.RawMessage) bool) {
	r.entries(f, func(in io.Reader, t *tally) {
		for raw, err := range jsonlist.Each(in, largest, isList) {
			if t.note(err, func() bool { return take(raw) }) {
				return
			}
		}
	})
}

// Walk is [Run.List] for a file of several lists; take is asked of what stands
// in the objects and lists that enter takes, and end is called behind the last.
func (r *Run) Walk(f File, enter func(path string) bool, take func(path string, decode func(any) bool) bool, end func()) {
	r.entries(f, func(in io.Reader, t *tally) {
		for v, err := range jsonlist.Walk(in, largest, enter) {
			if t.note(err, func() bool { return take(v.Path, func(into any) bool { return jsonlist.Fill(v.Raw, into) == nil }) }) {
				return
			}
		}
		end()
	})
}

// tally counts the entries of a file.
type tally struct {
	run          *Run
	taken, blank int
	err          error
}

// note counts one entry, or the error that ends them, and reports whether to stop.
func (t *tally) note(err error, take func() bool) bool {
	switch {
	case t.run.Done():
		return true
	case err != nil:
		t.err = err
	case take():
		t.taken++
	default:
		t.blank++
	}
	return false
}

// entries reads a file and says what of it could not be read.
func (r *Run) entries(f File, read func(io.Reader, *tally)) {
	in, ok := r.open(f.Name)
	if !ok {
		return
	}
	defer in.Close()
	decoded, _ := text.NewReader(tree.Until(r.Ctx, in))
	t := &tally{run: r}
	read(decoded, t)
	if r.Done() {
		return
	}
	r.report(f.Name, t.taken, t.err)
	switch {
	case t.taken > 0 && t.blank > 0:
		r.Warn(&archive.Warning{Path: f.Name, Reason: reasonBlank, Detail: fmt.Sprint(t.blank)})
	case !r.Used(f.Name) && r.lost[f.Name] == 0:
		r.Skip(f.Name, reasonKnown, "")
	}
}

// Parts yields the parts of a JSON file as [jsonlist.Walk] does, as far as it
// can be read, and reports nothing: the file is read again, or tells little.
func (r *Run) Parts(f File, enter func(path string) bool) iter.Seq[jsonlist.Value] {
	return func(yield func(jsonlist.Value) bool) {
		in, err := r.Root.Open(f.Name)
		if err != nil {
			return
		}
		defer in.Close()
		decoded, _ := text.NewReader(tree.Until(r.Ctx, in))
		for v, err := range jsonlist.Walk(decoded, largest, enter) {
			if err != nil || r.Done() || !yield(v) {
				return
			}
		}
	}
}

// Choices returns who is in the chats of a service, those first who are in most.
func Choices(ctx context.Context, root fs.FS, s archive.Service, option string) ([]string, error) {
	var names []string
	if option == "owner" {
		for _, err := range Read(ctx, root, s, nil, func(r *Run) { names = r.Threads().Members() }) {
			if err != nil && ctx.Err() != nil {
				return nil, ctx.Err()
			}
		}
	}
	return names, ctx.Err()
}
