package googlephotos_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive"
	"dotori/archive/read/googlephotos"
	"dotori/archive/read/readtest"
)

// broken are JSONs that say nothing, or other than they should.
var broken = []string{
	"", "{", `{"title":`, `{"title":"a.jpg","photoTakenTime":{"timestamp":"15648`, "[]", "null", `"photoTakenTime"`,
	strings.Repeat("[", 20000), `{"title":` + strings.Repeat(`{"a":`, 9000) + "1", "\xFF\xFE{\x00}\x00", "\xEF\xBB\xBF", "<html>",
}

func TestBrokenJSON(t *testing.T) {
	for i, body := range broken {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			root := readtest.Archive(year+"a.jpg", jpeg+"a", year+"a.jpg.json", body, year+"b.jpg", jpeg+"b", year+"b.jpg.json", said("b.jpg"))
			c := readtest.Case{Reader: googlephotos.New(), Root: root, Foreign: foreign}
			if slices.Contains([]string{"null", "[]", `"photoTakenTime"`, "\xFF\xFE{\x00}\x00"}, body) {
				c.Left = []string{year + "a.jpg.json"} // sound, but of somebody else
			}
			readtest.Run(t, c)
			if r := readtest.Read(t.Context(), googlephotos.New(), root, nil); len(r.Items) != 2 {
				t.Errorf("%d items", len(r.Items))
			}
		})
	}
}

// Values of other kinds, and what no text may hold, do no harm to the rest.
func TestWrongValues(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive(
			year+"1.jpg", jpeg+"1", year+"1.jpg.json", `{"title":["a"],"description":{"a":1},"people":{"name":"이철수"},"favorited":"true","trashed":1,"geoData":"none",`+
				`"googlePhotosOrigin":[],"sharedAlbumComments":"no","enrichments":7,"imageViews":null,"photoTakenTime":{"timestamp":"1564824130"}}`,
			year+"2.jpg", jpeg+"2", year+"2.jpg.json", `{"title":"../../2\u0000.jpg","description":"a\u0000\r\nb\ufffc","geoData":{"latitude":91,"longitude":1},"photoTakenTime":"x","creationTime":5}`,
			year+"3.jpg", jpeg+"3", year+"3.jpg.json", "\xEF\xBB\xBF"+strings.Replace(said("3.jpg"), "3.jpg", "여름.jpg", 1),
		),
		Columns: []readtest.Column{readtest.Moment, readtest.Media, readtest.Text, people, where, flags},
		Want: []string{
			"2019-08-03T18:22:10 second | 1.jpg |  | 이철수 |  | favorite",
			"2019 year | 2.jpg | a⏎b",
			"2019-08-03T18:22:10 second | 여름.jpg",
		},
	})
}

func TestLargeJSON(t *testing.T) {
	root := readtest.Archive(year+"a.jpg", jpeg, year+"a.jpg.json", said("a.jpg", `"description":"`+strings.Repeat("가", 3<<20)+`"`), year+"b.jpg", jpeg+"b", year+"b.jpg.json", said("b.jpg"))
	r := readtest.Read(t.Context(), googlephotos.New(), root, nil)
	if len(r.Items) != 2 || len(r.Warnings) != 1 || r.Warnings[0].Detail != "the file is too large" {
		t.Errorf("%d items, warnings %v", len(r.Items), r.Warnings)
	}
}

// FuzzJSON reads any bytes as the JSON of a picture and as that of an album.
func FuzzJSON(f *testing.F) {
	for _, body := range append(broken, said("a.jpg", `"people":[{"name":"김도토"}]`, `"sharedAlbumComments":[{"text":"a","contentOwnerName":"b"}]`),
		`{"title":"바다","enrichments":[{"narrativeEnrichment":{"text":"첫날"}}]}`, `{"albumData":{"title":"a"}}`, `{"title":"2013-05-12 #2"}`) {
		f.Add([]byte(body))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		root := readtest.Archive(year+"a.jpg", jpeg+"a", year+"a.jpg.json", string(body), year+"b.jpg", jpeg+"b", year+"b.jpg.json", said("b.jpg"),
			photos+"바다/c.jpg", jpeg+"c", photos+"바다/c.jpg.json", said("c.jpg"), photos+"바다/metadata.json", string(body))
		c := readtest.Case{Reader: googlephotos.New(), Root: root}
		named := map[string]bool{}
		r := readtest.Read(t.Context(), c.Reader, root, nil)
		for _, it := range r.Items {
			for _, name := range it.Files {
				named[name] = true
			}
		}
		for _, w := range r.Warnings {
			named[w.Path] = true
		}
		for _, name := range []string{year + "a.jpg.json", photos + "바다/metadata.json"} {
			if !named[name] {
				c.Left = append(c.Left, name) // a JSON of somebody else
			}
		}
		readtest.Fuzz(t, c)
		if media(r.Items) != 3 {
			t.Errorf("%d pictures, want 3", media(r.Items))
		}
	})
}

// FuzzNames lets any names stand beside each other: every picture is yielded
// once, every JSON is named.
func FuzzNames(f *testing.F) {
	for _, s := range situations() {
		f.Add(strings.Join(s.files, "\n"))
	}
	f.Fuzz(func(t *testing.T, names string) {
		root := fstest.MapFS{"z/known.jpg": {Data: []byte(jpeg)}, "z/known.jpg.json": {Data: []byte(said("known.jpg"))}}
		pictures := 1
		for n, name := range strings.Split(names, "\n") {
			name = strings.TrimSpace(strings.ToValidUTF8(strings.Map(legal, name), ""))
			if name == "" || name == "." || name == ".." || len(name) > 200 || root["z/"+name] != nil {
				continue
			}
			body := jpeg + fmt.Sprint(n)
			switch lower := strings.ToLower(name); {
			case strings.HasSuffix(lower, ".json"):
				body = sidecar(name, n)
			case strings.HasSuffix(lower, ".xmp"), strings.HasSuffix(lower, ".thm"):
				continue
			default:
				pictures++
			}
			root["z/"+name] = &fstest.MapFile{Data: []byte(body)}
		}
		c := readtest.Case{Reader: googlephotos.New(), Root: root}
		readtest.Fuzz(t, c)
		if r := readtest.Read(t.Context(), c.Reader, root, nil); media(r.Items) != pictures {
			t.Errorf("%d pictures, want %d", media(r.Items), pictures)
		}
	})
}

func legal(r rune) rune {
	if r < ' ' || r == '/' || r == '\\' {
		return -1
	}
	return r
}

// media counts the files of items of pictures.
func media(items []archive.Item) (n int) {
	for _, it := range items {
		n += len(it.Media)
	}
	return n
}
