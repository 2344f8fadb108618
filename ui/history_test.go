package ui

import "testing"

func TestHistory(t *testing.T) {
	all, y05, y06 := Route{Page: All}, Route{Year, "2005"}, Route{Year, "2006"}
	var h History
	if h.Back() || h.Forward() || h.Current() != (Route{}) || h.State() != nil {
		t.Fatal("an empty history leads somewhere")
	}
	h.Go(all)
	h.Save("top")
	h.Go(y05)
	h.Go(y05)
	if !h.Back() || h.Current() != all || h.State() != "top" {
		t.Fatalf("back led to %v with state %v", h.Current(), h.State())
	}
	if h.Back() {
		t.Error("there is a stop before the first")
	}
	if !h.Forward() || h.Current() != y05 || h.Forward() {
		t.Errorf("forward led to %v", h.Current())
	}
	h.Back()
	h.Go(y06)
	if h.Forward() {
		t.Error("a new way kept the old way forward")
	}
	h.Replace(y05)
	if h.Current() != y05 || !h.Back() || h.Current() != all {
		t.Error("Replace added a stop")
	}
}

func TestRoutesAreRemembered(t *testing.T) {
	for _, r := range []Route{{Page: All}, {Year, "2005"}, {Chats, "12/345"}, {Entry, "ab/cd"}} {
		if got := ParseRoute(r.String()); got != r {
			t.Errorf("ParseRoute(%q) = %v", r.String(), got)
		}
	}
	for _, s := range []string{"", "nonsense", "import", "search/졸업", "welcome"} {
		if got := ParseRoute(s); got != (Route{Page: All}) {
			t.Errorf("ParseRoute(%q) = %v, want the front page", s, got)
		}
	}
}
