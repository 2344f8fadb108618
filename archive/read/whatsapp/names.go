package whatsapp

import (
	"bytes"
	"strings"
)

// Bounds of what can be a name, in bytes, and of the memory for names.
const (
	maxName   = 160
	mostNames = 1 << 12
)

var separator = []byte(": ")

// names are the people of a chat. A name may hold ": " itself; it is found
// because people write more than once: what always stands between the first
// ": " and the second belongs to the name.
type names struct {
	first map[string]*following
	known []string // names from elsewhere, with ": " in them
}

// following is what was seen behind the first ": " of lines that begin alike.
type following struct {
	count  int
	second string // up to the next ": "; "" when it differs or there is none
	spoke  bool   // not only what WhatsApp itself says
}

// oftenEnough is how many messages make a name of what they all begin with.
const oftenEnough = 3

func newNames(known ...string) *names {
	n := &names{first: map[string]*following{}}
	for _, name := range known {
		if strings.Contains(name, ": ") {
			n.known = append(n.known, name)
		}
	}
	return n
}

// learn learns from what stands behind the time of a line.
func (n *names) learn(rest []byte) {
	first, after, ok := bytes.Cut(rest, separator)
	if !ok || len(first) > maxName {
		return
	}
	second := secondOf(after)
	f := n.first[string(first)]
	switch {
	case f == nil && len(n.first) >= mostNames:
		return
	case f == nil:
		f = &following{second: string(second)}
		n.first[string(first)] = f
	case f.second != string(second):
		f.second = ""
	}
	f.count++
	f.spoke = f.spoke || !bytes.HasPrefix(after, []byte(leftToRight))
}

// spoke reports whether anybody of that name ever wrote anything: a group does
// not.
func (n *names) spoke(name string) bool {
	for first, f := range n.first {
		if f.spoke && nameOf(first) == name {
			return true
		}
	}
	return false
}

// secondOf is what may be the rest of a name: not what WhatsApp writes before
// a place.
func secondOf(after []byte) []byte {
	second, text, ok := bytes.Cut(after, separator)
	if !ok || len(second) > maxName || bytes.HasPrefix(text, []byte("http")) || bytes.HasPrefix(second, []byte(leftToRight)) {
		return nil
	}
	return second
}

// split tells author and text apart; false means that nobody wrote the record.
func (n *names) split(body []byte) (author, text []byte, ok bool) {
	line, _, _ := bytes.Cut(body, []byte("\n"))
	end, behind := n.author(line)
	if end < 0 {
		return nil, body, false
	}
	return body[:end], body[behind:], true
}

// author returns where the author's name ends on a record's first line, and
// where the text begins; -1 when there is none.
func (n *names) author(line []byte) (end, text int) {
	for _, name := range n.known {
		if bytes.HasPrefix(line, []byte(name+": ")) {
			return len(name), len(name) + len(separator)
		}
	}
	end = bytes.Index(line, separator)
	if end < 0 {
		return n.bare(line)
	}
	if end > maxName || quotes(line[:end]) {
		return -1, 0
	}
	if f := n.first[string(line[:end])]; f != nil && f.second != "" && f.count >= oftenEnough {
		end += len(separator) + len(f.second)
	}
	return end, end + len(separator)
}

// bare finds a name that writes elsewhere before a colon without space.
func (n *names) bare(line []byte) (end, text int) {
	end = bytes.IndexByte(line, ':')
	if end < 0 || n.first[string(line[:end])] == nil {
		return -1, 0
	}
	return end, end + 1
}

// quotes reports a quotation that has not ended: an event that quotes the name
// of a group with ": " in it.
func quotes(b []byte) bool {
	return bytes.Count(b, []byte(`"`))%2 == 1 ||
		bytes.Contains(b, []byte("“")) && !bytes.Contains(b, []byte("”")) ||
		bytes.Contains(b, []byte("«")) && !bytes.Contains(b, []byte("»"))
}
