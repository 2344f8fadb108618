package catalog

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"dotori/archive"
)

// home is a small library with a bit of everything.
func home(t testing.TB) *Catalog {
	t.Helper()
	c := open(t)
	diary := archive.Item{Kind: archive.Diary, Service: "cyworld", Moment: at(t, "2005-02-20 00:00"), Title: "졸업식", Text: "\uFFFC  학교에서\n울었다", Author: "나",
		Collections: []archive.Collection{{Kind: archive.DiaryFolder, Title: "고3"}},
		Media:       []archive.Media{{SHA256: hash(8), MIME: "image/png", Width: 100, Height: 200}}}
	comment := archive.Item{Kind: archive.Comment, Service: "cyworld", Moment: at(t, "2005-02-21 09:00"), Text: "축하해", Author: "이다람", Parent: diary.Identity()}
	answer := archive.Item{Kind: archive.Comment, Service: "cyworld", Moment: at(t, "2005-02-21 11:00"), Text: "고마워", Author: "나", Parent: comment.Identity()}
	second := archive.Item{Kind: archive.Comment, Service: "cyworld", Moment: at(t, "2005-02-21 10:00"), Text: "나도!", Author: "박단풍", Parent: diary.Identity()}
	inChat := message(at(t, "2015-07-20 10:00"), "가족방", "엄마", "사진")
	inChat.Media = []archive.Media{{SHA256: hash(5), MIME: "image/jpeg", Width: 30, Height: 40}}
	yearOnly := photo(archive.At(day(2010, 1, 1), archive.PrecisionYear, archive.OriginFolder), 6, "")
	video := photo(at(t, "2015-08-01 00:00"), 4, "여름")
	video.Kind, video.Favorite = archive.Video, true
	video.Media[0].MIME, video.Media[0].Duration = "video/mp4", 12.5
	video.Collections = append(video.Collections, archive.Collection{Kind: archive.Album, Title: "제주"})
	gone := photo(at(t, "2016-01-01 00:00"), 9, "")
	gone.Media[0] = archive.Media{Name: "gone.jpg", Missing: true}
	gone.NativeID, gone.Hidden = "9", true
	put(t, c, "a", diary, comment, answer, second,
		message(at(t, "2015-07-09 20:34"), "가족방", "엄마", "졸업 축하해"), message(at(t, "2015-07-31 23:59"), "가족방", "나", "잘 자"),
		message(at(t, "2015-08-01 00:01"), "가족방", "엄마", "8월이다"), message(at(t, "2015-08-02 00:00"), "동창회", "박단풍", "모이자"),
		inChat, photo(at(t, "2015-07-10 10:00"), 1, "제주"), photo(archive.Moment{}, 2, ""), yearOnly, video, gone)
	return c
}

