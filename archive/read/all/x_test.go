package all_test

import "dotori/archive/read/readtest"

const xPost = `window.YTD.tweets.part0 = [{"tweet":{"id_str":"1157580000000000001","created_at":"Sat Aug 03 09:22:10 +0000 2019","full_text":"해돋이"}}]`

func xFixtures() []readtest.Fixture {
	return []readtest.Fixture{
		{Name: "x", Service: "x", Root: readtest.Archive("data/tweets.js", xPost, "data/manifest.js", "window.__THAR_CONFIG = {}", "Your archive.html", "<html>",
			"data/ip-audit.js", "window.YTD.ip_audit.part0 = []", "data/tweets_media/1157580000000000001-a.jpg", jpeg)},
		{Name: "x, one file", Service: "x", Root: readtest.Archive("tweets.js", xPost, "메모.txt", "봄")},
		{Name: "x among pictures", Service: "x", Root: readtest.Archive("twitter/data/tweet.js", xPost, "DCIM/Camera/20190803_182210.jpg", jpeg)},
		{Name: "twitter before 2019", Service: "x", Root: readtest.Archive("index.html", "<html>", "tweets.csv", "id", "data/js/user_details.js", "var user_details = {\"id\":\"1\"}",
			"data/js/tweets/2012_01.js", `Grailbird.data.tweets_2012_01 = [{"id_str":"153420000000000001","text":"새해","created_at":"2012-01-01 03:04:05 +0000"}]`)},
	}
}
