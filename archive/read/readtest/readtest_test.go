package readtest_test

import (
	"bufio"
	"context"
	"errors"
	"io/fs"
	"iter"
	"slices"
	"strings"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/readtest"
)

// notes reads every line of every .note file as a post. Its fault, when set,
// breaks one promise.
type notes struct{ fault string }

func (n notes) Info() read.Info {
	info := read.Info{Service: "notes", Title: "Notes", Kinds: []archive.Kind{archive.Post}, Evidence: read.Verified, Variants: []read.Variant{{Title: "Notes", Evidence: read.Verified}}}
	if n.fault == "info" {
		info.Service = "My Notes"
	}
	return info
}

func (n notes) Detect(_ context.Context, root fs.FS) read.Match {
	m := read.Match{}
	fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if n.fault == "greedy" && err == nil && !d.IsDir() {
			if f, err := root.Open(name); err == nil {
				f.Close()
			}
		}
		if strings.HasSuffix(name, ".note") {
			m = read.Match{Confidence: 90, Variant: "Notes", Reason: "A note was found."}
		}
		return nil
	})
	if n.fault == "detect" {
		m.Confidence = 100
	}
	return m
}

func (n notes) Read(ctx context.Context, root fs.FS, _ archive.Options) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
			switch {
			case ctx.Err() != nil && n.fault != "stop":
				return ctx.Err()
			case err != nil:
				return warn(yield, name, err)
			case d.IsDir():
				return nil
			case !strings.HasSuffix(name, ".note"):
				if n.fault != "files" {
					return warn(yield, name, errors.New("not a note"))
				}
				return nil
			}
			return n.readFile(yield, root, name)
		})
	}
}

func warn(yield func(archive.Item, error) bool, name string, err error) error {
	if !yield(archive.Item{}, archive.Skip(name, "This file was left out.", err.Error())) {
		return fs.SkipAll
	}
	return nil
}

func (n notes) readFile(yield func(archive.Item, error) bool, root fs.FS, name string) error {
	f, err := root.Open(name)
	if err != nil {
		if n.fault == "faults" {
			panic(err)
		}
		return warn(yield, name, err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if !yield(n.item(name, lines.Text()), nil) {
			return fs.SkipAll
		}
	}
	if lines.Err() != nil {
		return warn(yield, name, lines.Err())
	}
	return nil
}

func (n notes) item(name, line string) archive.Item {
	it := archive.Item{Kind: archive.Post, Service: "notes", Text: line, Files: []string{name},
		Moment: archive.At(time.Date(2015, 7, 9, 20, 34, 0, 0, time.UTC), archive.PrecisionMinute, archive.OriginArchive)}
	switch n.fault {
	case "items":
		it.Moment.Precision = archive.PrecisionDay
	case "identity":
		it.Text = "same"
	case "expected":
		it.Text += "\n!"
	case "repeat":
		it.Media = []archive.Media{{Name: "gone.jpg"}}
	}
	return it
}

var root = readtest.Archive("a/1.note", "첫 줄\n둘째 줄\n", "b/2.note", "셋째 줄\n", "b/other.txt", "?")

func caseOf(fault string) readtest.Case {
	return readtest.Case{
		Reader:  notes{fault},
		Root:    root,
		Foreign: []fs.FS{readtest.Archive("a.txt", "x")},
		Want: []string{
			"2015-07-09T20:34 minute | post |  | 첫 줄",
			"2015-07-09T20:34 minute | post |  | 둘째 줄",
			"2015-07-09T20:34 minute | post |  | 셋째 줄",
		},
		Warnings: []string{"b/other.txt: This file was left out. (not a note)"},
	}
}

func TestGoodReaderPasses(t *testing.T) { readtest.Run(t, caseOf("")) }

func TestEachFaultIsFound(t *testing.T) {
	tests := []struct {
		fault string
		found []string // names of the checks that fail
	}{
		{"", nil},
		{"info", []string{"info", "items"}},
		{"greedy", []string{"detect"}},
		{"detect", []string{"detect"}},
		{"files", []string{"files", "expected"}},
		{"items", []string{"items", "expected"}},
		{"identity", []string{"identity", "expected"}},
		{"expected", []string{"expected"}},
		{"repeat", []string{"repeat", "expected"}},
		{"stop", []string{"stop"}},
		{"faults", []string{"faults"}},
	}
	for _, tt := range tests {
		t.Run(tt.fault, func(t *testing.T) {
			if got := readtest.Failing(caseOf(tt.fault)); !slices.Equal(got, tt.found) {
				t.Errorf("failing checks %q, want %q", got, tt.found)
			}
		})
	}
}

func TestMatrix(t *testing.T) {
	readtest.Matrix(t, []read.Reader{notes{}}, []readtest.Fixture{
		{Name: "notes", Root: root, Service: "notes"},
		{Name: "empty", Root: readtest.Empty()},
	})
}

func TestLine(t *testing.T) {
	it := archive.Item{
		Kind: archive.Message, System: true, Author: "홍길동", Text: "가\n\uFFFC",
		Moment:      archive.At(time.Date(2015, 7, 1, 0, 0, 0, 0, time.UTC), archive.PrecisionMonth, archive.OriginFolder),
		Media:       []archive.Media{{Name: "a.jpg"}, {Name: "a.mov", Role: archive.RoleLive}, {Name: "b.jpg", Missing: true}},
		Collections: []archive.Collection{{Kind: archive.Chat, Title: "가족방"}},
	}
	const want = "2015-07 month | message system | 홍길동 | 가⏎▣ | a.jpg, a.mov+live, b.jpg?"
	if got := readtest.Line(it); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	if got := readtest.Line(it, readtest.Collections, readtest.Zone); got != "chat 가족방 | folder" {
		t.Errorf("got %s", got)
	}
}
