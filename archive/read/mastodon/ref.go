package mastodon

import (
	"encoding/json"
	"errors"
)

// ref is the address of something, which may stand alone, or in an object as
// its id or where it leads to.
type ref struct {
	ID   word `json:"id"`
	Href word `json:"href"`
}

// UnmarshalJSON takes an address or an object with one.
func (r *ref) UnmarshalJSON(b []byte) error {
	type plain ref
	if len(b) > 0 && b[0] == '"' {
		return r.ID.UnmarshalJSON(b)
	}
	return lenient(b, (*plain)(r))
}

// UnmarshalJSON takes an address, or the object itself.
func (o *object) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '"' {
		return o.ID.UnmarshalJSON(b)
	}
	type plain object
	return lenient(b, (*plain)(o))
}

// lenient fills in what of an object is as expected.
func lenient(b []byte, to any) error {
	err := json.Unmarshal(b, to)
	var other *json.UnmarshalTypeError
	if errors.As(err, &other) {
		return nil
	}
	return err
}

func (r ref) address() string {
	if r.ID != "" {
		return string(r.ID)
	}
	return string(r.Href)
}

// first returns the first of some addresses, or "".
func first(refs []ref) string {
	for _, r := range refs {
		if a := r.address(); a != "" {
			return a
		}
	}
	return ""
}
