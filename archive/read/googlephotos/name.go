package googlephotos

import (
	"path"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// supplement is what names of JSONs have behind the picture's since late 2024.
const supplement = ".supplemental-metadata"

// longest is how long the name of a JSON may be, in UTF-16 units, without
// counter and extension.
const longest = 46

// parts is a name taken apart: IMG_1(2).JPG is {"IMG_1", ".JPG", "(2)", ""}.
type parts struct {
	stem, ext string
	counter   string // Google's, of files with equal names
	copied    string // " (2)", of files with equal names in two archives
}

// mediaParts takes the name of a picture apart.
func mediaParts(name string) parts {
	ext := path.Ext(name)
	if strings.ContainsAny(ext, "() ") { // no extension, but a dot in the name
		ext = ""
	}
	stem, counter, copied := counted(strings.TrimSuffix(name, ext))
	return parts{stem, ext, counter, copied}
}

// jsonParts takes the name of a JSON apart: the stem is the name of what it
// describes, as far as it was not cut off.
func jsonParts(name string) parts {
	stem, counter, copied := counted(strings.TrimSuffix(name, path.Ext(name)))
	return parts{stem: withoutSupplement(stem), counter: counter, copied: copied}
}

// counted takes "(2)" and " (3)" from the end of a name.
func counted(name string) (stem, counter, copied string) {
	stem, copied = cutCounter(name)
	if copied != "" && !strings.HasPrefix(copied, " ") {
		return stem, copied, ""
	}
	if shorter, counter := cutCounter(stem); !strings.HasPrefix(counter, " ") {
		return shorter, counter, copied
	}
	return stem, "", copied
}

// cutCounter takes a number in parentheses from the end of a name, with the
// space before it.
func cutCounter(name string) (stem, counter string) {
	inner, ok := strings.CutSuffix(name, ")")
	digits := strings.TrimRight(inner, "0123456789")
	stem, opened := strings.CutSuffix(digits, "(")
	if !ok || !opened || len(digits) == len(inner) {
		return name, ""
	}
	stem = strings.TrimSuffix(stem, " ")
	if stem == "" {
		return name, ""
	}
	return stem, name[len(stem):]
}

// withoutSupplement drops what is left of the supplement at the end of a name.
func withoutSupplement(name string) string {
	for n := len(supplement); n > 1; n-- {
		if s, ok := strings.CutSuffix(name, supplement[:n]); ok {
			return s
		}
	}
	return name
}

// style is where the counter stands in the name of a JSON.
type style int

const (
	behind style = iota // IMG_1(2).JPG, IMG_1.JPG(2).json: as Google counts
	inside              // IMG_1(2).JPG.json: the counter is a part of the title
	both                // IMG_1(2) (3).JPG, IMG_1(2).JPG (3).json
)

func styles() []style { return []style{behind, inside, both} }

// base returns the name that a JSON has, without and with its counters.
func (p parts) base(s style) (name, counters string) {
	switch s {
	case inside:
		return p.whole(), ""
	case both:
		return p.stem + p.counter + p.ext, p.copied
	}
	return p.stem + p.ext, p.counter + p.copied
}

func (p parts) whole() string { return p.stem + p.counter + p.copied + p.ext }

// full returns the names that a JSON has where nothing is cut off, without
// ".json", the newest generation first.
func (p parts) full(s style) []string {
	name, counters := p.base(s)
	return []string{name + supplement + counters, name + counters}
}

// clipped returns those that it has where its name is too long.
func (p parts) clipped(s style) []string {
	name, counters := p.base(s)
	var names []string
	for _, long := range []string{name + supplement, name} {
		for _, short := range clip(long) {
			names = append(names, short+counters)
		}
	}
	return names
}

// shortened returns those of names that were cut off elsewhere in the supplement.
func (p parts) shortened(s style) []string {
	name, counters := p.base(s)
	var names []string
	for n := len(supplement) - 1; n > 0; n-- {
		names = append(names, name+supplement[:n]+counters)
	}
	return names
}

// clip returns how a name may look that is cut off after the longest units;
// nothing when it is not longer. The half of a character that is cut through
// may stand as what cannot be decoded.
func clip(name string) []string {
	units := 0
	for i, r := range name {
		n := utf16.RuneLen(r)
		if r == utf8.RuneError || n < 0 {
			n = 1
		}
		if units+n > longest {
			if short := name[:i]; units < longest {
				return []string{short, short + "_", short + "?", short + "\uFFFD"}
			}
			return []string{name[:i]}
		}
		units += n
	}
	return nil
}

// replaced are the characters that file names have _ for, not always on both
// sides.
var replaced = strings.NewReplacer("&", "_", "'", "_", "%", "_", ":", "_", "*", "_", "?", "_", `"`, "_",
	"<", "_", ">", "_", "|", "_", `\`, "_", "\r", "_", "\n", "_", "\uFFFD", "_", "\u00A0", " ")

const unsure = "&'%:*?\"<>|\\\r\n\uFFFD\u00A0"

// loose returns what names have in common that systems and programs may have
// changed: case, composition, characters that are not allowed everywhere.
func loose(name string) string {
	if strings.ContainsAny(name, unsure) {
		name = replaced.Replace(name)
	}
	return tree.Key(name)
}

func exact(name string) string { return text.NFC(name) }
