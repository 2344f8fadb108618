package all_test

import "dotori/archive/read/readtest"

func daumblogFixtures() []readtest.Fixture {
	return []readtest.Fixture{
		{Name: "page of daum blog", Service: "daum-blog", Root: readtest.Archive(
			"일상/1.html", `<title>봄 : Daum 블로그</title><p>글</p>`, "images/1.jpg", jpeg)},
		{Name: "saved page of daum blog", Service: "daum-blog", Root: readtest.Archive(
			"a.html", "<!-- saved from url=(0030)http://blog.daum.net/gildong/124 -->\n<title>봄</title><p>글</p>")},
	}
}
