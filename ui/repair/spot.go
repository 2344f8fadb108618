package repair

import (
	"strings"

	"dotori/archive"
	"dotori/archive/amend"
)

// Spot is the field of the place.
type Spot struct {
	Field
	Mixed bool
	Typed string
	Clear bool // the place shall be unknown
	was   amend.Place
}

func newSpot(f Field, items []archive.Item) Spot {
	s := Spot{Field: f}
	s.was, s.Mixed = common(items, func(it archive.Item) amend.Place {
		p, _ := amend.PlaceOf(it)
		return p
	}, func(a, b amend.Place) bool { return a == b })
	s.Typed = s.was.String()
	return s
}

// Known reports whether any item has a place that can be cleared.
func (s *Spot) Known() bool { return s.Mixed || s.was.Known }

// Read returns the place that is typed; the error is one of archive/amend.
func (s *Spot) Read() (amend.Place, error) { return amend.ReadPlace(s.Typed) }

// value returns the new place, or nil where it stays.
func (s *Spot) value() (*amend.Place, error) {
	typed := strings.TrimSpace(s.Typed)
	switch {
	case s.Restore || !s.Clear && typed == s.was.String():
		return nil, nil
	case s.Clear || typed == "":
		return &amend.Place{}, nil
	}
	p, err := s.Read()
	return &p, err
}
