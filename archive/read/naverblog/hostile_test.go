package naverblog_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive/read/blog/blogtest"
	"dotori/archive/read/naverblog"
	"dotori/archive/read/readtest"
)

func TestEncodings(t *testing.T) {
	s := saved("똠방각하", "", two)
	cp949 := strings.Replace(s, `charset="UTF-8"`, `http-equiv="Content-Type" content="text/html; charset=ks_c_5601-1987"`, 1)
	for name, content := range blogtest.Encodings(t, s, cp949) {
		t.Run(name, func(t *testing.T) {
			readtest.Run(t, readtest.Case{
				Reader: naverblog.New(), Root: readtest.Archive("a.html", content),
				Columns: []readtest.Column{readtest.Moment, readtest.Title, readtest.Text},
				Want:    []string{"2009-03-14T21:05 minute | 둘째 편집기 | 옛글 하나⏎⏎▣"},
			})
		})
	}
}

func TestDamaged(t *testing.T) {
	whole := one("2014. 5. 6. 21:05", comments)
	tests := []struct{ name, content, want string }{
		{"cut in the body", whole[:strings.Index(whole, "근정전")], "2014-05-06T21:05 minute | 봄 나들이 | 경복궁에 갔다. #경복궁⏎⏎▣"},
		{"modules that are no JSON", strings.ReplaceAll(whole, `{"type"`, `{"type`), "2014-05-06T21:05 minute | 봄 나들이 | 경복궁에 갔다."},
		{"an impossible place", strings.Replace(whole, "37.5796", "999", 1), "2014-05-06T21:05 minute | 봄 나들이 | 경복궁에 갔다."},
		{"a huge line", strings.Replace(whole, "갔다.", strings.Repeat("갔다.", 1<<19), 1), "2014-05-06T21:05 minute | 봄 나들이 | "},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			root := fstest.MapFS{"PostView.html": {Data: []byte(tt.content)}}
			got := readtest.Lines(readtest.Read(t.Context(), naverblog.New(), root, nil).Items, readtest.Moment, readtest.Title, readtest.Text)
			if len(got) == 0 || !strings.HasPrefix(got[0], tt.want) {
				t.Errorf("got %.200q, want %s", got, tt.want)
			}
			readtest.Fuzz(t, readtest.Case{Reader: naverblog.New(), Root: root})
		})
	}
}

var fuzzNames = []string{"PostView.html", "posts/2018. 3. 4. 2115 [봄]/post.html", "220001234567/word.md", "out/220001234567/full_봄.md"}

// FuzzRead reads any bytes as a file of each form, beside files that it may show.
func FuzzRead(f *testing.F) {
	for i, tt := range variants {
		for name, file := range tt.root {
			if strings.HasSuffix(name, ".html") || strings.HasSuffix(name, ".md") {
				f.Add(file.Data, uint8(max(i-3, 0)))
			}
		}
	}
	f.Fuzz(func(t *testing.T, content []byte, n uint8) {
		name := fuzzNames[int(n)%len(fuzzNames)]
		root := fstest.MapFS{name: {Data: content}, "out/220001234567/봄.md": {Data: []byte("# 봄\n\n![](./img/0.png)")}}
		for _, picture := range []string{"PostView_files/1.jpg", "220001234567/asset/0.png", "out/220001234567/img/0.png"} {
			root[picture] = &fstest.MapFile{Data: []byte(jpeg + picture)}
		}
		blogtest.Fuzz(t, naverblog.New(), root)
	})
}
