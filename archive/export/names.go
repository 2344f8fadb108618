package export

import (
	"path"
	"strconv"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Names hands out relative names that stay apart on file systems that ignore
// case or normalisation. The same calls in the same order give the same names.
// The zero value is ready.
type Names struct{ taken map[string]bool }

// Take returns dir/SafeName(name), with -2, -3 … before the extension when
// that is taken already, and at most [MaxPath] characters long.
func (n *Names) Take(dir, name string) string {
	if n.taken == nil {
		n.taken = map[string]bool{}
	}
	fit := fitPath(dir, SafeName(name))
	for i := 1; ; i++ {
		full := path.Join(dir, Numbered(fit, i))
		if k := foldName(full); !n.taken[k] {
			n.taken[k] = true
			return full
		}
	}
}

// Numbered returns the i-th name to try for a file: name itself, then
// name-2, name-3 … with the extension kept.
func Numbered(name string, i int) string {
	if i <= 1 {
		return name
	}
	stem, ext := splitExt(path.Base(name))
	suffix := "-" + strconv.Itoa(i) + ext
	if len(stem)+len(suffix) > MaxName {
		stem = trimEnds(cut(stem, MaxName-len(suffix)))
	}
	return path.Join(path.Dir(name), stem+suffix)
}

// fitPath shortens name until dir/name and a number have room.
func fitPath(dir, name string) string {
	const number = 8
	over := utf8.RuneCountInString(dir) + 1 + utf8.RuneCountInString(name) + number - MaxPath
	if over <= 0 {
		return name
	}
	stem, ext := splitExt(name)
	keep := max(1, utf8.RuneCountInString(stem)-over)
	short := trimEnds(cut(stem, len(string([]rune(stem)[:keep]))))
	return SafeName(short + ext)
}

// foldName returns what a file system that knows neither case nor
// normalisation would compare.
func foldName(name string) string {
	return norm.NFC.String(cases.Fold().String(norm.NFC.String(name)))
}
