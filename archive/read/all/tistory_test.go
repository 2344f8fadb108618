package all_test

import "dotori/archive/read/readtest"

const tistoryPost = `<body id="tt-body-page"><h2 class="title-article">봄</h2><p class="date">2024-03-14 21:05:06</p>` +
	`<div class="article-view"><div class="contents_style"><p>글</p></div></div>`

func tistoryFixtures() []readtest.Fixture {
	return []readtest.Fixture{
		{Name: "tistory backup", Service: "tistory", Root: readtest.Archive(
			"spring-1-1/style.css", "", "spring-1-1/7/7-봄.html", tistoryPost, "spring-1-1/7/img/img.jpg", jpeg)},
		{Name: "tistory backup without its folder", Service: "tistory", Root: readtest.Archive("7/7.html", tistoryPost)},
		{Name: "tistory backup that mentions other blogs", Service: "tistory", Root: readtest.Archive(
			"7/7.html", tistoryPost+`<a href="https://blog.naver.com/a/1">a</a><a href="http://blog.daum.net/a/1">b</a>`)},
		{Name: "tistory by nhj7", Service: "tistory", Root: readtest.Archive(
			"a/7/7.html", `<h4 class="tit_category">a</h4><h1 class="tit_post">봄</h1><p class="tit_sub">2024-03-14 21:05:06</p>`)},
		{Name: "tistory by pronist", Service: "tistory", Root: readtest.Archive(
			"spring/봄/index.html", `<html xmlns="http://www.w3.org/1999/xhtml"><head></head><body><p data-ke-size="size16">글</p></body></html>`)},
		{Name: "tistory's feed", Service: "tistory", Root: readtest.Archive(
			"posts/20240422_봄.md", "# 봄\n\n*발행: Tue, 23 Apr 2024 00:15:44 +0900*\n\n---\n\n글")},
		{Name: "saved page of tistory", Service: "tistory", Root: readtest.Archive(
			"봄.html", `<html><head><script src="//t1.daumcdn.net/tistory_admin/a.js"></script></head><body><div class="contents_style">글</div></body></html>`)},
	}
}
