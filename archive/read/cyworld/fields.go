package cyworld

import (
	"encoding/json"
	"strings"

	"dotori/archive/text"
)

// fields is a JSON object with forgiving keys: write_date, writeDate and
// WriteDate are one.
type fields map[string]any

func newFields(raw map[string]any) fields {
	f := make(fields, len(raw))
	for k, v := range raw {
		f[keyOf(k)] = v
	}
	return f
}

var (
	keyMarks = strings.NewReplacer("_", "", "-", "", " ", "")
	lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "")
)

func keyOf(k string) string { return strings.ToLower(keyMarks.Replace(text.NFC(k))) }

// text returns the first of the keys that has a text or number.
func (f fields) text(keys ...string) string {
	for _, k := range keys {
		if s := textOf(f[k]); s != "" {
			return s
		}
	}
	return ""
}

// list returns the objects below the first of the keys that has some.
func (f fields) list(keys ...string) []fields {
	for _, k := range keys {
		if list, ok := f[k].([]any); ok {
			return objectsOf(list)
		}
	}
	return nil
}

func objectsOf(list []any) []fields {
	var found []fields
	for _, v := range list {
		if m, ok := v.(map[string]any); ok {
			found = append(found, newFields(m))
		}
	}
	return found
}

// texts returns the texts below the first of the keys that has some, one or many.
func (f fields) texts(keys ...string) []string {
	for _, k := range keys {
		list, ok := f[k].([]any)
		if !ok {
			list = []any{f[k]}
		}
		var found []string
		for _, v := range list {
			if s := textOf(v); s != "" {
				found = append(found, s)
			}
		}
		if found != nil {
			return found
		}
	}
	return nil
}

// textOf reads a value as text: ids and counts are strings as often as
// numbers, a writer is a name or an object with one.
func textOf(v any) string {
	switch v := v.(type) {
	case string:
		return clean(v)
	case json.Number:
		return v.String()
	case map[string]any:
		return newFields(v).text("name", "nickname", "text", "content", "url", "src")
	case []any:
		var parts []string
		for _, e := range v {
			if s := textOf(e); s != "" {
				parts = append(parts, s)
			}
		}
		return strings.Join(parts, "\n")
	}
	return ""
}

// is reports whether the value of k says yes.
func (f fields) is(k string) bool {
	switch v := f[k].(type) {
	case bool:
		return v
	case string:
		return strings.EqualFold(v, "true") || v == "1" || strings.EqualFold(v, "y")
	case json.Number:
		return v.String() == "1"
	}
	return false
}

// clean makes text NFC with LF, without NULs and spaces around it.
func clean(s string) string {
	if strings.ContainsAny(s, "\r\x00") { // seldom, and slow to replace
		s = lineEnds.Replace(s)
	}
	return strings.TrimSpace(text.NFC(strings.ToValidUTF8(s, "\uFFFD")))
}
