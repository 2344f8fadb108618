package catalog

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"dotori/archive"
)

// described writes what was found of each kind: "diary 1 of 1, message 2 …".
func described(t *testing.T, c *Catalog, query string, q Query, n int) string {
	t.Helper()
	found, err := c.SearchEach(t.Context(), query, q, n)
	if err != nil {
		t.Fatal(err)
	}
	counts, err := c.SearchCounts(t.Context(), query, q)
	if err != nil {
		t.Fatal(err)
	}
	var parts []string
	for _, f := range found {
		more := ""
		if f.Next != 0 {
			more = " and more"
		}
		parts = append(parts, fmt.Sprintf("%s %d%s of %d", f.Kind, len(f.Hits), more, counts[f.Kind]))
		delete(counts, f.Kind)
	}
	if len(counts) > 0 {
		t.Errorf("%q %+v: counted but not found: %v", query, q, counts)
	}
	return strings.Join(parts, ", ")
}

func TestSearchEachFindsTheNewestOfEachKind(t *testing.T) {
	c := searchable(t)
	sea := photo(at(t, "2016-08-01 10:00"), 7, "제주 2019")
	lat, lon := 33.4, 126.5
	sea.Latitude, sea.Longitude = &lat, &lon
	put(t, c, "b", sea, photo(archive.Moment{}, 8, "모름"))
	for _, tt := range []struct {
		query string
		q     Query
		n     int
		want  string
	}{
		{"졸업", Query{}, 5, "photo 1 of 1, diary 1 of 1, message 1 of 1"},
		{"이", Query{}, 1, "photo 1 of 1"},
		{"졸업", Query{Year: 2005}, 5, "diary 1 of 1"},
		{"졸업", Query{Kinds: []archive.Kind{archive.Message}}, 5, "message 1 of 1"},
		{"", Query{}, 5, ""},
		{" ", Query{Kinds: []archive.Kind{archive.Message}}, 2, "message 2 and more of 5"},
		{"", Query{Services: []archive.Service{"cyworld"}}, 2, "diary 1 of 1"},
		{"", Query{Year: 2015}, 2, "photo 1 of 1, message 2 and more of 5"},
		{"", Query{Located: true}, 5, "photo 1 of 1"},
		{"제주", Query{Located: true}, 5, "photo 1 of 1"},
		{"졸업", Query{Located: true}, 5, ""},
		{"", Query{Undated: true}, 5, "photo 1 of 1"},
		{"", Query{Pictures: true}, 5, "photo 3 of 3"},
		{"", Query{Person: "엄마"}, 5, "message 2 of 2"},
		{"", Query{People: []Alias{{"kakaotalk", "엄마"}, {"cyworld", "나"}}}, 5, "diary 1 of 1, message 2 of 2"},
		{"졸업", Query{People: []Alias{{"kakaotalk", "엄마"}}}, 5, "message 1 of 1"},
		{"없는말", Query{}, 5, ""},
	} {
		if got := described(t, c, tt.query, tt.q, tt.n); got != tt.want {
			t.Errorf("%q in %+v: %s, want %s", tt.query, tt.q, got, tt.want)
		}
	}
}

func TestAKindGoesOnWhereSearchEachEnded(t *testing.T) {
	c := searchable(t)
	messages := Query{Kinds: []archive.Kind{archive.Message}}
	found, err := c.SearchEach(t.Context(), "", messages, 2)
	if err != nil || len(found) != 1 {
		t.Fatal(found, err)
	}
	messages.After = found[0].Next
	hits, next, err := c.Search(t.Context(), "", messages, 10)
	if err != nil || len(hits) != 3 || next != 0 || hits[0].Item.Text != "값을 치렀다, 감사합니다" || hits[0].Snippet != hits[0].Item.Text {
		t.Errorf("%d more, next %d, %v", len(hits), next, err)
	}
}

func TestHitsSayWhyTheyWereFound(t *testing.T) {
	c := searchable(t)
	mail := archive.Item{Kind: archive.Mail, Service: "mail", Title: "회의", Text: "내일 봅시다", Author: "김부장", Moment: at(t, "2017-01-02 10:00"),
		Details: []archive.Detail{{Name: "To", Value: "다람쥐 <daram@example.org>"}}}
	put(t, c, "b", mail)
	for query, want := range map[string]string{
		"학교":       "학교에서 울었다",
		"졸업 울었":    "학교에서 울었다; title 졸업식 날",
		"제주":       "; collection 제주 2019",
		"바다":       "; tag 바다",
		"다람":       "내일 봅시다; detail 다람쥐 <daram@example.org>",
		"이다람":      "; person 이다람",
		"IMG_2015": "; file IMG_20150713_졸업식.jpg",
		"졸업 바다":    "; file IMG_20150713_졸업식.jpg; tag 바다",
		"가족방 축하":   "졸업 축하해; collection 가족방",
		"엄마 축하":    "졸업 축하해; author 엄마",
		"동창회 2019": "사랑한다 日本旅行 2019년; collection 동창회",
		"가족방":      "값을 치렀다, 감사합니다; collection 가족방",
	} {
		hits, _, err := c.Search(t.Context(), query, Query{}, 1)
		if err != nil || len(hits) != 1 {
			t.Errorf("%q: %v, %v", query, hits, err)
			continue
		}
		got := []string{hits[0].Snippet}
		for _, a := range hits[0].Also {
			if len(a.Marks) == 0 {
				t.Errorf("%q: nothing is marked in %q", query, a.Text)
			}
			got = append(got, fmt.Sprint(a.Field, " ", a.Text))
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("%q: found because of %q, want %q", query, got, want)
		}
	}
}

