package meta

import (
	"io"
	"slices"
	"strings"

	"dotori/archive"
)

// blocks reads the messages of a page.
func (r room) blocks(in io.Reader, w *window) error {
	for b, err := range Blocks(in) {
		if err != nil || r.Done() {
			return err
		}
		s := said{moment: b.Moment.In(r.Zone), uris: b.URIs}
		s.at = Instant(s.moment)
		if len(b.Lines) > 0 {
			s.author, s.text = b.Lines[0], strings.Join(b.Lines[1:], "\n")
		}
		for _, reaction := range b.Reactions {
			s.facts = append(s.facts, archive.Detail{Name: "Reaction", Value: reaction})
		}
		w.add(s, len(s.text))
	}
	return nil
}

// Page reads the entries of a page that holds no messages, as [Run.List] does
// those of JSON.
func (r *Run) Page(f File, take func(Block) bool) {
	r.entries(f, func(in io.Reader, t *tally) {
		for b, err := range Blocks(in) {
			if t.note(err, func() bool { return take(b) }) {
				return
			}
		}
	})
}

// Twice leaves out a page whose entries stand in a JSON file as well.
func (r *Run) Twice(f File) { r.Skip(f.Name, reasonTwice, "") }

// Holds reports whether the service's downloads hold a file of that name.
func (r *Run) Holds(name string) bool {
	return slices.ContainsFunc(r.Files, func(f File) bool { return f.Name == name })
}
