package instagram_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"dotori/archive"
	"dotori/archive/read/instagram"
	"dotori/archive/read/readtest"
)

// The project's sample, where it is at hand, with what another program makes
// of it.
func TestSample(t *testing.T) {
	const samples = "../../../../shared/samples/global/instagram"
	b, err := os.ReadFile(filepath.Join(samples, "target.json"))
	if err != nil {
		t.Skip("the samples are not here")
	}
	var want []struct{ Timestamp, Author, Message string }
	if err := json.Unmarshal(b, &want); err != nil {
		t.Fatal(err)
	}
	export, err := os.ReadFile(filepath.Join(samples, "test_export.json"))
	if err != nil {
		t.Fatal(err)
	}
	root := readtest.Archive("test_export.json", string(export))
	if m := instagram.New().Detect(t.Context(), root); m.Variant != "Messages of Instagram alone" {
		t.Errorf("it is taken for %+v", m)
	}
	items := readtest.Read(t.Context(), instagram.New(), root, archive.Options{"timezone": "UTC"}).Items
	if len(items) != len(want) {
		t.Fatalf("%d messages, want %d", len(items), len(want))
	}
	for i, w := range want { // the newest first
		it := items[len(items)-1-i]
		if at := it.Moment.Wall.Format("2006-01-02T15:04:05"); at != w.Timestamp || it.Author != w.Author || it.Text != w.Message {
			t.Errorf("got %s %s, want %+v", at, readtest.Line(it), w)
		}
	}
}
