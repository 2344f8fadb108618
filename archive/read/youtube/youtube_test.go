package youtube_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive"
	"dotori/archive/read/blog/blogtest"
	"dotori/archive/read/readtest"
	"dotori/archive/read/youtube"
)

const (
	me   = "UCaaaaaaaaaaaaaaaaaaaaaa"
	jpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"
)

const comments = "Comment ID,Channel ID,Comment Create Timestamp,Price,Parent Comment ID,Post ID,Video ID,Comment Text,Top-Level Comment ID\r\n" +
	`UgxA1111111111111AaABAg.2,` + me + `,2024-03-05T12:00:00.123456+00:00,0,UgxA1111111111111AaABAg,,WtOskFeLmr4,"{""text"":""나도 ""},{""text"":""그래요` + "\n" + `정말""}",UgxA1111111111111AaABAg` + "\r\n" +
	`UgxA1111111111111AaABAg,` + me + `,2023-12-31T15:00:00+00:00,0,,,WtOskFeLmr4,"{""takeoutSegments"":[{""text"":""꽃이 ""},{""link"":{""linkUrl"":""https://example.com/""}},{""text"":"" 예뻐요""}]}",` + "\r\n" +
	`UgxB1111111111111AaABAg,` + me + `,2023-12-30T15:00:00Z,0,UgxForeign11111111111,,WtOskFeLmr4,"좋아요, ""정말""",` + "\r\n" +
	`UgxC1111111111111AaABAg,` + me + `,2023-12-29T15:00:00Z,0,,UgkxPost111111111111111111111111111,,"{""text"":""축하해요""}",` + "\r\n" +
	"broken,row\r\n"

const chats = "Live Chat ID,Channel ID,Live Chat Create Timestamp,Price,Video ID,Live Chat Text\n" +
	`EhwKGkNQMTIzNDU2Nzg5MA,` + me + `,2023-05-01T12:00:00+00:00,0,WtOskFeLmr4,"{""takeoutSegments"":[{""text"":""안녕하세요""}]}"` + "\n"

const posts = "게시물 ID,채널 ID,게시물 작성 타임스탬프,게시물 텍스트\n" + `UgkxPost111111111111111111111111111,` + me + `,2024-01-01T00:00:00+00:00,"{""text"":""새해 복 많이 받으세요""}"` + "\n"

const old = `<html><head><title>My Comments</title></head><body><ul><li>Sent at 2020-04-27 23:18:23 UTC while watching <a href="http://www.youtube.com/watch?v=mM">봄 노래</a>.<br/>꽃이<br/>좋아요 &amp; 또 들을게요</li>
<li>2016-06-15T08:50:49Z <a href="https://www.youtube.com/watch?v=xx">김밥</a><br>맛있겠다</li><li>no date<br>x</li></ul></body></html>`

const home = "Takeout/YouTube 및 YouTube Music/"

func columns() []readtest.Column {
	return []readtest.Column{readtest.Moment, readtest.Kind, func(it archive.Item) string { return it.NativeID }, readtest.Author, readtest.Title, readtest.Text, readtest.Details}
}

func foreign() []fs.FS {
	return []fs.FS{
		readtest.Archive("a.csv", "Comment,Text\n1,a\n", "b.html", `<ul><li>2020-04-27 23:18:23 <a href="https://example.com">a</a></li></ul>`, "c.json", `{"title":"a"}`),
		readtest.Archive("a.csv", "videoid,date\nabc,2020\n"), readtest.Archive("a.jpg", jpeg),
	}
}

func TestTables(t *testing.T) {
	readtest.Run(t, readtest.Case{
		Reader: youtube.New(), Columns: columns(), Foreign: foreign(),
		Root: readtest.Archive(
			"Takeout/archive_browser.html", "<title>Google</title>", home+"댓글/댓글.csv", comments, home+"live chats/live chats.csv", chats, home+"게시물/게시물.csv", posts,
			home+"채널/채널.csv", "채널 ID,채널 제목(원본),채널 공개 상태\n"+me+",길동의 하루,공개\n",
			home+"구독정보/구독정보.csv", "채널 ID,채널 URL,채널 제목\n"+me+",http://www.youtube.com/channel/"+me+",꽃 채널\n", home+"기록/시청 기록.html", `<div class="content-cell">youtube.com/</div>`,
			home+"동영상/봄.mp4", "\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom", "Takeout/Drive/a.csv", "a,b\n",
		),
		Left: []string{home + "동영상/봄.mp4", "Takeout/Drive/a.csv"},
		Want: []string{
			"2023-05-01T21:00:00 second | comment own | EhwKGkNQMTIzNDU2Nzg5MA | 길동의 하루 |  | 안녕하세요 | Address: https://www.youtube.com/watch?v=WtOskFeLmr4",
			"2024-01-01T09:00:00 second | post own | UgkxPost111111111111111111111111111 | 길동의 하루 |  | 새해 복 많이 받으세요 | Address: https://www.youtube.com/post/UgkxPost111111111111111111111111111",
			"2024-01-01T00:00:00 second | comment own | UgxA1111111111111AaABAg | 길동의 하루 |  | 꽃이 https://example.com/ 예뻐요 | Address: https://www.youtube.com/watch?v=WtOskFeLmr4&lc=UgxA1111111111111AaABAg",
			"2024-03-05T21:00:00 second | comment own | UgxA1111111111111AaABAg.2 | 길동의 하루 |  | 나도 그래요⏎정말 | Address: https://www.youtube.com/watch?v=WtOskFeLmr4&lc=UgxA1111111111111AaABAg.2",
			"2023-12-30T00:00:00 second | comment own | UgxC1111111111111AaABAg | 길동의 하루 |  | 축하해요 | Address: https://www.youtube.com/post/UgkxPost111111111111111111111111111",
			"2023-12-31T00:00:00 second | comment own | UgxB1111111111111AaABAg | 길동의 하루 |  | 좋아요, \"정말\" | Address: https://www.youtube.com/watch?v=WtOskFeLmr4&lc=UgxB1111111111111AaABAg",
		},
		Warnings: []string{
			home + "댓글/댓글.csv:7: This row could not be read.",
			home + "구독정보/구독정보.csv: Playlists, subscriptions, history and settings of YouTube are not read.",
			home + "기록/시청 기록.html: Playlists, subscriptions, history and settings of YouTube are not read.",
			home + "채널/채널.csv: Playlists, subscriptions, history and settings of YouTube are not read.",
			"Takeout/archive_browser.html: This page only lists what the Takeout holds.",
		},
	})
}

