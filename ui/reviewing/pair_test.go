package reviewing

import (
	"context"
	"iter"
	"slices"
	"strings"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/review"
	"dotori/assets"
	"dotori/ui/i18n"
	"dotori/ui/task"
)

func localizer(t *testing.T) *i18n.Localizer {
	t.Helper()
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	loc, err := i18n.New(i18n.Korean, files)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

func korean(s archive.Service) string {
	return map[archive.Service]string{"kakaotalk": "카카오톡"}[s]
}

// house is a library of a few people and rooms.
type house struct {
	people []catalog.Person
	apart  [][2]string
	rooms  []catalog.Collection
	tops   map[string]string
	items  []archive.Item
}

func (h *house) Items(_ context.Context, q catalog.Query) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		for _, it := range h.items {
			if (len(q.IDs) == 0 || slices.Contains(q.IDs, it.ID)) && !yield(it, nil) {
				return
			}
		}
	}
}

func (h *house) People(context.Context) ([]catalog.Person, error) { return h.people, nil }
func (h *house) Apart(context.Context) ([][2]string, error)       { return h.apart, nil }
func (h *house) Joined(context.Context) ([]catalog.Joined, error) { return nil, nil }
func (h *house) Parts(context.Context) ([]catalog.Part, error)    { return nil, nil }
func (h *house) Senders(context.Context) ([]catalog.Sender, error) {
	return nil, nil
}
func (h *house) PartItems(context.Context, catalog.Part) iter.Seq2[catalog.PartItem, error] {
	return func(func(catalog.PartItem, error) bool) {}
}
func (h *house) Collections(context.Context, ...archive.CollectionKind) ([]catalog.Collection, error) {
	return h.rooms, nil
}
func (h *house) Tops(context.Context, []string) (map[string]string, error) { return h.tops, nil }

func somebody(service archive.Service, names ...string) catalog.Person {
	p := catalog.Person{Title: names[0], Count: 10}
	for _, n := range names {
		p.Aliases = append(p.Aliases, catalog.Alias{Service: service, Name: n})
	}
	p.ID = catalog.PersonID(p.Aliases[0])
	return p
}

func TestPeopleWhoAreTheSame(t *testing.T) {
	h := &house{people: []catalog.Person{somebody("kakaotalk", "이다람"), somebody("cyworld", "이다람"), somebody("mail", "엄마")}}
	s := NewPeople(h, task.Inline(), time.Now)
	s.Start()
	if s.Step != Found || len(s.Open) != 1 || len(surePairs(s.Open, 101)) != 0 || len(surePairs(s.Open, s.Open[0].Confidence)) != 1 {
		t.Fatalf("found %+v", s.Open)
	}
	pair := s.Open[0]
	edits, err := s.Topic.Accept(t.Context(), s.Open)
	if err != nil || len(edits) == 0 {
		t.Errorf("accepted %+v, %v", edits, err)
	}
	s.Decide(pair.Key)
	if len(s.Open) != 0 {
		t.Error("what is decided lies there")
	}
	told := ""
	s.Settle(func(key string) { told = key })
	if told != pair.Key || len(s.Open) != 1 {
		t.Errorf("taken back: %q, %d open", told, len(s.Open))
	}
	h.people = []catalog.Person{{ID: "one", Title: "이다람", Aliases: []catalog.Alias{{Service: "kakaotalk", Name: "이다람"}, {Service: "cyworld", Name: "이다람"}}}}
	if s.Settle(nil); len(s.Open) != 0 {
		t.Errorf("one person by now: %+v", s.Open)
	}
	a, b := pair.person.Top.ID, pair.person.Other.ID
	h.people, h.apart = []catalog.Person{somebody("kakaotalk", "이다람"), somebody("cyworld", "이다람")}, [][2]string{{min(a, b), max(a, b)}}
	if s.Settle(nil); len(s.Open) != 0 {
		t.Errorf("after a no: %+v", s.Open)
	}
}

func TestRoomsAreDecided(t *testing.T) {
	name := func(title string) catalog.CollectionName {
		return catalog.CollectionName{Service: "kakaotalk", Kind: archive.Chat, Title: title}
	}
	r := &review.Room{Title: "우리 가족", Top: review.RoomSide{ID: id("a"), Room: name("우리 가족")}, Other: review.RoomSide{ID: id("b"), Room: name("가족방")}}
	pair := Pair{Refuse: r.Refuse(), room: r}
	both := []catalog.Collection{{Service: "kakaotalk", Kind: archive.Chat, Title: "우리 가족"}, {Service: "kakaotalk", Kind: archive.Chat, Title: "가족방"}}
	for what, tt := range map[string]struct {
		house house
		want  bool
	}{
		"two rooms": {house{rooms: both}, false},
		"one room":  {house{rooms: both[:1]}, true},
		"a no":      {house{rooms: both, apart: [][2]string{{id("a"), id("b")}}}, true},
	} {
		decided, err := decidedRooms(t.Context(), &tt.house, []Pair{pair})
		if err != nil || decided(pair) != tt.want {
			t.Errorf("%s: %v", what, err)
		}
	}
	edits, err := acceptRooms(t.Context(), []Pair{pair, pair})
	if err != nil || len(edits) != 2 {
		t.Errorf("accepted %+v, %v", edits, err)
	}
}

