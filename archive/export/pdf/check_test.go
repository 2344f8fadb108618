package pdf_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"dotori/archive"
	"dotori/archive/export/exporttest"
	"dotori/archive/export/pdf"
)

// bound writes the books of a selection into a folder.
func bound(t *testing.T, sel *exporttest.Selection, o archive.Options) string {
	t.Helper()
	m, dir := exporttest.NewMemory(), t.TempDir()
	r, err := pdf.Writer{}.Write(context.Background(), m, sel, o, nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, f := range m.Files {
		if err := os.WriteFile(filepath.Join(dir, name), f.Data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if len(r.Warnings) != 1 || !strings.Contains(r.Warnings[0].Reason, "The font lacks") {
		t.Errorf("want one warning of the emoji, got %v", r.Warnings)
	}
	return dir
}

// run calls a program and returns what it says.
func run(t *testing.T, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Skipf("%s is not installed", name)
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Errorf("%s %s: %v\n%s", name, args, err, out)
	}
	return string(out)
}

func books(t *testing.T, dir string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.pdf"))
	if err != nil || len(files) < 6 {
		t.Fatalf("books %q, %v", files, err)
	}
	return files
}

func TestQPDF(t *testing.T) {
	for _, f := range books(t, bound(t, exporttest.Everything(), nil)) {
		if out := run(t, "qpdf", "--check", f); strings.Contains(out, "WARNING") || !strings.Contains(out, "No syntax or stream encoding errors") {
			t.Errorf("%s", out)
		}
	}
}

// TestFonts wants one font, embedded, as a subset, with its characters.
func TestFonts(t *testing.T) {
	for _, f := range books(t, bound(t, exporttest.Everything(), nil)) {
		lines := strings.Split(strings.TrimSpace(run(t, "pdffonts", f)), "\n")
		if len(lines) != 3 || !strings.Contains(lines[2], "yes yes yes") {
			t.Errorf("%s: %q", f, lines)
		}
	}
}

// TestTextsComeBack looks for every text that goes into a book.
func TestTextsComeBack(t *testing.T) {
	sel := exporttest.Everything()
	for i := range sel.List {
		sel.List[i].Title = norm.NFD.String(sel.List[i].Title)
	}
	flat := func(s string) string {
		s = strings.ReplaceAll(norm.NFC.String(s), "\U0001F468\u200D\U0001F469\u200D\U0001F467", "□")
		return strings.Join(strings.Fields(strings.ReplaceAll(s, "\x07", "")), "")
	}
	var all strings.Builder
	for _, f := range books(t, bound(t, sel, archive.Options{"paper": "a5"})) {
		all.WriteString(run(t, "pdftotext", "-raw", f, "-"))
	}
	text := flat(strings.ReplaceAll(all.String(), "\f", ""))
	found := 0
	for _, it := range sel.List {
		switch it.Kind {
		case archive.Photo, archive.Diary, archive.Guestbook, archive.Comment:
			for _, s := range append(strings.Split(it.Text, string(archive.ObjectMark)), it.Title) {
				if found++; !strings.Contains(text, flat(s)) {
					t.Errorf("the books lack %.80q", s)
				}
			}
		}
	}
	if found < 20 {
		t.Errorf("only %d texts were looked for", found)
	}
}

func TestPaper(t *testing.T) {
	for paper, size := range map[string]string{"": "595.276 x 841.89", "a5": "419.528 x 595.276", "letter": "612 x 792", "square": "595.276 x 595.276"} {
		f := books(t, bound(t, exporttest.Everything(), archive.Options{"paper": paper}))[2]
		if out := run(t, "pdfinfo", f); !strings.Contains(out, size) || !strings.Contains(out, "Title:           2003년의 추억") || !strings.Contains(out, "2003") {
			t.Errorf("%q: %s", paper, out)
		}
	}
}
