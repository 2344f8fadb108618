package facebook_test

import (
	"slices"
	"strings"
	"testing"

	"dotori/archive"
	"dotori/archive/read/facebook"
	"dotori/archive/read/meta/metatest"
	"dotori/archive/read/readtest"
)

const seoul = "Asia/Seoul"

// threads are one chat as pages of different years have it.
var threads = map[string]string{
	"2020": `<html><head><meta charset="utf-8"><title>이다람</title><style>.a{}</style></head><body><div class="_3b0d">Participants: 이다람 and 홍길동</div>
<div role="main"><div class="pam _3-95 _2pi0 _2lej uiBoxWhite noborder"><div class="_3-96 _2pio _2lek _2lel">홍길동</div>
<div class="_3-96 _2let"><div><div></div><div>안녕<br />잘 지내?</div><div></div></div></div><div class="_3-94 _2lem">2020년 9월 13일 오후 9:26</div></div>
<div class="pam"><div class="_3-96">이다람</div><div class="_3-96 _2let"><div><div></div><div>응 &amp; 너는</div><div><ul class="_tqp"><li>❤홍길동</li></ul></div></div></div>
<div class="_3-94 _2lem">2020년 9월 13일 오후 9:27</div></div>
<div class="pam"><div class="_3-96">이다람</div><div><div><a href="messages/inbox/lee_1/photos/1.jpg"><img src="messages/inbox/lee_1/photos/1.jpg"/></a></div></div><div>2020년 9월 13일 오후 9:28</div></div></div></body></html>`,
	"2024": `<html><head><title>이다람</title></head><body><main><section class="_a6-g"><h2 class="_a6-h">이다람</h2><div class="_a6-p"><div><div></div>
<div><img src="your_activity_across_facebook/messages/inbox/lee_1/photos/1.jpg"/></div></div></div><footer class="_a6-o"><div class="_a72d">Sep 13, 2020 9:28:20 pm</div></footer></section>
<section class="_a6-g"><h2>이다람</h2><div class="_a6-p"><div><div></div><div>응 &amp; 너는</div><div><ul class="_a6-q"><li><span>❤홍길동</span></li></ul></div></div></div><footer><div class="_a72d">Sep 13, 2020 9:27:10 pm</div></footer></section>
<section class="_a6-g"><h2>홍길동</h2><div class="_a6-p"><div><div></div><div>안녕<br>잘 지내?</div></div></div><footer><div class="_a72d">Sep 13, 2020 9:26:40 pm</div></footer></section></main></body></html>`,
	"spans": `<title>이다람</title><div><div><span>홍길동</span><div>안녕<br>잘 지내?</div><span>13 Sep 2020, 21:26</span></div>
<div><span>이다람</span><div>응 &amp; 너는</div><ul><li>❤홍길동</li></ul><span>13 Sep 2020, 21:27</span></div>
<div><span>이다람</span><div><img src="photos/1.jpg"></div><span>13 Sep 2020, 21:28</span></div></div>`,
}

const sameThread = `{"participants":[{"name":"이다람"},{"name":"홍길동"}],"messages":[
{"sender_name":"이다람","timestamp_ms":1600000100000,"photos":[{"uri":"messages/inbox/lee_1/photos/1.jpg"}]},
{"sender_name":"이다람","timestamp_ms":1600000030000,"content":"응 & 너는","reactions":[{"reaction":"❤","actor":"홍길동"}]},
{"sender_name":"홍길동","timestamp_ms":1600000000000,"content":"안녕\n잘 지내?"}],"title":"이다람"}`

func TestPagesOfMessages(t *testing.T) {
	json := identities(read(t, readtest.Archive(inbox+"lee_1/message_1.json", metatest.Broken(sameThread), inbox+"lee_1/photos/1.jpg", jpeg)))
	for name, page := range threads {
		t.Run(name, func(t *testing.T) {
			root := readtest.Archive(inbox+"lee_1/message_1.html", page, inbox+"lee_1/photos/1.jpg", jpeg)
			readtest.Run(t, readtest.Case{Reader: facebook.New(), Root: root})
			var got []string
			for _, it := range read(t, root) {
				got = append(got, readtest.Line(it, readtest.Author, readtest.Text, readtest.Media, readtest.Collections, readtest.Details))
				if json[it.Identity()] == "" {
					t.Errorf("%s is not the memory that the JSON tells", readtest.Line(it))
				}
			}
			want := []string{"홍길동 | 안녕⏎잘 지내? |  | chat 이다람", "이다람 | 응 & 너는 |  | chat 이다람 | Reaction: ❤홍길동", "이다람 |  | 1.jpg | chat 이다람"}
			if !slices.Equal(got, want) {
				t.Errorf("got %q", got)
			}
		})
	}
}

