package search

import (
	"reflect"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/atlas"
)

// Filter narrows a search beside its words. The zero Filter narrows nothing.
type Filter struct {
	Year     int
	Service  archive.Service
	Kind     archive.Kind
	Person   catalog.Person // only Title and Aliases count
	Pictures bool           // what shows a picture or video
	Located  bool           // what has a place
	Near     atlas.Region   // what was there
	Undated  bool
}

// None reports whether f narrows nothing.
func (f Filter) None() bool { return f.equal(Filter{}) }

func (f Filter) equal(g Filter) bool { return reflect.DeepEqual(f, g) }

// Query returns what f selects.
func (f Filter) Query() catalog.Query {
	q := catalog.Query{Year: f.Year, People: f.Person.Aliases, Pictures: f.Pictures, Located: f.Located, Near: f.Near.Area, Undated: f.Undated}
	if f.Service != "" {
		q.Services = []archive.Service{f.Service}
	}
	if f.Kind != "" {
		q.Kinds = []archive.Kind{f.Kind}
	}
	return q
}

// withYear returns f with another year; what has a date is not undated.
func (f Filter) withYear(year int) Filter {
	f.Year = year
	f.Undated = f.Undated && year == 0
	return f
}

// withPlace returns f for what has any place, for one, or without that.
func (f Filter) withPlace(any bool, near atlas.Region) Filter {
	f.Located, f.Near = any, near
	return f
}

// withUndated returns f for what has no date, or without that.
func (f Filter) withUndated(on bool) Filter {
	f.Undated = on
	if on {
		f.Year = 0
	}
	return f
}
