package x_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/encoding/unicode"

	"dotori/archive"
	"dotori/archive/read/readtest"
	"dotori/archive/read/x"
)

const (
	jpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"
	mp4  = "\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom"

	account = `window.YTD.account.part0 = [ {
  "account" : { "email" : "gildong@example.com", "createdVia" : "web", "username" : "gildong", "accountId" : "111", "createdAt" : "2011-01-01T00:00:00.000Z", "accountDisplayName" : "홍길동" }
} ]`

	tweets = `window.YTD.tweets.part0 = [
{"tweet":{"edit_info":{"initial":{"editTweetIds":["1157580000000000003"]}},"retweeted":false,"source":"<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter for Android</a>",
 "entities":{"hashtags":[],"symbols":[],"user_mentions":[],"urls":[]},"display_text_range":["0","9"],"favorite_count":"0","id_str":"1157580000000000003","in_reply_to_user_id":"111",
 "in_reply_to_status_id_str":"1157580000000000001","in_reply_to_user_id_str":"111","in_reply_to_screen_name":"gildong","retweet_count":"0","id":"1157580000000000003",
 "created_at":"Sat Aug 03 09:30:00 +0000 2019","full_text":"둘째 날도 맑음","lang":"ko"}},
{"tweet":{"entities":{"hashtags":[],"user_mentions":[{"name":"성춘향","screen_name":"chunhyang","indices":["0","10"],"id_str":"222","id":"222"}],"urls":[]},
 "in_reply_to_status_id_str":"1157000000000000000","in_reply_to_user_id_str":"222","in_reply_to_screen_name":"chunhyang","id_str":"1157580000000000002","favorite_count":"1",
 "created_at":"Sat Aug 03 09:25:00 +0000 2019","full_text":"@chunhyang 고마워 &lt;3 &amp;amp;"}},
{"tweet":{"entities":{"hashtags":[{"text":"제주","indices":["10","13"]}],"user_mentions":[],"urls":[{"url":"https://t.co/ab","expanded_url":"https://example.com/?a=1&b=&lt;","display_url":"example.com","indices":["14","37"]},{"url":"https://t.co/abc","expanded_url":"https://example.com/둘"}],
  "media":[{"url":"https://t.co/pic","media_url_https":"https://pbs.twimg.com/media/AAA.jpg","type":"photo"}]},
 "extended_entities":{"media":[{"id_str":"1","url":"https://t.co/pic","media_url_https":"https://pbs.twimg.com/media/AAA.jpg","type":"photo","ext_alt_text":"해 뜨는 성산"},
  {"id_str":"2","url":"https://t.co/pic","media_url_https":"https://pbs.twimg.com/ext_tw_video_thumb/9/pu/img/BBB.jpg","type":"video","video_info":{"aspect_ratio":["16","9"],"variants":[
   {"content_type":"application/x-mpegURL","url":"https://video.twimg.com/9/pl/m.m3u8?tag=10"},{"bitrate":"288000","content_type":"video/mp4","url":"https://video.twimg.com/9/vid/low.mp4?tag=10"},{"bitrate":"832000","content_type":"video/mp4","url":"https://video.twimg.com/9/vid/best.mp4?tag=10"}]}},
  {"id_str":"3","url":"https://t.co/pic","media_url_https":"https://pbs.twimg.com/media/CCC.jpg","type":"photo"}]},
 "coordinates":{"type":"Point","coordinates":["126.94","33.458"]},"geo":{"type":"Point","coordinates":["33.458","126.94"]},"place":{"full_name":"서귀포시, 대한민국"},
 "id_str":"1157580000000000001","favorite_count":"3","retweet_count":"2","created_at":"Sat Aug 03 09:22:10 +0000 2019",
 "full_text":"👨‍👩‍👧 해돋이 A&amp;B #제주 https://t.co/ab https://t.co/abc https://t.co/pic"}},
{"tweet":{"entities":{"user_mentions":[{"name":"이몽룡","screen_name":"mong","id_str":"333"}],"media":[{"url":"https://t.co/rt","media_url_https":"https://pbs.twimg.com/media/RT.jpg","source_status_id_str":"5"}]},
 "id_str":"1157580000000000000","created_at":"Sat Aug 03 09:00:00 +0000 2019","full_text":"RT @mong: 남의 글은 끝이 잘립니다 그래서 이렇게…"}},
{"tweet":{"entities":{},"id_str":"1200000000000000000","created_at":"Thu Nov 28 10:00:00 +0000 2019","full_text":"긴 글은 여기까지만 나오고 나머지는 다른 파일에 있습니다… https://t.co/long"}}
]`

	notes = `window.YTD.note_tweet.part0 = [
{"noteTweet":{"noteTweetId":"1200000000000000900","createdAt":"2019-11-28T10:00:00.000Z","core":{"text":"다른 글","urls":[],"hashtags":[]}}},
{"noteTweet":{"noteTweetId":"1200000000000000901","createdAt":"2019-11-28T10:00:00.000Z","core":{"text":"긴 글은 여기까지만 나오고 나머지는 다른 파일에 있습니다. 바로 여기! https://t.co/n","urls":[{"shortUrl":"https://t.co/n","expandedUrl":"https://example.com/n"}],"hashtags":["긴글"]}}}
]`

	messages = `window.YTD.direct_messages.part0 = [
{"dmConversation":{"conversationId":"111-222","messages":[
 {"messageCreate":{"recipientId":"111","reactions":[{"senderId":"111","reactionKey":"like","eventId":"1","createdAt":"2019-08-05T01:00:00.000Z"}],"urls":[{"url":"https://t.co/d","expanded":"https://twitter.com/messages/media/1158000000000000002","display":"pic"}],
  "text":"사진 보낸다 https://t.co/d","mediaUrls":["https://ton.twitter.com/dm/1158000000000000002/7/DDD.jpg","https://ton.twitter.com/dm/1158000000000000002/8/EEE.jpg"],"senderId":"222","id":"1158000000000000002","createdAt":"2019-08-04T13:10:00.123Z"}},
 {"messageCreate":{"recipientId":"222","reactions":[],"urls":[{"url":"https://t.co/e","expanded":"https://example.com/e"}],"text":"언제 왔어? https://t.co/e","mediaUrls":[],"senderId":"111","id":"1158000000000000001","createdAt":"2019-08-04T13:09:00.000Z"}}
]}},
{"dmConversation":{"conversationId":"111-999","messages":[{"messageCreate":{"recipientId":"111","text":"누구?","senderId":"999","id":"1158000000000000003","createdAt":"2019-08-04T13:11:00.000Z"}}]}}
]`

	groups = `window.YTD.direct_messages_group.part0 = [
{"dmConversation":{"conversationId":"77","messages":[
 {"messageCreate":{"urls":[],"text":"모두 안녕","mediaUrls":[],"senderId":"333","id":"1158000000000000011","createdAt":"2019-08-04T13:00:00.000Z"}},
 {"conversationNameUpdate":{"initiatingUserId":"111","name":"가족방","createdAt":"2019-08-04T12:59:00.000Z"}},
 {"participantsJoin":{"initiatingUserId":"111","userIds":["222"],"createdAt":"2019-08-04T12:58:00.000Z"}},
 {"conversationNameUpdate":{"initiatingUserId":"111","name":"옛 이름","createdAt":"2019-08-04T12:57:00.000Z"}},
 {"joinConversation":{"initiatingUserId":"111","participantsSnapshot":["111","333"],"createdAt":"2019-08-04T12:56:00.000Z"}}
]}},
{"dmConversation":{"conversationId":"78","messages":[{"messageCreate":{"text":"이름 없는 방","senderId":"222","id":"1158000000000000021","createdAt":"2019-08-04T14:00:00.000Z"}},{"other":{}}]}}
]`
)

