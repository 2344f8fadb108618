package catalog

import "testing"

func TestStakeIsWhatTakingBackCosts(t *testing.T) {
	c := open(t)
	alone, changed, both := photo(at(t, "2015-07-09 20:34"), 1, ""), photo(at(t, "2015-07-10 20:34"), 2, ""), photo(at(t, "2015-07-11 20:34"), 3, "")
	put(t, c, "a", alone, changed, both)
	put(t, c, "b", both, photo(at(t, "2015-07-12 20:34"), 4, ""))
	apply(t, c, changed, "title", `"바다"`)
	apply(t, c, both, "title", `"바다"`)
	for id, want := range map[string]Stake{"a": {Gone: 2, Edited: 1, Shared: 1}, "b": {Gone: 1, Shared: 1}, "none": {}} {
		got, err := c.Stake(t.Context(), id)
		if err != nil || got != want {
			t.Errorf("%s: %+v, %v, want %+v", id, got, err, want)
		}
	}
	removed, err := c.RemoveImport(t.Context(), "a")
	if err != nil || removed.Items != 2 || len(removed.Shared) != 1 {
		t.Errorf("taken back: %+v, %v", removed, err)
	}
}
