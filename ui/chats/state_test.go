package chats

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"testing/fstest"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/task"
)

// phone is a catalog with one room of so many messages, perDay a day; the key
// of the n-th is n+1.
type phone struct {
	messages, perDay int
	owners           []catalog.Owner
	fetched          int
	err              error
}

func (p *phone) room() catalog.Collection {
	return catalog.Collection{ID: 4, Service: "kakaotalk", Title: "우리 가족", Count: p.messages, People: []string{"엄마", "하늘"}}
}

func (p *phone) Collections(context.Context, ...archive.CollectionKind) ([]catalog.Collection, error) {
	return []catalog.Collection{p.room()}, p.err
}

func (p *phone) Messages(_ context.Context, _ int64, from catalog.Key, n int, _ bool) ([]catalog.Message, error) {
	var out []catalog.Message
	for k := max(int(from), 1); k <= p.messages && len(out) < n; k++ {
		out = append(out, catalog.Message{Key: catalog.Key(k), Item: archive.Item{Text: fmt.Sprint(k)}})
	}
	p.fetched += len(out)
	return out, p.err
}

func (p *phone) Days(context.Context, int64) (days []catalog.DayCount, err error) {
	for first := 1; first <= p.messages; first += p.perDay {
		days = append(days, catalog.DayCount{First: catalog.Key(first), Count: min(p.perDay, p.messages-first+1)})
	}
	return days, p.err
}

func (p *phone) Owners(context.Context) ([]catalog.Owner, error) { return p.owners, nil }

func (p *phone) SetOwner(_ context.Context, s archive.Service, name string, _ bool) error {
	p.owners = append(p.owners, catalog.Owner{Service: s, Name: name})
	return p.err
}

func opened(p *phone) *Room {
	r := NewRoom(p, p, task.Inline(), p.room(), false)
	r.Load()
	return r
}

func TestMessagesByNumber(t *testing.T) {
	p := &phone{messages: 1_000_000, perDay: 3000}
	r := opened(p)
	if !r.Ready || r.Count != 1_000_000 {
		t.Fatalf("counted %d messages", r.Count)
	}
	for _, first := range []int{0, 1, 2999, 3000, 500_000, 499_901, 999_900, 999_999} {
		r.Fetch(first, 101, func(page []catalog.Message, err error) {
			want := min(101, 1_000_000-first)
			if err != nil || len(page) != want || page[0].Key != catalog.Key(first+1) {
				t.Errorf("from %d on: %d messages, first %+v, error %v", first, len(page), page[0].Key, err)
			}
		})
	}
	if p.fetched > 8*(3000+101) {
		t.Errorf("%d messages were fetched for eight pages", p.fetched)
	}
}

func TestScrollingOnFetchesNothingTwice(t *testing.T) {
	p := &phone{messages: 100_000, perDay: 50_000}
	r := opened(p)
	r.Fetch(40_000, 100, func([]catalog.Message, error) {})
	p.fetched = 0
	for first := 40_099; first < 45_000; first += 100 {
		r.Fetch(first, 101, func([]catalog.Message, error) {})
	}
	if p.fetched > 50*101 {
		t.Errorf("%d messages were fetched to scroll over 5000", p.fetched)
	}
}

func TestFindTheNumberOfAMessage(t *testing.T) {
	r := opened(&phone{messages: 1000, perDay: 70})
	for key, want := range map[catalog.Key]int{1: 0, 70: 69, 71: 70, 1000: 999, 5000: 999} {
		got := -1
		r.Find(key, func(i int) { got = i })
		if got != want {
			t.Errorf("the message with key %d has number %d, want %d", key, got, want)
		}
	}
}

