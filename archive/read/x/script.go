package x

import (
	"bufio"
	"encoding/json"
	"io"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/read/jsonlist"
)

// largest bounds an entry of a list, in bytes.
const largest = 16 << 20

// afterAssignment skips to the list or object that a file of JavaScript
// assigns.
func afterAssignment(r io.Reader) io.Reader {
	in := bufio.NewReaderSize(r, headBegin)
	for {
		c, err := in.ReadByte()
		if err != nil {
			return in
		}
		if c == '[' || c == '{' {
			in.UnreadByte()
			return in
		}
	}
}

// entries reads the parts of a file whose paths are entered, and warns of what
// cannot be read; visit reports whether an entry was sound.
func (r *reading) entries(name string, paths []string, visit func(path string, raw json.RawMessage) bool) {
	sound, broken := 0, 0
	err := r.scan(name, paths, func(path string, raw json.RawMessage) {
		if visit(path, raw) {
			sound++
		} else {
			broken++
		}
	})
	if !r.Done() {
		r.report(name, sound, broken, err)
	}
}

// scan hands out the parts of a file whose paths are entered.
func (r *reading) scan(name string, paths []string, visit func(path string, raw json.RawMessage)) error {
	f, err := r.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	enter := func(path string) bool { return slices.Contains(paths, path) }
	for v, err := range jsonlist.Walk(afterAssignment(f), largest, enter) {
		if err != nil || r.Done() {
			return err
		}
		visit(v.Path, v.Raw)
	}
	return nil
}

// report says what of a file could not be read.
func (r *reading) report(name string, sound, broken int, problem error) {
	detail := ""
	if problem != nil {
		detail = strings.TrimSpace(problem.Error())
	}
	switch {
	case problem != nil && sound == 0:
		r.Skip(name, "This file could not be read.", detail)
	case problem != nil:
		r.Warn(&archive.Warning{Path: name, Reason: "This file could not be read to its end.", Detail: detail})
	case sound == 0:
		r.Skip(name, "There is nothing in this file.", "")
	case broken > 0:
		r.Warn(&archive.Warning{Path: name, Reason: "Some entries of this file are of an unknown kind."})
	}
}