func whole() fstest.MapFS {
	return readtest.Archive(
		"twitter-2024/Your archive.html", "<html>",
		"twitter-2024/assets/images/twemoji/1f300.svg", "<svg/>",
		"twitter-2024/data/README.txt", "read me",
		"twitter-2024/data/manifest.js", "window.__THAR_CONFIG = {}",
		"twitter-2024/data/account.js", account,
		"twitter-2024/data/tweets.js", tweets,
		"twitter-2024/data/note-tweet.js", notes,
		"twitter-2024/data/deleted-tweets.js", `window.YTD.deleted_tweets.part0 = [{"tweet":{"id_str":"1157580000000000099","deleted_at":"2019-08-10T00:00:00.000Z","created_at":"Sat Aug 03 10:00:00 +0000 2019","full_text":"지운 글"}}]`,
		"twitter-2024/data/direct-messages.js", messages,
		"twitter-2024/data/direct-messages-group.js", groups,
		"twitter-2024/data/like.js", `window.YTD.like.part0 = [{"like":{"tweetId":"1157000000000000000","fullText":"좋은 글 &amp; 사진","expandedUrl":"https://twitter.com/i/web/status/1157000000000000000"}}]`,
		"twitter-2024/data/ad-engagements.js", `window.YTD.ad_engagements.part0 = []`,
		"twitter-2024/data/follower.js", `window.YTD.follower.part0 = []`,
		"twitter-2024/data/article.js", `window.YTD.article.part0 = [{}]`,
		"twitter-2024/data/deleted-note-tweet.js", `window.YTD.deleted_note_tweet.part0 = [{"noteTweet":{"noteTweetId":"9","createdAt":"2020-01-01T00:00:00.000Z","core":{"text":"지운 긴 글"}}}]`,
		"twitter-2024/data/tweet-headers.js", `window.YTD.tweet_headers.part0 = []`,
		"twitter-2024/data/profile_media/111-face.jpg", jpeg,
		"twitter-2024/data/tweets_media/1157580000000000001-AAA.jpg", jpeg+"1",
		"twitter-2024/data/tweets_media/1157580000000000001-best.mp4", mp4,
		"twitter-2024/data/tweets_media/1157580000000000001-BBB.jpg", jpeg+"2",
		"twitter-2024/data/tweets_media/1157580000000000099-GONE.jpg", jpeg+"3",
		"twitter-2024/data/tweets_media/1157580000000000500-LOOSE.jpg", jpeg+"4",
		"twitter-2024/data/direct_messages_media/1158000000000000002-DDD.jpg", jpeg+"5",
	)
}

