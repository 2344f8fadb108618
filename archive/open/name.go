package open

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"path"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/korean"

	"dotori/archive/text"
)

// decodeName returns a container's raw name as text: UTF-8 when it is valid,
// else CP949 (Korean Windows), else CP437 (formats/README.md 4.2).
func decodeName(raw string) string {
	if utf8.ValidString(raw) {
		return raw
	}
	if s, err := korean.EUCKR.NewDecoder().String(raw); err == nil && !strings.ContainsRune(s, utf8.RuneError) {
		return s
	}
	s, err := charmap.CodePage437.NewDecoder().String(raw)
	if err != nil {
		return strings.ToValidUTF8(raw, string(utf8.RuneError))
	}
	return s
}

// unicodePath is the id of the Info-ZIP extra field that repeats the name in
// UTF-8 beside the CRC-32 of the name it stands for.
const unicodePath = 0x7075

// extraName returns the name in a zip member's Unicode Path field, or "".
func extraName(raw string, extra []byte) string {
	name := findExtra(extra, unicodePath)
	if len(name) < 6 || name[0] != 1 || binary.LittleEndian.Uint32(name[1:]) != crc32.ChecksumIEEE([]byte(raw)) || !utf8.Valid(name[5:]) {
		return ""
	}
	return string(name[5:])
}

// findExtra returns the content of a zip extra field, or nil.
func findExtra(extra []byte, id uint16) []byte {
	for len(extra) >= 4 {
		size := int(binary.LittleEndian.Uint16(extra[2:]))
		if size > len(extra)-4 {
			return nil
		}
		if binary.LittleEndian.Uint16(extra) == id {
			return extra[4 : 4+size]
		}
		extra = extra[4+size:]
	}
	return nil
}

// cleanName makes a member's decoded name a valid fs path, or says why not.
func cleanName(name string, l Limits) (clean, reason string) {
	name = text.NFC(strings.ReplaceAll(name, `\`, "/"))
	drive := len(name) >= 2 && name[1] == ':' && (name[0]|0x20 >= 'a' && name[0]|0x20 <= 'z')
	if name == "" || name[0] == '/' || drive || strings.ContainsRune(name, 0) {
		return "", ReasonUnsafe
	}
	for part := range strings.SplitSeq(name, "/") {
		if part == ".." {
			return "", ReasonUnsafe
		}
	}
	if len(name) > l.Path {
		return "", ReasonLongName
	}
	if name = path.Clean(name); name == "." {
		return "", ReasonUnsafe
	}
	return name, ""
}

// isJunk reports whether a path is what systems leave behind everywhere:
// resource forks, thumbnails, view settings.
func isJunk(name string) bool {
	for part := range strings.SplitSeq(strings.ReplaceAll(name, `\`, "/"), "/") {
		switch {
		case part == "__MACOSX", part == ".DS_Store", strings.HasPrefix(part, "._"),
			strings.EqualFold(part, "Thumbs.db"), strings.EqualFold(part, "desktop.ini"):
			return true
		}
	}
	return false
}

// extension returns the lower-case extension of a name without its dot.
func extension(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Ext(name), "."))
}

// hasExtension reports whether name ends in one of the space-separated extensions.
func hasExtension(name, list string) bool {
	e := extension(name)
	return e != "" && bytes.Contains([]byte(" "+list+" "), []byte(" "+e+" "))
}
