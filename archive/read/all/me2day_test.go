package all_test

import "dotori/archive/read/readtest"

const me2dayPost = `<html><head><title>길동님의 글</title></head><body><div id="mystream" class="mystream single_post">` +
	`<p class="post_body">봄 <span class="post_permalink">14.03.23 19:57</span></p></div></body></html>`

func me2dayFixtures() []readtest.Fixture {
	return []readtest.Fixture{
		{Name: "me2day", Service: "me2day", Root: readtest.Archive(
			"me2day/gildong/post/p.a.b.html", me2dayPost, "me2day/gildong/images/a.png", "\x89PNG\r\n\x1a\n")},
		{Name: "me2day from its inner folder", Service: "me2day", Root: readtest.Archive("post/p.a.b.html", me2dayPost, "styles/a.css", "")},
	}
}