func columns() []readtest.Column {
	return []readtest.Column{readtest.Moment, readtest.Zone, readtest.Kind, readtest.Author, readtest.Text, readtest.Media, readtest.Collections, readtest.People, readtest.Tags, readtest.Details}
}

func foreign() []fs.FS {
	return []fs.FS{
		readtest.Archive("data/tweets.js", "var a = [];", "tweets.js", "", "data/account.js", "{}"),
		readtest.Archive("2019_08.js", "data = []", "manifest.js", "// __THAR_CONFIG ="),
		readtest.Archive("a.jpg", jpeg),
	}
}

var addresses = strings.NewReplacer("@@", "https://twitter.com/gildong/status/")

func lines(want ...string) []string {
	for i := range want {
		want[i] = addresses.Replace(want[i])
	}
	return want
}

func TestArchive(t *testing.T) {
	readtest.Run(t, readtest.Case{
		Reader: x.New(), Root: whole(), Foreign: foreign(), Columns: columns(),
		Want: lines(
			"2019-08-03T18:25:00 second | +09:00 archive | post own | 홍길동 | @chunhyang 고마워 <3 &amp; |  | blog @gildong | 성춘향 |  | Answers: @chunhyang https://twitter.com/chunhyang/status/1157000000000000000, Likes: 1, Address: @@1157580000000000002",
			"2019-08-03T18:22:10 second | +09:00 archive | post own | 홍길동 | 👨‍👩‍👧 해돋이 A&B #제주 https://example.com/?a=1&b=&lt; https://example.com/둘 | "+
				"1157580000000000001-AAA.jpg, 1157580000000000001-best.mp4, 1157580000000000001-BBB.jpg+cover, CCC.jpg? | blog @gildong |  | 제주 | "+
				"Place: 서귀포시, 대한민국, Likes: 3, Reposts: 2, Image description: 해 뜨는 성산, Address: @@1157580000000000001",
			"2019-08-03T18:30:00 second | +09:00 archive | comment own | 홍길동 | 둘째 날도 맑음 |  | blog @gildong |  |  | Answers: @gildong @@1157580000000000001, Written with: Twitter for Android, Address: @@1157580000000000003",
			"2019-08-03T18:00:00 second | +09:00 archive | post own | 홍길동 | RT @mong: 남의 글은 끝이 잘립니다 그래서 이렇게… |  | blog @gildong | 이몽룡 |  | Passed on from: @mong, Address: @@1157580000000000000",
			"2019-11-28T19:00:00 second | +09:00 archive | post own | 홍길동 | 긴 글은 여기까지만 나오고 나머지는 다른 파일에 있습니다. 바로 여기! https://example.com/n |  | blog @gildong |  | 긴글 | Address: @@1200000000000000000",
			"2019-11-28T19:00:00 second | +09:00 archive | post own | 홍길동 | 다른 글 |  | blog @gildong",
			"2019-08-04T22:00:00 second | +09:00 archive | message | 이몽룡 | 모두 안녕 |  | chat 가족방",
			"2019-08-04T21:59:00 second | +09:00 archive | message system | 홍길동 | ✎ 가족방 |  | chat 가족방",
			"2019-08-04T21:58:00 second | +09:00 archive | message system | 홍길동 | + 성춘향 |  | chat 가족방",
			"2019-08-04T21:57:00 second | +09:00 archive | message system | 홍길동 | ✎ 옛 이름 |  | chat 가족방",
			"2019-08-04T21:56:00 second | +09:00 archive | message system | 홍길동 | + 홍길동, 이몽룡 |  | chat 가족방",
			"2019-08-04T23:00:00 second | +09:00 archive | message | 성춘향 | 이름 없는 방 |  | chat 성춘향",
			"2019-08-04T22:10:00 second | +09:00 archive | message | 성춘향 | 사진 보낸다 | 1158000000000000002-DDD.jpg, EEE.jpg? | chat 성춘향 |  |  | Reaction: ❤ 홍길동",
			"2019-08-04T22:09:00 second | +09:00 archive | message own | 홍길동 | 언제 왔어? https://example.com/e |  | chat 성춘향",
			"2019-08-04T22:11:00 second | +09:00 archive | message | 999 | 누구? |  | chat 999",
			"2019-08-03T18:12:33 second | +09:00 filename | photo |  |  | 1157580000000000500-LOOSE.jpg",
		),
		Warnings: []string{
			"twitter-2024/data/account.js: This file says whose archive it is; that was read.",
			"twitter-2024/data/deleted-note-tweet.js: You deleted these posts; an option reads them too.",
			"twitter-2024/data/deleted-tweets.js: You deleted these posts; an option reads them too.",
			"twitter-2024/data/direct-messages-group.js: Some entries of this file are of an unknown kind.",
			"twitter-2024/Your archive.html: This file only shows the archive in a browser.",
			"twitter-2024/assets/images/twemoji/1f300.svg: This file only shows the archive in a browser.",
			"twitter-2024/data/README.txt: This file only shows the archive in a browser.",
			"twitter-2024/data/ad-engagements.js: This is private data about you that is no memory.",
			"twitter-2024/data/article.js: Dotori does not know how X keeps this, and leaves it out.",
			"twitter-2024/data/follower.js: This file lists accounts, not memories.",
			"twitter-2024/data/like.js: Others wrote these posts; an option reads them too.",
			"twitter-2024/data/manifest.js: This file only shows the archive in a browser.",
			"twitter-2024/data/tweet-headers.js: This file only lists what other files hold.",
			"twitter-2024/data/profile_media/111-face.jpg: This is the picture of a profile.",
			"twitter-2024/data/tweets_media/1157580000000000099-GONE.jpg: This belongs to a post that you deleted.",
		},
	})
}

