package tistory_test

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive/read/blog/blogtest"
	"dotori/archive/read/readtest"
	"dotori/archive/read/tistory"
)

func TestEncodings(t *testing.T) {
	page := post("똠방각하", "일상", "2024-03-14 21:05:06", "<p>펭귄과 똠방각하</p>", "#펭귄")
	for name, content := range blogtest.Encodings(t, page, strings.Replace(page, "utf-8", "euc-kr", 1)) {
		t.Run(name, func(t *testing.T) {
			readtest.Run(t, readtest.Case{
				Reader: tistory.New(), Root: readtest.Archive("spring-1-1/7/7-a.html", content),
				Columns: []readtest.Column{readtest.Moment, readtest.Title, readtest.Text, readtest.Tags},
				Want:    []string{"2024-03-14T21:05:06 second | 똠방각하 | 펭귄과 똠방각하 | 펭귄"},
			})
		})
	}
}

// What is damaged still gives what is left of it.
func TestDamaged(t *testing.T) {
	whole := post("봄", "일상", "2024-03-14 21:05:06", "<p>경복궁에 갔다.</p><img src='./img/a.jpg'>", "#봄")
	tests := []struct{ name, content, want string }{
		{"cut in the body", whole[:strings.Index(whole, "<img")], "2024-03-14T21:05:06 second | 봄 | 경복궁에 갔다."},
		{"without a date", strings.Replace(whole, "2024-03-14 21:05:06", "0000-00-00 00:00:00", 1), "unknown | 봄 | 경복궁에 갔다.⏎⏎▣"},
		{"deeply nested", strings.Replace(whole, "<p>", strings.Repeat("<b>", 20_000)+"<p>", 1), "unknown |"},
		{"a huge line", strings.Replace(whole, "갔다.", strings.Repeat("갔다. ", 1<<20), 1), "2024-03-14T21:05:06 second | 봄 |"},
		{"with NUL bytes", strings.Replace(whole, "갔다", "갔\x00다", 1), "2024-03-14T21:05:06 second | 봄 | 경복궁에 갔다."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			root := fstest.MapFS{"7/7.html": {Data: []byte(tt.content)}}
			got := readtest.Lines(readtest.Read(t.Context(), tistory.New(), root, nil).Items, readtest.Moment, readtest.Title, readtest.Text)
			if len(got) != 1 || !strings.HasPrefix(got[0], tt.want) {
				t.Errorf("got %.200q, want %s", got, tt.want)
			}
			readtest.Fuzz(t, readtest.Case{Reader: tistory.New(), Root: root})
		})
	}
}

var fuzzNames = []string{"spring-1-1/7/7-봄.html", "target/7/7.html", "spring/봄/index.html", "posts/20240422_a.md", "봄.html"}

// FuzzRead reads any bytes as a page of each form, beside files that it may show.
func FuzzRead(f *testing.F) {
	for i, tt := range programs {
		for name, file := range tt.root {
			if strings.HasSuffix(name, ".html") || strings.HasSuffix(name, ".md") {
				f.Add(file.Data, uint8(i+1))
			}
		}
	}
	for _, file := range backup {
		if bytes.Contains(file.Data, []byte("title-article")) {
			f.Add(file.Data, uint8(0))
		}
	}
	f.Fuzz(func(t *testing.T, content []byte, n uint8) {
		name := fuzzNames[int(n)%len(fuzzNames)]
		root := fstest.MapFS{name: {Data: content}, "history.db": {Data: []byte("https://spring.tistory.com/3")}}
		for _, picture := range []string{"spring-1-1/7/img/img.jpg", "target/7/0.jpg", "spring/봄/a.jpg", "봄_files/img.jpg"} {
			root[picture] = &fstest.MapFile{Data: []byte(jpeg + picture)}
		}
		blogtest.Fuzz(t, tistory.New(), root)
	})
}
