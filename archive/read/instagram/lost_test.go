package instagram_test

import (
	"errors"
	"testing"

	"dotori/archive"
	"dotori/archive/read/instagram"
	"dotori/archive/read/readtest"
)

func TestAListOfLostPicturesIsLeftOut(t *testing.T) {
	const list = "your_instagram_activity/media/profile_photos.json"
	root := readtest.Archive(list, `{"ig_profile_picture":[{"uri":"media/profile/201901/10.jpg","creation_timestamp":1546300800,"title":""}]}`)
	left := false
	for it, err := range instagram.New().Read(t.Context(), root, nil) {
		var w *archive.Warning
		if !errors.As(err, &w) {
			t.Errorf("read %+v, %v", it, err)
		} else if w.Path == list {
			left = w.Skipped
		}
	}
	if !left {
		t.Error("nothing says why the list brought nothing")
	}
}
