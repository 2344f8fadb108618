package main

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"dotori/archive/read"
	"dotori/assets"
	"dotori/ui/i18n"
)

// The README's tables of what is read and written are made of what the readers
// and writers say of themselves. DOTORI_README=1 writes them anew.
func TestReadmeTellsWhatIsReadAndWritten(t *testing.T) {
	const path = "../README.md"
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	readme := string(b)
	for _, lang := range []i18n.Language{i18n.English, i18n.Korean} {
		readme = between(t, readme, fmt.Sprintf("<!-- read %s -->\n", lang), "<!-- end -->", readTable(t, lang))
		readme = between(t, readme, fmt.Sprintf("<!-- write %s -->\n", lang), "<!-- end -->", writeTable(t, lang))
	}
	if os.Getenv("DOTORI_README") != "" {
		if err := os.WriteFile(path, []byte(readme), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if readme != string(b) {
		t.Error("README.md does not tell what the readers and writers say of themselves; run DOTORI_README=1 go test ./app -run Readme")
	}
}

// between replaces what stands between two marks.
func between(t *testing.T, s, from, to, with string) string {
	t.Helper()
	head, rest, ok := strings.Cut(s, from)
	_, tail, ok2 := strings.Cut(rest, to)
	if !ok || !ok2 {
		t.Fatalf("the README lacks the marks %q … %q", from, to)
	}
	return head + from + with + to + tail
}

func wordsIn(t *testing.T, lang i18n.Language) *i18n.Localizer {
	t.Helper()
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	loc, err := i18n.New(lang, files)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

func writeTable(t *testing.T, lang i18n.Language) string {
	t.Helper()
	loc := wordsIn(t, lang)
	columns := map[i18n.Language]string{
		i18n.English: "| Format | What it is | Judged by |\n",
		i18n.Korean:  "| 형식 | 무엇인가 | 확인한 프로그램 |\n",
	}
	var table strings.Builder
	table.WriteString(columns[lang] + "| --- | --- | --- |\n")
	for _, w := range writers().All() {
		f := w.Format()
		judges := strings.Join(f.Judges, ", ")
		if judges == "" {
			judges = loc.T(string(read.BestEffort))
		}
		fmt.Fprintf(&table, "| **%s** (`%s`) | %s | %s |\n", loc.T(f.Title), f.ID, loc.T(f.Summary), judges)
	}
	return table.String()
}

func readTable(t *testing.T, lang i18n.Language) string {
	t.Helper()
	loc := wordsIn(t, lang)
	columns := map[i18n.Language]string{
		i18n.English: "| From | Verified on real files | From the code of programs that write or read it | Best effort | What such an archive never holds |\n",
		i18n.Korean:  "| 어디에서 | 실제 파일로 확인 | 그 파일을 쓰거나 읽는 프로그램의 코드에서 | 최선을 다해 | 그런 아카이브에 없는 것 |\n",
	}
	var table strings.Builder
	table.WriteString(columns[lang] + "| --- | --- | --- | --- | --- |\n")
	for _, r := range readers().All() {
		i := r.Info()
		fmt.Fprintf(&table, "| **%s** | %s | %s | %s | %s |\n", loc.T(i.Title),
			variantsOf(loc, i, read.Verified), variantsOf(loc, i, read.ParserCode), variantsOf(loc, i, read.BestEffort), lacksOf(loc, i))
	}
	return table.String()
}

func variantsOf(loc *i18n.Localizer, i read.Info, e read.Evidence) string {
	var titles []string
	for _, v := range i.Variants {
		if v.Evidence == e {
			titles = append(titles, loc.T(v.Title))
		}
	}
	return strings.Join(titles, "; ")
}

func lacksOf(loc *i18n.Localizer, i read.Info) string {
	var sentences []string
	for _, l := range i.Lacks {
		sentences = append(sentences, loc.T(l))
	}
	return strings.Join(sentences, " ")
}
