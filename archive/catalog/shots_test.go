package catalog

import (
	"fmt"
	"testing"

	"dotori/archive"
)

func TestShotsAreAllPictures(t *testing.T) {
	c := open(t)
	var all []archive.Item
	for i := range 2*chunk + 3 {
		it := photo(at(t, "2015-07-09 20:34"), 1, "")
		it.NativeID, it.Media[0].SHA256 = fmt.Sprint(i), fmt.Sprintf("%064x", i)
		all = append(all, it)
	}
	said := sent(t, 2)
	put(t, c, "a", append(all, said, message(said.Moment, "방", "나", "글"))...)
	must(t, c.ApplyAll(t.Context(), append(under(all[0], all[1], all[2]), under(all[3], said)...)))
	apply(t, c, all[4], "hidden", "true")
	apply(t, c, all[5], "trashed", "true")
	n, stacked := 0, map[string]bool{}
	for s, err := range c.Shots(t.Context()) {
		if err != nil || s.SHA256 == "" || s.Width != 400 || s.Size == 0 || s.MIME != "image/jpeg" || s.Moment.Origin != archive.OriginArchive || s.Service == "" {
			t.Fatalf("%+v, %v", s, err)
		}
		if s.Stack > 0 != (s.ID == all[0].Identity() || s.ID == all[3].Identity()) || s.ID == all[0].Identity() && s.Stack != 3 {
			t.Errorf("%+v", s)
		}
		stacked[s.ID] = s.Stacked
		n++
	}
	if n != len(all)-1 || !stacked[all[1].Identity()] || !stacked[said.Identity()] || stacked[all[0].Identity()] {
		t.Errorf("%d pictures of %d", n, len(all)+1)
	}
	ids := []string{all[0].Identity(), all[1].Identity(), said.Identity()}
	tops, err := c.Tops(t.Context(), ids)
	if err != nil || len(tops) != 2 || tops[ids[1]] != ids[0] || tops[ids[2]] != all[3].Identity() {
		t.Errorf("tops %v, %v", tops, err)
	}
	if alone, err := c.Stack(t.Context(), all[9].Identity()); err != nil || len(alone) != 1 || alone[0].Item.ID != all[9].Identity() {
		t.Errorf("stack of one: %+v, %v", alone, err)
	}
}
