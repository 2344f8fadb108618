package chats

import (
	"context"
	"fmt"
	"reflect"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/task"
)

// phone is a catalog with one room of so many messages, one a minute; the key
// of the n-th is n+1.
type phone struct {
	messages int
	owners   []catalog.Owner
	fetched  int
}

func (p *phone) Collections(context.Context, ...archive.CollectionKind) ([]catalog.Collection, error) {
	return []catalog.Collection{room()}, nil
}

func room() catalog.Collection {
	return catalog.Collection{ID: 4, Service: "kakaotalk", Title: "우리 가족", People: []string{"엄마", "하늘"}}
}

func (p *phone) Messages(_ context.Context, _ int64, from catalog.Key, n int, backwards bool) ([]catalog.Message, error) {
	first := max(int(from), 1)
	if backwards {
		end := p.messages + 1
		if from != 0 {
			end = int(from)
		}
		first = max(end-n, 1)
		n = end - first
	}
	var out []catalog.Message
	for k := first; k <= p.messages && len(out) < n; k++ {
		out = append(out, catalog.Message{Key: catalog.Key(k), Item: archive.Item{ID: fmt.Sprint(k), Text: fmt.Sprint(k)}})
	}
	p.fetched += len(out)
	return out, nil
}

func (p *phone) Days(context.Context, int64) ([]catalog.DayCount, error) {
	return []catalog.DayCount{{First: 1, Count: p.messages}}, nil
}

func (p *phone) Owners(context.Context) ([]catalog.Owner, error) { return p.owners, nil }

func (p *phone) SetOwner(_ context.Context, s archive.Service, name string, _ bool) error {
	p.owners = append(p.owners, catalog.Owner{Service: s, Name: name})
	return nil
}

func opened(p *phone, at catalog.Key) *Room {
	r := NewRoom(p, p, task.Inline(), room(), false)
	r.Open(at)
	return r
}

// holds fails unless the stretch is unbroken from one key to another.
func holds(t *testing.T, r *Room, from, to catalog.Key) {
	t.Helper()
	if len(r.Messages) == 0 || r.Messages[0].Key != from || r.Messages[len(r.Messages)-1].Key != to || len(r.Messages) != int(to-from)+1 {
		t.Errorf("holds %d messages, want %d…%d", len(r.Messages), from, to)
	}
}

func TestAMillionMessagesNeedNoMoreThanAFew(t *testing.T) {
	p := &phone{messages: 1_000_000}
	r := opened(p, 0)
	holds(t, r, 999_901, 1_000_000)
	for range 20 {
		r.Earlier()
	}
	holds(t, r, 997_901, 998_400)
	if r.AtEnd || r.AtStart {
		t.Error("the middle of a conversation is taken for one of its ends")
	}
	for range 30 {
		r.Later()
	}
	holds(t, r, 999_501, 1_000_000)
	if p.fetched > 4000 {
		t.Errorf("%d messages were fetched to scroll over 2000", p.fetched)
	}
}

func TestOpenAtAMessage(t *testing.T) {
	r := opened(&phone{messages: 150}, 120)
	holds(t, r, 20, 150)
	if r.Found != 120 || !r.AtEnd || r.AtStart {
		t.Errorf("found %d, at end %v, at start %v", r.Found, r.AtEnd, r.AtStart)
	}
	r.Earlier()
	holds(t, r, 1, 150)
	if !r.AtStart {
		t.Error("the beginning was not noticed")
	}
}

func TestTheOwnerIsAskedForOnce(t *testing.T) {
	p := &phone{messages: 3}
	r := opened(p, 0)
	if !r.AskOwner {
		t.Fatal("nobody asked who the user is")
	}
	r.SetOwner("하늘")
	if r.AskOwner || len(p.owners) != 1 || p.owners[0].Name != "하늘" {
		t.Errorf("owners %v, still asking %v", p.owners, r.AskOwner)
	}
	if opened(p, 0).AskOwner {
		t.Error("asked again in a room with a known owner")
	}
	stranger := opened(&phone{messages: 3}, 0)
	stranger.SetOwner("")
	if stranger.AskOwner {
		t.Error("“I don't know” is not taken for an answer")
	}
}

func at(clock string) archive.Moment {
	w, err := time.Parse("2006-01-02 15:04", clock)
	if err != nil {
		panic(err)
	}
	return archive.At(w, archive.PrecisionMinute, archive.OriginArchive)
}

func TestLines(t *testing.T) {
	jpeg := archive.Media{SHA256: "aa", MIME: "image/jpeg"}
	pdf := archive.Media{Name: "견적서.pdf", MIME: "application/pdf"}
	gone := archive.Media{Missing: true}
	said := func(key catalog.Key, when, who, text string, media ...archive.Media) catalog.Message {
		return catalog.Message{Key: key, Item: archive.Item{Moment: at(when), Author: who, Text: text, Media: media, Own: who == "나"}}
	}
	joined := catalog.Message{Key: 7, Item: archive.Item{Moment: at("2015-10-08 19:06"), Text: "박도윤님이 들어왔습니다.", System: true}}
	lines := Lines([]catalog.Message{
		said(1, "2015-10-08 18:30", "엄마", "도착했니?"),
		said(2, "2015-10-08 18:30", "엄마", "사진 보내라"),
		said(3, "2015-10-08 18:41", "나", "지금 등대 앞이에요", jpeg, jpeg),
		said(4, "2015-10-08 18:52", "아빠", "", pdf),
		said(5, "2015-10-08 18:52", "아빠", "사진", gone),
		joined,
		said(8, "2015-10-09 00:10", "아빠", "잘 자"),
	}, 5)
	type want struct {
		kind LineKind
		name string
		time string
		mine bool
	}
	wants := []want{
		{DayLine, "", "", false},
		{BubbleLine, "엄마", "", false}, {BubbleLine, "", "18:30", false},
		{BubbleLine, "", "", true}, {PictureLine, "", "18:41", true},
		{FileLine, "아빠", "", false}, {MissingLine, "", "18:52", false},
		{SystemLine, "", "", false},
		{DayLine, "", "", false}, {BubbleLine, "아빠", "00:10", false},
	}
	var got []want
	for _, l := range lines {
		w := want{kind: l.Kind, name: l.Name, mine: l.Mine}
		if !l.Time.IsZero() {
			w.time = l.Time.Format("15:04")
		}
		got = append(got, w)
		if l.Found != (l.Kind == MissingLine) {
			t.Errorf("line of key %d is found: %v", l.Key, l.Found)
		}
	}
	if !reflect.DeepEqual(got, wants) {
		t.Errorf("lines\n%v, want\n%v", got, wants)
	}
	if len(lines[4].Media) != 2 {
		t.Errorf("%d pictures in one line, want both", len(lines[4].Media))
	}
}

func TestLinesOfUndatedMessagesHaveNoDay(t *testing.T) {
	lines := Lines([]catalog.Message{{Key: 1, Item: archive.Item{Author: "엄마", Text: "안녕"}}}, 0)
	if len(lines) != 1 || lines[0].Kind != BubbleLine || !lines[0].Time.IsZero() {
		t.Errorf("%+v", lines)
	}
}
