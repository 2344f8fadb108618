package catalog

import (
	"slices"
	"testing"

	"dotori/archive"
)

func TestPartsAreWhatImportsBroughtOfRooms(t *testing.T) {
	c := open(t)
	mine, hers := CollectionName{"kakaotalk", archive.Chat, "가족"}, CollectionName{"kakaotalk", archive.Chat, "우리집"}
	a := []archive.Item{message(at(t, "2015-07-09 20:34"), "가족", "나", "밥 먹자"), message(at(t, "2015-07-09 20:35"), "가족", "엄마", "그래")}
	b := []archive.Item{message(at(t, "2015-07-09 20:34"), "우리집", "딸", "밥 먹자"), message(at(t, "2015-07-09 20:36"), "우리집", "나", "뭐")}
	late := message(at(t, "2015-07-10 20:34"), "가족", "나", "또")
	put(t, c, "a", a...)
	put(t, c, "b", b...)
	put(t, c, "c", a[1], late, photo(at(t, "2015-07-10 20:34"), 3, "앨범"))
	act(t, c, []Edit{EditRoom(hers, mine), EditStack(b[0].Identity(), a[0].Identity())})

	parts, err := c.Parts(t.Context())
	if err != nil || len(parts) != 3 {
		t.Fatalf("%+v, %v", parts, err)
	}
	for i, want := range []struct {
		imp   string
		room  CollectionName
		texts []string
		under bool // the first
	}{{"a", mine, []string{"밥 먹자", "그래"}, false}, {"b", hers, []string{"밥 먹자", "뭐"}, true}, {"c", mine, []string{"또"}, false}} {
		p := parts[i]
		if p.Import != want.imp || p.Room != want.room || p.Shows != mine || p.Count != len(want.texts) {
			t.Errorf("part %d: %+v", i, p)
		}
		var texts []string
		for m, err := range c.PartItems(t.Context(), p) {
			if err != nil {
				t.Fatal(err)
			}
			if m.Under != (want.under && len(texts) == 0) {
				t.Errorf("part %d: %q under %v", i, m.Text, m.Under)
			}
			texts = append(texts, m.Text)
		}
		if !slices.Equal(texts, want.texts) {
			t.Errorf("part %d: %q", i, texts)
		}
	}
}
