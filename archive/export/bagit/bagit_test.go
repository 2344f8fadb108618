package bagit_test

import (
	"context"
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"dotori/archive/export"
	"dotori/archive/export/bagit"
	"dotori/archive/export/exporttest"
)

var autumn = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// sealed returns a bag of some files.
func sealed(t *testing.T, files map[string]string) *exporttest.Memory {
	t.Helper()
	m := exporttest.NewMemory()
	put(m, files)
	seal(t, m, autumn)
	return m
}

func put(m *exporttest.Memory, files map[string]string) {
	for name, body := range files {
		m.Files["data/"+name] = exporttest.File{Data: []byte(body)}
	}
}

func seal(t *testing.T, m *exporttest.Memory, day time.Time) {
	t.Helper()
	if err := bagit.Seal(context.Background(), m, export.Sums{}, bagit.Info{Date: day, Agent: "Dotori test"}); err != nil {
		t.Fatal(err)
	}
}

func TestSealWritesWhatTheStandardSays(t *testing.T) {
	m := sealed(t, map[string]string{"b.txt": "b", "가/a.txt": "abc"})
	want := map[string]string{
		"bagit.txt":    "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
		"bag-info.txt": "Bagging-Date: 2026-11-22\nBag-Software-Agent: Dotori test\nPayload-Oxum: 4.2\n",
		"manifest-sha256.txt": "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  data/b.txt\n" +
			"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  data/가/a.txt\n",
	}
	for name, body := range want {
		if got := string(m.Files[name].Data); got != body {
			t.Errorf("%s is\n%s\nwant\n%s", name, got, body)
		}
	}
	tags := string(m.Files["tagmanifest-sha256.txt"].Data)
	if strings.Count(tags, "\n") != 3 || !strings.Contains(tags, "  bag-info.txt\n") {
		t.Errorf("tag manifest:\n%s", tags)
	}
	if good, _, findings := judge(t, m.FS()); !good || len(findings) > 0 {
		t.Errorf("the bag is not valid: %v", findings)
	}
}

// TestSealAgain adds a file to a bag in which somebody has written: their
// words stay, and a bag that did not change keeps its date.
func TestSealAgain(t *testing.T) {
	m := sealed(t, map[string]string{"a": "a"})
	m.Files["bag-info.txt"] = exporttest.File{Data: []byte("Contact-Name: Kim\n Dotori\n" + string(m.Files["bag-info.txt"].Data))}
	seal(t, m, autumn.AddDate(0, 1, 0))
	if got := string(m.Files["bag-info.txt"].Data); !strings.Contains(got, "Bagging-Date: 2026-11-22\n") {
		t.Errorf("an unchanged bag has a new date:\n%s", got)
	}
	put(m, map[string]string{"100%\n.txt": "new"})
	seal(t, m, autumn.AddDate(0, 1, 0))
	want := "Contact-Name: Kim Dotori\nBagging-Date: 2026-12-22\nBag-Software-Agent: Dotori test\nPayload-Oxum: 4.2\n"
	if got := string(m.Files["bag-info.txt"].Data); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if good, _, findings := judge(t, m.FS()); !good || len(findings) > 0 {
		t.Errorf("the bag is not valid: %v", findings)
	}
}

func TestSealRefusesForeignBags(t *testing.T) {
	m := exporttest.NewMemory()
	m.Files["manifest-md5.txt"] = exporttest.File{}
	err := bagit.Seal(context.Background(), m, export.Sums{}, bagit.Info{})
	if !errors.Is(err, bagit.ErrForeign) || len(m.Files) != 1 {
		t.Errorf("got %v, %d files", err, len(m.Files))
	}
}

