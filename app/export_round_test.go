package main

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestExportComesBack imports an export in every format into an empty library,
// and wants the list of its items to be the same: all carry items.jsonl. Formats
// without files of originals bring their items without them.
func TestExportComesBack(t *testing.T) {
	program, dir := buildProgram(t), t.TempDir()
	source := filepath.Join(dir, "library")
	for _, a := range []string{"kakaotalk", "cyworld", "photos"} {
		sample, err := filepath.Abs("../assets/sample/" + a)
		if err != nil {
			t.Fatal(err)
		}
		mustRun(t, program, source, "import", sample)
	}
	want := listOf(t, program, source)
	for _, w := range writers().All() {
		id := w.Format().ID
		t.Run(id, func(t *testing.T) {
			to, back := filepath.Join(dir, id), filepath.Join(dir, id+" back")
			mustRun(t, program, source, "export", "--format", id, "--to", to)
			mustRun(t, program, back, "import", to)
			got, want := listOf(t, program, back), want
			if !slices.Contains(holdsOriginals(), id) {
				got, want = withoutFiles(got), withoutFiles(want)
			}
			if got != want {
				t.Errorf("%d items come back, %d went out:\n%s", strings.Count(got, "\n"), strings.Count(want, "\n"), diffLines(got, want))
			}
		})
	}
}

// holdsOriginals names the formats that have every original as a file.
func holdsOriginals() []string {
	return []string{"folder", "bagit", "gallery", "takeout", "immich", "photoprism", "jsonl"}
}

// fileFacts are what a list says of media only where their bytes are there.
var fileFacts = regexp.MustCompile(`"sha256":"[^"]*"|"size":\d+|"missing":(true|false)`)

// withoutFiles makes lists equal whose originals stayed behind in one.
func withoutFiles(list string) string { return fileFacts.ReplaceAllString(list, "") }
