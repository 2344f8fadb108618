package jsonlist

import (
	"bytes"
	"encoding/json"
	"strings"
	"unicode/utf8"
)

// Word is a text that may stand as a number, too: services write ids both ways.
type Word string

// UnmarshalJSON takes anything; what is neither text nor number is "".
func (w *Word) UnmarshalJSON(b []byte) error {
	if n := len(b); n >= 2 && b[0] == '"' && bytes.IndexByte(b, '\\') < 0 && utf8.Valid(b) {
		*w = Word(b[1 : n-1]) // most texts need no more
		return nil
	}
	var s string
	if json.Unmarshal(b, &s) == nil {
		*w = Word(s)
	} else if c := strings.TrimSpace(string(b)); c != "" && c[0] != '{' && c[0] != '[' && c != "null" {
		*w = Word(c)
	}
	return nil
}

// Many is a list that may stand as one, and may hold what it should not.
type Many[T any] []T

// UnmarshalJSON leaves out what is no T, and of an object what does not fit in.
func (m *Many[T]) UnmarshalJSON(b []byte) error {
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
		if s := strings.TrimSpace(string(raw)); s != "null" && Fill(raw, &one) == nil {
			*m = append(*m, one)
		}
	}
	return nil
}