func TestMessagesWithoutADayComeFirst(t *testing.T) {
	p := &phone{messages: 10, perDay: 5}
	r := NewRoom(p, p, task.Inline(), p.room(), true)
	r.count([]catalog.DayCount{{First: 4, Count: 7}})
	if r.Count != 10 {
		t.Fatalf("counted %d messages", r.Count)
	}
	r.Fetch(2, 3, func(page []catalog.Message, _ error) {
		if len(page) != 3 || page[0].Key != 3 {
			t.Errorf("from the third on: %+v", page)
		}
	})
}

func TestTheOwnerIsAskedForOnce(t *testing.T) {
	p := &phone{messages: 3, perDay: 3}
	r := opened(p)
	if !r.AskOwner {
		t.Fatal("nobody asked who the user is")
	}
	told := false
	r.SetOwner("하늘", func() { told = true })
	if !told || r.AskOwner || len(p.owners) != 1 || p.owners[0].Name != "하늘" {
		t.Errorf("owners %v, still asking %v, told %v", p.owners, r.AskOwner, told)
	}
	if opened(p).AskOwner {
		t.Error("asked again in a room with a known owner")
	}
	stranger := opened(&phone{messages: 3, perDay: 3})
	stranger.SetOwner("", func() { t.Error("nobody was set") })
	if stranger.AskOwner {
		t.Error("“I don't know” is not taken for an answer")
	}
}

func TestFailuresAreShown(t *testing.T) {
	broken := errors.New("disk gone")
	if r := opened(&phone{messages: 3, perDay: 3, err: broken}); !errors.Is(r.Err, broken) || r.Ready {
		t.Errorf("room: error %v, ready %v", r.Err, r.Ready)
	}
	rooms := NewRooms(&phone{err: broken}, task.Inline())
	rooms.Load()
	if !errors.Is(rooms.Err, broken) || rooms.Loading {
		t.Errorf("rooms: error %v", rooms.Err)
	}
}

func at(clock string) archive.Moment {
	w, err := time.Parse("2006-01-02 15:04", clock)
	if err != nil {
		panic(err)
	}
	return archive.At(w, archive.PrecisionMinute, archive.OriginArchive)
}

func TestWords(t *testing.T) {
	loc, err := i18n.New(i18n.English, fstest.MapFS{})
	if err != nil {
		t.Fatal(err)
	}
	said := func(when, who, text string, media ...archive.Media) catalog.Message {
		return catalog.Message{Item: archive.Item{Moment: at(when), Author: who, Text: text, Media: media, Own: who == "me"}}
	}
	got := words{loc}.messages([]catalog.Message{
		said("2015-10-08 18:30", "mum", "Arrived?"),
		said("2015-10-08 18:30", "mum", "Send a picture"),
		said("2015-10-08 18:41", "me", "", archive.Media{SHA256: "aa", MIME: "video/mp4", Duration: 12, Width: 200, Height: 100}),
		said("2015-10-08 18:52", "dad", "here", archive.Media{Name: "plan.pdf", MIME: "application/pdf", Size: 1200}),
		said("2015-10-08 18:53", "dad", "Photo", archive.Media{Missing: true}),
		{Item: archive.Item{Text: "undated", Author: "dad"}},
	})
	if got[0].Time != "" || got[1].Time != "6:30 PM" || got[0].Day != "Thursday, October 8, 2015" {
		t.Errorf("times: %+v, %+v", got[0], got[1])
	}
	if want := (kit.ChatPicture{Key: "aa", Aspect: 2, Badge: "▶ 0:12"}); len(got[2].Pictures) != 1 || got[2].Pictures[0] != want || !got[2].Own {
		t.Errorf("picture: %+v", got[2])
	}
	if got[3].Text != "here\nFile: plan.pdf · 1.2 kB" {
		t.Errorf("file: %q", got[3].Text)
	}
	if got[4].Note == "" || got[4].Text != "Photo" {
		t.Errorf("missing: %+v", got[4])
	}
	if got[5].Day != "" || got[5].Time != "" {
		t.Errorf("undated: %+v", got[5])
	}
}