// TestVerify damages a valid bag in one way at a time.
func TestVerify(t *testing.T) {
	tests := []struct {
		name   string
		damage func(fstest.MapFS)
		want   string // findings that are not plainly OK
	}{
		{"nothing", func(fstest.MapFS) {}, ""},
		{"flipped bit", func(b fstest.MapFS) { b["data/a"].Data = []byte("B") }, "data/a damaged"},
		{"missing", func(b fstest.MapFS) { delete(b, "data/a") }, "data/a missing, bag-info.txt damaged"},
		{"extra", func(b fstest.MapFS) { b["data/x"] = &fstest.MapFile{Data: []byte("x")} }, "data/x extra, bag-info.txt damaged"},
		{"finder", func(b fstest.MapFS) { b["data/.DS_Store"] = &fstest.MapFile{} }, "data/.DS_Store extra harmless"},
		{"tag file beside", func(b fstest.MapFS) { b["notes.txt"] = &fstest.MapFile{} }, ""},
		{"tag file changed", func(b fstest.MapFS) { b["bag-info.txt"].Data = []byte("Contact-Name: x\n") }, "bag-info.txt damaged"},
		{"link", func(b fstest.MapFS) { b["data/l"] = &fstest.MapFile{Mode: fs.ModeSymlink} }, "data/l damaged"},
		{"no declaration", func(b fstest.MapFS) { delete(b, "bagit.txt") }, "bagit.txt missing, bagit.txt missing"},
		{"no manifest", func(b fstest.MapFS) { delete(b, "manifest-sha256.txt") }, "manifest-sha256.txt missing, manifest-sha256.txt missing"},
		{"decomposed name", func(b fstest.MapFS) {
			b["data/\u1100\u1161"] = b["data/가"]
			delete(b, "data/가")
		}, "data/\u1100\u1161 ok"},
		{"fetch outside", func(b fstest.MapFS) {
			b["fetch.txt"] = &fstest.MapFile{Data: []byte("http://example.com/ - data/../../x\nhttp://example.com/ 1 data/a\nnonsense\n")}
		}, "fetch.txt damaged, fetch.txt damaged"},
		{"to be fetched", func(b fstest.MapFS) {
			delete(b, "data/a")
			b["fetch.txt"] = &fstest.MapFile{Data: []byte("http://example.com/ 1 data/a\n")}
		}, "data/a missing, bag-info.txt damaged"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			bag := sealed(t, map[string]string{"a": "a", "가": "na"}).FS().(fstest.MapFS)
			tt.damage(bag)
			_, _, findings := judge(t, bag)
			var got []string
			for _, f := range findings {
				s := f.Path + " " + string(f.State)
				if f.Harmless {
					s += " harmless"
				}
				got = append(got, s)
			}
			if s := strings.Join(got, ", "); s != tt.want {
				t.Errorf("got %s, want %s", s, tt.want)
			}
		})
	}
}

func TestVerifyStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := bagit.Valid(ctx, sealed(t, map[string]string{"a": "a"}).FS())
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestVerifyStopsWithItsConsumer(t *testing.T) {
	for range bagit.Verify(context.Background(), sealed(t, map[string]string{"a": "a", "b": "b"}).FS()) {
		break // going on to yield would panic
	}
}

// FuzzBagitVerify feeds any manifest to the check: it ends, without a panic,
// and never looks outside the bag.
func FuzzBagitVerify(f *testing.F) {
	f.Add("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  data/a\n", "")
	f.Add("BagIt-Version: 0.97\r\nTag-File-Character-Encoding: UTF-16\r\n", "\xFE\xFF\x00a", "http://x - data/b\n")
	f.Add("BagIt-Version: 0.96\nTag-File-Character-Encoding: ISO-8859-1\n", "00 *./data/%2e%2e/../x\n", "x 1 ~/a\n")
	f.Fuzz(func(t *testing.T, declaration, manifest, fetch string) {
		root := watched{t, fstest.MapFS{
			"bagit.txt":           &fstest.MapFile{Data: []byte(declaration)},
			"manifest-sha256.txt": &fstest.MapFile{Data: []byte(manifest)},
			"fetch.txt":           &fstest.MapFile{Data: []byte(fetch)},
			"data/a":              &fstest.MapFile{Data: []byte("a")},
		}}
		seen := 0
		for finding, err := range bagit.Verify(context.Background(), root) {
			if err != nil {
				t.Fatal(err)
			}
			if finding.Path == "" || finding.State != export.OK && finding.Reason == "" {
				t.Errorf("a finding says nothing: %+v", finding)
			}
			seen++
		}
		if seen == 0 {
			t.Error("nothing was found at all")
		}
	})
}

// watched fails the test when a path outside is opened.
type watched struct {
	t *testing.T
	fs.FS
}

func (w watched) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		w.t.Errorf("opens %q", name)
	}
	return w.FS.Open(name)
}