// A post hangs below the one that it answers, whoever wrote the archive.
func TestAnswersHangBelow(t *testing.T) {
	items := readtest.Read(t.Context(), x.New(), whole(), nil).Items
	if items[2].Parent != items[1].Identity() || items[0].Parent != "" {
		t.Errorf("the parents are %q and %q", items[2].Parent, items[0].Parent)
	}
	for _, it := range readtest.Read(t.Context(), x.New(), readtest.Archive("tweets.js", tweets), nil).Items {
		if it.NativeID == items[1].NativeID && it.Identity() != items[1].Identity() {
			t.Error("the same post is another without its account")
		}
	}
	if lat := items[1].Latitude; lat == nil || *lat != 33.458 || *items[1].Longitude != 126.94 {
		t.Errorf("its place is %v", lat)
	}
}

func TestOptions(t *testing.T) {
	for option, want := range map[string]string{
		"deleted": "2019-08-03T19:00:00 second | post own | 홍길동 | 지운 글 | 1157580000000000099-GONE.jpg",
		"likes":   "2019-08-02T03:47:50 second | post |  | 좋은 글 & 사진",
	} {
		found := false
		for _, it := range readtest.Read(t.Context(), x.New(), whole(), archive.Options{option: "true"}).Items {
			found = found || readtest.Line(it) == want
		}
		if !found {
			t.Errorf("with %s there is no %s", option, want)
		}
	}
}

