package kakaostory

import (
	"encoding/json"
	"strings"
)

// word is a text that may stand as a number, too.
type word string

// UnmarshalJSON takes anything; what is neither text nor number is "".
func (w *word) UnmarshalJSON(b []byte) error {
	var s string
	if json.Unmarshal(b, &s) == nil {
		*w = word(s)
	} else if c := strings.TrimSpace(string(b)); c != "" && c[0] != '{' && c[0] != '[' && c != "null" {
		*w = word(c)
	}
	return nil
}

// many is a list that may stand as one, and may hold what it should not.
type many[T any] []T

// UnmarshalJSON leaves out what is no T.
func (m *many[T]) UnmarshalJSON(b []byte) error {
	var list []json.RawMessage
	if json.Unmarshal(b, &list) != nil {
		list = []json.RawMessage{b}
	}
	for _, raw := range list {
		var one T
		if s := strings.TrimSpace(string(raw)); s != "null" && json.Unmarshal(raw, &one) == nil {
			*m = append(*m, one)
		}
	}
	return nil
}
