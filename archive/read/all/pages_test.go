package all_test

import (
	"io/fs"

	"dotori/archive/read/readtest"
)

// pagesFixtures are what people saved themselves, and what is not for the
// reader of saved pages.
func pagesFixtures() []readtest.Fixture {
	const page = `<title>봄 모임 : 네이버 카페</title><meta property="og:url" content="https://cafe.naver.com/spring/12"><div class="se-main-container">다들 반가웠어요</div>`
	return []readtest.Fixture{
		{Name: "a saved page", Service: "pages", Root: readtest.Archive("봄.html", page, "봄_files/a.jpg", jpeg)},
		{Name: "saved pages among pictures", Service: "pages", Root: readtest.Archive("글/봄.html", "<h1>봄</h1><p>오늘은 하루 종일 비가 왔다.", "DCIM/100APPLE/IMG_0001.JPG", jpeg)},
		{Name: "a web archive", Service: "pages", Root: readtest.Archive("봄.mht", "MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n"+page)},
		{Name: "a diary by days", Service: "pages", Root: readtest.Archive("2005-03-01.txt", "봄비", "2005-03-02 소풍.txt", "김밥", "2005-03-02 소풍.jpg", jpeg)},
		{Name: "a diary in one file", Service: "pages", Root: readtest.Archive("나의 하루.txt", "2005.03.01 (화)\n봄비\n2005.03.02 (수)\n김밥")},
		{Name: "notes", Service: "pages", Root: readtest.Archive("a.md", "---\ntitle: 봄\n---\n글", "b.md", "글", "img/a.jpg", jpeg)},
		{Name: "nothing but texts", Service: "pages", Root: readtest.Archive("가.txt", "글", "나.txt", "글", "다.txt", "글")},
		{Name: "a crawler's JSON", Service: "pages", Root: readtest.Archive("cafe_1_board_2_20240101_full.json", `[{"id":1,"title":"봄","writer":"홍길동","write_date":"2021.03.14.","content":"글"}]`)},
		{Name: "a crawler's CSV", Service: "pages", Root: readtest.Archive("articles.csv", "article_id,title,author_nickname,posted_at,content_text\n1,봄,홍길동,2021.03.14.,글\n")},
		{Name: "a website's program", Root: fs.FS(readtest.Archive("www/index.php", "<?php", "www/about.html", "<h1>회사</h1><p>저희 회사를 소개합니다. 어서 오세요."))},
		{Name: "pictures with a notice", Service: "photos", Root: readtest.Archive("README.txt", "2005년 3월 1일 찍음", "a.jpg", jpeg)},
	}
}
