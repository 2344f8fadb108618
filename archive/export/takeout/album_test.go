package takeout_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/export/exporttest"
	"dotori/archive/export/takeout"
)

// photo makes an item of one picture; its bytes are its body.
func photo(name, body, day string, titles ...string) archive.Item {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		panic(err)
	}
	sum := sha256.Sum256([]byte(body))
	it := archive.Item{Kind: archive.Photo, Service: "photos", Moment: archive.At(t, archive.PrecisionSecond, archive.OriginEXIF),
		Media: []archive.Media{{Name: name, MIME: "image/jpeg", Size: int64(len(body)), SHA256: hex.EncodeToString(sum[:]), Path: body}}}
	for _, title := range titles {
		it.Collections = append(it.Collections, archive.Collection{Kind: archive.Album, Title: title})
	}
	return it
}

// write exports items.
func write(t *testing.T, o archive.Options, items ...archive.Item) *exporttest.Memory {
	t.Helper()
	m := exporttest.NewMemory()
	for range 2 { // a second time changes nothing
		if _, err := (takeout.Writer{}).Write(context.Background(), m, selected(items...), o, nil); err != nil {
			t.Fatal(err)
		}
	}
	return m
}

// selected returns a selection of items whose media's Path is their bytes.
func selected(items ...archive.Item) *exporttest.Selection {
	originals := map[string][]byte{}
	for _, it := range items {
		for _, m := range it.Media {
			originals[m.SHA256] = []byte(m.Path)
		}
	}
	return exporttest.Select(originals, items...)
}

func holds(t *testing.T, m *exporttest.Memory, names ...string) {
	t.Helper()
	for _, name := range names {
		if _, there := m.Files["Takeout/Google Photos/"+name]; !there {
			t.Errorf("%s is not there", name)
		}
	}
}

// count returns how many files have those bytes.
func count(m *exporttest.Memory, body string) (n int) {
	for _, f := range m.Files {
		if string(f.Data) == body {
			n++
		}
	}
	return n
}

func trip() []archive.Item {
	return []archive.Item{
		photo("IMG_1.JPG", "one", "2019-08-03", "여름/바다", "가족"),
		photo("IMG_1.JPG", "two", "2020-08-03", "가족"),
		photo("IMG_1.JPG", "three", "2020-08-04"),
		photo("img_1.jpg", "four", "2020-08-05"),
		photo("IMG_1.JPG", "five", "2020-08-05", "Photos from 2020"),
	}
}

func TestAlbums(t *testing.T) {
	m := write(t, nil, trip()...)
	holds(t, m, "여름／바다/IMG_1.JPG", "여름／바다/metadata.json", "가족/IMG_1.JPG", "가족/metadata.json",
		"Photos from 2020/IMG_1_8b5b9db0.JPG", "Photos from 2020/img_1_04efaf08.jpg", "Photos from 2020 (album)/IMG_1.JPG")
	if n := count(m, "one"); n != 1 {
		t.Errorf("a picture is there %d times", n)
	}
	album := string(m.Files["Takeout/Google Photos/여름／바다/metadata.json"].Data)
	want := fmt.Sprintf("%q", "여름/바다")
	if !strings.Contains(album, want) || !strings.Contains(album, `"timestamp": "1564758000"`) {
		t.Errorf("the album says %s", album)
	}
}

func TestCopiesIntoAlbums(t *testing.T) {
	m := write(t, archive.Options{"album-copies": "true"}, trip()...)
	holds(t, m, "여름／바다/IMG_1_7692c3ad.JPG", "가족/IMG_1_7692c3ad.JPG", "가족/metadata.json")
	if n := count(m, "one"); n != 2 {
		t.Errorf("a picture of two albums is there %d times", n)
	}
	for name := range m.Files {
		if strings.Contains(name, "-2.") {
			t.Errorf("%s is there a second time", name)
		}
	}
	if n := count(m, "two"); n != 1 {
		t.Errorf("a picture of one album is there %d times", n)
	}
}

func TestSeveralAlbumsAreReported(t *testing.T) {
	r, err := takeout.Writer{}.Write(context.Background(), exporttest.NewMemory(), selected(trip()...), nil, nil)
	if err != nil || len(r.Left) != 1 || r.Left[0].Count != 1 {
		t.Errorf("got %v, %v", r.Left, err)
	}
}
