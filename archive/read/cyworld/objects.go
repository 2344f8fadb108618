package cyworld

import (
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"strings"
)

// Bounds on broken files: an entry is text, and nobody needs a thousand reasons.
const (
	largestObject = 4 << 20
	mostFailures  = 200
)

var (
	errTorn = errors.New("it is cut off or torn")
	errMany = errors.New("too much of the file is broken; the rest was left out")
)

// object is one JSON object of a list, or why it could not be read.
type object struct {
	number int // counted from 1
	line   int
	fields fields
	err    error
}

// objects yields the objects of JSON text in order, whatever stands around
// them: an array, several arrays behind each other, fragments with commas and
// no brackets, an array that ends early. After a broken object it goes on
// where text opens like that object did.
func objects(s string) iter.Seq[object] {
	return func(yield func(object) bool) {
		o := object{line: 1}
		failures, last := 0, 0
		for at := strings.IndexByte(s, '{'); at >= 0; {
			o.number++
			o.line += strings.Count(s[last:at], "\n")
			last = at
			end := closing(s[at:])
			o.fields, o.err = decode(s[at : at+max(end, 0)])
			if o.err != nil {
				failures++
			}
			if failures > mostFailures {
				o.err = errMany
			}
			if !yield(o) || failures > mostFailures {
				return
			}
			at = following(s, at, end, o.err != nil)
		}
	}
}

// following returns the place of the next object, or -1.
func following(s string, at, end int, broken bool) int {
	if broken {
		opening := openingOf(s[at:])
		if i := strings.Index(s[at+1:], opening); i >= 0 {
			return at + 1 + i
		}
		if end < 0 {
			return -1
		}
	}
	if i := strings.IndexByte(s[at+end:], '{'); i >= 0 {
		return at + end + i
	}
	return -1
}

// closing returns the length of the object that s begins with, or -1 when it
// does not end. A line feed inside a string is the sign of a torn one.
func closing(s string) int {
	depth, quoted := 0, false
	for i := 0; i < len(s) && i < largestObject; i++ {
		switch c := s[i]; {
		case quoted && c == '\\':
			i++
		case quoted && c == '\n':
			return -1
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{':
			depth++
		case c == '}':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return -1
}

// openingOf returns an object up to the end of its first key, with its own
// spaces: the objects of one list open alike, those inside them do not.
func openingOf(s string) string {
	key := strings.IndexByte(s, '"')
	if key < 0 {
		return "{"
	}
	end := strings.IndexByte(s[key+1:], '"')
	if end < 0 {
		return "{"
	}
	return s[:key+1+end+1]
}

func decode(s string) (fields, error) {
	if s == "" {
		return nil, errTorn
	}
	d := json.NewDecoder(strings.NewReader(s))
	d.UseNumber()
	var raw map[string]any
	if err := d.Decode(&raw); err != nil {
		return nil, fmt.Errorf("read JSON: %w", err)
	}
	return newFields(raw), nil
}
