package kakaostory

import (
	"bytes"
	"encoding/json"
	"strings"
	"unicode/utf8"
)

// word is a text that may stand as a number, too.
type word string

// UnmarshalJSON takes anything; what is neither text nor number is "".
func (w *word) UnmarshalJSON(b []byte) error {
	if n := len(b); n >= 2 && b[0] == '"' && bytes.IndexByte(b, '\\') < 0 && utf8.Valid(b) {
		*w = word(b[1 : n-1]) // most texts need no more
		return nil
	}
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
	var sound []T
	if json.Unmarshal(b, &sound) == nil && !bytes.Contains(b, []byte("null")) {
		*m = sound
		return nil
	}
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
