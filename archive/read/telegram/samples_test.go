package telegram_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"dotori/archive"
	"dotori/archive/read/readtest"
	"dotori/archive/read/telegram"
)

// The synthetic chats of another program's tests and what they should become,
// where they are at hand.
func TestSamples(t *testing.T) {
	const samples = "../../../../shared/samples/global/telegram"
	read := func(name string) []byte {
		b, err := os.ReadFile(filepath.Join(samples, name))
		if err != nil {
			t.Skip("the samples are not here")
		}
		return b
	}
	var want []struct{ Timestamp, Author, Message string }
	if err := json.Unmarshal(read("target.json"), &want); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"test_single_export.json", "test_batch_export.json"} {
		root := fstest.MapFS{name: {Data: read(name)}}
		utc := archive.Options{"timezone": "UTC"}
		readtest.Run(t, readtest.Case{Reader: telegram.New(), Root: root, Options: utc})
		got := readtest.Read(t.Context(), telegram.New(), root, utc).Items
		if len(got) != len(want) {
			t.Fatalf("%s: %q", name, readtest.Lines(got))
		}
		for i, w := range want {
			it := got[i]
			if it.Moment.Wall.Format("2006-01-02T15:04:05") != w.Timestamp || it.Author != w.Author || it.Text != w.Message {
				t.Errorf("%s: got %s, want %v", name, readtest.Line(it), w)
			}
		}
	}
}
