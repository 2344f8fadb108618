package mastodon

import (
	"bytes"
	"encoding/json"

	"dotori/archive/read/jsonlist"
)

// refs are addresses. Each may stand alone, or in an object as its id or where
// it leads to.
type refs []word

// UnmarshalJSON takes anything.
func (r *refs) UnmarshalJSON(b []byte) error {
	if bytes.IndexByte(b, '{') < 0 {
		return (*jsonlist.Many[word])(r).UnmarshalJSON(b)
	}
	var all jsonlist.Many[struct {
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

// decode reads an activity. What is only passed on is its address alone.
func decode(raw json.RawMessage) (a activity, ok bool) {
	if jsonlist.Fill(raw, &a) != nil {
		return a, false
	}
	if a.Object.ID == "" && a.Object.Content == "" {
		var short struct {
			Object refs `json:"object"`
		}
		if jsonlist.Fill(raw, &short) == nil {
			a.Object.ID = word(short.Object.first())
		}
	}
	return a, true
}
