package pages_test

import (
	"testing"
	"testing/fstest"

	"dotori/archive/read/pages"
	"dotori/archive/read/readtest"
)

var fuzzNames = []string{"a/봄.html", "a/봄.mht", "a/20050301.txt", "a/일기.txt", "a/메모.txt", "a/2019-08-03.md", "a/글.json", "a/글.csv", "a/글.jsonl"}

// FuzzRead reads any bytes as a file of each role, beside files that it may
// mean.
func FuzzRead(f *testing.F) {
	for i, seed := range []string{
		`<title>봄 : 네이버 카페</title><div class="se-main-container">글<img src="봄_files/a.jpg"></div><li class="CommentItem"><p class="comment_text_view">응</p>`,
		chrome(),
		"제목: 봄\n날씨: 맑음\n\n김밥을 쌌다",
		"나의 사월\n2005년 4월 1일 금요일 맑음\n글\n\n2005.04.02 (토) 21:05\n[ 벚꽃 ]\n만개",
		"안부\n\n잘 지내니?",
		"---\ntitle: a\ntags: [b, c]\ndate: 2019-08-03\n---\n# 글\n![[c.jpg]]",
		`{"data":[{"title":"봄","content":"<p>글<img src='c.jpg'>","date":"2005-03-01","images":["c.jpg"],"comments":[{"content":"응","children":[{"text":"그래"}]}]}]}`,
		"제목,내용,작성일,이미지\n봄,\"글\n줄\",2005-03-01,\"[\"\"c.jpg\"\"]\"\n",
		"{\"title\":\"봄\",\"text\":\"글\",\"timestamp\":1109862000}\n{}",
	} {
		f.Add([]byte(seed), uint8(i))
	}
	f.Fuzz(func(t *testing.T, content []byte, n uint8) {
		root := fstest.MapFS{fuzzNames[int(n)%len(fuzzNames)]: {Data: content}}
		for _, picture := range []string{"a/봄_files/a.jpg", "a/20050301.jpg", "a/c.jpg"} {
			root[picture] = &fstest.MapFile{Data: []byte(jpeg + picture)}
		}
		left := leftBy(t, root)
		readtest.Fuzz(t, readtest.Case{Reader: pages.New(), Root: root, Overlap: true, Left: left})
	})
}

// leftBy names the files that the reader does not: what any bytes are taken
// for is not known before.
func leftBy(t *testing.T, root fstest.MapFS) (left []string) {
	named := map[string]bool{}
	got := readtest.Read(t.Context(), pages.New(), root, nil)
	for _, w := range got.Warnings {
		named[w.Path] = true
	}
	for _, it := range got.Items {
		for _, f := range it.Files {
			named[f] = true
		}
		for _, m := range it.Media {
			named[m.Path] = true
		}
	}
	for name := range root {
		if !named[name] {
			left = append(left, name)
		}
	}
	return left
}
