package chats

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/task"
)

func opened(p *phone) *Room {
	r := NewRoom(p, task.Inline(), p.room())
	r.Load()
	return r
}

func TestMessagesByNumber(t *testing.T) {
	p := &phone{messages: 1_000_000, perDay: 300}
	r := opened(p)
	if !r.Ready || r.Count != 1_000_000 {
		t.Fatalf("counted %d messages", r.Count)
	}
	for _, first := range []int{0, 1, 2999, 3000, 500_000, 499_901, 999_900, 999_999} {
		r.Fetch(first, 101, func(page []Line, err error) {
			want := min(101, 1_000_000-first)
			if err != nil || len(page) != want || page[0].Item.Text != fmt.Sprint(first) || r.KeyOf(first) != p.key(first) {
				t.Errorf("from %d on: %d messages, first %+v, error %v", first, len(page), page[0].Key, err)
			}
		})
	}
	if p.walked > 8*(31*300+101) {
		t.Errorf("%d messages were walked over for eight pages", p.walked)
	}
}

func TestScrollingOnWalksOverNothingTwice(t *testing.T) {
	p := &phone{messages: 100_000, perDay: 50_000}
	r := opened(p)
	r.Fetch(40_000, 100, func([]Line, error) {})
	p.walked = 0
	for first := 40_099; first < 45_000; first += 100 {
		r.Fetch(first, 101, func([]Line, error) {})
	}
	if p.walked > 50*250 {
		t.Errorf("%d messages were walked over to scroll over 5000", p.walked)
	}
}

func TestFindTheNumberOfAMessage(t *testing.T) {
	p := &phone{messages: 1000, perDay: 7}
	r := opened(p)
	for key, want := range map[catalog.Key]int{p.key(0): 0, p.key(6): 6, p.key(500): 500, p.key(999): 999,
		p.key(999) + 1: 999, 1: 0, catalog.KeyAt(time.Date(2015, 2, 1, 0, 0, 0, 0, time.UTC)): 31 * 7} {
		got := -1
		r.Find(key, func(i int) { got = i })
		if got != want {
			t.Errorf("the message with key %d has number %d, want %d", key, got, want)
		}
	}
	got := -1
	r.FindID("m77", func(i int) { got = i })
	r.FindID("gone", func(i int) { t.Errorf("found what is not here at %d", i) })
	if got != 77 || r.Err != nil {
		t.Errorf("found m77 at %d, %v", got, r.Err)
	}
}

func TestMonthsNumberWhatIsVague(t *testing.T) {
	r := opened(&phone{messages: 10, perDay: 5})
	r.number([]catalog.MonthCount{{Count: 3}, {Year: 2014, Month: 0, Count: 2}, {Year: 2014, Month: 1, Count: 4}, {Year: 2014, Month: 5, Count: 1}})
	want := []Month{{0, 0, 0, 3}, {2014, 1, 3, 6}, {2014, 5, 9, 1}}
	if r.Count != 10 || !slices.Equal(r.Months, want) {
		t.Errorf("%d messages in %+v, want %+v", r.Count, r.Months, want)
	}
}

func TestAnswersComeWithWhatTheyAnswer(t *testing.T) {
	r := opened(&phone{messages: 100, perDay: 5})
	r.Fetch(0, 30, func(page []Line, err error) {
		if err != nil || page[8].Answered != nil || page[9].Answered == nil || page[9].Answered.ID != "" || page[19].Answered.ID != "m14" {
			t.Errorf("answers %+v, %+v, %v", page[9].Answered, page[19].Answered, err)
		}
	})
}

func TestCalendarWalksFromDayToDay(t *testing.T) {
	p := &phone{messages: 100, perDay: 1}
	c := NewCalendar(p, task.Inline(), 4, opened(p).Months)
	c.Open(time.Date(2015, 2, 10, 8, 0, 0, 0, time.UTC))
	at := func(what, want string) {
		t.Helper()
		d, ok := c.Chosen()
		if got := d.Day.Format("01-02"); !ok || got != want {
			t.Errorf("%s: at %s, want %s", what, got, want)
		}
	}
	at("opened", "02-10")
	for _, step := range []struct {
		what string
		do   func()
		want string
	}{
		{"a week back", func() { c.Move(-7) }, "02-03"}, {"into the month before", func() { c.Move(-7) }, "01-27"},
		{"on", func() { c.Move(7) }, "02-03"}, {"a month on", func() { c.Turn(1) }, "03-01"}, {"a day back", func() { c.Move(-1) }, "02-28"},
		{"the last", c.Last, "04-10"}, {"beyond", func() { c.Move(7) }, "04-10"}, {"the first", c.First, "01-01"},
		{"before", func() { c.Move(-1) }, "01-01"}, {"the year", func() { c.Year(2015) }, "01-01"},
	} {
		step.do()
		at(step.what, step.want)
	}
	if got := c.Years(); len(got) != 1 || got[0] != 2015 {
		t.Errorf("years %v", got)
	}
}

