package ui

import (
	"slices"
	"testing"

	"dotori/archive"
	"dotori/archive/catalog"
)

func TestTheBestLiesOnTop(t *testing.T) {
	picture := func(id string, width int) archive.Item {
		return archive.Item{ID: id, Kind: archive.Photo, Media: []archive.Media{{Name: id + ".jpg", MIME: "image/jpeg", Width: width, Height: width}}}
	}
	all := []archive.Item{picture("small", 320), picture("large", 4000), picture("same", 4000)}
	slices.SortFunc(all, better)
	if all[0].ID != "large" || all[2].ID != "small" {
		t.Fatalf("order %s %s %s", all[0].ID, all[1].ID, all[2].ID)
	}
	want := []catalog.Edit{catalog.EditStack("large", ""), catalog.EditStack("same", "large"), catalog.EditStack("small", "large")}
	if got := onTop(all); !slices.Equal(got, want) {
		t.Errorf("edits %+v", got)
	}
	if got := outOf([]string{"same", "small"}); !slices.Equal(got, []catalog.Edit{catalog.EditStack("same", ""), catalog.EditStack("small", "")}) {
		t.Errorf("apart %+v", got)
	}
}
