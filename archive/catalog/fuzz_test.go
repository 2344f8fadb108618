package catalog

import (
	"slices"
	"strings"
	"testing"

	"dotori/archive"
	"dotori/archive/text"
)

// FuzzSearch checks that the index finds in one text exactly what
// text.Matches finds in it.
func FuzzSearch(f *testing.F) {
	for _, seed := range [][2]string{
		{"졸업", "졸업식 사진"}, {"졸어", "졸업"}, {"ㅈㅇㅅ", "졸업식"}, {"ㅈㅇ", "집 안 졸업"}, {"ㅋ", "ㅋㅋㅋ"}, {"ㄳ", "감사 ㄳ"},
		{"살", "사랑"}, {"갑", "값"}, {"오", "왜"}, {"a", "Cafe\u0301"}, {"IMG_20", "img_2015.jpg"}, {"日本", "日本旅行"}, {"🍁", "🍁🍂"},
		{"\"", "\"quoted\""}, {"* AND", "a* and"}, {"\xff", "\xff"}, {"\u1100\u1161", "가"}, {"가\u11A8", "각"}, {"İ", "i\u0307"},
		{"ᅟ", "조ᅟ어"}, {"\uFFFC", "\uFFFC"}, {"졸 업", "졸업"}, {"ㄱ졸", "가졸"}, {"졸ㅇㅅ", "졸업식"}, {"업20", "졸업2015"},
	} {
		f.Add(seed[0], seed[1])
	}
	c := open(f)
	f.Fuzz(func(t *testing.T, query, content string) {
		if strings.ContainsRune(content, 0) || strings.ContainsRune(query, 0) {
			t.Skip("readers drop NUL")
		}
		content = text.NFC(content)
		it := archive.Item{Kind: archive.Post, Service: "blog", NativeID: "1", Text: content}
		put(t, c, "a", it)
		hits, _, err := c.Search(t.Context(), query, Query{}, 10)
		if err != nil {
			t.Fatalf("%q: %v", query, err)
		}
		words := strings.Fields(text.Fold(query))
		want := len(words) > 0 && !slices.ContainsFunc(words, func(w string) bool { return len(text.Matches(content, w)) == 0 })
		if (len(hits) == 1) != want {
			t.Errorf("%q in %q: found %v, want %v; index asked %s", query, content, len(hits) == 1, want, termOf(text.Fold(query)))
		}
		if _, err := c.RemoveImport(t.Context(), "a"); err != nil {
			t.Fatal(err)
		}
	})
}
