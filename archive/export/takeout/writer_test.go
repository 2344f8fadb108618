package takeout_test

import (
	"context"
	"encoding/json"
	"io/fs"
	"iter"
	"path"
	"strings"
	"testing"
	"unicode/utf16"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/exporttest"
	"dotori/archive/export/takeout"
	"dotori/archive/read/dotori"
)

// sidecar is what an importer takes from a picture's JSON.
type sidecar struct {
	Title          string                                `json:"title"`
	Description    string                                `json:"description"`
	PhotoTakenTime *struct{ Timestamp string }           `json:"photoTakenTime"`
	GeoData        struct{ Latitude, Longitude float64 } `json:"geoData"`
	People         []struct{ Name string }               `json:"people"`
	URL            string                                `json:"url"`
	Archived       bool                                  `json:"archived"`
	Trashed        bool                                  `json:"trashed"`
	Favorited      bool                                  `json:"favorited"`
}

// read reads an export as importers of Google's archives do: by the JSON beside
// the pictures and in the folders of albums. A JSON that is none, or of a
// picture that a text shows, is passed over.
func read(_ context.Context, root fs.FS) iter.Seq2[archive.Item, error] {
	bare := exporttest.Bare(root)
	names, err := fs.Glob(bare, "Takeout/Google Photos/*/*.json")
	return func(yield func(archive.Item, error) bool) {
		seen := map[string]bool{}
		for _, name := range names {
			it, ok := item(bare, name)
			if err == nil && (!ok || seen[it.NativeID]) {
				continue
			}
			seen[it.NativeID] = true
			if !yield(it, err) {
				return
			}
		}
	}
}

func parse[T any](root fs.FS, name string) (v T, err error) {
	b, err := fs.ReadFile(root, name)
	if err == nil {
		err = json.Unmarshal(b, &v)
	}
	return v, err
}

func item(root fs.FS, name string) (archive.Item, bool) {
	s, err := parse[sidecar](root, name)
	file := strings.TrimSuffix(name, ".json")
	if err != nil || s.PhotoTakenTime == nil || strings.Contains(s.URL, "#") {
		return archive.Item{}, false
	}
	it := archive.Item{NativeID: s.URL, Favorite: s.Favorited, Hidden: s.Archived, Trashed: s.Trashed, Kind: kind(file),
		Media: []archive.Media{{Name: s.Title, Path: file}}, Collections: album(root, path.Dir(name))}
	if g := s.GeoData; g.Latitude != 0 || g.Longitude != 0 {
		it.Latitude, it.Longitude = &g.Latitude, &g.Longitude
	}
	for _, p := range s.People {
		it.People = append(it.People, p.Name)
	}
	return it, true
}

// album reads the JSON of a folder that has a title and no time of a picture.
func album(root fs.FS, dir string) []archive.Collection {
	names, _ := fs.Glob(root, dir+"/metadata*.json")
	for _, name := range names {
		a, err := parse[struct {
			Title string
			Date  *struct{ Timestamp string }
		}](root, name)
		if err == nil && a.Date != nil {
			return []archive.Collection{{Kind: archive.Album, Title: a.Title}}
		}
	}
	return nil
}

func kind(name string) archive.Kind {
	switch strings.ToLower(path.Ext(name)) {
	case ".mp4", ".mov":
		return archive.Video
	case ".jpg", ".heic", ".dng":
		return archive.Photo
	}
	return ""
}

func id(it archive.Item) string {
	return strings.ReplaceAll(strings.TrimPrefix(it.NativeID, "urn:uuid:"), "-", "")
}

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
