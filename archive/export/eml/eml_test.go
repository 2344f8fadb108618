package eml_test

import (
	"context"
	"io/fs"
	"iter"
	"os/exec"
	"strings"
	"testing"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/eml"
	"dotori/archive/export/exporttest"
	"dotori/archive/read/dotori"
	"dotori/archive/read/mail"
)

func TestEml(t *testing.T) {
	known := map[string]string{}
	for _, it := range exporttest.Everything().List {
		known[it.NativeID] = it.ID
	}
	exporttest.Run(t, exporttest.Case{
		Writer: eml.Writer{}, Read: read, Media: exporttest.Within,
		Owned: []string{dotori.ItemsName, export.SumsName},
		Key:   func(it archive.Item) string { return known[it.NativeID] },
		Alike: alike,
	})
}

// read leaves out what is said of files that are no mails.
func read(ctx context.Context, root fs.FS) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		for it, err := range mail.New().Read(ctx, exporttest.Bare(root), nil) {
			if w, ok := err.(*archive.Warning); ok && w.Skipped {
				continue
			}
			if !yield(it, err) {
				return
			}
		}
	}
}

// alike drops what ingest finds out by looking into the files.
func alike(it archive.Item) archive.Item {
	media := make([]archive.Media, len(it.Media))
	for i, m := range it.Media {
		m.MIME, m.Width, m.Height = "", 0, 0
		media[i] = m
	}
	it.Media = media
	return it
}

// judge reads every mail as Python does, and prints what is in it.
const judge = `
import email, email.policy, glob, sys
for name in sorted(glob.glob(sys.argv[1] + "/**/*.eml", recursive=True)):
    raw = open(name, "rb").read()
    if raw.count(b"\n") != raw.count(b"\r\n"): print("a line without CR")
    if max(map(len, raw.split(b"\r\n"))) > 998: print("a long line")
    m = email.message_from_bytes(raw, policy=email.policy.default)
    for part in m.walk():
        for defect in part.defects: print("defect", repr(defect))
    print(name.split("/eml/")[1], m["Subject"], m["References"])
`

func TestPythonReadsMails(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip(err)
	}
	dir := t.TempDir()
	dst, err := export.OpenFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer dst.Close()
	o := archive.Options{"chats": "true", "texts": "true"}
	if _, err := (eml.Writer{}).Write(context.Background(), dst, exporttest.Everything(), o, nil); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(python, "-c", judge, dir).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, want := range []string{"2004/20040103_040506_", " Re: 안부 🌰 <1@example.com>\n", " 가족방 2015-07-10 None\n", "unknown-date/", "@dotori.invalid>\n"} {
		if !strings.Contains(string(out), want) {
			t.Errorf("%q is not in what Python reads", want)
		}
	}
	if s := string(out); strings.Contains(s, "defect") || strings.Contains(s, " line") || strings.Count(s, "\n") != 24 || t.Failed() {
		t.Errorf("Python reads %d mails:\n%s", strings.Count(s, "\n"), s)
	}
}
