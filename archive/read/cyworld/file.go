package cyworld

import (
	"fmt"
	"io"
	"path"
	"strings"

	"dotori/archive"
	"dotori/archive/text"
)

const (
	headLength  = 4 << 10  // how much of a file decides what it is
	largestText = 64 << 20 // bytes of a text file
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
	r.alike = map[string]int{}
	b, err := r.bytes(name)
	if err != nil && len(b) == 0 {
		r.skip(name, "This file could not be read.", err.Error())
		return "", false
	}
	if len(b) == 0 {
		r.skip(name, "This file is empty.", "")
		return "", false
	}
	if err != nil {
		r.warn(partly(name, err))
	}
	s, _ := text.Decode(b)
	return s, true
}

func (r *reading) bytes(name string) ([]byte, error) {
	f, err := r.root.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, largestText+1))
	if err == nil && len(b) > largestText {
		b, err = b[:largestText], fmt.Errorf("only the first %d MB are read", largestText>>20)
	}
	return b, err
}
