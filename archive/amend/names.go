package amend

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Names changes a list of people, tags or albums: it replaces the list, or
// adds to it and takes away from it.
type Names struct {
	Replace     bool // by Add
	Add, Remove []string
}

// Empty reports whether every list stays as it is.
func (n Names) Empty() bool { return !n.Replace && len(n.Add) == 0 && len(n.Remove) == 0 }

// Of returns the list that was becomes. It does not share memory with it
// where it differs.
func (n Names) Of(was []string) []string {
	if n.Empty() {
		return was
	}
	now := []string{}
	if !n.Replace {
		for _, name := range was {
			if !slices.Contains(n.Remove, name) {
				now = append(now, name)
			}
		}
	}
	for _, name := range n.Add {
		if !slices.Contains(now, name) {
			now = append(now, name)
		}
	}
	return now
}

// ReadNames reads a list with commas between: "엄마, 아빠" replaces, "+엄마"
// adds and "-엄마" takes away; "" replaces by nothing.
func ReadNames(s string) Names {
	n := Names{}
	signed := false
	for _, part := range strings.Split(s, ",") {
		part = Name(part)
		switch rest := Name(strings.TrimLeft(part, "+-")); {
		case rest == "":
		case part[0] == '-':
			n.Remove, signed = append(n.Remove, rest), true
		default:
			signed = signed || part[0] == '+'
			n.Add = append(n.Add, rest)
		}
	}
	n.Replace = !signed
	return n
}

// Name returns a name as the library keeps it: NFC, without spaces around it.
func Name(s string) string { return norm.NFC.String(strings.TrimSpace(s)) }
