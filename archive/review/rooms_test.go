package review

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/similar"
)

// saying is a message of a room: what was said in which minute.
type saying struct {
	minute    int
	who, text string
}

// home is a catalog to which imports are put.
type home struct {
	t       testing.TB
	c       *catalog.Catalog
	account string // of what is put
}

func newHome(t testing.TB) *home {
	t.Helper()
	c, err := catalog.Open(t.Context(), filepath.Join(t.TempDir(), "catalog.db"), catalog.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return &home{t: t, c: c}
}

// put adds what an import brings of a room, messages of a person being called
// by their names there.
func (s *home) put(imp, room string, all []saying, names map[string]string, owner string) {
	s.t.Helper()
	b, err := s.c.Begin(s.t.Context())
	if err != nil {
		s.t.Fatal(err)
	}
	start := time.Date(2019, 5, 3, 8, 0, 0, 0, time.UTC)
	for i, m := range all {
		it := archive.Item{Kind: archive.Message, Service: "kakaotalk", Author: names[m.who], Text: m.text, Own: m.who == owner, Account: s.account,
			Moment:      archive.At(start.Add(time.Duration(m.minute)*time.Minute), archive.PrecisionMinute, archive.OriginArchive),
			Collections: []archive.Collection{{Kind: archive.Chat, Title: room}}}
		it.ID = it.Identity()
		if _, err := b.Put(s.t.Context(), it, catalog.Source{Import: imp, Path: "chat.txt", Line: i + 1}); err != nil {
			s.t.Fatal(err)
		}
	}
	if err := b.Commit(s.t.Context()); err != nil {
		s.t.Fatal(err)
	}
}

func (s *home) apply(edits []catalog.Edit) {
	s.t.Helper()
	if err := s.c.CheckStacks(s.t.Context(), edits); err != nil {
		s.t.Fatal(err)
	}
	if err := s.c.ApplyAll(s.t.Context(), edits); err != nil {
		s.t.Fatal(err)
	}
}

func (s *home) rooms() []Room {
	s.t.Helper()
	found, err := Rooms(s.t.Context(), s.c, Lowest, nil)
	if err != nil {
		s.t.Fatal(err)
	}
	return found.Proposals
}

func (s *home) count() int {
	s.t.Helper()
	n, err := s.c.Count(s.t.Context(), catalog.Query{})
	if err != nil {
		s.t.Fatal(err)
	}
	return n
}

// talkOf makes a room in which n things are said, every third of them short.
func talkOf(n, seed int, people ...string) (all []saying) {
	for i := range n {
		m := saying{minute: 7 * i, who: people[(i/2+seed)%len(people)], text: fmt.Sprintf("%d번째 이야기는 도토리 %d개와 다람쥐 %d마리", i, i*31+seed, seed)}
		if i%3 == 0 {
			m.text = "그래 알았어"
		}
		all = append(all, m)
	}
	return all
}

var (
	hers = map[string]string{"m": "민지", "y": "엄마", "c": "아빠"}
	his  = map[string]string{"m": "큰딸", "y": "박영희", "c": "김철수"}
)

func TestRoomsOfOneName(t *testing.T) {
	s := newHome(t)
	talk := talkOf(60, 1, "m", "y", "c")
	s.put("a", "가족", talk, hers, "m")
	s.put("b", "가족", talk[:50], his, "c")
	s.put("c", "가족", talk[45:], his, "c") // only what is new
	all := s.rooms()
	if len(all) != 1 || !all[0].Joined || all[0].Messages != 60 || all[0].Confidence < 95 || !slices.Equal(all[0].Other.Imports, []string{"b", "c"}) || len(all[0].People) != 3 || len(all[0].Examples) != mostExamples {
		t.Fatalf("%+v", all)
	}
	s.apply(all[0].Accept())
	if got := s.count(); got != 60 {
		t.Errorf("%d messages are left", got)
	}
	if again := s.rooms(); len(again) != 0 {
		t.Errorf("asked again: %+v", again)
	}
}

func TestThreeTellOfOneRoom(t *testing.T) {
	s := newHome(t)
	talk := talkOf(90, 1, "m", "y", "c")
	s.put("a", "가족", talk[:60], hers, "m")
	s.put("b", "우리집", talk[20:80], his, "c")
	s.put("c", "패밀리", talk[30:], map[string]string{"m": "우리 딸", "y": "나영희", "c": "여보"}, "y")
	all := s.rooms()
	if len(all) != 3 {
		t.Fatalf("%+v", all)
	}
	var edits []catalog.Edit
	for _, r := range all {
		edits = append(edits, r.Accept()...)
	}
	s.apply(edits)
	chats, err := s.c.Collections(t.Context(), archive.Chat)
	if err != nil || len(chats) != 1 || chats[0].Title != "가족" || chats[0].Count != 90 {
		t.Errorf("%+v, %v", chats, err)
	}
}

// Google Chat says whose account it is, and calls people the same everywhere.
func TestSidesOfTwoAccounts(t *testing.T) {
	s := newHome(t)
	talk, names := talkOf(60, 1, "m", "y", "c"), map[string]string{"m": "민지", "y": "영희", "c": "철수"}
	s.account = "minji@example.kr"
	s.put("a", "여행 계획", talk, names, "m")
	s.account = "younghee@example.kr"
	s.put("b", "여행 계획", talk, names, "y")
	all := s.rooms()
	if len(all) != 1 || all[0].Messages != 60 || !all[0].Joined || all[0].Top.Account == all[0].Other.Account || all[0].Top.ID == all[0].Other.ID || len(all[0].People) != 0 {
		t.Fatalf("%+v", all)
	}
	s.apply(all[0].Accept())
	if got := s.count(); got != 60 {
		t.Errorf("%d messages are left", got)
	}
}

// Both daughters call their chat with her "엄마".
func TestChatsOfOneNameThatAreTwo(t *testing.T) {
	s := newHome(t)
	mine, sisters := talkOf(60, 1, "m", "y"), talkOf(60, 8, "s", "y")
	s.put("a", "엄마", mine, map[string]string{"m": "민지", "y": "엄마"}, "m")
	s.put("b", "엄마", sisters, map[string]string{"s": "민서", "y": "엄마"}, "s")
	s.put("c", "큰딸", mine, map[string]string{"m": "큰딸", "y": "영희"}, "y")
	s.put("c", "작은딸", sisters, map[string]string{"s": "작은딸", "y": "영희"}, "y")
	all := s.rooms()
	if len(all) != 2 || !all[0].Mixed || !all[1].Mixed {
		t.Fatalf("%+v", all)
	}
	s.apply(slices.Concat(all[0].Accept(), all[1].Accept()))
	chats, err := s.c.Collections(t.Context(), archive.Chat)
	if err != nil || len(chats) != 3 || s.count() != 120 {
		t.Errorf("%d messages in %+v, %v", s.count(), chats, err)
	}
	if again := s.rooms(); len(again) != 0 {
		t.Errorf("asked again: %+v", again)
	}
}

// One room becomes two, and each of them one with what she exported of it.
func TestChatsOfOneNameComeApart(t *testing.T) {
	s := newHome(t)
	mine, sisters := talkOf(800, 1, "m", "y"), talkOf(800, 8, "s", "y")
	s.put("a", "엄마", mine, map[string]string{"m": "민지", "y": "엄마"}, "m")
	s.put("b", "엄마", sisters, map[string]string{"s": "민서", "y": "엄마"}, "s")
	all := s.rooms()
	if len(all) != 1 || !all[0].Apart || all[0].Into.Title != "엄마 (민서)" || all[0].Confidence < Lowest || all[0].Confidence >= similar.Sure {
		t.Fatalf("%+v", all)
	}
	s.apply(all[0].Accept())
	s.put("c", "큰딸", mine, map[string]string{"m": "큰딸", "y": "영희"}, "y")
	s.put("c", "작은딸", sisters, map[string]string{"s": "작은딸", "y": "영희"}, "y")
	all = s.rooms()
	if len(all) != 2 || all[0].Mixed || all[1].Mixed {
		t.Fatalf("then: %+v", all)
	}
	s.apply(slices.Concat(all[0].Accept(), all[1].Accept()))
	chats, err := s.c.Collections(t.Context(), archive.Chat)
	if err != nil || len(chats) != 2 || chats[0].Count != 800 || chats[1].Count != 800 || s.count() != 1600 {
		t.Errorf("%d messages in %+v, %v", s.count(), chats, err)
	}
	if again := s.rooms(); len(again) != 0 {
		t.Errorf("asked again: %+v", again)
	}
}

// Two who export different times of one group are not asked to part.
func TestOneRoomDoesNotComeApart(t *testing.T) {
	s := newHome(t)
	talk := talkOf(1600, 1, "m", "y", "c")
	s.put("a", "가족", talk[:800], hers, "m")
	s.put("b", "가족", talk[800:], his, "c")
	for _, r := range s.rooms() {
		if r.Apart {
			t.Errorf("%+v", r)
		}
	}
}

func TestANoIsRemembered(t *testing.T) {
	s := newHome(t)
	talk := talkOf(60, 1, "m", "y", "c")
	s.put("a", "가족", talk, hers, "m")
	s.put("b", "우리집", talk, his, "c")
	all := s.rooms()
	if len(all) != 1 {
		t.Fatalf("%+v", all)
	}
	ask := all[0].Ask()
	if ask.Top.Title != "가족" || ask.Other.Title != "우리집" || len(ask.Accept) != 61 || len(ask.Top.Examples) != mostExamples || !slices.Equal(ask.Other.Names, []string{"김철수"}) {
		t.Errorf("%+v", ask)
	}
	s.apply(ask.Refuse)
	if again := s.rooms(); len(again) != 0 {
		t.Errorf("asked again: %+v", again)
	}
}

// A telephone and a computer of one person tell the same, under the same names.
func TestOneSideToldTwice(t *testing.T) {
	s := newHome(t)
	talk := talkOf(60, 1, "m", "y", "c")
	s.put("a", "가족", talk, hers, "m")
	for i := range talk {
		talk[i].text += " " // written otherwise
	}
	s.put("b", "가족", talk, hers, "m")
	all := s.rooms()
	if len(all) != 1 || all[0].Messages != 60 || len(all[0].People) != 0 || all[0].Top.ID == all[0].Other.ID {
		t.Fatalf("%+v", all)
	}
	s.apply(all[0].Accept())
	if got := s.count(); got != 60 {
		t.Errorf("%d messages are left", got)
	}
}

// "엄마" is another in the telephone of each.
func TestNamesThatMeanAnotherElsewhere(t *testing.T) {
	s := newHome(t)
	talk := talkOf(60, 1, "m", "y", "c")
	s.put("a", "가족", talk, map[string]string{"m": "회원님", "y": "엄마", "c": "김철수"}, "m")
	s.put("b", "우리집", talk, map[string]string{"m": "민지", "y": "회원님", "c": "여보"}, "y")
	s.put("c", "친정", talkOf(60, 9, "y", "g"), map[string]string{"y": "회원님", "g": "엄마"}, "y")
	all := s.rooms()
	if len(all) != 1 || len(all[0].People) != 1 || all[0].People[0].Top.Name != "김철수" {
		t.Fatalf("%+v", all)
	}
}

func TestPeopleByAllEvidence(t *testing.T) {
	s := newHome(t)
	talk := talkOf(60, 1, "m", "y", "c")
	s.put("a", "가족", talk, hers, "m")
	s.put("b", "우리집", talk, his, "c")
	found, err := People(t.Context(), s.c, Lowest, nil)
	if err != nil || len(found.Proposals) != 3 {
		t.Fatalf("%+v, %v", found, err)
	}
	for _, p := range found.Proposals {
		if ask := p.Ask(found.People); ask.Confidence != p.Confidence || len(ask.Accept) != 2 || len(ask.Reasons) == 0 {
			t.Errorf("%+v", ask)
		}
	}
	s.apply(found.Proposals[0].Refuse())
	s.apply(AcceptPeople(found.People, found.Proposals[1:]...))
	if found, err = People(t.Context(), s.c, Lowest, nil); err != nil || len(found.Proposals) != 0 || len(found.People) != 4 {
		t.Errorf("%+v, %v", found, err)
	}
}

func TestRoomsEndWithTheirContext(t *testing.T) {
	s := newHome(t)
	s.put("a", "가족", talkOf(60, 1, "m", "y"), hers, "m")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Rooms(ctx, s.c, Lowest, nil); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// The whole search grows about linearly, with what is read of the catalog.
func BenchmarkRooms(b *testing.B) {
	for _, n := range []int{5_000, 50_000} {
		b.Run(fmt.Sprint(2*n), func(b *testing.B) {
			s := newHome(b)
			talk := talkOf(n, 1, "m", "y", "c")
			s.put("a", "가족", talk, hers, "m")
			s.put("b", "우리집", talk, his, "c")
			for b.Loop() {
				if all := s.rooms(); len(all) != 1 || all[0].Messages < n*99/100 {
					b.Fatalf("%d", len(all))
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(2*n), "µs/message")
		})
	}
}
