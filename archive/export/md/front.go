package md

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// Field writes a key of the front matter, unless its value is "". Values are
// quoted as JSON does, which is YAML too.
func Field(b *bytes.Buffer, key, value string) {
	if value != "" {
		fmt.Fprintf(b, "%s: %s\n", key, Quote(value))
	}
}

// List writes a list of the front matter, unless it is empty.
func List(b *bytes.Buffer, key string, values []string) {
	if len(values) == 0 {
		return
	}
	quoted := make([]string, len(values))
	for i, v := range values {
		quoted[i] = Quote(v)
	}
	fmt.Fprintf(b, "%s: [%s]\n", key, strings.Join(quoted, ", "))
}

// Quote returns a string as JSON and YAML quote it.
func Quote(s string) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(s) // a string always encodes
	return strings.TrimSuffix(b.String(), "\n")
}
