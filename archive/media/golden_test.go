package media

import (
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dotori/archive"
)

// golden is ExifTool's view of a file, by family.
type golden map[string]map[string]any

// TestAgreesWithExifTool compares dates, offsets, sizes, orientation and place
// with what ExifTool 13.50 says about the files of bep/imagemeta, which are
// not part of this repository.
func TestAgreesWithExifTool(t *testing.T) {
	const root = "../../../shared/samples/photos/imagemeta"
	if _, err := os.Stat(root); err != nil {
		t.Skip("the sample photos are not here")
	}
	files, facts, agreed := 0, 0, 0
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		relative, _ := filepath.Rel(root, path)
		want, ok := readGolden(filepath.Join(root, "exiftool-golden", relative+".json"))
		if !ok {
			return nil
		}
		files++
		for fact, pair := range compare(want, inspectSample(t, path)) {
			facts++
			switch {
			case pair[0] == pair[1]:
				agreed++
			case deviations[relative+" "+fact] != "":
				t.Logf("%s: %s is %q, ExifTool says %q: %s", relative, fact, pair[0], pair[1], deviations[relative+" "+fact])
			default:
				t.Errorf("%s: %s is %q, ExifTool says %q", relative, fact, pair[0], pair[1])
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d files: %d of %d facts agree, the others are explained", files, agreed, facts)
}

// deviations are where we differ from ExifTool on purpose.
var deviations = map[string]string{
	"goexif/geodegrees_as_string.jpg place": "degrees, minutes and seconds given as text",
}

func readGolden(path string) (golden, bool) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, false
	}
	var list []map[string]json.RawMessage
	if err := json.Unmarshal(b, &list); err != nil || len(list) == 0 {
		list = make([]map[string]json.RawMessage, 1)
		if err := json.Unmarshal(b, &list[0]); err != nil {
			return nil, false
		}
	}
	g := golden{}
	for family, raw := range list[0] {
		var values map[string]any
		if json.Unmarshal(raw, &values) == nil {
			g[family] = values
		}
	}
	return g, true
}

func inspectSample(t *testing.T, path string) Info {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	stat, err := f.Stat()
	if err != nil {
		t.Fatal(err)
	}
	i, _ := Inspect(context.Background(), f, stat.Size(), filepath.Base(path))
	return i
}

// compare lists the facts that ExifTool knows as pairs of ours and its.
func compare(g golden, i Info) map[string][2]string {
	facts := map[string][2]string{}
	add := func(fact, ours, theirs string) {
		if theirs != "" {
			facts[fact] = [2]string{ours, theirs}
		}
	}
	ours := ""
	if i.Moment.Known() {
		ours = i.Moment.Wall.Format("2006:01:02 15:04:05")
	}
	date := g.first("EXIF:DateTimeOriginal", "EXIF:CreateDate")
	if strings.HasPrefix(date, "0000") || strings.HasPrefix(date, "   ") {
		date = ""
	}
	add("date", ours, date)
	add("offset", i.Moment.Offset.String(), g.first("EXIF:OffsetTimeOriginal"))
	if o := g.first("EXIF:Orientation"); o != "0" && i.Kind == archive.Photo {
		add("orientation", fmt.Sprint(i.Orientation), o)
	}
	if lat, ok := g["EXIF"]["GPSLatitude"].(float64); ok && i.Latitude != nil {
		add("place", fmt.Sprintf("%.5f", math.Abs(*i.Latitude)), fmt.Sprintf("%.5f", math.Abs(lat)))
	}
	width, height := g.first("File:ImageWidth", "PNG:ImageWidth", "RIFF:ImageWidth"), g.first("File:ImageHeight", "PNG:ImageHeight", "RIFF:ImageHeight")
	if i.Orientation >= 5 {
		width, height = height, width
	}
	if width != "" {
		add("size", fmt.Sprintf("%dx%d", i.Width, i.Height), width+"x"+height)
	}
	return facts
}

func (g golden) first(names ...string) string {
	for _, name := range names {
		family, tag, _ := strings.Cut(name, ":")
		if v, ok := g[family][tag]; ok {
			return fmt.Sprint(v)
		}
	}
	return ""
}