func TestFinderGoesFromHitToHit(t *testing.T) {
	p := &phone{messages: 1000, perDay: 10}
	f := NewFinder(p, task.Inline(), 4)
	var went catalog.Key
	f.Went = func(k catalog.Key) { went = k }
	f.Find(" 77 ", 0)
	if len(f.Keys) != 10 || went != p.key(977) || f.Capped() {
		t.Fatalf("%d hits, at %v", len(f.Keys), f.At)
	}
	f.Go(1)
	if went != p.key(877) {
		t.Errorf("the older hit is %v", went)
	}
	f.Go(-1)
	f.Go(-1)
	if went != p.key(77) || f.At != 9 {
		t.Errorf("around the end: hit %d", f.At)
	}
	f.Find("77", p.key(500))
	if went != p.key(477) {
		t.Errorf("from message 500 on: hit %d of %d", f.At, len(f.Keys))
	}
	f.Find("77", p.key(3))
	if f.At != 0 {
		t.Errorf("with all hits below: hit %d", f.At)
	}
	f.Find("x", 0)
	if len(f.Keys) != 0 || f.Loading {
		t.Errorf("found %v", f.Keys)
	}
	if marks := f.Marks()("xyz X"); !slices.Equal(marks, [][2]int{{0, 1}, {4, 5}}) {
		t.Errorf("marks %v", marks)
	}
	f.Find("", 0)
	if f.Marks() != nil {
		t.Error("marks of nothing")
	}
}

func TestFinderStopsAtMany(t *testing.T) {
	f := NewFinder(&phone{messages: 200_000, perDay: 1000}, task.Inline(), 4)
	f.Find("7", 0)
	if len(f.Keys) != mostHits || !f.Capped() || f.Loading {
		t.Errorf("%d hits, loading %v", len(f.Keys), f.Loading)
	}
}

func TestGalleryPutsTheNewestMonthFirst(t *testing.T) {
	g := NewGallery(nil, task.Inline(), catalog.Collection{})
	g.sort([]catalog.Cell{{ID: "u"}, {ID: "a", Year: 2015, Month: 3}, {ID: "b", Year: 2015, Month: 3}, {ID: "c", Year: 2015, Month: 4}})
	var got string
	for _, c := range g.Cells {
		got += c.ID
	}
	if want := []Month{{2015, 4, 0, 1}, {2015, 3, 1, 2}, {0, 0, 3, 1}}; got != "cabu" || !slices.Equal(g.Months, want) {
		t.Errorf("%s in %+v", got, g.Months)
	}
}

func TestRoomsAreFoundByTitleAndPeople(t *testing.T) {
	r := NewRooms(&phone{}, task.Inline())
	r.All = []catalog.Collection{{Title: "우리 가족", People: []string{"엄마"}}, {Title: "동창회", People: []string{"박단풍"}}, {Title: "김민지"}}
	for text, want := range map[string]string{"": "우리 가족,동창회,김민지", "ㄱㅈ": "우리 가족", "단풍": "동창회", "우리 가": "우리 가족", "없음": ""} {
		r.Search(text)
		var got []string
		for _, c := range r.Shown {
			got = append(got, c.Title)
		}
		if strings.Join(got, ",") != want {
			t.Errorf("%q finds %v, want %s", text, got, want)
		}
	}
}

func TestTheOwnerIsAskedForOnce(t *testing.T) {
	p := &phone{messages: 3, perDay: 3}
	people := func(unknown bool) *People {
		all := NewPeople(p, p, task.Inline(), p.room(), unknown)
		all.Load()
		return all
	}
	all := people(false)
	if !all.Ask {
		t.Fatal("nobody asked who the user is")
	}
	told := false
	all.SetMe([]string{"하늘"}, func() { told = true })
	if !told || all.Ask || !all.Me("하늘") || len(p.owners) != 1 || p.owners[0].Name != "하늘" {
		t.Errorf("owners %v, still asking %v, told %v", p.owners, all.Ask, told)
	}
	again := people(false)
	if again.Ask || !again.Me("하늘") {
		t.Error("asked again in a room with a known owner")
	}
	again.SetMe([]string{"엄마"}, func() {})
	if len(p.owners) != 1 || p.owners[0].Name != "엄마" || again.Me("하늘") {
		t.Errorf("after a change the owners are %v", p.owners)
	}
	again.SetMe(nil, func() {})
	if len(p.owners) != 0 || again.Ask {
		t.Errorf("“I don't know” is not taken for an answer: %v", p.owners)
	}
	if people(true).Ask {
		t.Error("asked who said already that they do not know")
	}
	if p.own = true; people(false).Ask {
		t.Error("asked what the archive says by itself")
	}
}

