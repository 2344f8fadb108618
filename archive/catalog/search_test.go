package catalog

import (
	"slices"
	"testing"

	"dotori/archive"
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