// Archives before 2019 lie in files of months, with the whole text of what one
// passes on.
func TestBefore2019(t *testing.T) {
	root := readtest.Archive(
		"index.html", "<html>", "tweets.csv", "tweet_id", "css/application.min.css", "", "js/application.js", "", "lib/twt/twt.js", "", "img/bg.png", "",
		"data/js/user_details.js", `var user_details =  {"screen_name":"gildong","full_name":"홍길동","id":"111","created_at":"2009-01-01 00:00:00 +0000"}`,
		"data/js/tweet_index.js", `var tweet_index =  [{"file_name":"data/js/tweets/2012_01.js","year":2012}]`,
		"data/js/payload_details.js", `var payload_details = {"tweets":3}`,
		"data/js/tweets/2010_05.js", `Grailbird.data.tweets_2010_05 = [{"source":"web","entities":{"user_mentions":[],"media":[],"hashtags":[],"urls":[]},"geo":{},"id_str":"14000000000","text":"시각이 없는 글","id":14000000000,"created_at":"2010-05-15 00:00:00 +0000","user":{"name":"홍길동","screen_name":"gildong","id_str":"111","id":111}}]`,
		"data/js/tweets/2012_01.js", `Grailbird.data.tweets_2012_01 = 
 [ {"source":"web","entities":{"media":[{"url":"http://t.co/p","media_url_https":"https://pbs.twimg.com/media/OLD.jpg"}],"hashtags":[],"urls":[]},"geo":{"type":"Point","coordinates":[37.5,127.0]},"id_str":"153420000000000001","text":"새해 http://t.co/p","id":153420000000000001,"created_at":"2012-01-01 03:04:05 +0000","user":{"name":"홍길동","screen_name":"gildong","id_str":"111"}},
 {"text":"RT @mong: 끝이 잘…","retweeted_status":{"text":"끝이 잘리지 않은 글 http://t.co/w","user":{"screen_name":"mong"},"entities":{"urls":[{"url":"http://t.co/w","expanded_url":"http://example.com/w"}]}},"entities":{},"id_str":"153420000000000000","created_at":"2012-01-01 03:00:00 +0000","user":{"id_str":"111"}}]`,
	)
	readtest.Run(t, readtest.Case{
		Reader: x.New(), Root: root, Foreign: foreign(), Columns: columns()[:6],
		Want: []string{
			"2010-05-15 day | +09:00 archive | post own | 홍길동 | 시각이 없는 글",
			"2012-01-01T12:04:05 second | +09:00 archive | post own | 홍길동 | 새해 | OLD.jpg?",
			"2012-01-01T12:00:00 second | +09:00 archive | post own | 홍길동 | RT @mong: 끝이 잘리지 않은 글 http://example.com/w",
		},
		Warnings: []string{
			"data/js/user_details.js: This file says whose archive it is; that was read.",
			"index.html: This file only shows the archive in a browser.",
			"tweets.csv: This file only shows the archive in a browser.",
			"css/application.min.css: This file only shows the archive in a browser.",
			"data/js/payload_details.js: This file only lists what other files hold.",
			"data/js/tweet_index.js: This file only lists what other files hold.",
			"img/bg.png: This file only shows the archive in a browser.",
			"js/application.js: This file only shows the archive in a browser.",
			"lib/twt/twt.js: This file only shows the archive in a browser.",
		},
	})
}

