package catalog

import (
	"slices"
	"testing"

	"dotori/archive"
)

func TestHoldersAreAllThatHaveThePicture(t *testing.T) {
	c := open(t)
	alone := photo(at(t, "2015-07-09 20:34"), 1, "제주")
	said := message(at(t, "2015-07-10 09:00"), "우리 가족", "엄마", "제주 사진")
	said.Media = alone.Media
	other := photo(at(t, "2015-07-11 09:00"), 2, "제주")
	put(t, c, "a", alone, said, other)

	got, err := c.Holders(t.Context(), hash(1))
	if err != nil || len(got) != 2 {
		t.Fatalf("got %+v, %v", got, err)
	}
	if got[0].Kind != archive.Photo || got[1].Kind != archive.Message || got[1].Snippet != "제주 사진" || got[1].Collection == 0 {
		t.Errorf("got %+v", got)
	}
	apply(t, c, said, "hidden", "true")
	if got, err := c.Holders(t.Context(), hash(1)); err != nil || len(got) != 1 {
		t.Errorf("with the message hidden: %+v, %v", got, err)
	}
	if _, err := c.Holders(t.Context(), "no hash"); err == nil {
		t.Error("what is no hash gives no error")
	}
}

func TestOriginalsAreWhatTheArchivesSay(t *testing.T) {
	c, it := open(t), photo(at(t, "2015-07-09 20:34"), 1, "제주")
	put(t, c, "a", it)
	if got, err := c.Originals(t.Context(), it.Identity()); err != nil || len(got) != 0 {
		t.Errorf("unchanged: %v, %v", got, err)
	}
	apply(t, c, it, "title", `"바다"`)
	apply(t, c, it, "title", `"바다 앞에서"`)
	got, err := c.Originals(t.Context(), it.Identity())
	if want := []Edit{{it.Identity(), "title", `""`}}; err != nil || !slices.Equal(got, want) {
		t.Errorf("got %v, %v, want %v", got, err, want)
	}
}
