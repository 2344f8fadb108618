package exporttest

import (
	"bytes"
	"context"
	"maps"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"dotori/archive"
	"dotori/archive/export"
)

var idPattern = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func checkFormat(t *testing.T, c Case) {
	f := c.Writer.Format()
	if !reflect.DeepEqual(f, c.Writer.Format()) {
		t.Error("Format is not always the same")
	}
	if !idPattern.MatchString(f.ID) || f.Title == "" || f.Summary == "" || len(f.Kinds) == 0 {
		t.Errorf("the format lacks something: %+v", f)
	}
	for _, k := range f.Kinds {
		if !k.Valid() {
			t.Errorf("kind %q does not exist", k)
		}
	}
	for _, o := range f.Options {
		if !idPattern.MatchString(o.ID) || o.Title == "" || o.Help == "" {
			t.Errorf("option %q lacks something", o.ID)
		}
	}
}

// checkNames wants names that are legal, and different, on every system.
func checkNames(t *testing.T, c Case) {
	m, _ := c.export(t)
	seen := map[string]string{}
	for name := range m.Files {
		for _, part := range strings.Split(name, "/") {
			if part != export.SafeName(part) {
				t.Errorf("%q is no safe name in %q", part, name)
			}
		}
		if utf8.RuneCountInString(name) > export.MaxPath {
			t.Errorf("%q is longer than %d characters", name, export.MaxPath)
		}
		key := norm.NFC.String(cases.Fold().String(name))
		if other, ok := seen[key]; ok {
			t.Errorf("%q and %q are one file on some systems", name, other)
		}
		seen[key] = name
	}
}

// checkOriginals wants the bytes of every media, once.
func checkOriginals(t *testing.T, c Case) {
	if c.Media != Beside && c.Media != Some {
		t.Skip("the format has no files of originals")
	}
	m, _ := c.export(t)
	count := map[string]int{}
	for _, f := range m.Files {
		count[sumOf(f.Data)]++
	}
	want := c.originals(t)
	for sum := range Everything().Originals {
		if times := count[sum]; times != 0 && !want[sum] || times != 1 && want[sum] {
			t.Errorf("the original %.8s is there %d times", sum, times)
		}
	}
}

// originals returns which media are files of an export, by SHA-256.
func (c Case) originals(t *testing.T) map[string]bool {
	t.Helper()
	all := Everything()
	items := all.List
	switch c.Media {
	case Some:
		_, report := c.export(t)
		items = c.expressed(items, report)
	case Within, Without:
		items = nil
	}
	want := map[string]bool{}
	for _, it := range items {
		for _, m := range it.Media {
			want[m.SHA256] = all.Originals[m.SHA256] != nil
		}
	}
	return want
}

// checkVerified wants a report that adds up, and every missing media named.
func checkVerified(t *testing.T, c Case) {
	m, r := c.export(t)
	if r.Written == 0 || r.Verified != r.Written || r.Unchanged != 0 {
		t.Errorf("written %d, verified %d, unchanged %d", r.Written, r.Verified, r.Unchanged)
	}
	if len(m.Files) < r.Written {
		t.Errorf("%d files are there, %d were written", len(m.Files), r.Written)
	}
	if c.Media == Beside && (len(r.Warnings) != 1 || !strings.Contains(r.Warnings[0].Detail, "gone.jpg")) {
		t.Errorf("want one warning of gone.jpg, got %v", r.Warnings)
	}
}

// checkAgain wants a second run to change nothing.
func checkAgain(t *testing.T, c Case) {
	m, first := c.export(t)
	before := m.Clone()
	m.Before = func(op, name string) error {
		if op == "put" || op == "replace" {
			t.Errorf("the second run writes %s", name)
		}
		return nil
	}
	r := c.write(t, m, Everything())
	same(t, m, before)
	if r.Written != 0 || r.Bytes != 0 || r.Unchanged < first.Written {
		t.Errorf("written %d files, %d bytes, unchanged %d of %d", r.Written, r.Bytes, r.Unchanged, first.Written)
	}
}

// checkParts exports one part after another, in both orders and again: in the
// end everything is there as if it had been exported at once.
func checkParts(t *testing.T, c Case) {
	all := Everything()
	old := all.Only(func(it archive.Item) bool { return it.Moment.Year() < 2010 })
	young := all.Only(func(it archive.Item) bool { return it.Moment.Year() >= 2010 })
	for _, parts := range [][]*Selection{{old, young}, {young, old}, {young, old, young, all, old}} {
		m := NewMemory()
		for _, p := range parts {
			c.write(t, m, p)
		}
		if c.Read != nil {
			c.equalItems(t, c.read(t, m), all.List)
		}
		c.wantOriginals(t, m)
	}
}

// wantOriginals wants every original to be a file, where the format has such.
func (c Case) wantOriginals(t *testing.T, m *Memory) {
	t.Helper()
	for sum, wanted := range c.originals(t) {
		if wanted && !m.holds(sum) {
			t.Errorf("the original %.8s is not there", sum)
		}
	}
}

func (m *Memory) holds(sum string) bool {
	return slices.ContainsFunc(slices.Collect(maps.Values(m.Files)), func(f File) bool { return sumOf(f.Data) == sum })
}

// checkForeign puts other files under every name that the writer uses: they
// stay as they are, and everything is exported beside them.
func checkForeign(t *testing.T, c Case) {
	want, _ := c.export(t)
	m := NewMemory()
	for name := range want.Files {
		if !c.owns(name) {
			m.Files[name] = File{Data: []byte("somebody else's " + name)}
		}
	}
	c.write(t, m, Everything())
	for name, f := range m.Files {
		if _, mine := want.Files[name]; mine && !c.owns(name) && !bytes.HasPrefix(f.Data, []byte("somebody else's ")) {
			t.Errorf("%s was overwritten", name)
		}
	}
	c.wantOriginals(t, m)
	if c.Read != nil {
		c.equalItems(t, c.read(t, m), Everything().List)
	}
}

func (c Case) owns(name string) bool { return slices.Contains(c.Owned, path.Base(name)) }

// checkBroken wants a damaged and a lost original to cost no other item.
func checkBroken(t *testing.T, c Case) {
	sel := Everything()
	var lost, damaged string
	for _, it := range sel.List {
		if len(it.Media) == 0 || it.Kind != archive.Photo {
			continue
		}
		if lost == "" {
			lost = it.Media[0].SHA256
		} else if damaged == "" {
			damaged = it.Media[0].SHA256
		}
	}
	delete(sel.Originals, lost)
	sel.Originals[damaged] = bytes.ToUpper(sel.Originals[damaged])
	m := NewMemory()
	r, err := c.Writer.Write(context.Background(), m, sel, c.Options, nil)
	if err != nil {
		t.Fatal(err)
	}
	if c.Media != Beside {
		return
	}
	if len(r.Warnings) < 3 {
		t.Errorf("want warnings of both, got %v", r.Warnings)
	}
	for sum := range sel.Originals {
		if m.holds(sum) == (sum == damaged) {
			t.Errorf("the original %.8s is there: %v", sum, sum == damaged)
		}
	}
}
