package kit

// Hint sets the words that explain the button while it shows only an icon, and
// returns it. They need [Hints] in the window.
func (b *Button) Hint(words string) *Button {
	b.hint = hint{b, func() string {
		if b.text != "" {
			return ""
		}
		return words
	}}
	return b
}

// Hint sets the words that explain the disc, and returns it. They need [Hints]
// in the window.
func (d *Disc) Hint(words string) *Disc {
	d.hint = hint{d, func() string { return words }}
	return d
}

// Hint sets the words that explain the icons, and returns them. They need
// [Hints] in the window.
func (s *Segments) Hint(words ...string) *Segments {
	for i, g := range s.all {
		g.hint = hint{g, func() string { return words[i] }}
	}
	return s
}
