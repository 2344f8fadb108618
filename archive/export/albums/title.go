package albums

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"dotori/archive"
	"dotori/archive/export"
)

// Of returns the titles of an item's albums, in order.
func Of(it archive.Item) []string {
	var titles []string
	for _, c := range it.Collections {
		if c.Kind == archive.Album && c.Title != "" && !slices.Contains(titles, c.Title) {
			titles = append(titles, c.Title)
		}
	}
	return titles
}

// longest is how many characters a folder's name has at most, so that paths
// stay within [export.MaxPath].
const longest = 60

// Folder returns a name for an album's folder that is legal everywhere and
// reads like the title: what a name may not hold becomes its full-width form,
// so that different titles have different folders.
func Folder(title string) string {
	wide := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`<>:"/\|?*%`, r) {
			return r - '!' + '！'
		}
		return r
	}, title)
	name := export.SafeName(wide)
	if utf8.RuneCountInString(name) <= longest {
		return name
	}
	sum := sha256.Sum256([]byte(title))
	return export.SafeName(cut(name, longest-9, utf8.RuneCountInString) + " " + hex.EncodeToString(sum[:4]))
}

// cut returns the longest prefix of whole graphemes whose size is within a
// limit, without spaces at its end.
func cut(s string, limit int, size func(string) int) string {
	end := 0
	for state, rest := -1, s; rest != ""; {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		if size(s[:end+len(cluster)]) > limit {
			break
		}
		end += len(cluster)
	}
	return strings.TrimRight(s[:end], " .")
}