func TestOneNameOfTwoRooms(t *testing.T) {
	name := catalog.CollectionName{Service: "kakaotalk", Kind: archive.Chat, Title: "엄마"}
	into := name
	into.Title = "엄마 (민서)"
	r := &review.Room{Title: "엄마", Apart: true, Into: into, Top: review.RoomSide{ID: id("a"), Room: name},
		Other: review.RoomSide{ID: id("b"), Room: name, Owner: "민서", Imports: []string{"1", "2"}}}
	pair := Pair{Refuse: r.Refuse(), room: r}
	rooms := []catalog.Collection{{Service: "kakaotalk", Kind: archive.Chat, Title: "엄마"}}
	for _, there := range []bool{false, true} {
		if there {
			rooms = append(rooms, catalog.Collection{Service: "kakaotalk", Kind: archive.Chat, Title: into.Title})
		}
		decided, err := decidedRooms(t.Context(), &house{rooms: rooms}, []Pair{pair})
		if err != nil || decided(pair) != there {
			t.Errorf("decided where it is there (%v): %v", there, err)
		}
	}
	if edits, err := acceptRooms(t.Context(), []Pair{pair}); err != nil || len(edits) != 2 || edits[0] != catalog.EditRoomOf("1", name, into) {
		t.Errorf("accepted %+v, %v", edits, err)
	}
	loc := localizer(t)
	if notes := (teller{loc, korean}).roomNotes(*r); len(notes) != 1 || notes[0] != "민서 님이 내보낸 대화의 이름은 ‘엄마 (민서)’가 됩니다." {
		t.Errorf("notes %q", notes)
	}
	if w := roomWords(loc).apart(loc); w.Yes != "두 방으로 나누기" || w.Question != roomWords(loc).Question {
		t.Errorf("words %+v", w)
	}
}

func TestSidesInWords(t *testing.T) {
	tell := teller{localizer(t), korean}
	side := tell.roomSide(review.RoomSide{Room: catalog.CollectionName{Service: "kakaotalk", Title: "가족방"}, Owner: "엄마", Count: 520,
		First: time.Date(2019, 5, 3, 8, 0, 0, 0, time.UTC), Last: time.Date(2019, 5, 6, 8, 0, 0, 0, time.UTC)})
	if got, want := side.Lines, []string{"카카오톡", "엄마 님이 내보냄", "대화 520", "2019.05.03 – 2019.05.06"}; side.Name != "가족방" || !slices.Equal(got, want) {
		t.Errorf("room %q %q", side.Name, got)
	}
	who := tell.personSide(review.PersonSide{Title: "엄마", Count: 9, Me: true,
		Names: []catalog.Alias{{Service: "kakaotalk", Name: "엄마"}, {Service: "kakaotalk", Name: "여보"}}})
	if got, want := who.Lines, []string{"나", "카카오톡 · 여보", "카카오톡", "추억 9개"}; !slices.Equal(got, want) {
		t.Errorf("person %q", got)
	}
}

func TestFactsBesideEachOther(t *testing.T) {
	latitude, longitude := 33.5, 126.5
	a := Side{Item: archive.Item{Service: "kakaotalk", Title: "바다", Text: "제주에서\n" + strings.Repeat("아주 ", 200), Latitude: &latitude, Longitude: &longitude},
		Media: archive.Media{Name: "a/IMG_1.jpg", Width: 4000, Height: 3000, Size: 2_000_000}, Camera: "Nikon", Archives: []string{"엄마"}}
	b := a
	b.Item.Latitude, b.Item.Title, b.Item.Text, b.Camera, b.Media.Width, b.Media.Height = nil, "", "", "", 400, 300
	facts := map[string]Fact{}
	for _, f := range Facts(localizer(t), korean, a, b) {
		facts[f.Name] = f
	}
	for name, differs := range map[string]bool{"픽셀": true, "카메라": true, "파일": false, "글": true, "어디에서 왔나": false, "언제": false, "파일 크기": false} {
		if f, ok := facts[name]; !ok || f.Differs() != differs {
			t.Errorf("%s: %+v", name, f)
		}
	}
	if f := facts["픽셀"]; f.Left != "4000 × 3000" || f.Right != "400 × 300" || facts["파일"].Left != "IMG_1.jpg" {
		t.Errorf("facts %+v", facts)
	}
	if n := len([]rune(facts["글"].Left)); n > captionLength+1 {
		t.Errorf("a caption of %d letters", n)
	}
	if _, ok := facts["함께"]; ok {
		t.Error("what nobody knows is told")
	}
}

func TestCertaintyInWords(t *testing.T) {
	loc := localizer(t)
	seen := map[string]bool{}
	for _, n := range []int{100, 97, 90, 75, 60} {
		seen[Certainty(loc, n)] = true
	}
	if len(seen) != 5 {
		t.Errorf("words %v", seen)
	}
	for _, n := range []int{99, 85, 60} {
		seen[PairCertainty(loc, n)] = true
	}
	if len(seen) != 8 {
		t.Errorf("words %v", seen)
	}
}
