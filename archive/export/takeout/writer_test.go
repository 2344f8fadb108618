package takeout_test

import (
	"context"
	"errors"
	"io/fs"
	"iter"
	"path"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/exporttest"
	"dotori/archive/export/takeout"
	"dotori/archive/read/dotori"
	"dotori/archive/read/googlephotos"
)

// read reads an export with the reader of Google's archives. Pictures that a
// text shows, and copies in further albums, are passed over.
func read(ctx context.Context, root fs.FS) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		seen := map[string]bool{}
		for it, err := range googlephotos.New().Read(ctx, genuine{exporttest.Bare(root)}, nil) {
			if w := (*archive.Warning)(nil); errors.As(err, &w) || err == nil && (it.ID == "" || seen[it.ID]) {
				continue
			}
			seen[it.ID] = true
			it.NativeID = it.ID // the service's own is not kept
			if !yield(it, err) {
				return
			}
		}
	}
}

// genuine shows the invented pictures of the suite with the first bytes that
// their names promise, because the reader looks at them. It hides the sidecars
// in XMP, which are no part of the format.
type genuine struct{ fs.FS }

func (g genuine) Open(name string) (fs.File, error) {
	f, err := g.FS.Open(name)
	if head := heads[strings.ToLower(path.Ext(name))]; err == nil && head != "" {
		return begun{f, strings.NewReader(head)}, nil
	}
	return f, err
}

func (g genuine) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(g.FS, name)
	return slices.DeleteFunc(entries, func(e fs.DirEntry) bool { return path.Ext(e.Name()) == ".xmp" }), err
}

var heads = map[string]string{
	".heic": "\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic",
	".mp4":  "\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00isommp42",
	".mov":  "\x00\x00\x00\x14ftypqt  \x00\x00\x00\x00qt  ",
	".dng":  "II*\x00\x08\x00\x00\x00",
}

// begun is a file with other first bytes.
type begun struct {
	fs.File
	head *strings.Reader
}

func (b begun) Read(p []byte) (int, error) {
	if b.head.Len() > 0 {
		return b.head.Read(p)
	}
	return b.File.Read(p)
}

func id(it archive.Item) string { return it.ID }

func everything() exporttest.Case {
	return exporttest.Case{Writer: takeout.Writer{}, Read: read, Key: id, Owned: []string{dotori.ItemsName, export.SumsName}}
}

func TestTakeout(t *testing.T) { exporttest.Run(t, everything()) }

// TestNamesHaveRoomForTheirJSON wants what the old rule needs: names within 46
// UTF-16 units, the JSON beside its file.
func TestNamesHaveRoomForTheirJSON(t *testing.T) {
	long := strings.Repeat("긴 이름 😀", 20) + ".jpg"
	m := write(t, nil, photo(long, "one", "2019-08-03"), photo("a/b:c.jpg", "two", "2019-08-03"))
	for name := range m.Files {
		file, isJSON := strings.CutSuffix(name, ".json")
		if !isJSON || path.Base(name) == "metadata.json" {
			continue
		}
		if n := len(utf16.Encode([]rune(path.Base(file)))); n > 46 {
			t.Errorf("%s has %d UTF-16 units", file, n)
		}
		if _, there := m.Files[file]; !there {
			t.Errorf("%s describes nothing", name)
		}
	}
	holds(t, m, "Photos from 2019/a_b_c.jpg")
}