func TestCellsAreWhatTheGridShows(t *testing.T) {
	c := home(t)
	show := func(cells []Cell) (all []string) {
		for _, x := range cells {
			all = append(all, fmt.Sprintf("%04d-%02d %s %s|%s|%s %d", x.Year, x.Month, x.Kind, x.Title, x.Snippet, x.Author, x.Count))
		}
		return all
	}
	everything := []string{
		"0000-00 photo || 1", "2005-02 diary 졸업식|학교에서 울었다|나 1", "2010-00 photo || 1", "2015-07 photo || 1",
		"2015-07 message |사진|엄마 1", "2015-07 message 가족방|잘 자|나 3", "2015-08 video || 1", "2015-08 message 가족방|8월이다|엄마 1",
		"2015-08 message 동창회|모이자|박단풍 1",
	}
	tests := map[string]struct {
		q    Query
		want []string
	}{
		"all":        {Query{}, everything},
		"first two":  {Query{Limit: 2}, everything[:2]},
		"year":       {Query{Year: 2015}, everything[3:]},
		"month":      {Query{Year: 2015, Month: 8}, everything[6:]},
		"January":    {Query{Year: 2010, Month: 1}, nil},
		"undated":    {Query{Undated: true}, everything[:1]},
		"diaries":    {Query{Kinds: []archive.Kind{archive.Diary}}, everything[1:2]},
		"messages":   {Query{Kinds: []archive.Kind{archive.Message}}, []string{everything[4], everything[5], everything[7], everything[8]}},
		"pictures":   {Query{Pictures: true, Year: 2015}, []string{everything[3], everything[4], everything[6]}},
		"service":    {Query{Services: []archive.Service{"cyworld"}}, everything[1:2]},
		"favorites":  {Query{Favorite: true}, everything[6:7]},
		"album":      {Query{Title: "제주"}, []string{everything[3], everything[6]}},
		"a person":   {Query{Person: "박단풍"}, []string{"2005-02 comment |나도!|박단풍 1", everything[8]}},
		"with words": {Query{Text: "졸업"}, []string{everything[1], "2015-07 message 가족방|졸업 축하해|엄마 1"}},
		"hidden":     {Query{Year: 2016, WithHidden: true}, []string{"2016-01 photo || 1"}},
	}
	for name, tt := range tests {
		got, err := c.Cells(t.Context(), tt.q)
		if err != nil || !slices.Equal(show(got), tt.want) {
			t.Errorf("%s: %v\ngot  %q\nwant %q", name, err, show(got), tt.want)
		}
		if tt.q.Limit > 0 {
			continue
		}
		tt.q.Newest = true
		got, err = c.Cells(t.Context(), tt.q)
		slices.Reverse(got)
		if err != nil || !slices.Equal(show(got), tt.want) {
			t.Errorf("%s, newest first: %v\ngot  %q\nwant %q", name, err, show(got), tt.want)
		}
	}
}

func TestCellsKnowTheirPicture(t *testing.T) {
	c := home(t)
	cells, err := c.Cells(t.Context(), Query{Year: 2015, Month: 8, Kinds: []archive.Kind{archive.Video}})
	if err != nil || len(cells) != 1 {
		t.Fatal(cells, err)
	}
	v := cells[0]
	if v.SHA256 != hash(4) || v.Aspect != 4./3 || v.Duration != 12.5 || !v.Favorite || v.Missing || v.Service != "photos" {
		t.Errorf("got %+v", v)
	}
	if k, err := c.Key(t.Context(), v.ID); err != nil || k != v.Key {
		t.Errorf("key %d, %v, want %d", k, err, v.Key)
	}
}

func TestMonthsCountAsItemsDo(t *testing.T) {
	c := home(t)
	for name, q := range map[string]Query{
		"all": {}, "year": {Year: 2015}, "month": {Year: 2015, Month: 7}, "undated": {Undated: true}, "hidden": {WithHidden: true},
		"kind": {Kinds: []archive.Kind{archive.Message}}, "service": {Services: []archive.Service{"cyworld"}}, "pictures": {Pictures: true},
		"without comments": {WithoutParts: true}, "second album": {Collection: 3}, "favorites": {Favorite: true},
		"import": {Import: "a"}, "no import": {Import: "x"}, "words": {Text: "축하"}, "person": {Person: "엄마"},
	} {
		want := map[MonthCount]int{}
		n := 0
		for _, it := range items(t, c, q) {
			want[MonthCount{Year: it.Moment.Year(), Month: it.Moment.Month(), Kind: it.Kind}]++
			n++
		}
		got := map[MonthCount]int{}
		months, err := c.Months(t.Context(), q)
		for _, m := range months {
			got[MonthCount{Year: m.Year, Month: m.Month, Kind: m.Kind}] = m.Count
		}
		if err != nil || fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%s: %v\ngot  %v\nwant %v", name, err, got, want)
		}
		if count, err := c.Count(t.Context(), q); err != nil || count != n {
			t.Errorf("%s: count %d, %v, want %d", name, count, err, n)
		}
	}
}

