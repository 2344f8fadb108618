package kit

import (
	"dotori/ui/theme"
)

// drawable sets what the serif font lacks, and what is bold, in the font of
// the theme: no other font stands in for a source of a text's own.
func drawable(spans []Span) []Span {
	var out []Span
	for _, s := range spans {
		if !s.Style.Serif || s.Style.Bold || s.Text == "" {
			s.Style.Serif = false
			out = append(out, s)
			continue
		}
		for s.Text != "" {
			n, has := stretch(s.Text)
			part := s
			part.Text, part.Style.Serif = s.Text[:n], has
			out = append(out, part)
			s.Text = s.Text[n:]
		}
	}
	return out
}

// stretch returns how much of a text begins with what the serif has, or lacks.
// Spaces and line feeds go with what is before them.
func stretch(s string) (n int, has bool) {
	for i, r := range s {
		if r == ' ' || r == '\n' {
			if i == 0 {
				has = true
			}
			continue
		}
		if i == 0 {
			has = theme.InSerif(r)
		} else if theme.InSerif(r) != has {
			return i, has
		}
	}
	return len(s), has
}
