package page_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"dotori/archive"
	"dotori/archive/read/page"
)

// FuzzParse reads any bytes as a page: what it says is sound, and says the same twice.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		`<title>봄 : 네이버 블로그</title><div class="se-main-container">글 2005.03.01</div>`,
		"<meta charset=euc-kr><h1>\xBA\xBD</h1><time datetime=2015-07-09>x</time>",
		"<!-- saved from url=(0030)https://www.example.com/a.html --><article><article>x",
		`<meta property="og:regDate" content="20150709203400"><table><td class=date>2001-02-03<tbody id=tbody>`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		p := page.Parse(page.Decode(b), page.Rules{Title: page.Class("t"), Date: page.Class("d")})
		for _, s := range []string{p.Title, p.Author, p.Site, p.Address} {
			if !utf8.ValidString(s) || !norm.NFC.IsNormalString(s) || strings.ContainsAny(s, "\r\x00") || strings.ContainsRune(s, archive.ObjectMark) {
				t.Errorf("unsound %q", s)
			}
		}
		if p.Moment.Known() != (p.Dated != "") || p.Moment.Known() && p.Moment.Origin != archive.OriginArchive {
			t.Errorf("moment %v from %q", p.Moment, p.Dated)
		}
		if again := page.Parse(page.Decode(b), page.Rules{Title: page.Class("t"), Date: page.Class("d")}); shown(again) != shown(p) || again.Body() != p.Body() {
			t.Error("reading twice gives different results")
		}
	})
}
