package line

import (
	"bufio"
	"bytes"
	"io"
	"strings"

	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/transform"

	"dotori/archive/text"
)

// savedInShiftJIS is 保存日時, the second line of Japanese exports, as editors
// of Japanese Windows save it. CP949 would make nonsense of it.
const savedInShiftJIS = "\x95\xDB\x91\xB6\x93\xFA\x8E\x9E"

// headerSize is where the second line begins at the latest.
const headerSize = 512

// decode returns f as UTF-8, whatever it was saved in.
func decode(f io.Reader) io.Reader {
	in := bufio.NewReaderSize(f, headerSize)
	head, _ := in.Peek(headerSize) // an error comes again when it is read
	if isShiftJIS(head) {
		return transform.NewReader(in, japanese.ShiftJIS.NewDecoder())
	}
	decoded, _ := text.NewReader(in)
	return decoded
}

// decodeHead is decode for the beginning of a file.
func decodeHead(head []byte) []byte {
	if isShiftJIS(head[:min(len(head), headerSize)]) {
		s, _ := japanese.ShiftJIS.NewDecoder().Bytes(head)
		return s
	}
	s, _ := text.Decode(head)
	return []byte(s)
}

func isShiftJIS(head []byte) bool { return bytes.Contains(head, []byte(savedInShiftJIS)) }

// isolates are invisible marks around names, which say nothing about them.
var isolates = strings.NewReplacer("\u2066", "", "\u2067", "", "\u2068", "", "\u2069", "")

// isolateStart is what all of them begin with in UTF-8.
var isolateStart = []byte("\xE2\x81")

// clean makes text of a piece of an export: composed, without isolates, CR and NUL.
func clean(b []byte) string {
	if bytes.IndexByte(b, '\r') >= 0 {
		b = bytes.ReplaceAll(b, []byte("\r"), []byte("\n"))
	}
	if bytes.IndexByte(b, 0) >= 0 {
		b = bytes.ReplaceAll(b, []byte{0}, nil)
	}
	s := string(b)
	if bytes.Contains(b, isolateStart) {
		s = isolates.Replace(s)
	}
	return text.NFC(s)
}
