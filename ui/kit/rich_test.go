package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"dotori/ui/theme"
)

func flowed(width float32, spans ...Span) string {
	var lines []string
	for _, line := range newFlow(spans, 10, width).lines() {
		var parts []string
		for _, p := range line {
			parts = append(parts, p.text)
		}
		lines = append(lines, strings.Join(parts, "|"))
	}
	return strings.Join(lines, "\n")
}

func TestFlowKeepsEveryWord(t *testing.T) {
	test.NewTempApp(t)
	span := func(s string, bold bool) Span { return Span{Text: s, Style: theme.TextStyle{Bold: bold}} }
	for _, c := range []struct {
		name, want string
		width      float32
		spans      []Span
	}{
		{"one line", "봄이|왔다", 1000, []Span{span("봄이", false), span("왔다", true)}},
		{"line feeds", "하나\n\n둘", 1000, []Span{span("하나\n", false), span("\n둘", true)}},
		{"nothing", "", 1000, nil},
		{"at the end", "끝", 1000, []Span{span("끝\n", false)}},
	} {
		if got := flowed(c.width, c.spans...); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
	long := span(strings.Repeat("가나다라 마바사 ", 40), false)
	got := flowed(80, long, span("끝", true))
	if want := strings.ReplaceAll(long.Text+"끝", " ", ""); strings.NewReplacer("\n", "", " ", "", "|", "").Replace(got) != want {
		t.Errorf("words are lost: %q", got)
	}
	if strings.Count(got, "\n") < 10 {
		t.Errorf("lines are not broken: %q", got)
	}
}

func FuzzFlow(f *testing.F) {
	f.Add("가 나\n다", "라", float32(12))
	f.Fuzz(func(t *testing.T, a, b string, width float32) {
		flowed(width, Span{Text: a}, Span{Text: b})
	})
}

func TestSerifIsNotAskedForLettersThatItLacks(t *testing.T) {
	serif := theme.TextStyle{Serif: true}
	var got []string
	for _, s := range drawable([]Span{{Text: "봄 漢字 꽃😀", Style: serif}, {Text: "굵게", Style: serif.Strong()}}) {
		if s.Style.Serif {
			s.Text += "*"
		}
		got = append(got, s.Text)
	}
	if want := "봄 *|漢字 |꽃*|😀|굵게"; strings.Join(got, "|") != want {
		t.Errorf("got %q, want %q", strings.Join(got, "|"), want)
	}
}
