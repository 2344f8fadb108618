package mastodon_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/encoding/unicode"

	"dotori/archive"
	"dotori/archive/read/mastodon"
	"dotori/archive/read/readtest"
)

const (
	jpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"
	me   = "https://mastodon.example/users/gildong"

	actor = `{"@context":["https://www.w3.org/ns/activitystreams"],"id":"` + me + `","type":"Person","followers":"` + me + `/followers",
 "preferredUsername":"gildong","name":"홍길동","summary":"<p>안녕</p>","icon":{"type":"Image","url":"avatar.jpg"},"outbox":"outbox.json"}`
	// The list stands twice: a real archive has it so.
	outbox = `{"@context":["https://www.w3.org/ns/activitystreams",{"ostatus":"http://ostatus.org#"}],"id":"outbox.json","type":"OrderedCollection","totalItems":9,"orderedItems":[],"orderedItems":[
{"id":"` + me + `/statuses/1/activity","type":"Create","actor":"` + me + `","published":"2022-11-20T01:02:03Z","to":["https://www.w3.org/ns/activitystreams#Public"],"cc":["` + me + `/followers"],
 "object":{"id":"` + me + `/statuses/1","type":"Note","summary":null,"inReplyTo":null,"published":"2022-11-20T01:02:03Z","url":"https://mastodon.example/@gildong/1","attributedTo":"` + me + `",
 "to":["https://www.w3.org/ns/activitystreams#Public"],"cc":["` + me + `/followers"],"sensitive":false,
 "content":"<p>첫 글 <a href=\"https://mastodon.example/tags/봄\" class=\"mention hashtag\" rel=\"tag\">#<span>봄</span></a><br />둘째 줄</p><p><a href=\"https://example.com/long/path\"><span class=\"invisible\">https://</span><span class=\"ellipsis\">example.com/long</span><span class=\"invisible\">/path</span></a></p>",
 "contentMap":{"ko":"x"},"attachment":[{"type":"Document","mediaType":"image/jpeg","url":"/instance-media/media_attachments/files/109/1/original/aa.jpg","name":"벚꽃 길","blurhash":"x","focalPoint":[0,0],"width":10,"height":10},
  {"type":"Document","mediaType":"image/png","url":"/instance-media/media_attachments/files/109/2/original/bb.png","name":null}],
 "tag":[{"type":"Hashtag","href":"https://mastodon.example/tags/봄","name":"#봄"},{"type":"Emoji","name":":blob:"}]}},
{"id":"` + me + `/statuses/2/activity","type":"Create","actor":"` + me + `","published":"2022-11-20T02:00:00Z","to":["` + me + `/followers"],"cc":["https://else.example/users/chun"],
 "object":{"id":"` + me + `/statuses/2","type":"Note","summary":"음식 사진","inReplyTo":"https://else.example/users/chun/statuses/9","published":"2022-11-20T02:00:00Z","updated":"2022-11-21T00:00:00Z","attributedTo":"` + me + `",
 "to":["` + me + `/followers"],"cc":["https://else.example/users/chun"],"sensitive":true,"content":"<p><span class=\"h-card\"><a href=\"https://else.example/@chun\" class=\"u-url mention\">@<span>chun</span></a></span> 맛있겠다</p>",
 "attachment":[],"tag":[{"type":"Mention","href":"https://else.example/users/chun","name":"@chun@else.example"}]}},
{"id":"` + me + `/statuses/3/activity","type":"Announce","actor":"` + me + `","published":"2022-11-20T03:00:00Z","to":["https://www.w3.org/ns/activitystreams#Public"],"cc":[],"object":"https://else.example/users/chun/statuses/7"},
{"id":"` + me + `/statuses/5/activity","type":"Create","actor":"` + me + `","published":"2022-11-20T05:00:00Z","to":["` + me + `/followers"],"cc":["https://www.w3.org/ns/activitystreams#Public"],
 "object":{"id":"` + me + `/statuses/5","type":"Note","inReplyTo":"` + me + `/statuses/4","published":"2022-11-20T05:00:00Z","attributedTo":"` + me + `","to":["` + me + `/followers"],"cc":["https://www.w3.org/ns/activitystreams#Public"],"content":"<p>이어서</p>"}},
{"id":"` + me + `/statuses/4/activity","type":"Create","actor":"` + me + `","published":"2022-11-20T04:00:00Z","to":["https://else.example/users/chun"],"cc":[],
 "object":{"id":"` + me + `/statuses/4","type":"Question","published":"2022-11-20T04:00:00Z","attributedTo":"` + me + `","to":["https://else.example/users/chun"],"cc":[],"content":"<p>점심?</p>","oneOf":[{"type":"Note","name":"국수","replies":{"type":"Collection","totalItems":3}},{"type":"Note","name":"밥","replies":{"totalItems":1}}]}},
{"id":"x","type":"Delete","object":"https://mastodon.example/1"}
]}`
)

