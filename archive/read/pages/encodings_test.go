package pages_test

import (
	"testing"

	"golang.org/x/text/encoding/unicode"
)

// encodings writes a text in each charset that Korean programs use.
func encodings(t *testing.T, s string) map[string]string {
	t.Helper()
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return map[string]string{"UTF-8": s, "UTF-8 with mark": "\uFEFF" + s, "UTF-16": wide, "CP949": cp949(t, s)}
}