// Large archives lie in parts, whose media do too; circles and communities
// have files of their own.
func TestParts(t *testing.T) {
	one := func(list, id, text, more string) string {
		return "window.YTD." + list + `.part0 = [{"tweet":{"id_str":"` + id + `","created_at":"Sat Aug 03 09:00:00 +0000 2019","full_text":"` + text + `"` + more + `}}];`
	}
	root := readtest.Archive(
		"a/data/account.js", account,
		"a/data/tweets.js", one("tweets", "10", "열", ""),
		"a/data/tweets-part2.js", one("tweets", "2", "둘", `,"in_reply_to_status_id_str":"3","in_reply_to_user_id_str":"111"`),
		"a/data/tweets-part10.js", one("tweets", "3", "셋", ""),
		"a/data/tweets-part11.js", one("tweets", "3", "셋", ""),
		"a/data/twitter-circle-tweet.js", one("twitter_circle_tweet", "4", "가까운 사람만", ""),
		"a/data/community-tweet.js", one("community_tweet", "5", "모임", ""),
		"a/data/tweets_media-part1/2-A.png", jpeg,
		"notes/memo.js", "let a = 1",
	)
	readtest.Run(t, readtest.Case{
		Reader: x.New(), Root: root, Foreign: foreign(), Columns: []readtest.Column{readtest.Kind, readtest.Text, readtest.Media, readtest.Details}, Left: []string{"notes/memo.js"},
		Want: lines(
			"post own | 모임 |  | Visibility: community, Address: @@5", "post own | 셋 |  | Address: @@3", "comment own | 둘 | 2-A.png | Answers: @gildong @@3, Address: @@2",
			"post own | 열 |  | Address: @@10", "post own | 가까운 사람만 |  | Visibility: circle, Address: @@4",
		),
		Warnings: []string{
			"a/data/account.js: This file says whose archive it is; that was read.",
			"a/data/tweets-part11.js: Everything in this file stands in another file too.",
		},
	})
}

func TestEncodings(t *testing.T) {
	for name, mode := range map[string]unicode.Endianness{"utf-16le": unicode.LittleEndian, "utf-16be": unicode.BigEndian} {
		s, err := unicode.UTF16(mode, unicode.UseBOM).NewEncoder().String(messages)
		if err != nil {
			t.Fatal(err)
		}
		check(t, name, s)
	}
	check(t, "utf-8", messages)
	check(t, "utf-8 with bom", "\uFEFF"+messages)
	check(t, "crlf", readtest.CRLF(messages))
}

