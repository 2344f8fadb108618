package repair

import (
	"dotori/archive/catalog"
)

// Field is what all fields of the form have in common.
type Field struct {
	Name    string // of its edits
	Own     int    // items whose value is the user's own
	Archive string // JSON of what the archives say of those; "" where they differ
	Restore bool   // it shall be given back to them
}

func fieldOf(name string, originals []catalog.Edit) Field {
	f := Field{Name: name}
	for _, e := range originals {
		if e.Field != name {
			continue
		}
		if f.Own++; f.Own == 1 {
			f.Archive = e.Value
		} else if f.Archive != e.Value {
			f.Archive = ""
		}
	}
	return f
}

// common returns what all values are, or mixed.
func common[S, T any](from []S, of func(S) T, equal func(a, b T) bool) (value T, mixed bool) {
	value = of(from[0])
	for _, s := range from[1:] {
		if !equal(of(s), value) {
			var none T
			return none, true
		}
	}
	return value, false
}
