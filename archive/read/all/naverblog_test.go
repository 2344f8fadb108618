package all_test

import (
	"testing/fstest"

	"dotori/archive/read/naverblog/pdftext/pdftest"
	"dotori/archive/read/readtest"
)

const naverPage = `<html><head><title>봄 : 네이버 블로그</title></head><body><span class="se_publishDate">2014. 5. 6. 21:05</span>` +
	`<div class="se-main-container"><div class="se-component se-text">글</div></div></body></html>`

func naverblogFixtures() []readtest.Fixture {
	return []readtest.Fixture{
		{Name: "saved page of naver blog", Service: "naver-blog", Root: readtest.Archive("봄.html", naverPage, "봄_files/a.jpg", jpeg)},
		{Name: "saved frame of naver blog", Service: "naver-blog", Root: readtest.Archive(
			"봄.html", `<iframe id="mainFrame" src="봄_files/PostView.html"></iframe>https://blog.naver.com/`, "봄_files/PostView.html", naverPage)},
		{Name: "old page of naver blog", Service: "naver-blog", Root: readtest.Archive(
			"봄.html", `<title>봄 : 네이버 블로그</title><p class="_postAddDate">2009/03/14 21:05</p><div id="postViewArea">글</div>`)},
		{Name: "Naver-Blog-Backup", Service: "naver-blog", Root: readtest.Archive(
			"blogstyle.css", "", "posts/2018. 3. 4. 2115 [봄]/post.html", "<html><body>글</body></html>", "posts/2018. 3. 4. 2115 [봄]/0.jpg", jpeg)},
		{Name: "naver-blog-backer", Service: "naver-blog", Root: readtest.Archive(
			"220001234567/word.md", "## 봄\n\n![0](asset/0.png)", "220001234567/asset/0.png", "\x89PNG\r\n\x1a\n")},
		{Name: "download-naver-blog", Service: "naver-blog", Root: readtest.Archive(
			"out/220001234567/봄.md", "# 봄\n", "out/220001234567/full_봄.md", naverPage, "out/220001234567/img/0.png", jpeg)},
		{Name: "naver blog's PDF", Service: "naver-blog", Root: fstest.MapFS{
			"1권.pdf": {Data: pdftest.Document("기록", []string{"봄", "https://blog.naver.com/gildong/220001234567"})}}},
		{Name: "another PDF", Root: fstest.MapFS{"보고서.pdf": {Data: pdftest.Document("보고서", []string{"봄"})}}},
	}
}
