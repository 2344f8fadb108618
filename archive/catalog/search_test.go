package catalog

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"dotori/archive"
	"dotori/archive/text"
)

// searchable fills a catalog with texts whose order of time is their order here.
func searchable(t testing.TB) *Catalog {
	c := open(t)
	named := photo(at(t, "2015-07-13 10:00"), 3, "제주 2019")
	named.Media[0].Name = "IMG_20150713_졸업식.jpg"
	named.Tags = []string{"바다"}
	named.People = []string{"이다람"}
	put(t, c, "a",
		archive.Item{Kind: archive.Diary, Service: "cyworld", Moment: at(t, "2005-02-20 00:00"), Title: "졸업식 날", Text: "학교에서 울었다", Author: "나"},
		message(at(t, "2015-07-09 20:34"), "가족방", "엄마", "졸업 축하해"),
		message(at(t, "2015-07-09 20:35"), "가족방", "홍길동", "고마워 ㅋㅋㅋ See you at the Café"),
		message(at(t, "2015-07-10 20:35"), "가족방", "엄마", "값을 치렀다, 감사합니다"),
		message(at(t, "2015-07-11 20:35"), "동창회", "박단풍", "외갓집에서 가족 사진 🍁🍂 봤어!"),
		message(at(t, "2015-07-12 20:35"), "동창회", "박단풍", "사랑한다 日本旅行 2019년"),
		named,
	)
	return c
}

func TestSearchFindsWhatUsersType(t *testing.T) {
	c := searchable(t)
	tests := map[string][]string{ // query: texts found, newest first
		"졸업":                                   {"", "졸업 축하해", "학교에서 울었다"},
		"업식":                                   {"", "학교에서 울었다"},
		"졸":                                    {"", "졸업 축하해", "학교에서 울었다"},
		"조":                                    {"", "외갓집에서 가족 사진 🍁🍂 봤어!", "졸업 축하해", "학교에서 울었다"},
		"졸어":                                   {"", "졸업 축하해", "학교에서 울었다"},
		"졸ㅇ":                                   {"", "졸업 축하해", "학교에서 울었다"},
		"ㅈㅇㅅ":                                  {"", "외갓집에서 가족 사진 🍁🍂 봤어!", "학교에서 울었다"},
		"ㅈㅇ":                                   {"", "외갓집에서 가족 사진 🍁🍂 봤어!", "졸업 축하해", "학교에서 울었다"},
		"ㅋㅋ":                                   {"고마워 ㅋㅋㅋ See you at the Café"},
		"\u110C\u1169\u11AF\u110B\u1165\u11B8": {"", "졸업 축하해", "학교에서 울었다"}, // 졸업 in NFD
		"갑":                                    {"값을 치렀다, 감사합니다"},
		"ㄳ":                                    {"값을 치렀다, 감사합니다"},
		"외갓":                                   {"외갓집에서 가족 사진 🍁🍂 봤어!"},
		"see":                                  {"고마워 ㅋㅋㅋ See you at the Café"},
		"SE":                                   {"고마워 ㅋㅋㅋ See you at the Café"},
		"afé":                                  {"고마워 ㅋㅋㅋ See you at the Café"},
		"cafe\u0301":                           {"고마워 ㅋㅋㅋ See you at the Café"},
		"2015071":                              {""},
		"img_2015":                             {""},
		"사라":                                   {"사랑한다 日本旅行 2019년"},
		"살":                                    {"사랑한다 日本旅行 2019년"},
		"旅行":                                   {"사랑한다 日本旅行 2019년"},
		"旅":                                    {"사랑한다 日本旅行 2019년"},
		"🍂":                                    {"외갓집에서 가족 사진 🍁🍂 봤어!"},
		"년":                                    {"사랑한다 日本旅行 2019년"},
		"엄마":                                   {"값을 치렀다, 감사합니다", "졸업 축하해"},
		"엄마 졸업":                                {"졸업 축하해"},
		"졸업 엄마":                                {"졸업 축하해"},
		"가족":                                   {"외갓집에서 가족 사진 🍁🍂 봤어!"}, // not all of the room 가족방
		"가족방":                                  {"값을 치렀다, 감사합니다", "고마워 ㅋㅋㅋ See you at the Café", "졸업 축하해"},
		"가족방 축하":                               {"졸업 축하해"},
		"제주":                                   {""},
		"바다":                                   {""},
		"다람":                                   {""},
		"봤어!":                                  {"외갓집에서 가족 사진 🍁🍂 봤어!"},
		"!":                                    {"외갓집에서 가족 사진 🍁🍂 봤어!"},
		"식업":                                   nil,
		"졸업 없다":                                nil,
		"   ":                                  nil,
		"\"":                                   nil,
		"AND OR NOT *":                         nil,
	}
	for query, want := range tests {
		hits, next, err := c.Search(t.Context(), query, Query{}, 10)
		if err != nil {
			t.Errorf("%q: %v", query, err)
		}
		var got []string
		for _, h := range hits {
			got = append(got, h.Item.Text)
		}
		if !slices.Equal(got, want) || next != 0 {
			t.Errorf("%q finds %q (next %d), want %q", query, got, next, want)
		}
	}
}