func TestAnswersToOnesOwnComments(t *testing.T) {
	items := readtest.Read(t.Context(), youtube.New(), readtest.Archive("comments/comments.csv", comments), nil).Items
	if len(items) != 4 || items[1].Parent != items[0].Identity() {
		t.Errorf("%v", readtest.Lines(items))
	}
}

func TestPages(t *testing.T) {
	readtest.Run(t, readtest.Case{
		Reader: youtube.New(), Columns: columns(), Foreign: foreign(), Options: archive.Options{"timezone": "+00:00"},
		Root: readtest.Archive("YouTube/my-comments/my-comments.html", old, "YouTube/history/watch-history.json", `[{"header":"YouTube","titleUrl":"https://www.youtube.com/watch?v\u003dx"}]`),
		Want: []string{
			"2020-04-27T23:18:23 second | comment own |  |  | 봄 노래 | 꽃이⏎좋아요 & 또 들을게요 | Address: http://www.youtube.com/watch?v=mM",
			"2016-06-15T08:50:49 second | comment own |  |  | 김밥 | 맛있겠다 | Address: https://www.youtube.com/watch?v=xx",
		},
		Warnings: []string{"YouTube/history/watch-history.json: Playlists, subscriptions, history and settings of YouTube are not read."},
	})
}

func TestListsAlone(t *testing.T) {
	readtest.Run(t, readtest.Case{
		Reader: youtube.New(), Foreign: foreign(),
		Root:     readtest.Archive("YouTube/subscriptions/subscriptions.csv", "Channel Id,Channel Url,Channel Title\n"+me+",http://www.youtube.com/channel/"+me+",꽃\n", "YouTube/playlists/a.csv", "Video ID,Time\nWtOskFeLmr4,2023-05-01T12:00:00+00:00\n"),
		Want:     []string{},
		Warnings: []string{"YouTube/playlists/a.csv: Playlists, subscriptions, history and settings of YouTube are not read.", "YouTube/subscriptions/subscriptions.csv: Playlists, subscriptions, history and settings of YouTube are not read."},
	})
}

func TestEncodings(t *testing.T) {
	for name, content := range blogtest.Encodings(t, chats, chats) {
		t.Run(name, func(t *testing.T) {
			readtest.Run(t, readtest.Case{Reader: youtube.New(), Root: readtest.Archive("a/b.csv", content),
				Want: []string{"2023-05-01T21:00:00 second | comment own |  | 안녕하세요"}})
		})
	}
}

func TestDamaged(t *testing.T) {
	for name, content := range map[string]string{
		"cut":            chats[:len(chats)-8],
		"an odd JSON":    strings.Replace(chats, "[{", "[[[{", 1),
		"a huge line":    strings.Replace(chats, "안녕하세요", strings.Repeat("안녕 ", 1<<17), 1),
		"no heading":     strings.SplitN(chats, "\n", 2)[1] + strings.SplitN(chats, "\n", 2)[1],
		"an absurd date": strings.Replace(chats, "2023-05-01", "2023-55-01", 1),
		"nothing":        strings.SplitN(chats, "\n", 2)[0] + "\n",
	} {
		t.Run(name, func(t *testing.T) {
			readtest.Run(t, readtest.Case{Reader: youtube.New(), Root: readtest.Archive("a/b.csv", content)})
		})
	}
}

// FuzzRead reads any bytes as a table and as a page.
func FuzzRead(f *testing.F) {
	f.Add([]byte(comments))
	f.Add([]byte(chats))
	f.Add([]byte(old))
	f.Fuzz(func(t *testing.T, content []byte) {
		blogtest.Fuzz(t, youtube.New(), fstest.MapFS{"a/b.csv": {Data: content}, "a/b.html": {Data: content}, "a/channel.csv": {Data: content}})
	})
}
