package main

import (
	"archive/zip"
	"encoding/json"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dotori/archive"
	"dotori/archive/export/dest"
	"dotori/archive/read/kakaotalk/kakaotest"
)

// TestOptionsOfFormatsDoNotClash wants options of one id to be one flag that
// means the same for every format.
func TestOptionsOfFormatsDoNotClash(t *testing.T) {
	seen := map[string]archive.Option{}
	reserved := []string{"format", "to", "dry-run", "accept-host-key", "password-stdin", "remember", "library", "json", "help", "version",
		"year", "month", "undated", "service", "kind", "collection", "person", "favorite", "hidden"}
	for _, w := range writers().All() {
		f := w.Format()
		for _, o := range f.Options {
			before, again := seen[o.ID]
			if again && (before.Type != o.Type || !slices.Equal(before.Choices, o.Choices)) {
				t.Errorf("%s: --%s is a %s of %v here, and a %s of %v elsewhere", f.ID, o.ID, o.Type, o.Choices, before.Type, before.Choices)
			}
			if slices.Contains(reserved, o.ID) {
				t.Errorf("%s: --%s is a flag of the command", f.ID, o.ID)
			}
			seen[o.ID] = o
		}
	}
}

func TestExportJSONKeysAreAPromise(t *testing.T) {
	dir := t.TempDir()
	library := filepath.Join(dir, "library")
	dotori(t, library, "import", talk(t))
	rehearsed := second(dotori(t, library, "--json", "export", "--dry-run", "--to", filepath.Join(dir, "nowhere")))
	exported := second(dotori(t, library, "--json", "export", "--to", filepath.Join(dir, "stick")))
	for name, c := range map[string]struct{ out, want string }{
		"dry run": {rehearsed, "bytes format free items kinds left lost outside to"},
		"export":  {exported, "bytes format left to unchanged unplug verified warnings written"},
		"exports": {second(dotori(t, library, "exports", "--json")),
			"away bytes choice finished format items left n options started state title to unchanged verified warnings written"},
	} {
		if got := strings.Join(keysOf(t, c.out), " "); got != c.want {
			t.Errorf("%s prints the keys %s\nwant %s", name, got, c.want)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "nowhere")); err == nil {
		t.Error("a dry run makes its folder")
	}
}

// TestFormatsTellWhatIsLost wants each key of an item to come back or to be lost.
func TestFormatsTellWhatIsLost(t *testing.T) {
	written, keys := 0, itemKeys(t)
	for line := range strings.Lines(second(dotori(t, t.TempDir(), "formats", "--json"))) {
		var f formatJSON
		if err := json.Unmarshal([]byte(line), &f); err != nil {
			t.Fatal(err)
		}
		if f.Direction != "write" {
			continue
		}
		written++
		all := slices.Sorted(slices.Values(append(append([]string{"import"}, f.Fields...), f.Lost...)))
		if !slices.Equal(all, keys) {
			t.Errorf("%s: kept and lost are %v, want %v", f.ID, all, keys)
		}
		if f.ID == "folder" && len(f.Lost) > 0 {
			t.Errorf("the folder loses %v", f.Lost)
		}
	}
	if written != len(writers().All()) {
		t.Errorf("%d formats are written", written)
	}
}

// TestExportsAreMadeAgain exports, imports more, and brings the export up to date.
func TestExportsAreMadeAgain(t *testing.T) {
	dir := t.TempDir()
	library, to := filepath.Join(dir, "library"), filepath.Join(dir, "추억.zip")
	dotori(t, library, "import", talk(t))
	if status, _, errOut := dotori(t, library, "export", "--kind", "message", "--to", to); status == exitFailed {
		t.Fatal(errOut)
	}
	before := messagesIn(t, to)
	more := t.TempDir()
	write(t, filepath.Join(more, "KakaoTalkChats.txt"), kakaotest.Text(50, 9))
	dotori(t, library, "import", more)
	if status, out, errOut := dotori(t, library, "exports", "again", "1"); status == exitFailed {
		t.Fatal(status, out, errOut)
	}
	if after := messagesIn(t, to); after <= before || before == 0 {
		t.Errorf("%d messages before, %d after", before, after)
	}
	if got := strings.Count(second(dotori(t, library, "exports", "--json")), "\n"); got != 1 {
		t.Errorf("%d exports are listed, want one brought up to date", got)
	}
	if status, _, _ := dotori(t, library, "exports", "again", "7"); status != exitUsage {
		t.Errorf("an export that never was: status %d", status)
	}
}

