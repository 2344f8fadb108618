package export

import (
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
	"golang.org/x/text/unicode/norm"
)

// Limits of names, so that they live on every file system with room for the
// folder that the export lies in.
const (
	MaxName = 200 // bytes of UTF-8 in one component
	MaxPath = 240 // characters in a whole relative name

	maxExt = 20 // bytes; a longer "extension" is part of the name
)

// SafeName returns name as one path component that is legal on Windows, macOS
// and Linux, on FAT and exFAT, and in a BagIt manifest: NFC, at most [MaxName]
// bytes cut between graphemes with the extension kept, none of < > : " / \ | ?
// * % and control characters, no dot or space at its ends, not a device of
// Windows. It is never empty and SafeName of it is itself.
func SafeName(name string) string {
	name = norm.NFC.String(strings.Map(safeRune, strings.ToValidUTF8(name, "_")))
	name = shorten(trimEnds(name), MaxName)
	if name == "" {
		return "_"
	}
	if reserved(name) {
		return shorten("_"+name, MaxName)
	}
	return name
}

func safeRune(r rune) rune {
	switch {
	case strings.ContainsRune(`<>:"/\|?*%`, r), unicode.IsControl(r), r == utf8.RuneError:
		return '_'
	case unicode.Is(unicode.Bidi_Control, r), r == '\uFEFF', r == '\uFFFC', r == '\u2028', r == '\u2029':
		return -1
	}
	return r
}

// trimEnds drops what Windows would drop silently, and the leading dot that
// would hide the file.
func trimEnds(name string) string {
	name = strings.TrimRightFunc(name, func(r rune) bool { return r == '.' || unicode.IsSpace(r) })
	return strings.TrimLeftFunc(name, func(r rune) bool { return r == '.' || unicode.IsSpace(r) })
}

// reserved reports whether Windows takes the name for a device, which it does
// whatever the extension.
func reserved(name string) bool {
	stem, _, _ := strings.Cut(strings.ToUpper(name), ".")
	stem = strings.TrimRight(stem, " ")
	switch stem {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$":
		return true
	}
	port, digit := strings.CutPrefix(stem, "COM")
	if !digit {
		port, digit = strings.CutPrefix(stem, "LPT")
	}
	return digit && utf8.RuneCountInString(port) == 1 && strings.Contains("0123456789¹²³", port)
}

// shorten cuts the stem so that the whole has at most limit bytes.
func shorten(name string, limit int) string {
	if len(name) <= limit {
		return name
	}
	stem, ext := splitExt(name)
	return trimEnds(cut(stem, limit-len(ext))) + ext
}

func splitExt(name string) (stem, ext string) {
	ext = path.Ext(name)
	if len(ext) > maxExt || len(ext) == len(name) {
		ext = ""
	}
	return strings.TrimSuffix(name, ext), ext
}

// cut returns the longest prefix of whole graphemes within limit bytes; of
// whole runes when the first grapheme alone is longer.
func cut(s string, limit int) string {
	end := 0
	for state, rest := -1, s; rest != ""; {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		if end+len(cluster) > limit {
			break
		}
		end += len(cluster)
	}
	if end > 0 {
		return s[:end]
	}
	for end = limit; !utf8.RuneStart(s[end]); {
		end--
	}
	return s[:end]
}