func TestFailuresAreShown(t *testing.T) {
	broken := errors.New("disk gone")
	p := &phone{messages: 3, perDay: 3, err: broken}
	if r := opened(p); !errors.Is(r.Err, broken) || r.Ready {
		t.Errorf("room: error %v, ready %v", r.Err, r.Ready)
	}
	rooms := NewRooms(p, task.Inline())
	rooms.Load()
	if !errors.Is(rooms.Err, broken) || rooms.Loading {
		t.Errorf("rooms: error %v", rooms.Err)
	}
	f := NewFinder(p, task.Inline(), 4)
	f.Find("1", 0)
	g := NewGallery(p, task.Inline(), p.room())
	g.Load()
	people := NewPeople(p, p, task.Inline(), p.room(), false)
	people.Load()
	c := NewCalendar(p, task.Inline(), 4, []Month{{2015, 1, 0, 3}})
	c.Last()
	for what, err := range map[string]error{"finder": f.Err, "gallery": g.Err, "people": people.Err, "calendar": c.Err} {
		if !errors.Is(err, broken) {
			t.Errorf("%s: error %v", what, err)
		}
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
	said := func(when, who, text string, media ...archive.Media) Line {
		return Line{Message: catalog.Message{Item: archive.Item{Moment: at(when), Author: who, Text: text, Media: media, Own: who == "me"}}}
	}
	lines := []Line{
		said("2015-10-08 18:30", "mum", "Arrived?"),
		said("2015-10-08 18:30", "mum", "Send a picture"),
		said("2015-10-08 18:41", "me", "", archive.Media{SHA256: "aa", MIME: "video/mp4", Duration: 12, Width: 200, Height: 100}),
		said("2015-10-08 18:52", "dad", "see https://example.org/a.", archive.Media{SHA256: "bb", Name: "plan.pdf", MIME: "application/pdf", Size: 1200}),
		said("2015-10-08 18:53", "dad", "", archive.Media{Name: "사진", Missing: true}, archive.Media{Name: "사진", Missing: true}, archive.Media{Name: "old.mp4", Missing: true}),
		{Message: catalog.Message{Item: archive.Item{Text: "undated", Author: "dad"}}, Answered: &archive.Item{ID: "m", Author: "mum", Text: "a\nb"}},
	}
	got := words{loc}.messages(lines)
	if got[0].Time != "" || got[1].Time != "6:30 PM" || got[0].Day != "Thursday, October 8, 2015" {
		t.Errorf("times: %+v, %+v", got[0], got[1])
	}
	if want := (kit.ChatPicture{Key: "aa", Aspect: 2, Badge: "▶ 0:12"}); len(got[2].Pictures) != 1 || got[2].Pictures[0] != want || !got[2].Own {
		t.Errorf("picture: %+v", got[2])
	}
	if got[3].Text != "see https://example.org/a.\nFile: plan.pdf · 1.2 kB" || !slices.Equal(got[3].Links, [][2]int{{4, 25}, {27, 41}}) {
		t.Errorf("file: %q, links %v", got[3].Text, got[3].Links)
	}
	if notes := strings.Split(got[4].Note, "\n"); len(notes) != 2 || got[4].Text != "" {
		t.Errorf("missing: %q", got[4].Note)
	}
	if got[5].Day != "Date unknown" || got[5].Time != "" || got[5].Quote == nil || *got[5].Quote != (kit.Quote{Author: "mum", Text: "a b"}) {
		t.Errorf("undated: %+v", got[5])
	}
	if copied := (words{loc}).copied(lines[:2]); copied != "Thursday, October 8, 2015\n[mum] [6:30 PM] Arrived?\n[mum] [6:30 PM] Send a picture\n" {
		t.Errorf("copied %q", copied)
	}
	lines[1].By = "mama"
	if got := (words{loc}).messages(lines[:2]); got[0].Author != "mum" || got[1].Author != "mama" || got[0].Time == "" {
		t.Errorf("by the names that the user gave: %+v", got)
	}
	if copied := (words{loc}).copied(lines[:1]); copied != "Arrived?" {
		t.Errorf("copied %q", copied)
	}
}