func whole() fstest.MapFS {
	return readtest.Archive(
		"archive/actor.json", actor, "archive/outbox.json", outbox, "archive/likes.json", `{"type":"OrderedCollection","orderedItems":["https://else.example/1"]}`, "archive/bookmarks.json", `{"orderedItems":[]}`,
		"archive/avatar.jpg", jpeg+"1", "archive/media_attachments/files/109/1/original/aa.jpg", jpeg+"2", "archive/media_attachments/files/109/9/original/cc.jpg", jpeg+"3", "memo.txt", "봄",
	)
}

func columns() []readtest.Column {
	return []readtest.Column{readtest.Moment, readtest.Zone, readtest.Kind, account, readtest.Author, readtest.Text, readtest.Media, readtest.People, readtest.Tags, readtest.Details}
}

func account(it archive.Item) string { return it.Account }

func foreign() []fs.FS {
	return []fs.FS{
		readtest.Archive("outbox.json", `{"messages":[]}`, "actor.json", actor),
		readtest.Archive("posts.json", outbox),
		readtest.Archive("a.jpg", jpeg),
	}
}

func TestArchive(t *testing.T) {
	readtest.Run(t, readtest.Case{
		Reader: mastodon.New(), Root: whole(), Foreign: foreign(), Columns: columns(), Left: []string{"memo.txt"},
		Want: []string{
			"2022-11-20T10:02:03 second | +09:00 archive | post own | @gildong@mastodon.example | 홍길동 | 첫 글 #봄⏎둘째 줄⏎⏎https://example.com/long/path | aa.jpg, bb.png? |  | 봄 | Visibility: public, Image description: 벚꽃 길, Address: https://mastodon.example/@gildong/1",
			"2022-11-20T11:00:00 second | +09:00 archive | post own | @gildong@mastodon.example | 홍길동 | @chun 맛있겠다 |  | @chun@else.example |  | Visibility: followers, Content warning: 음식 사진, Answers: https://else.example/users/chun/statuses/9, Modified: 2022-11-21 09:00:00",
			"2022-11-20T12:00:00 second | +09:00 archive | post own | @gildong@mastodon.example | 홍길동 | https://else.example/users/chun/statuses/7 |  |  |  | Passed on from: https://else.example/users/chun/statuses/7",
			"2022-11-20T13:00:00 second | +09:00 archive | post own | @gildong@mastodon.example | 홍길동 | 점심?⏎⏎국수 (3)⏎밥 (1) |  |  |  | Visibility: direct",
			"2022-11-20T14:00:00 second | +09:00 archive | comment own | @gildong@mastodon.example | 홍길동 | 이어서 |  |  |  | Visibility: unlisted, Answers: " + me + "/statuses/4",
			"unknown |  | photo | @gildong@mastodon.example |  |  | cc.jpg",
		},
		Warnings: []string{
			"archive/actor.json: This file says whose archive it is; that was read.",
			"archive/outbox.json: Some entries of this file are no posts. (1)",
			"archive/avatar.jpg: This is the picture of a profile.",
			"archive/bookmarks.json: This file has only the addresses of what others wrote.",
			"archive/likes.json: This file has only the addresses of what others wrote.",
		},
	})
}

func TestAnswersHangBelow(t *testing.T) {
	items := readtest.Read(t.Context(), mastodon.New(), whole(), nil).Items
	if items[4].Parent != items[3].Identity() || items[1].Parent != "" {
		t.Errorf("the parents are %q and %q", items[4].Parent, items[1].Parent)
	}
	if want := `<p>첫 글 #봄<br>둘째 줄</p><p><a href="https://example.com/long/path">https://example.com/long/path</a></p>`; !strings.Contains(items[0].HTML, `<a href="https://example.com/long/path">`) {
		t.Errorf("got %s, want %s", items[0].HTML, want)
	}
}