// mixed returns a catalog of many messages with pictures, mails and diaries
// between them.
func mixed(b *testing.B) *Catalog {
	c := crowded(b)
	words := newCorpus()
	var some []archive.Item
	for i := range rows() / 8 {
		m := archive.At(time.Date(2005, 1, 1, 0, 0, i*600, 0, time.UTC), archive.PrecisionSecond, archive.OriginEXIF)
		it := archive.Item{Kind: archive.Mail, Service: "mail", Title: words.text(), Text: words.text(), Author: "편지", Moment: m, NativeID: fmt.Sprint(i)}
		switch {
		case i%50 == 0:
			it.Kind, it.Service = archive.Diary, "cyworld"
		case i%3 > 0:
			it = photo(m, byte(i), "앨범 "+words.words[i%50])
			it.NativeID = fmt.Sprint(i)
			it.Media[0].Name = words.text() + ".jpg"
		}
		it.ID = it.Identity()
		some = append(some, it)
	}
	for page := range slices.Chunk(some, 5000) {
		fill(b, c, page)
	}
	return c
}

// BenchmarkSearchEach measures what a search shows first, and what it counts
// afterwards, among messages, pictures, mails and diaries.
func BenchmarkSearchEach(b *testing.B) {
	c := mixed(b)
	for _, kind := range []struct {
		name    string
		queries []string
		q       Query
	}{
		{"two", pairs(), Query{}},
		{"one", firsts(pairs(), 1), Query{}},
		{"initials", []string{"ㅈㅇㅅ", "ㄱㄴㄷ", "ㅇㄱㄴ"}, Query{}},
		{"two-initials", []string{"ㅈㅇ", "ㄱㄴ"}, Query{}},
		{"words", []string{pairs()[3] + " " + pairs()[40], pairs()[9] + " ㅋㅋ"}, Query{}},
		{"nothing", []string{"뷁쀍", "zzz"}, Query{}},
		{"year", []string{""}, Query{Year: 2013}},
		{"service", []string{""}, Query{Services: []archive.Service{"cyworld"}}},
		{"mails", []string{""}, Query{Kinds: []archive.Kind{archive.Mail}}},
		{"located", []string{"", pairs()[3]}, Query{Located: true}},
		{"undated", []string{"", pairs()[3]}, Query{Undated: true}},
		{"somebody", []string{"", pairs()[3], string([]rune(pairs()[0])[:1])}, Query{People: []Alias{{"kakaotalk", newCorpus().words[39]}}}},
		{"word-and-year", pairs(), Query{Year: 2013}},
		{"word-and-service", pairs(), Query{Services: []archive.Service{"cyworld"}}},
	} {
		b.Run(kind.name, func(b *testing.B) {
			b.ReportMetric(milliseconds(measure(b, kind.queries, func(query string) error {
				_, err := c.SearchEach(b.Context(), query, kind.q, 6)
				return err
			})), "p95-ms")
		})
		b.Run(kind.name+"/counts", func(b *testing.B) {
			b.ReportMetric(milliseconds(measure(b, kind.queries, func(query string) error {
				_, err := c.SearchCounts(b.Context(), query, kind.q)
				return err
			})), "p95-ms")
		})
	}
}

func TestSearchEachKeepsToTheDeadline(t *testing.T) {
	c := home(t)
	late, cancel := context.WithDeadline(t.Context(), time.Now().Add(-time.Second))
	defer cancel()
	if found, err := c.SearchEach(late, "ㄱ", Query{}, 5); len(found) != 0 || !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("too late: %+v, %v", found, err)
	}
	early, cancel := context.WithTimeout(t.Context(), time.Hour)
	defer cancel()
	want, err := c.SearchEach(t.Context(), "졸업", Query{}, 5)
	must(t, err)
	if found, err := c.SearchEach(early, "졸업", Query{}, 5); err != nil || len(found) == 0 || asJSON(t, found) != asJSON(t, want) {
		t.Errorf("in time: %+v, %v; want %+v", found, err, want)
	}
}
