package folder_test

import (
	"context"
	"path"
	"slices"
	"strings"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/exporttest"
)

// part is a selection of other items than Everything has.
func part(n int) *exporttest.Selection {
	var items []archive.Item
	for i := range n {
		items = append(items, archive.Item{Kind: archive.Diary, Service: "cyworld", NativeID: strings.Repeat("x", i+1), Text: "새 일기",
			Moment: archive.At(time.Date(2005, 1, i+1, 8, 0, 0, 0, time.UTC), archive.PrecisionDay, archive.OriginArchive)})
	}
	return exporttest.Select(nil, items...)
}

func exportTo(t *testing.T, m *exporttest.Memory, sel export.Selection) export.Report {
	t.Helper()
	r, err := writer().Write(context.Background(), m, sel, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// like returns the one file of m that the pattern matches.
func like(t *testing.T, m *exporttest.Memory, pattern string) string {
	t.Helper()
	var found []string
	for name := range m.Files {
		if ok, err := path.Match(pattern, name); ok && err == nil {
			found = append(found, name)
		}
	}
	if len(found) != 1 {
		t.Fatalf("%s: found %q", pattern, found)
	}
	return found[0]
}

// retitled returns everything with another title of the first photo.
func retitled() *exporttest.Selection {
	sel := exporttest.Everything()
	i := slices.IndexFunc(sel.List, func(it archive.Item) bool { return it.Favorite })
	sel.List[i].Title = "새 제목"
	return sel
}

func TestCorrectedTitleRenewsTheSidecar(t *testing.T) {
	m := exporttest.NewMemory()
	exportTo(t, m, exporttest.Everything())
	before := len(m.Files)
	exportTo(t, m, retitled())
	sidecar := like(t, m, "2019/08/20190803_182210_*.xmp")
	if !strings.Contains(string(m.Files[sidecar].Data), "새 제목") || len(m.Files) != before {
		t.Errorf("the sidecar is the old one, or one of %d new files", len(m.Files)-before)
	}
}

// TestEditedSidecarStays has somebody change a sidecar, as digiKam does.
func TestEditedSidecarStays(t *testing.T) {
	m := exporttest.NewMemory()
	exportTo(t, m, exporttest.Everything())
	sidecar := like(t, m, "2019/08/20190803_182210_*.xmp")
	m.Files[sidecar] = exporttest.File{Data: []byte("by digiKam")}
	for range 2 {
		r := exportTo(t, m, retitled())
		if string(m.Files[sidecar].Data) != "by digiKam" {
			t.Fatal("the edited sidecar was overwritten")
		}
		ours := like(t, m, "2019/08/20190803_182210_*-2.xmp")
		if !strings.Contains(string(m.Files[ours].Data), "새 제목") {
			t.Error("the new sidecar is not beside it")
		}
		if !slices.ContainsFunc(r.Warnings, func(w archive.Warning) bool { return w.Path == sidecar }) {
			t.Errorf("nothing is said of it: %v", r.Warnings)
		}
	}
}

// TestForeignListVouchesForNothing exports into a folder whose owner keeps
// checksums too.
func TestForeignListVouchesForNothing(t *testing.T) {
	m := exporttest.NewMemory()
	mine := exporttest.File{Data: []byte("a")}
	m.Files["README.txt"] = mine
	line := "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  README.txt\n"
	m.Files["SHA256SUMS"] = exporttest.File{Data: []byte(line)}
	exportTo(t, m, exporttest.Everything())
	if !slices.Equal(m.Files["README.txt"].Data, mine.Data) {
		t.Error("somebody's README.txt was overwritten")
	}
	if !strings.Contains(string(m.Files["SHA256SUMS"].Data), line) {
		t.Error("somebody's checksum is lost")
	}
}

// TestDamagedCopyIsReplacedBesides flips a byte of an exported photo.
func TestDamagedCopyIsReplacedBesides(t *testing.T) {
	m := exporttest.NewMemory()
	exportTo(t, m, exporttest.Everything())
	photo := like(t, m, "2019/08/20190803_182210_*.jpg")
	good := m.Files[photo]
	damaged := slices.Clone(good.Data)
	damaged[3] ^= 1
	m.Files[photo] = exporttest.File{Data: damaged}
	exportTo(t, m, exporttest.Everything())
	if !slices.Equal(m.Files[photo].Data, damaged) {
		t.Error("the file was overwritten")
	}
	if again := like(t, m, "2019/08/20190803_182210_*-2.jpg"); !slices.Equal(m.Files[again].Data, good.Data) {
		t.Error("the good bytes are not beside it")
	}
}

// TestCorrectedDateMovesThePhoto wants it in its new month; nothing is removed.
func TestCorrectedDateMovesThePhoto(t *testing.T) {
	m := exporttest.NewMemory()
	exportTo(t, m, exporttest.Everything())
	old := like(t, m, "2019/08/20190803_182210_*.jpg")
	sel := retitled()
	i := slices.IndexFunc(sel.List, func(it archive.Item) bool { return it.Favorite })
	sel.List[i].Moment = archive.At(time.Date(1999, 12, 31, 0, 0, 0, 0, time.UTC), archive.PrecisionDay, archive.OriginUser)
	slices.SortStableFunc(sel.List, func(a, b archive.Item) int { return a.Moment.Wall.Compare(b.Moment.Wall) })
	exportTo(t, m, sel)
	exportTo(t, m, sel)
	photo := like(t, m, "1999/12/19991231_*.jpg")
	if !slices.Equal(m.Files[photo].Data, m.Files[old].Data) {
		t.Error("the photo is not in its new month, or no longer in the old")
	}
}

// TestChatLeavesTheSidecar exports a photo, and then only the chat that shows it.
func TestChatLeavesTheSidecar(t *testing.T) {
	m := exporttest.NewMemory()
	exportTo(t, m, exporttest.Everything())
	before := m.Clone()
	exportTo(t, m, exporttest.Everything().Only(func(it archive.Item) bool { return it.Kind == archive.Message }))
	for name, f := range before.Files {
		if !slices.Equal(m.Files[name].Data, f.Data) {
			t.Errorf("%s was changed", name)
		}
	}
	if len(m.Files) != len(before.Files) {
		t.Errorf("there are %d files, before %d", len(m.Files), len(before.Files))
	}
}

// TestLostOriginalKeepsItsCopy exports again after the library lost a photo.
func TestLostOriginalKeepsItsCopy(t *testing.T) {
	m := exporttest.NewMemory()
	exportTo(t, m, exporttest.Everything())
	before := m.Clone()
	sel := exporttest.Everything()
	clear(sel.Originals)
	if r := exportTo(t, m, sel); len(r.Warnings) < 10 {
		t.Errorf("only %d warnings", len(r.Warnings))
	}
	if !slices.Equal(m.Files["items.jsonl"].Data, before.Files["items.jsonl"].Data) {
		t.Error("the list no longer says where the copies lie")
	}
}

// TestForeignLinesStay keeps lines of items.jsonl that are no items.
func TestForeignLinesStay(t *testing.T) {
	m := exporttest.NewMemory()
	exportTo(t, m, exporttest.Everything())
	lines := "{\"note\":1}\n" + string(m.Files["items.jsonl"].Data) + "not even JSON"
	m.Files["items.jsonl"] = exporttest.File{Data: []byte(lines)}
	r := exportTo(t, m, part(2))
	got := string(m.Files["items.jsonl"].Data)
	if !strings.HasPrefix(got, "{\"note\":1}\n") || !strings.HasSuffix(got, "not even JSON\n") {
		t.Errorf("a line is lost: %.100q … %q", got, got[len(got)-100:])
	}
	if len(r.Warnings) != 2 {
		t.Errorf("warnings: %v", r.Warnings)
	}
}

// TestMessagesKeepTheirOrder exports in turns what happened in one minute.
func TestMessagesKeepTheirOrder(t *testing.T) {
	var items []archive.Item
	for _, id := range []string{"c", "a", "e", "b", "d"} {
		items = append(items, archive.Item{Kind: archive.Message, Service: "kakaotalk", NativeID: id, Text: id,
			Moment: archive.At(time.Date(2015, 7, 9, 20, 34, 0, 0, time.UTC), archive.PrecisionMinute, archive.OriginArchive)})
	}
	all := exporttest.Select(nil, items...)
	odd := all.Only(func(it archive.Item) bool { return strings.Contains("ce", it.Text) })
	m := exporttest.NewMemory()
	for _, sel := range []export.Selection{all, odd, all, odd} {
		exportTo(t, m, sel)
		var got []string
		for it, err := range read(context.Background(), m.FS()) {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, it.Text)
		}
		if s := strings.Join(got, ""); s != "caebd" {
			t.Errorf("the order is %s", s)
		}
	}
}
