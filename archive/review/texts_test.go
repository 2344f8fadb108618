package review

import (
	"strings"
	"testing"

	"dotori/archive"
	"dotori/archive/catalog"
)

func TestTextsOfTwoServices(t *testing.T) {
	s := newHome(t)
	b, err := s.c.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	wall := mustParse(t, "2012-10-08")
	put := func(service archive.Service, id, title, text string, media ...archive.Media) string {
		it := archive.Item{Kind: archive.Post, Service: service, NativeID: id, Title: title, Text: text, Moment: wall, Media: media}
		it.ID = it.Identity()
		if _, err := b.Put(t.Context(), it, catalog.Source{Import: string(service), Path: id}); err != nil {
			t.Fatal(err)
		}
		return it.ID
	}
	text := strings.Repeat("다람쥐가 겨울을 나려고 도토리를 모은다. ", 6)
	page := put("pages", "1", "겨울나기", text)
	blog := put("tistory", "1", "겨울나기", text+"!", archive.Media{SHA256: strings.Repeat("ab", 32), MIME: "image/jpeg"})
	put("tistory", "2", "겨울나기", strings.Repeat("아무도 모르는 다른 이야기를 적어 둔다. ", 6))
	for i := range 20 { // what is everywhere
		put(archive.Service("board"+string(rune('a'+i))), "9", "공지", strings.Repeat("모임에 오시는 분은 미리 알려 주시기 바랍니다. ", 6))
	}
	if err := b.Commit(t.Context()); err != nil {
		t.Fatal(err)
	}
	found, err := Texts(t.Context(), s.c, Lowest, nil)
	if err != nil || found.Texts != 23 || len(found.Proposals) != 1 {
		t.Fatalf("%+v, %v", found, err)
	}
	p := found.Proposals[0]
	if p.Top != blog || len(p.Members) != 1 || p.Members[0].ID != page || p.Confidence != 95 {
		t.Errorf("%+v", p)
	}
	s.apply(p.Refuse())
	if found, err = Texts(t.Context(), s.c, Lowest, nil); err != nil || len(found.Proposals) != 0 {
		t.Errorf("asked again: %+v, %v", found, err)
	}
	s.apply(p.Accept())
	if got := s.count(); got != 22 {
		t.Errorf("%d are left", got)
	}
}

func mustParse(t *testing.T, day string) archive.Moment {
	t.Helper()
	var m archive.Moment
	if err := m.UnmarshalJSON([]byte(`{"wall":"` + day + `T00:00:00","precision":"day","origin":"archive"}`)); err != nil {
		t.Fatal(err)
	}
	return m
}
