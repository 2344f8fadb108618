package telegram_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive/read/telegram"
)

// caseless opens a file under its name in any case, as Windows and macOS do.
type caseless struct{ fstest.MapFS }

func (c caseless) Open(name string) (fs.File, error) {
	for own := range c.MapFS {
		if strings.EqualFold(own, name) {
			return c.MapFS.Open(own)
		}
	}
	return c.MapFS.Open(name)
}

// A file is named as its folder has it, so that it is known to be used.
func TestFilesInAnotherCase(t *testing.T) {
	root := caseless{fstest.MapFS{
		"photos/IMG_1.JPG": {Data: []byte("\xFF\xD8\xFF\xE0\x00\x10JFIF\x00")},
		"result.json": {Data: []byte(chat(`
  {"id": 1, "type": "message", "date": "2019-08-03T18:22:10", "from": "이다람", "from_id": "user1", "photo": "photos/img_1.jpg", "text": ""}`))},
	}}
	for it, err := range telegram.New().Read(t.Context(), root, nil) {
		if err != nil || len(it.Media) != 1 || it.Media[0].Path != "photos/IMG_1.JPG" {
			t.Errorf("%+v, %v", it.Media, err)
		}
	}
}
