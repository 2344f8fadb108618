package bagit

import (
	"fmt"
	"strings"
)

// fields are the lines of bag-info.txt in their order. A label may come more
// than once.
type fields struct{ list []fieldLine }

type fieldLine struct{ label, value string }

// parseInfo reads "Label: value" lines, joined with the indented ones below
// them. Other lines are left out.
func parseInfo(text string) *fields {
	f := &fields{}
	for line := range strings.Lines(strings.ReplaceAll(text, "\r", "\n")) {
		line = strings.TrimRight(line, "\n")
		last := len(f.list) - 1
		if last >= 0 && strings.TrimLeft(line, " \t") != line {
			f.list[last].value += " " + strings.TrimSpace(line)
			continue
		}
		if label, value, ok := strings.Cut(line, ":"); ok {
			f.list = append(f.list, fieldLine{strings.TrimSpace(label), strings.TrimSpace(value)})
		}
	}
	return f
}

// get returns the first value of a label, or "". Labels ignore case.
func (f *fields) get(label string) string {
	for _, l := range f.list {
		if strings.EqualFold(l.label, label) {
			return l.value
		}
	}
	return ""
}

// set gives a label one value in the place of the first, or at the end.
// "" leaves it out.
func (f *fields) set(label, value string) {
	var kept []fieldLine
	for _, l := range f.list {
		if !strings.EqualFold(l.label, label) {
			kept = append(kept, l)
			continue
		}
		if value != "" {
			kept = append(kept, fieldLine{label, value})
			value = ""
		}
	}
	if value != "" {
		kept = append(kept, fieldLine{label, value})
	}
	f.list = kept
}

func (f *fields) String() string {
	var b strings.Builder
	for _, l := range f.list {
		fmt.Fprintf(&b, "%s: %s\n", l.label, l.value)
	}
	return b.String()
}
