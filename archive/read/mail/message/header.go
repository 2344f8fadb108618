package message

import (
	"bytes"
	"iter"
)

// A Header is the raw header of a mail or part, byte for byte.
type Header []byte

// Get returns the first field of a name in any case, unfolded but not decoded,
// or nil.
func (h Header) Get(name string) []byte {
	for v := range h.All(name) {
		return v
	}
	return nil
}

// All yields the fields of a name in their order.
func (h Header) All(name string) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		rest := []byte(h)
		for len(rest) > 0 {
			var field []byte
			field, rest = cutField(rest)
			if value, ok := valueOf(field, name); ok && !yield(unfold(value)) {
				return
			}
		}
	}
}

// cutField takes the first field with its continuation lines off.
func cutField(b []byte) (field, rest []byte) {
	end := 0
	for end < len(b) {
		n := lineLength(b[end:])
		if end > 0 && !isContinuation(b[end:]) {
			break
		}
		end += n
	}
	return b[:end], b[end:]
}

// lineLength returns the length of the first line with its end: LF, CRLF, or
// CR where no LF follows.
func lineLength(b []byte) int {
	end := bytes.IndexByte(b, '\n')
	if end < 0 {
		end = len(b)
	}
	i := bytes.IndexByte(b[:end], '\r')
	if i < 0 {
		return min(end+1, len(b))
	}
	for i < end && b[i] == '\r' {
		i++
	}
	if i == end {
		i = min(end+1, len(b))
	}
	return i
}

func isContinuation(line []byte) bool {
	return len(line) > 0 && (line[0] == ' ' || line[0] == '\t')
}

func valueOf(field []byte, name string) ([]byte, bool) {
	if len(field) < len(name) || !bytes.EqualFold(field[:len(name)], []byte(name)) {
		return nil, false
	}
	rest := bytes.TrimLeft(field[len(name):], " \t")
	if len(rest) == 0 || rest[0] != ':' {
		return nil, false
	}
	return rest[1:], true
}

// unfold joins the lines of a value; what begins a continuation becomes one space.
func unfold(value []byte) []byte {
	value = bytes.TrimSpace(value)
	if !bytes.ContainsAny(value, "\r\n") {
		return value
	}
	var out []byte
	for len(value) > 0 {
		n := lineLength(value)
		line := bytes.Trim(value[:n], " \t\r\n")
		if len(out) > 0 && len(line) > 0 {
			out = append(out, ' ')
		}
		out, value = append(out, line...), value[n:]
	}
	return out
}

// FieldName returns the name of the field that a line begins, or "" when the
// line begins none.
func FieldName(line []byte) string {
	for i, c := range line {
		switch {
		case c == ':' && i > 0:
			return string(bytes.TrimRight(line[:i], " \t"))
		case (c == ' ' || c == '\t') && i > 0 && len(bytes.TrimLeft(line[i:], " \t")) > 0 && bytes.TrimLeft(line[i:], " \t")[0] == ':':
			return string(line[:i])
		case c <= ' ' || c >= 0x7F:
			return ""
		}
	}
	return ""
}
