package mastodon

import (
	"bytes"
	"encoding/json"
	"errors"
)

// list is a list that may stand as its one element.
type list[T any] []T

// UnmarshalJSON takes anything; what is no T has nothing in it.
func (l *list[T]) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '[' {
		return lenient(b, (*[]T)(l))
	}
	var one T
	if err := lenient(b, &one); err != nil || string(b) == "null" {
		return err
	}
	*l = list[T]{one}
	return nil
}

// refs are addresses. Each may stand alone, or in an object as its id or where
// it leads to.
type refs []word

// UnmarshalJSON takes anything.
func (r *refs) UnmarshalJSON(b []byte) error {
	if bytes.IndexByte(b, '{') < 0 {
		return (*list[word])(r).UnmarshalJSON(b)
	}
	var all list[struct {
		ID   word `json:"id"`
		Href word `json:"href"`
	}]
	err := all.UnmarshalJSON(b)
	for _, one := range all {
		*r = append(*r, one.ID, one.Href)
	}
	return err
}

// first returns the first address, or "".
func (r refs) first() string {
	for _, address := range r {
		if address != "" {
			return string(address)
		}
	}
	return ""
}

// lenient fills in what is as expected: servers have null, or a list, where
// others have an object.
func lenient(b []byte, to any) error {
	err := json.Unmarshal(b, to)
	var other *json.UnmarshalTypeError
	if errors.As(err, &other) {
		return nil
	}
	return err
}

// decode reads an activity. What is only passed on is its address alone.
func decode(raw json.RawMessage) (a activity, ok bool) {
	if lenient(raw, &a) != nil {
		return a, false
	}
	if a.Object.ID == "" && a.Object.Content == "" {
		var short struct {
			Object refs `json:"object"`
		}
		if lenient(raw, &short) == nil {
			a.Object.ID = word(short.Object.first())
		}
	}
	return a, true
}
