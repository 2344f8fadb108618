package contentline_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"dotori/archive/export/contentline"
)

func TestAdd(t *testing.T) {
	for _, text := range []string{"", "a;b,c\\d\ne\x07\t", strings.Repeat("가", 100), strings.Repeat("🌰", 40), strings.Repeat("x", 300), strings.Repeat("x", 65)} {
		var l contentline.Lines
		l.Add("SUMMARY;X=1", contentline.Text(text))
		for line := range strings.SplitSeq(strings.TrimSuffix(l.String(), "\r\n"), "\r\n") {
			if len(line) > 75 || !utf8.ValidString(line) {
				t.Errorf("a line has %d bytes: %q", len(line), line)
			}
		}
		whole := strings.ReplaceAll(l.String(), "\r\n ", "")
		back := strings.NewReplacer(`\n`, "\n", `\\`, `\`, `\;`, ";", `\,`, ",").Replace(strings.TrimSuffix(strings.TrimPrefix(whole, "SUMMARY;X=1:"), "\r\n"))
		if want := strings.NewReplacer("\x07", "", "\t", "").Replace(text); back != want {
			t.Errorf("it comes back as %q, was %q", back, want)
		}
	}
}
