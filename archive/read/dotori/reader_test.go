package dotori_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/dotori"
	"dotori/archive/read/readtest"
)

// items are what the fixture exports: a pair, a diary with a comment, a chat
// that shows the photo too, and a media that was never there.
func items() []archive.Item {
	second := archive.At(time.Date(2019, 8, 3, 18, 22, 10, 0, time.UTC), archive.PrecisionSecond, archive.OriginEXIF)
	second.Offset = archive.EastOf(9 * 3600)
	day := archive.At(time.Date(2003, 5, 12, 0, 0, 0, 0, time.UTC), archive.PrecisionDay, archive.OriginUser)
	lat, lon := 33.4586, 126.9424
	photo := archive.Media{SHA256: strings.Repeat("a", 64), Name: "IMG_1.JPG", MIME: "image/jpeg", Size: 5, Width: 40, Height: 30, Path: "2019/08/p.jpg"}
	live := archive.Media{SHA256: strings.Repeat("b", 64), Name: "IMG_1.MOV", MIME: "video/quicktime", Size: 4, Duration: 2.5, Role: archive.RoleLive, Path: "2019/08/p.mov"}
	diary := archive.Item{ID: id(2), Kind: archive.Diary, Service: "cyworld", Account: "acorn", NativeID: "7", Moment: day, Title: "봄", Text: "소풍\n" + string(archive.ObjectMark),
		HTML: "<p><strong>소풍</strong></p>", Details: []archive.Detail{{Name: "Visibility", Value: "private"}},
		Author: "김도토", Collections: []archive.Collection{{Kind: archive.DiaryFolder, Title: "일기"}}, Own: true}
	return []archive.Item{
		diary,
		{ID: id(3), Kind: archive.Comment, Service: "cyworld", Parent: diary.ID, Text: "좋다", Author: "이웃", Hidden: true},
		{ID: id(1), Kind: archive.Photo, Service: "photos", Moment: second, Media: []archive.Media{photo, live}, People: []string{"이철수"},
			Latitude: &lat, Longitude: &lon, Favorite: true, Tags: []string{"여행/제주"}},
		{ID: id(4), Kind: archive.Message, Service: "kakaotalk", Moment: second, Text: "사진", Media: []archive.Media{photo, {Name: "gone.jpg", Missing: true}},
			Collections: []archive.Collection{{Kind: archive.Chat, Title: "가족방"}}, System: true},
	}
}

func id(n int) string { return fmt.Sprintf("%032x", n) }

// exported returns the folder of an export of items.
func exported(t *testing.T) fstest.MapFS {
	t.Helper()
	var lines strings.Builder
	for _, it := range items() {
		b, err := json.Marshal(dotori.Line{Item: it})
		if err != nil {
			t.Fatal(err)
		}
		lines.Write(append(b, '\n'))
	}
	return readtest.Archive(
		"items.jsonl", lines.String(),
		"2019/08/p.jpg", "photo", "2019/08/p.jpg.xmp", "<x/>", "2019/08/p.mov", "live",
		"2003/05/20030512_diary_00000000.md", "---\n", "unknown-date/comment_00000000-2.md", "---\n",
		"chats/가족방.md", "# 가족방\n", "catalog.csv", "id\r\n", "README.txt", "…", "SHA256SUMS", "…")
}

// below returns root inside a folder.
func below(dir string, root fstest.MapFS) fstest.MapFS {
	moved := fstest.MapFS{}
	for name, f := range root {
		moved[dir+"/"+name] = f
	}
	return moved
}

func bagged(t *testing.T) fstest.MapFS {
	t.Helper()
	root := below("data", exported(t))
	delete(root, "data/SHA256SUMS")
	for _, name := range []string{"bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"} {
		root[name] = &fstest.MapFile{Data: []byte(name)}
	}
	return root
}

// own makes the items look as if they were of one service and new, which is
// what the suite asks of readers of services.
type own struct{ dotori.Reader }

func (o own) Read(ctx context.Context, root fs.FS, options archive.Options) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		for it, err := range o.Reader.Read(ctx, root, options) {
			if err == nil {
				it.NativeID, it.ID, it.Service = it.ID, "", dotori.Service
				if it.Parent != "" {
					it.Parent = archive.Item{Service: dotori.Service, Account: "acorn", NativeID: it.Parent}.Identity()
				}
			}
			if !yield(it, err) {
				return
			}
		}
	}
}

func TestReader(t *testing.T) {
	foreign := []fs.FS{
		readtest.Archive("items.jsonl", `{"id":"1","kind":"photo"}`+"\n"),
		readtest.Archive("items.jsonl", "not JSON"),
		readtest.Archive("a/b/c/items.jsonl", "{}", "2019/08/p.jpg", "photo"),
	}
	roots := map[string]fs.FS{
		"plain": exported(t), "deep": below("usb/내보내기", exported(t)), "bag": bagged(t), "bag in a folder": below("bag", bagged(t)),
	}
	for name, root := range roots {
		t.Run(name, func(t *testing.T) {
			readtest.Run(t, readtest.Case{Reader: own{}, Root: root, Foreign: foreign})
		})
	}
}

// read returns items and warnings.
func readAll(t *testing.T, root fs.FS) (all []archive.Item, warnings []archive.Warning) {
	t.Helper()
	for it, err := range (dotori.Reader{}).Read(context.Background(), root, nil) {
		if w := (*archive.Warning)(nil); errors.As(err, &w) {
			warnings = append(warnings, *w)
		} else if err != nil {
			t.Fatal(err)
		} else {
			all = append(all, it)
		}
	}
	return all, warnings
}

