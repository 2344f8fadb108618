package folder_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"image"
	"image/jpeg"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/exporttest"
	"dotori/archive/export/folder/exiftool"
)

// pictures returns a real JPEG, and one that is none.
func pictures(t *testing.T) *exporttest.Selection {
	t.Helper()
	var good bytes.Buffer
	if err := jpeg.Encode(&good, image.NewRGBA(image.Rect(0, 0, 16, 8)), nil); err != nil {
		t.Fatal(err)
	}
	originals := map[string][]byte{}
	photo := func(b []byte, minute int) archive.Item {
		sum := sha256.Sum256(b)
		h := hex.EncodeToString(sum[:])
		originals[h] = b
		lat, lon := 33.45863, -126.94242
		return archive.Item{Kind: archive.Photo, Service: "photos", Title: "제주 바다", Latitude: &lat, Longitude: &lon,
			Moment: archive.Moment{Wall: time.Date(2019, 8, 3, 18, minute, 10, 0, time.UTC), Offset: archive.EastOf(9 * 3600), Precision: archive.PrecisionSecond, Origin: archive.OriginUser},
			Media:  []archive.Media{{SHA256: h, Name: "a.jpg", MIME: "image/jpeg", Size: int64(len(b))}}}
	}
	return exporttest.Select(originals, photo(good.Bytes(), 1), photo([]byte("\xFF\xD8\xFF\xE0 no picture"), 2))
}

// exportInto exports into a folder with options.
func exportInto(t *testing.T, dir string, sel export.Selection, o archive.Options) export.Report {
	t.Helper()
	dst, err := export.OpenFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer dst.Close()
	r, err := writer().Write(context.Background(), dst, sel, o, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// files returns the sums of the pictures below dir by their names.
func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	found, err := filepath.Glob(filepath.Join(dir, "2019", "08", "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range found {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(b)
		all[filepath.Base(name)] = hex.EncodeToString(sum[:])
	}
	return all
}

func TestEmbed(t *testing.T) {
	if err := exiftool.Installed(); err != nil {
		t.Skip(err)
	}
	dir, embed := t.TempDir(), archive.Options{"embed": "true"}
	plain, sel := exportInto(t, dir, pictures(t), nil), pictures(t)
	if len(plain.Warnings) != 0 {
		t.Fatal(plain.Warnings)
	}
	originals := files(t, dir)
	r := exportInto(t, dir, sel, embed)
	embedded := files(t, dir)
	if len(r.Warnings) != 1 || !strings.Contains(r.Warnings[0].Reason, "so it is the original") {
		t.Errorf("of the broken picture it says %v", r.Warnings)
	}
	if len(embedded) != 4 || changed(originals, embedded) != 1 {
		t.Errorf("%d of %d files have changed, want 1 of 4", changed(originals, embedded), len(embedded))
	}
	tags := run(t, dir, "exiftool", "-n", "-s3", "-exif:DateTimeOriginal", "-exif:OffsetTimeOriginal", "-xmp:Title", "-exif:GPSLatitude", "-exif:GPSLongitudeRef", "2019/08/"+picture(t, dir, "1801"))
	if want := "2019:08:03 18:01:10\n+09:00\n제주 바다\n33.45863\nW\n"; tags != want {
		t.Errorf("the copy says %q, want %q", tags, want)
	}
	if r := exportInto(t, dir, pictures(t), embed); r.Written != 0 {
		t.Errorf("a second run writes %d files", r.Written)
	}
	if found := bad(t, dir); len(found) != 0 {
		t.Errorf("the export does not verify: %q", found)
	}
	sel.List[0].Title = "새 제목"
	if exportInto(t, dir, sel, embed); changed(embedded, files(t, dir)) != 2 || len(files(t, dir)) != 4 {
		t.Error("with another title, the copy and its sidecar are not renewed")
	}
	if exportInto(t, dir, pictures(t), nil); changed(originals, files(t, dir)) != 0 {
		t.Error("without the option, the copy is not the original again")
	}
}

func changed(a, b map[string]string) (n int) {
	for name, sum := range a {
		if b[name] != sum {
			n++
		}
	}
	return n
}

// picture returns the name of the one that was taken at a time.
func picture(t *testing.T, dir, clock string) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(dir, "2019", "08", "20190803_"+clock+"*.jpg"))
	if err != nil || len(found) != 1 {
		t.Fatal(found, err)
	}
	return filepath.Base(found[0])
}

// TestEmbedAfterABreak embeds again where the lists of the first time are lost.
func TestEmbedAfterABreak(t *testing.T) {
	if err := exiftool.Installed(); err != nil {
		t.Skip(err)
	}
	dir, embed := t.TempDir(), archive.Options{"embed": "true"}
	exportInto(t, dir, pictures(t), embed)
	for _, name := range []string{"items.jsonl", export.SumsName} {
		if err := os.Remove(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	before := files(t, dir)
	exportInto(t, dir, pictures(t), embed)
	if after := files(t, dir); len(after) != 4 || changed(before, after) != 0 {
		t.Errorf("the files are %v, were %v", after, before)
	}
}

func TestEmbedNeedsExiftool(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	m := exporttest.NewMemory()
	_, err := writer().Write(context.Background(), m, pictures(t), archive.Options{"embed": "true"}, nil)
	if !errors.Is(err, exiftool.ErrMissing) || !errors.Is(err, exec.ErrNotFound) || len(m.Files) != 0 {
		t.Errorf("got %v, and %d files", err, len(m.Files))
	}
}
