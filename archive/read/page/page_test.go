package page_test

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"dotori/archive"
	"dotori/archive/read/page"
)

// shown is what a page says, on one line.
func shown(p *page.Page) string {
	when := "unknown"
	if p.Moment.Known() {
		when = p.Moment.Wall.Format("2006-01-02T15:04:05") + p.Moment.Offset.String() + " " + string(p.Dated)
	}
	body := strings.ReplaceAll(page.Words(p.Content), "\n", "⏎")
	return strings.Join([]string{p.Title, p.Author, p.Site, p.Host(), when, body}, " | ")
}

func TestParse(t *testing.T) {
	tests := []struct{ name, html, want string }{
		{"naver blog", `<html><head><title>제주의 봄 : 네이버 블로그</title><meta property="og:title" content="제주의 봄">
<meta property="og:url" content="https://blog.naver.com/hong/1"></head><body><h1>홍길동의 블로그</h1>
<div class="se-title-text">제주의 봄</div><span class="se_publishDate pcol2">2021. 1. 2. 13:05</span>
<div class="se-main-container"><p class="se-text">유채꽃이 피었다</p></div><div class="comment">2022.01.01 좋아요</div></body></html>`,
			"제주의 봄 |  |  | blog.naver.com | 2021-01-02T13:05:00 element | 유채꽃이 피었다"},
		{"title names the service", "<title>공지 : 네이버 카페</title><div id=postViewArea>모임 2005.03.01</div>",
			"공지 |  | 네이버 카페 |  | 2005-03-01T00:00:00 text | 모임 2005.03.01"},
		{"title names the blog first", "<title>길동이네 :: 봄 소풍</title><article>김밥</article>", "봄 소풍 |  | 길동이네 |  | unknown | 김밥"},
		{"title ends with the site", `<meta property=og:site_name content=길동이네><title>봄 소풍 - 길동이네</title><p>김밥`, "봄 소풍 |  | 길동이네 |  | unknown | 김밥"},
		{"a heading is the title and stands once", "<body><h1>봄 소풍</h1><p>김밥", "봄 소풍 |  |  |  | unknown | 김밥"},
		{"stated to programs", `<meta property="article:published_time" content="2015-07-09T20:34:00+09:00"><meta name="author" content="홍길동"><article><h2>글</h2>본문<time>2015-07-10</time></article>`,
			"글 | 홍길동 |  |  | 2015-07-09T20:34:00+09:00 head | 본문"},
		{"digits alone", `<meta name="og:regDate" content="20150709203400"><p>글`, " |  |  |  | 2015-07-09T20:34:00 head | 글"},
		{"linked data", `<script type="application/ld+json">{"datePublished":"2015-07-09"}</script><p>글`, " |  |  |  | 2015-07-09T00:00:00 head | 글"},
		{"time element", `<time datetime="2019-08-03T18:22:10+09:00">3시간 전</time><main>글</main>`, " |  |  |  | 2019-08-03T18:22:10+09:00 element | 글"},
		{"a date in a long element is not the page's", "<div class=updates>" + strings.Repeat("<p>2001.01.02 글</p>", 99) + "</div><article>본문</article>", " |  |  |  | unknown | 본문"},
		{"the largest of several", "<article>짧다</article><article>이 글이 훨씬 더 길다</article>", " |  |  |  | unknown | 이 글이 훨씬 더 길다"},
		{"author is an address", `<meta property="article:author" content="https://example.com/hong"><p>글`, " |  |  |  | unknown | 글"},
		{"saved by a browser", "<!DOCTYPE html>\n<!-- saved from url=(0030)https://www.example.com/a.html -->\n<html><p>글", " |  |  | example.com | unknown | 글"},
		{"nothing", "", " |  |  |  | unknown | "},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := page.Parse(tt.html, page.Rules{})
			if got := shown(p); got != tt.want {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
			if p.Moment.Known() && p.Moment.Origin != archive.OriginArchive {
				t.Errorf("origin %q", p.Moment.Origin)
			}
		})
	}
}

func TestRules(t *testing.T) {
	rules := page.Rules{Body: page.ID("body"), Title: page.Class("subject"), Date: page.Class("written"), Author: page.Class("nick")}
	p := page.Parse(`<meta property="og:title" content="카페 이름"><p class=date>2001.01.01</p><b class="nick">성춘향</b>
<div class="big subject">안부</div><i class=written>2002.02.03</i><article>다른 글이 더 길다 다른 글이 더 길다</article><div id=body>잘 지내?</div>`, rules)
	if got, want := shown(p), "안부 | 성춘향 |  |  | 2002-02-03T00:00:00 element | 잘 지내?"; got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}

func TestTooLargeOrDeepForATree(t *testing.T) {
	head := `<head><title>긴 글</title><meta property="article:published_time" content="2015-07-09"></head>`
	tests := map[string]string{
		"large": head + strings.Repeat("<p>가나다", page.Largest/8),
		"deep":  head + strings.Repeat("<p>가</p>", 10_000) + strings.Repeat("<div>", 1000) + "나",
	}
	for name, s := range tests {
		p := page.Parse(s, page.Rules{})
		if p.Title != "긴 글" || p.Moment.Year() != 2015 || p.Content != nil || p.Body() != s {
			t.Errorf("%s: title %q, moment %v, %d bytes", name, p.Title, p.Moment, len(p.Body()))
		}
	}
}

func TestNodes(t *testing.T) {
	doc := page.Parse(`<ul class="a b"><li id=x>하나<li>둘<img src=1.jpg></ul>`, page.Rules{}).Root
	list := page.First(doc, page.Class("b"))
	if !page.HasClass(list, "a") || page.HasClass(list, "ab") || page.HasClass(nil, "a") {
		t.Error("classes are not told apart")
	}
	items := page.All(list, func(n *html.Node) bool { return n.Data == "li" })
	if len(items) != 2 || page.Words(items[1]) != "둘" || page.Attr(items[0], "id") != "x" || page.Text(items[0]) != "하나" {
		t.Errorf("items: %d", len(items))
	}
	if page.First(doc, nil) != nil || page.First(nil, page.ID("x")) != nil || page.Words(nil) != "" || page.Any(nil)(list) {
		t.Error("nothing matches something")
	}
}
