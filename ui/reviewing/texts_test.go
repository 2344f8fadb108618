package reviewing

import (
	"strings"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/task"
)

func TestTextsThatAreTheSame(t *testing.T) {
	day := archive.At(time.Date(2009, 4, 18, 21, 3, 0, 0, time.UTC), archive.PrecisionMinute, archive.OriginArchive)
	words := "마당의 감나무에 새순이 돋았다. " + strings.Repeat("할머니가 좋아하시던 나무라 오래 바라보았다. ", 12)
	post := func(n string, service archive.Service) archive.Item {
		return archive.Item{ID: id(n), Kind: archive.Post, Service: service, Title: "감나무", Text: words, Author: "이다람", Moment: day,
			Collections: []archive.Collection{{Kind: archive.Blog, Title: "다람쥐의 마당"}}}
	}
	h := &house{items: []archive.Item{post("a", "tistory"), post("b", "naver-blog"), {ID: id("c"), Kind: archive.Post, Service: "tistory", Title: "다른 글", Text: "오늘은 다른 이야기를 적어 본다. 비가 오래 왔다.", Moment: day}}}
	h.items[0].Media = []archive.Media{{SHA256: "aa"}}
	s := NewTexts(h, task.Inline(), time.Now)
	s.Start()
	if s.Step != Found || len(s.Open) != 1 || s.Open[0].Title != "감나무" {
		t.Fatalf("found %+v, %v", s.Open, s.Err)
	}
	pair := s.Open[0]
	if edits, err := s.Topic.Accept(t.Context(), s.Open); err != nil || len(edits) != 1 || edits[0] != catalog.EditStack(id("b"), id("a")) {
		t.Errorf("accepted %+v, %v", edits, err)
	}
	sides := teller{localizer(t), korean}.sides(pair)
	lines := sides[0].Lines
	if sides[0].Name != "감나무" || len(lines) != 5 || lines[0] != " › 다람쥐의 마당" || !strings.HasSuffix(lines[3], "…") || len([]rune(lines[3])) != mostText+1 || lines[4] != "사진과 파일 1개" {
		t.Errorf("%q %q", sides[0].Name, lines)
	}
	for what, after := range map[string]house{"stacked": {items: h.items, tops: map[string]string{id("b"): id("a")}},
		"a no": {items: h.items, apart: [][2]string{{min(id("a"), id("b")), max(id("a"), id("b"))}}}} {
		decided, err := decidedTexts(t.Context(), &after, []Pair{pair})
		if err != nil || !decided(pair) {
			t.Errorf("%s: not decided, %v", what, err)
		}
	}
	if decided, err := decidedTexts(t.Context(), h, []Pair{pair}); err != nil || decided(pair) {
		t.Errorf("decided by itself, %v", err)
	}
	if notes := (teller{localizer(t), korean}).notes(pair); len(notes) > 0 {
		t.Errorf("notes %q", notes)
	}
}