// Servers other than Mastodon write objects where it writes addresses, and
// archives may lack who wrote them.
func TestOtherServers(t *testing.T) {
	root := readtest.Archive("outbox.json", `{"orderedItems":[
{"type":"Create","actor":{"id":"https://pleroma.example/users/mong"},"published":"2022-11-20T01:00:00.123456Z","to":"as:Public","object":{"id":"https://pleroma.example/objects/1","type":"Article","name":"제목","attributedTo":{"id":"https://pleroma.example/users/mong"},
 "contentMap":{"ko":"<p>글</p>"},"url":[{"type":"Link","href":"https://pleroma.example/notice/1"}],"attachment":{"type":"Image","url":[{"type":"Link","href":"https://pleroma.example/media/a.jpg"}]},"location":{"type":"Place","name":"제주","latitude":33.4,"longitude":126.5},"sensitive":"no"}},
{"id":"https://pleroma.example/announce/1","type":"Announce","object":{"id":"https://else.example/1","content":"<p>남의 글</p>"}}
],"type":"OrderedCollection"}`, "media/a.jpg", jpeg)
	readtest.Run(t, readtest.Case{
		Reader: mastodon.New(), Root: root, Foreign: foreign(), Columns: append(columns(), readtest.Title),
		Want: []string{
			"2022-11-20T10:00:00 second | +09:00 archive | post own | @mong@pleroma.example | @mong@pleroma.example | 글 | a.jpg |  |  | Visibility: public, Place: 제주, Address: https://pleroma.example/notice/1 | 제목",
			"unknown |  | post own | @mong@pleroma.example | @mong@pleroma.example | 남의 글 |  |  |  | Passed on from: https://else.example/1",
		},
	})
}

func TestEncodings(t *testing.T) {
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(outbox)
	if err != nil {
		t.Fatal(err)
	}
	plain := readtest.Lines(readtest.Read(t.Context(), mastodon.New(), readtest.Archive("outbox.json", outbox), nil).Items)
	for name, content := range map[string]string{"utf-16": utf16, "bom": "\uFEFF" + outbox, "crlf": readtest.CRLF(outbox)} {
		t.Run(name, func(t *testing.T) {
			readtest.Run(t, readtest.Case{Reader: mastodon.New(), Root: readtest.Archive("outbox-2.json", content), Want: plain,
				Warnings: []string{"outbox-2.json: Some entries of this file are no posts. (1)"}})
		})
	}
}

func TestDamaged(t *testing.T) {
	tests := []struct {
		name, content string
		items         int
		warning       string
	}{
		{"cut", outbox[:strings.Index(outbox, "맛있겠다")], 1, "outbox.json: This file could not be read to its end. (read JSON: unexpected EOF)"},
		{"nothing in it", `{"type":"OrderedCollection","orderedItems":[]}`, 0, "outbox.json: There are no posts in this file."},
		{"other things", `{"type":"OrderedCollection","orderedItems":[1,null,{},"x",{"type":"Create","object":[]}]}`, 0, "outbox.json: There are no posts in this file."},
		{"broken", `{"type":"OrderedCollection","orderedItems":[{]}`, 0, "outbox.json: This file could not be read. (read JSON: this is no JSON)"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := readtest.Read(t.Context(), mastodon.New(), readtest.Archive("outbox.json", tt.content), nil)
			if len(r.Items) != tt.items || len(r.Warnings) != 1 || !strings.HasPrefix(r.Warnings[0].Error(), strings.TrimSuffix(tt.warning, ")")) {
				t.Errorf("got %d items, %v", len(r.Items), r.Warnings)
			}
		})
	}
}

// FuzzRead reads any bytes as an outbox.
func FuzzRead(f *testing.F) {
	f.Add(outbox, actor)
	f.Add(`{"type":"OrderedCollection","orderedItems":[{"type":"Create","object":{"id":"1","content":"<p class=\"p-name\"><strong>a</strong></p>","name":"a","inReplyTo":"1"}}]}`, `{"id":"x"}`)
	f.Fuzz(func(t *testing.T, outbox, actor string) {
		if !strings.HasPrefix(strings.TrimSpace(outbox), "{") {
			return
		}
		root := readtest.Archive("outbox.json", `{"type":"OrderedCollection","orderedItems":[],`+strings.TrimPrefix(strings.TrimSpace(outbox), "{"), "actor.json", actor, "media_attachments/files/1/aa.jpg", jpeg)
		readtest.Fuzz(t, readtest.Case{Reader: mastodon.New(), Root: root})
	})
}
