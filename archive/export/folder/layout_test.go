package folder_test

import (
	"context"
	"fmt"
	"os"
	"slices"
	"testing"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/exporttest"
	"dotori/archive/export/folder"
	"dotori/archive/export/shelf"
)

// bad returns the findings of an export that are not good.
func bad(t *testing.T, dir string) (all []string) {
	t.Helper()
	for f, err := range shelf.Verify(context.Background(), os.DirFS(dir)) {
		if err != nil {
			t.Fatal(err)
		}
		if !f.Good() {
			all = append(all, f.Path+" "+string(f.State))
		}
	}
	return all
}

// layouts are all ways to lay out originals.
func layouts() (all []archive.Options) {
	for _, o := range (folder.Writer{}).Format().Options {
		if o.ID != "by" {
			continue
		}
		for _, by := range o.Choices {
			all = append(all, archive.Options{"by": by}, archive.Options{"by": by, "names": "original"})
		}
	}
	return all
}

// TestLayouts lets those layouts pass the suite that differ most.
func TestLayouts(t *testing.T) {
	for _, o := range []archive.Options{{"by": "album", "names": "original"}, {"by": "person"}} {
		t.Run(fmt.Sprint(o), func(t *testing.T) {
			c := plain()
			c.Options = o
			exporttest.Run(t, c)
		})
	}
}

func TestBagFormat(t *testing.T) {
	c := bag()
	w := writer()
	w.Bag = true
	c.Writer, c.Options = w, nil
	exporttest.Run(t, c)
	if f := w.Format(); f.ID != folder.BagID || slices.ContainsFunc(f.Options, func(o archive.Option) bool { return o.ID == "bagit" }) {
		t.Errorf("the format is %+v", f)
	}
}

// TestPlaces wants files where the layout says.
func TestPlaces(t *testing.T) {
	for _, tt := range []struct {
		names, by string
		want      []string
	}{
		{"dated", "month", []string{"2019/08/20190803_182210_*.jpg", "2019/08/20190804_090000_*.heic", "2019/08/20190804_090000_*.mov"}},
		{"original", "month", []string{"2019/08/IMG_0001.JPG", "2019/08/IMG_0002.HEIC", "2019/08/IMG_0002.mov", "2003/05/소풍.jpg"}},
		{"original", "year", []string{"2019/IMG_0001.JPG", "unknown-date/scan 100_.jpg"}},
		{"original", "album", []string{"albums/제주 2019／여름/IMG_0001.JPG", "2019/08/IMG_0002.HEIC", "albums.csv"}},
		{"original", "service", []string{"photos/2019/08/IMG_0001.JPG", "mail/2004/01/보고서.pdf"}},
		{"dated", "person", []string{"people/이철수/20190803_182210_*.jpg"}},
	} {
		m := exporttest.NewMemory()
		laidOut(t, m, exporttest.Everything(), archive.Options{"names": tt.names, "by": tt.by})
		for _, pattern := range tt.want {
			like(t, m, pattern)
		}
	}
}

func laidOut(t *testing.T, m *exporttest.Memory, sel export.Selection, o archive.Options) export.Report {
	t.Helper()
	r, err := writer().Write(context.Background(), m, sel, o, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestAnotherLayoutMovesNothing exports again with every other layout.
func TestAnotherLayoutMovesNothing(t *testing.T) {
	for _, first := range layouts() {
		m := exporttest.NewMemory()
		laidOut(t, m, exporttest.Everything(), first)
		before := m.Clone()
		for _, o := range layouts() {
			laidOut(t, m, exporttest.Everything(), o)
		}
		for name := range m.Files {
			if _, was := before.Files[name]; !was && name != "albums.csv" {
				t.Errorf("%v: %s is new", first, name)
			}
		}
	}
}
