package cyworld

import (
	"fmt"
	"io"
	"iter"
	"path"
	"strings"

	"dotori/archive"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

const (
	headLength   = 4 << 10  // how much of a file decides what it is
	largestText  = 64 << 20 // bytes of a file
	largestEntry = 4 << 20  // bytes of text in one entry
)

// partly says that the end of a file is missing.
func partly(name string, err error) *archive.Warning {
	return &archive.Warning{Path: name, Reason: "This file could not be read to its end.", Detail: err.Error()}
}

// isData reports whether a file may be some program's list.
func isData(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".json", ".txt":
		return true
	}
	return false
}

func isPage(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm", ".xhtml":
		return true
	}
	return false
}

func isPlain(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".txt", ".md":
		return true
	}
	return false
}

// stemOf returns a file's name without folders and extension, NFC.
func stemOf(name string) string {
	base := text.NFC(path.Base(name))
	return strings.TrimSuffix(base, path.Ext(base))
}

// open begins a text file: it reads it whole, in whatever charset it is. It
// warns and returns false when there is nothing to read; what came before a
// failure is kept.
func (r *reading) open(name string) (string, bool) {
	b, ok := r.begin(name, func(in io.Reader) io.Reader {
		decoded, _ := text.NewReader(in)
		return decoded
	})
	return string(b), ok
}

// begin is open for files that are read through a function.
func (r *reading) begin(name string, decoded func(io.Reader) io.Reader) ([]byte, bool) {
	r.alike = map[string]int{}
	b, err := r.bytes(name, decoded)
	switch {
	case r.done():
		return nil, false
	case err != nil && len(b) == 0:
		r.skip(name, "This file could not be read.", err.Error())
	case len(b) == 0:
		r.skip(name, "This file is empty.", "")
	case err != nil:
		r.warn(partly(name, err))
	}
	return b, len(b) > 0
}

// bytes reads the beginning of a file, all of it up to largestText.
func (r *reading) bytes(name string, decoded func(io.Reader) io.Reader) ([]byte, error) {
	f, err := r.root.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	in := &io.LimitedReader{R: tree.Until(r.ctx, f), N: largestText + 1}
	b, err := io.ReadAll(decoded(in))
	if err == nil && in.N == 0 {
		err = fmt.Errorf("only the first %d MB are read", largestText>>20)
	}
	return b, err
}

// lines yields the lines of a text, clean, until the reading is done.
func (r *reading) lines(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		if !strings.Contains(s, "\n") { // as a Mac once ended lines
			s = clean(s)
		}
		n := 0
		for line := range strings.SplitSeq(s, "\n") {
			if n++; n%1024 == 0 && r.done() || !yield(clean(line)) {
				return
			}
		}
	}
}

// shorten cuts off what is longer than any entry, and says so.
func (r *reading) shorten(name string, line int, s string) string {
	if len(s) <= largestEntry {
		return s
	}
	r.warn(&archive.Warning{Path: name, Line: line, Reason: "This entry is longer than 4 MB; the rest of it was left out."})
	return s[:runeStart(s, largestEntry)]
}