// JSON is read before a page of the same thread; the page when the JSON is broken.
func TestOneThreadTwice(t *testing.T) {
	page, json := inbox+"lee_1/message_1.html", inbox+"lee_1/message_1.json"
	picture := inbox + "lee_1/photos/1.jpg"
	r := readtest.Read(t.Context(), facebook.New(), readtest.Archive(page, threads["2020"], json, metatest.Broken(sameThread), picture, jpeg), nil)
	if len(r.Items) != 3 || r.Items[0].Files[0] != json || len(r.Warnings) != 1 || r.Warnings[0].Path != page {
		t.Errorf("got %d items, %v", len(r.Items), r.Warnings)
	}
	r = readtest.Read(t.Context(), facebook.New(), readtest.Archive(page, threads["2020"], json, `{broken`, picture, jpeg), nil)
	if len(r.Items) != 3 || r.Items[0].Files[0] != page || len(r.Warnings) != 1 || r.Warnings[0].Path != json {
		t.Errorf("got %d items, %v", len(r.Items), r.Warnings)
	}
}

const postPage = `<html><head><title>게시물</title></head><body><div role="main">
<div class="_a6-g"><div class="_a6-h">홍길동님이 사진 2장을 추가했습니다.</div><div class="_a6-p"><div class="_2pin"><div>한라산에 올랐다<br>구름이 많았다</div></div>
<div class="_2pin"><div><a href="posts/media/Jeju_abc/101_n.jpg"><img src="posts/media/Jeju_abc/101_n.jpg"></a>
<table><tr><td>업로드 IP 주소<div>203.0.113.7</div></td></tr></table></div></div></div><div class="_a6-o"><a href="https://www.facebook.com/dyi"><div class="_a72d">2019년 8월 3일 오후 6:10</div></a></div></div>
<div class="_a6-g"><div class="_a6-p"><div>혼자 쓴 글</div></div><div class="_a6-o">2019. 8. 4. 오후 6:10</div></div>
<div class="_a6-g"><div class="_a6-h">홍길동님이 상태를 업데이트했습니다.</div><div class="_a6-o">Aug 5, 2019 at 6:10 PM</div></div></div></body></html>`

func TestPagesOfPosts(t *testing.T) {
	at := "your_facebook_activity/posts/"
	root := readtest.Archive(at+"your_posts__check_ins__photos_and_videos_1.html", postPage, at+"media/Jeju_abc/101_n.jpg", jpeg,
		"profile_information/profile_information.json", metatest.Broken(profile))
	run(t, root, []string{
		"2019-08-03T18:10 minute | post own | 홍길동 | 한라산에 올랐다⏎구름이 많았다 | 101_n.jpg | board Facebook | Activity: 홍길동님이 사진 2장을 추가했습니다.",
		"2019-08-04T18:10 minute | post own | 홍길동 | 혼자 쓴 글 |  | board Facebook",
		"2019-08-05T18:10 minute | post own | 홍길동 |  |  | board Facebook | Activity: 홍길동님이 상태를 업데이트했습니다.",
	}, []string{"profile_information/profile_information.json: This part of the download holds no memories."})
	json := identities(read(t, download("", "your_facebook_activity/", "your_posts_1.json")))
	if first := read(t, root)[0]; json[first.Identity()] == "" {
		t.Error("the page and the JSON tell of two memories")
	}
}

// Times of pages are read in the zone that the user names.
func TestZoneOfPages(t *testing.T) {
	page := strings.ReplaceAll(threads["2020"], "오후 9:", "오후 12:")
	root := readtest.Archive(inbox+"lee_1/message_1.html", page, inbox+"lee_1/photos/1.jpg", jpeg)
	json := identities(read(t, readtest.Archive(inbox+"lee_1/message_1.json", metatest.Broken(sameThread), inbox+"lee_1/photos/1.jpg", jpeg)))
	for zone, same := range map[string]bool{"UTC": true, seoul: false} {
		r := readtest.Read(t.Context(), facebook.New(), root, archive.Options{"timezone": zone})
		if _, ok := json[r.Items[0].Identity()]; ok != same {
			t.Errorf("%s: the same memory: %v", zone, ok)
		}
	}
}