func check(t *testing.T, name, content string) {
	t.Helper()
	t.Run(name, func(t *testing.T) {
		readtest.Run(t, readtest.Case{Reader: x.New(), Root: readtest.Archive("data/direct-messages.js", content), Want: []string{
			"2019-08-04T22:10:00 second | message | 222 | 사진 보낸다 | DDD.jpg?, EEE.jpg?",
			"2019-08-04T22:09:00 second | message | 111 | 언제 왔어? https://example.com/e",
			"2019-08-04T22:11:00 second | message | 999 | 누구?",
		}})
	})
}

func TestDamaged(t *testing.T) {
	cut := strings.Index(tweets, `"retweet_count":"2"`)
	first := "2019-08-03T18:25:00 second | post own |  | @chunhyang 고마워 <3 &amp;"
	second := "2019-08-03T18:30:00 second | post own |  | 둘째 날도 맑음"
	tests := []struct {
		name, content  string
		want, warnings []string
	}{
		{"cut", tweets[:cut], []string{second, first}, []string{"data/tweets.js: This file could not be read to its end. (read JSON: unexpected EOF)"}},
		{"empty list", "window.YTD.tweets.part0 = [ ]", nil, []string{"data/tweets.js: There is nothing in this file."}},
		{"no list", "window.YTD.tweets.part0 = ", nil, []string{"data/tweets.js: There is nothing in this file."}},
		{"no JSON", "window.YTD.tweets.part0 = [a]", nil, []string{"data/tweets.js: This file could not be read. (read JSON: this is no JSON)"}},
		{"other entries", `window.YTD.tweets.part0 = [1,{"tweet":null},{"tweet":{"id_str":"7","full_text":"글"}}]`, []string{"unknown | post own |  | 글"},
			[]string{"data/tweets.js: Some entries of this file are of an unknown kind."}},
		{"odd values", `window.YTD.tweets.part0 = [{"tweet":{"id":1157580000000000001,"full_text":"글","created_at":null,"entities":[],"extended_entities":null,"coordinates":"x","place":[],"favorite_count":3}}]`,
			[]string{"2019-08-03T18:12:33 second | post own |  | 글"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			readtest.Run(t, readtest.Case{Reader: x.New(), Root: readtest.Archive("data/tweets.js", tt.content), Want: append([]string{}, tt.want...), Warnings: tt.warnings})
		})
	}
}

func TestHugeEntry(t *testing.T) {
	content := `window.YTD.tweets.part0 = [{"tweet":{"id_str":"7","full_text":"글"}},{"tweet":{"full_text":"` + strings.Repeat("가", 8<<20) + `"}}]`
	r := readtest.Read(t.Context(), x.New(), readtest.Archive("data/tweets.js", content), nil)
	if len(r.Items) != 1 || len(r.Warnings) != 1 || r.Err != nil {
		t.Errorf("%d items, %v, %v", len(r.Items), r.Warnings, r.Err)
	}
}

// FuzzRead reads any bytes as posts, long texts and messages.
func FuzzRead(f *testing.F) {
	f.Add(tweets, notes, messages)
	f.Add(`[{"tweet":{"id":1,"text":"RT @a: b","in_reply_to_status_id":1}}]`, `[]`, groups)
	f.Fuzz(func(t *testing.T, posts, notes, messages string) {
		root := readtest.Archive("data/account.js", account, "data/tweets.js", "window.YTD.tweets.part0 = "+posts,
			"data/note-tweet.js", "window.YTD.note_tweet.part0 = "+notes, "data/direct-messages-group.js", "window.YTD.direct_messages_group.part0 = "+messages,
			"data/tweets_media/1-a.jpg", jpeg)
		readtest.Fuzz(t, readtest.Case{Reader: x.New(), Root: root, Overlap: true})
	})
}
