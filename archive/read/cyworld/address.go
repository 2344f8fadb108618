package cyworld

import (
	"path"
	"strings"

	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// original returns the address of the picture itself: thumbnail and download
// services carry it as a parameter, escaped or not, also one inside the other.
//
//	http://nthumb.cyworld.com/thumb?v=0&width=810&url=http%3A%2F%2Fcyimg….jpg
//	http://….cyworld.com/vm_file_down.asp?redirect=%2Fa%2Fb%2Ejpg
func original(address string) string {
	for range 4 {
		_, inner, found := cutAny(address, "?url=", "&url=", "?redirect=", "&redirect=")
		if !found {
			break
		}
		// What is escaped ends at the next parameter; what is not has its own.
		if escaped, _, more := strings.Cut(inner, "&"); more && strings.Contains(escaped, "%") {
			inner = escaped
		}
		address = tree.Unescape(inner)
	}
	return address
}

// pictureName returns the file name that an address ends in.
func pictureName(address string) string {
	address = original(address)
	if _, name, found := cutAny(address, "?name=", "&name="); found {
		name, _, _ = strings.Cut(name, "&")
		address = name
	}
	address, _, _ = strings.Cut(address, "?")
	name := path.Base(strings.ReplaceAll(tree.Unescape(address), `\`, "/"))
	if name == "." || name == "/" {
		return ""
	}
	return clean(text.NFC(name))
}

// cutAny cuts s behind the first separator that it contains.
func cutAny(s string, separators ...string) (before, after string, found bool) {
	for _, sep := range separators {
		if before, after, found = strings.Cut(s, sep); found {
			return before, after, true
		}
	}
	return s, "", false
}

// isRemote reports whether an address leads out of the archive.
func isRemote(address string) bool {
	return strings.Contains(address, "://") || strings.HasPrefix(address, "//")
}