// messagesIn counts the lines of items.jsonl in a zip.
func messagesIn(t *testing.T, path string) int {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	b, err := fs.ReadFile(z, "items.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Count(string(b), "\n")
}

func TestVerifyReadsZips(t *testing.T) {
	dir := t.TempDir()
	library, to := filepath.Join(dir, "library"), filepath.Join(dir, "추억.zip")
	dotori(t, library, "import", talk(t))
	for _, w := range writers().All() {
		os.Remove(to)
		id := w.Format().ID
		if status, out, errOut := dotori(t, library, "export", "--format", id, "--to", to); status == exitFailed {
			t.Fatal(id, out, errOut)
		}
		if status, out, errOut := dotori(t, library, "verify", to); status != exitDone {
			t.Errorf("%s: verify: %d\n%s%s", id, status, out, errOut)
		}
	}
	b, err := os.ReadFile(to)
	if err != nil {
		t.Fatal(err)
	}
	write(t, to, b[:len(b)/2])
	if status, _, _ := dotori(t, library, "verify", to); status != exitFailed {
		t.Errorf("a zip that is cut off: status %d", status)
	}
}

func TestTrust(t *testing.T) {
	k := trust{filepath.Join(t.TempDir(), "new", "servers.json")}
	if got, err := k.in("nas"); len(got) != 0 || err != nil {
		t.Errorf("at first %v, %v", got, err)
	}
	for _, f := range []string{"SHA256:a", "SHA256:b", "SHA256:a"} {
		if err := k.add("nas", f); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := k.in("nas"); !slices.Equal(got, []string{"SHA256:a", "SHA256:b"}) || err != nil {
		t.Errorf("then %v, %v", got, err)
	}
	if got, _ := k.in("other"); len(got) != 0 {
		t.Errorf("another host is believed: %v", got)
	}
}

func TestDestinationsOfTheCommandLine(t *testing.T) {
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for in, want := range map[string]string{
		"out":                     filepath.Join(here, "out"),
		"out.zip":                 filepath.Join(here, "out.zip"),
		"davs://me@host/a":        "davs://me@host/a",
		"sftp://me:geheim@host/a": "",
		"gopher://host":           "",
	} {
		a, err := destination(in)
		if (err == nil) != (want != "") || err == nil && a.String() != want {
			t.Errorf("%s becomes %s, %v", in, a, err)
		}
	}
	if a, _ := destination("out.zip"); a.Scheme != dest.Zip {
		t.Errorf("a zip is a %s", a.Scheme)
	}
}

// itemKeys returns the keys of an item's JSON, sorted.
func itemKeys(t *testing.T) []string {
	t.Helper()
	b, err := json.Marshal(archive.Item{})
	if err != nil {
		t.Fatal(err)
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(b, &fields); err != nil {
		t.Fatal(err)
	}
	return slices.Sorted(maps.Keys(fields))
}

// TestChoicesHaveWords wants what can be chosen to be said in words, not as the
// flag has it.
func TestChoicesHaveWords(t *testing.T) {
	b, err := os.ReadFile("../assets/translations/choices.ko.json")
	if err != nil {
		t.Fatal(err)
	}
	var words map[string]string
	if err := json.Unmarshal(b, &words); err != nil {
		t.Fatal(err)
	}
	for _, w := range writers().All() {
		for _, o := range w.Format().Options {
			for _, c := range o.Choices {
				if words[c] == "" {
					t.Errorf("%s: nothing says %q of %s", w.Format().ID, c, o.ID)
				}
			}
		}
	}
}

func TestUnknownChoiceIsWrongUsage(t *testing.T) {
	to := filepath.Join(t.TempDir(), "out")
	status, _, errOut := dotori(t, t.TempDir(), "export", "--format", "pdf", "--paper", "a0", "--to", to)
	if status != exitUsage || !strings.Contains(errOut, "--paper") {
		t.Errorf("exit status %d: %s", status, errOut)
	}
	if _, err := os.Stat(to); err == nil {
		t.Error("something was written")
	}
}