// Whatever users type, the index must lead to every text that matches.
func TestSearchMissesNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	signs := []string{"가", "각", "간", "갉", "나", "난", "과", "구", "궈", "그", "ㄱ", "ㄴ", "ㄳ", "ㅏ", "ㅋ", "a", "B", "1", " ", "_", "🍁", "漢", "字"}
	random := func(n int) string {
		var b strings.Builder
		for range 1 + r.IntN(n) {
			b.WriteString(signs[r.IntN(len(signs))])
		}
		return b.String()
	}
	c := open(t)
	var all []archive.Item
	for i := range 1500 {
		m := at(t, "2015-07-09 20:34")
		m.Wall = m.Wall.Add(time.Duration(i) * time.Minute)
		all = append(all, message(m, "방", "나", random(9)))
	}
	put(t, c, "a", all...)
	for range 150 {
		query := random(4)
		words := strings.Fields(text.Fold(query))
		var want []string
		for _, it := range all {
			if len(words) > 0 && !slices.ContainsFunc(words, func(w string) bool { return !matches(it.Text, w) && !matches(it.Author, w) }) {
				want = append(want, it.Text)
			}
		}
		if got := texts(items(t, c, Query{Text: query})); !slices.Equal(got, want) {
			t.Errorf("%q finds %d texts, want %d", query, len(got), len(want))
		}
	}
}

func TestSearchGoesOnPageByPage(t *testing.T) {
	c := open(t)
	fill(t, c, messages(3000))
	want := texts(items(t, c, Query{Text: "이", Newest: true}))
	var got []string
	var q Query
	for {
		hits, next, err := c.Search(t.Context(), "이", q, 70)
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range hits {
			got = append(got, h.Item.Text)
		}
		if q.After = next; next == 0 {
			break
		}
	}
	if len(got) < 500 || !slices.Equal(got, want) {
		t.Errorf("%d hits in pages, %d at once", len(got), len(want))
	}
}

func TestSearchNarrows(t *testing.T) {
	c := searchable(t)
	for name, tt := range map[string]struct {
		q    Query
		want int
	}{
		"all": {Query{}, 3}, "year": {Query{Year: 2005}, 1}, "kind": {Query{Kinds: []archive.Kind{archive.Diary, archive.Photo}}, 2},
		"message": {Query{Kinds: []archive.Kind{archive.Message}}, 1}, "service": {Query{Services: []archive.Service{"photos"}}, 1},
		"person": {Query{Person: "엄마"}, 1}, "pictures": {Query{Pictures: true}, 1}, "chat": {Query{Title: "가족방"}, 1}, "none": {Query{Year: 1999}, 0},
	} {
		hits, _, err := c.Search(t.Context(), "졸업", tt.q, 10)
		if err != nil || len(hits) != tt.want {
			t.Errorf("%s: %d hits, %v, want %d", name, len(hits), err, tt.want)
		}
		counts, err := c.SearchCounts(t.Context(), "졸업", tt.q)
		n := 0
		for _, count := range counts {
			n += count
		}
		if err != nil || n != tt.want {
			t.Errorf("%s: counts %v, %v, want %d", name, counts, err, tt.want)
		}
	}
}

func TestHitsShowWhatMatched(t *testing.T) {
	c := open(t)
	long := strings.Repeat("도토리 ", 100) + "여기 졸업식\n사진이 있다 " + strings.Repeat("다람쥐 ", 100)
	named := photo(at(t, "2015-07-13 10:00"), 3, "")
	named.Media[0].Name = "졸업식.jpg"
	put(t, c, "a", archive.Item{Kind: archive.Diary, Service: "cyworld", Text: long, Title: "졸업"}, named)
	hits, _, err := c.Search(t.Context(), "졸업 사진", Query{Kinds: []archive.Kind{archive.Diary}}, 10)
	if err != nil || len(hits) != 1 {
		t.Fatal(hits, err)
	}
	h := hits[0]
	var marked []string
	for _, m := range h.Marks {
		marked = append(marked, h.Snippet[m[0]:m[1]])
	}
	if !slices.Equal(marked, []string{"졸업", "사진"}) || !strings.HasPrefix(h.Snippet, "…") || !strings.HasSuffix(h.Snippet, "…") ||
		!strings.Contains(h.Snippet, "여기 졸업식 사진이") || utf8.RuneCountInString(h.Snippet) > snippetLength+2 {
		t.Errorf("%q marks %q", h.Snippet, marked)
	}
	hits, _, err = c.Search(t.Context(), "졸업", Query{Kinds: []archive.Kind{archive.Photo}}, 10)
	if err != nil || len(hits) != 1 || hits[0].Snippet != "" || len(hits[0].Also) != 1 || hits[0].Also[0].Text != "졸업식.jpg" || len(hits[0].Also[0].Marks) != 1 {
		t.Errorf("%+v, %v", hits, err)
	}
}