// TestItemsComeBack compares the JSON of what went in and what comes out.
func TestItemsComeBack(t *testing.T) {
	got, warnings := readAll(t, bagged(t))
	want := items()
	if len(got) != len(want) || len(warnings) != 0 {
		t.Fatalf("%d items, warnings %v", len(got), warnings)
	}
	for i := range want {
		for k := range want[i].Media {
			want[i].Media[k].SHA256 = "" // ingest fills it again
		}
		g, w := asJSON(t, got[i]), asJSON(t, want[i])
		if g != w {
			t.Errorf("item %d:\n got %s\nwant %s", i, g, w)
		}
		if got[i].Identity() != want[i].ID {
			t.Errorf("item %d is %s, was %s", i, got[i].Identity(), want[i].ID)
		}
	}
}

func asJSON(t *testing.T, it archive.Item) string {
	t.Helper()
	b, err := json.Marshal(it)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestDetect(t *testing.T) {
	for _, tt := range []struct {
		name, variant, detail string
		root                  fs.FS
	}{
		{"plain", "Folder export", "items.jsonl", exported(t)},
		{"bag", "Folder export in a BagIt bag", "x/data/items.jsonl", below("x", bagged(t))},
		{"too deep", "", "", below("a/b/c", exported(t))},
	} {
		m := dotori.Reader{}.Detect(context.Background(), tt.root)
		if m.Variant != tt.variant || m.Detail != tt.detail || (m.Confidence == 100) != (tt.variant != "") {
			t.Errorf("%s: %+v", tt.name, m)
		}
	}
}

// TestDamagedExport removes, changes and breaks parts; all else comes back.
func TestDamagedExport(t *testing.T) {
	root := exported(t)
	delete(root, "2019/08/p.mov")
	root["2019/08/p.jpg"] = &fstest.MapFile{Data: []byte("edited photo")}
	root["items.jsonl"].Data = append([]byte("{\"id\":\"x\"}\nbroken\n"), root["items.jsonl"].Data...)
	root["2019/08/new.jpg"] = &fstest.MapFile{Data: []byte("mine")}
	got, warnings := readAll(t, root)
	var said []string
	for _, w := range warnings {
		said = append(said, fmt.Sprintf("%s:%d %s", w.Path, w.Line, w.Reason))
	}
	want := []string{
		"items.jsonl:1 A line of the list of items is not understood.",
		"items.jsonl:2 A line of the list of items is not understood.",
		"2019/08/p.jpg:0 The file was changed since the export; it is imported as it is now.",
		"2019/08/p.mov:0 A file of the export is missing.",
		"2019/08/p.jpg:0 The file was changed since the export; it is imported as it is now.",
	}
	if !slices.Equal(said, want) {
		t.Errorf("got %q", said)
	}
	photo, message := got[2], got[3]
	if photo.ID != "" || photo.Media[0].Path != "2019/08/p.jpg" || !photo.Media[1].Missing || photo.Media[1].Path != "" {
		t.Errorf("the photo is %+v", photo)
	}
	if message.ID != id(4) || message.Media[0].Size != int64(len("edited photo")) {
		t.Errorf("the message is %+v", message)
	}
	for _, it := range got {
		if slices.Contains(it.Files, "2019/08/new.jpg") {
			t.Error("a photo that somebody added is claimed, so that no other reader imports it")
		}
	}
}

func TestParseLineRefuses(t *testing.T) {
	good := asJSON(t, items()[0])
	for name, line := range map[string]string{
		"no JSON":     "x",
		"no object":   "[]",
		"id":          strings.Replace(good, id(2), "2", 1),
		"kind":        strings.Replace(good, `"diary"`, `"dairy"`, 1),
		"service":     strings.Replace(good, `"cyworld"`, `""`, 1),
		"place":       strings.Replace(good, `"latitude":null`, `"latitude":1`, 1),
		"path":        strings.Replace(good, `"media":[]`, `"media":[{"path":"../x"}]`, 1),
		"absolute":    strings.Replace(good, `"media":[]`, `"media":[{"path":"/x"}]`, 1),
		"moment":      strings.Replace(good, "2003-05-12", "2003-99-12", 1),
		"precision":   strings.Replace(good, `"day"`, `"century"`, 1),
		"two at once": good + good,
	} {
		if line == good {
			t.Fatalf("%s: the line is not broken", name)
		}
		if _, err := dotori.ParseLine([]byte(line)); err == nil {
			t.Errorf("%s: it is taken", name)
		}
	}
}

var _ read.Reader = own{}

// FuzzRead reads any list of items: no panic, nothing outside, items that are valid.
func FuzzRead(f *testing.F) {
	for _, it := range items() {
		b, err := json.Marshal(dotori.Line{Item: it})
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(b))
	}
	f.Add(`{"id":"00000000000000000000000000000001","kind":"photo","service":"x","media":[{"path":"2019/08/p.jpg"},{"path":"."}]}`)
	f.Fuzz(func(t *testing.T, lines string) {
		root := readtest.Archive("items.jsonl", firstLine(t)+lines, "2019/08/p.jpg", "photo")
		for it, err := range (dotori.Reader{}).Read(context.Background(), root, nil) {
			if err != nil {
				continue
			}
			if !it.Kind.Valid() || it.Service == "" {
				t.Errorf("an item of no kind or service: %+v", it)
			}
			for _, m := range it.Media {
				if m.Path != "" && m.Path != "2019/08/p.jpg" && m.Path != "items.jsonl" {
					t.Errorf("it names %q", m.Path)
				}
			}
		}
	})
}

// firstLine is what that makes the list ours, whatever follows.
func firstLine(t *testing.T) string {
	return asJSON(t, items()[0]) + "\n"
}
