package folder_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/exporttest"
)

// onDisk exports everything into a folder and returns it.
func onDisk(t *testing.T, o archive.Options) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "내보내기 1")
	dst, err := export.OpenFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer dst.Close()
	if _, err := writer().Write(context.Background(), dst, exporttest.Everything(), o, nil); err != nil {
		t.Fatal(err)
	}
	return dir
}

// run runs another program in dir, or skips the test when it is not there.
func run(t *testing.T, dir, name string, args ...string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Skip(err)
	}
	cmd := exec.Command(path, args...)
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Errorf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

func sidecars(t *testing.T, dir string) []string {
	t.Helper()
	var all []string
	for _, pattern := range []string{"*/*.xmp", "*/*/*.xmp"} {
		found, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, found...)
	}
	if len(all) < 10 {
		t.Fatalf("only %d sidecars", len(all))
	}
	return all
}

func TestSidecarsAreValid(t *testing.T) {
	dir := onDisk(t, nil)
	files := sidecars(t, dir)
	run(t, dir, "xmllint", append([]string{"--noout"}, files...)...)
	out := run(t, dir, "exiftool", append([]string{"-validate", "-warning", "-error", "-a", "-s3"}, files...)...)
	for line := range strings.Lines(out) {
		if l := strings.TrimSpace(line); l != "OK" && !strings.HasPrefix(l, "====") && !strings.HasSuffix(l, "files read") {
			t.Errorf("exiftool says %q", l)
		}
	}
}

// TestExiv2ReadsSidecars asks the library that digiKam and darktable read with.
func TestExiv2ReadsSidecars(t *testing.T) {
	dir := onDisk(t, nil)
	out := run(t, dir, "exiv2", append([]string{"-PXkt"}, sidecars(t, dir)...)...)
	for _, want := range []string{"Xmp.dc.title", "제주 <여행> & 가족", "Xmp.digiKam.TagsList", "Xmp.exif.GPSLatitude"} {
		if !strings.Contains(out, want) {
			t.Errorf("exiv2 finds no %s", want)
		}
	}
}

func TestChecksumsOfPlainFolder(t *testing.T) {
	run(t, onDisk(t, nil), "sha256sum", "-c", "--strict", "--quiet", export.SumsName)
}

func TestChecksumsOfBag(t *testing.T) {
	dir := onDisk(t, archive.Options{"bagit": "true"})
	run(t, dir, "sha256sum", "-c", "--strict", "--quiet", "manifest-sha256.txt")
	run(t, dir, "sha256sum", "-c", "--strict", "--quiet", "tagmanifest-sha256.txt")
}

// TestExiftoolReadsWhatIsMeant compares the first photo field by field.
func TestExiftoolReadsWhatIsMeant(t *testing.T) {
	dir := onDisk(t, nil)
	found, err := filepath.Glob(filepath.Join(dir, "2019/08/20190803_182210_*.jpg.xmp"))
	if err != nil || len(found) != 1 {
		t.Fatal(found, err)
	}
	out := run(t, dir, "exiftool", "-j", "-n", "-struct", found[0])
	var tags []map[string]any
	if err := json.Unmarshal([]byte(out), &tags); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{
		"Title":               `"제주 <여행> & 가족"`,
		"Description":         `"성산일출봉에서\n둘째 줄 \"따옴표\""`,
		"ImageDescription":    `"성산일출봉에서\n둘째 줄 \"따옴표\""`,
		"Creator":             `["김영희"]`,
		"DateTimeOriginal":    `"2019:08:03 18:22:10+09:00"`,
		"DateCreated":         `"2019:08:03 18:22:10+09:00"`,
		"CreateDate":          `"2019:08:03 18:22:10+09:00"`,
		"GPSLatitude":         `33.45863`,
		"GPSLongitude":        `126.94242`,
		"Rating":              `5`,
		"Favorite":            `1`,
		"Subject":             `["가족","제주"]`,
		"TagsList":            `["앨범/제주 2019∕여름","People/이철수","People/박∕민수","가족","여행/제주"]`,
		"HierarchicalSubject": `["앨범|제주 2019∕여름","People|이철수","People|박∕민수","가족","여행|제주"]`,
		"PersonInImage":       `["이철수","박/민수"]`,
		"PreservedFileName":   `"IMG_0001.JPG"`,
		"Service":             `"photos"`,
	}
	for tag, value := range want {
		if got := string(mustJSON(t, tags[0][tag])); got != value {
			t.Errorf("%s is %s, want %s", tag, got, value)
		}
	}
}

func mustJSON(t *testing.T, v any) []byte {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		t.Fatal(err)
	}
	return bytes.TrimSpace(b.Bytes())
}

// TestTimes wants files to carry the instant of their moment, in the zone that
// was chosen where the moment knows none.
func TestTimes(t *testing.T) {
	dir := onDisk(t, archive.Options{"timezone": "+02:00"})
	for pattern, want := range map[string]string{
		"2019/08/20190803_182210_*.jpg": "2019-08-03T09:22:10Z",
		"2020/02/20200229_235959_*.mp4": "2020-02-29T21:59:59Z",
		"2003/05/*_diary_*.md":          "2003-05-12T19:30:00Z",
	} {
		found, _ := filepath.Glob(filepath.Join(dir, pattern))
		if len(found) != 1 {
			t.Errorf("%s: found %v", pattern, found)
			continue
		}
		info, err := os.Stat(found[0])
		if err != nil {
			t.Fatal(err)
		}
		if got := info.ModTime().UTC().Format(time.RFC3339); got != want {
			t.Errorf("%s is of %s, want %s", found[0], got, want)
		}
	}
}