func TestSizeCountsEachFileOnce(t *testing.T) {
	c := open(t)
	twin := photo(at(t, "2015-07-10 10:00"), 1, "")
	twin.NativeID = "twin"
	put(t, c, "a", photo(at(t, "2015-07-10 10:00"), 1, ""), twin, photo(at(t, "2016-07-10 10:00"), 2, ""))
	for q, want := range map[int][2]int64{0: {3, 2003}, 2015: {2, 1001}, 1999: {0, 0}} {
		n, bytes, err := c.Size(t.Context(), Query{Year: q})
		if err != nil || int64(n) != want[0] || bytes != want[1] {
			t.Errorf("year %d: %d items of %d bytes, %v, want %v", q, n, bytes, err, want)
		}
	}
}

func TestCollectionsSumUp(t *testing.T) {
	c := home(t)
	all, err := c.Collections(t.Context(), archive.Chat, archive.Album)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, x := range all {
		got = append(got, fmt.Sprintf("%s %s %s %d/%d %s..%s cover %.1s last %s: %s people %v", x.Service, x.Kind, x.Title, x.Count, x.Pictures,
			x.First.Wall.Format(time.DateOnly), x.Last.Wall.Format(time.DateOnly), x.Cover, x.LastAuthor, x.LastText, x.People))
	}
	want := []string{
		"kakaotalk chat 동창회 1/0 2015-08-02..2015-08-02 cover  last 박단풍: 모이자 people [박단풍]",
		"kakaotalk chat 가족방 4/1 2015-07-09..2015-08-01 cover 5 last 엄마: 8월이다 people [엄마 나]",
		"photos album 제주 2/2 2015-07-10..2015-08-01 cover 4 last :  people []",
		"photos album 여름 1/1 2015-08-01..2015-08-01 cover 4 last :  people []",
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
}

func TestServicesAreCounted(t *testing.T) {
	got, err := home(t).Services(t.Context())
	want := []ServiceCount{{"kakaotalk", 5}, {"cyworld", 4}, {"photos", 4}}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("got %v, %v, want %v", got, err, want)
	}
}

func TestQueriesNarrow(t *testing.T) {
	c := home(t)
	all := items(t, c, Query{})
	tests := map[string]struct {
		q    Query
		want []int // of all
	}{
		"ids":        {Query{IDs: []string{all[3].ID, all[1].ID}}, []int{1, 3}},
		"ids, year":  {Query{IDs: []string{all[0].ID, all[1].ID}, Year: 2005}, []int{1}},
		"limit":      {Query{Limit: 3}, []int{0, 1, 2}},
		"comments":   {Query{Kinds: []archive.Kind{archive.Comment}}, []int{2, 3, 4}},
		"no parts":   {Query{Year: 2005, WithoutParts: true}, []int{1}},
		"person":     {Query{Person: "나", Services: []archive.Service{"cyworld"}}, []int{1, 4}},
		"words":      {Query{Text: "축하", Limit: 1}, []int{2}},
		"no service": {Query{Services: []archive.Service{"line"}}, nil},
		"injection":  {Query{Person: "' OR 1 --"}, nil},
	}
	for name, tt := range tests {
		var want []string
		for _, i := range tt.want {
			want = append(want, all[i].ID)
		}
		var got []string
		for _, it := range items(t, c, tt.q) {
			got = append(got, it.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

func TestPagesContinue(t *testing.T) {
	c := open(t)
	fill(t, c, messages(1234))
	for _, newest := range []bool{false, true} {
		want := texts(items(t, c, Query{Newest: newest}))
		if len(want) != 1234 {
			t.Fatalf("%d items", len(want))
		}
		var got []string
		for q := (Query{Newest: newest, Limit: 100}); ; {
			page := items(t, c, q)
			if len(page) == 0 {
				break
			}
			got = append(got, texts(page)...)
			k, err := c.Key(t.Context(), page[len(page)-1].ID)
			if err != nil {
				t.Fatal(err)
			}
			q.After = k
		}
		if !slices.Equal(got, want) {
			t.Errorf("newest %v: %d items paged, %d at once", newest, len(got), len(want))
		}
	}
}
