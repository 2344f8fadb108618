package shots_test

import (
	"reflect"
	"testing"

	"dotori/archive"
	"dotori/archive/read/shots"
	"dotori/archive/read/tree"
)

func TestPair(t *testing.T) {
	files := []shots.File{
		{Name: "IMG_1.DNG", Kind: archive.Photo, MIME: "image/x-adobe-dng"},
		{Name: "IMG_1.JPG", Kind: archive.Photo, MIME: "image/jpeg"},
		{Name: "IMG_1.MP4", Kind: archive.Video, MIME: "video/mp4"},
		{Name: "IMG_1.PNG", Kind: archive.Photo, MIME: "image/png"},
	}
	want := [][]shots.Member{{{1, ""}, {2, archive.RoleLive}, {0, archive.RoleRaw}}, {{3, ""}}}
	if got := shots.Pair(files); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if a, b := shots.Stem(tree.Key("PXL_1.MP")), shots.Stem(tree.Key("PXL_1.MP.jpg")); a != b {
		t.Errorf("the parts of a motion photo have the stems %q and %q", a, b)
	}
}
