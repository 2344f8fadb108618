package instagram_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive"
	"dotori/archive/read/instagram"
	"dotori/archive/read/meta/metatest"
	"dotori/archive/read/readtest"
)

const (
	jpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"
	webp = "RIFF\x24\x00\x00\x00WEBPVP8 "
	mp4  = "\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom"
)

// posts are a single picture, whose caption is its own, and several with one.
const posts = `[
{"media":[{"uri":"media/posts/201908/1_n.jpg","creation_timestamp":1564823456,"title":"한라산 #등산",
 "media_metadata":{"photo_metadata":{"exif_data":[{"latitude":33.36,"longitude":126.53,"device_id":"비밀"}]}},"cross_post_source":{"source_app":"FB"}}]},
{"media":[{"uri":"media/posts/201909/2_n.webp","creation_timestamp":1567300000,"title":""},{"uri":"media/posts/201909/3_n.mp4","creation_timestamp":1567300001,"title":"둘째"}],
 "title":"바다\n여행","creation_timestamp":1567300005},
{"media":[{"uri":"media/posts/201909/4_n.jpg","creation_timestamp":1567300060,"title":""}]},
{"media":[]}]`

const stories = `{"ig_stories":[{"uri":"media/stories/201909/5.jpg","creation_timestamp":1567400000,"title":"하루"},
{"uri":"media/stories/201909/6.jpg","creation_timestamp":1567400001,"title":""},{"uri":"media/stories/201909/7.jpg","creation_timestamp":1567400002,"title":"없는 것"}]}`

const reels = `{"ig_reels_media":[{"media":[{"uri":"media/reels/202101/8.mp4","creation_timestamp":1610000000,"title":"춤"}]}]}`

const films = `{"ig_igtv_media":[{"media":[{"uri":"media/igtv/202001/9.mp4","creation_timestamp":1580000000,"title":"긴 영상"}]}]}`

const faces = `{"ig_profile_picture":[{"uri":"media/profile/201901/10.jpg","creation_timestamp":1546300800,"title":""}]}`

const archived = `{"ig_archived_post_media":[{"media":[{"uri":"media/archived_posts/201801/11.jpg","creation_timestamp":1514764800,"title":"감춘 글"}]}]}`

const about = `{"profile_user":[{"title":"사용자 정보","string_map_data":{"이메일":{"href":"","value":"gildong@example.com","timestamp":0},
"전화번호":{"value":"010-0000-1234"},"사용자 이름":{"value":"gildong_h"},"이름":{"value":"홍길동"}}}]}`

const chat = `{"participants":[{"name":"이다람"},{"name":"홍길동"}],"messages":[
{"sender_name":"홍길동","timestamp_ms":1567500060000,"content":"좋아요를 눌렀습니다","is_geoblocked_for_viewer":false,"reactions":[{"reaction":"❤","actor":"이다람"}]},
{"sender_name":"이다람","timestamp_ms":1567500000000,"share":{"link":"https://www.instagram.com/p/a/","share_text":"가자","original_content_owner":"dotori"},"is_geoblocked_for_viewer":false}],
"title":"이다람","is_still_participant":true,"thread_path":"inbox/lee_77"}`

var lines = []string{
	"2017-12-31T15:00:00Z",
	"2019-08-03T18:10:56 second | post own | 홍길동 | 한라산 #등산 | 1_n.jpg | board Instagram",
	"2019-09-01T10:06:45 second | post own | 홍길동 | 바다⏎여행 | 2_n.webp, 3_n.mp4 | board Instagram | Caption: 둘째",
	"2019-09-01T10:07:40 second | post own | 홍길동 |  | 4_n.jpg? | board Instagram",
	"2018-01-01T09:00:00 second | post own | 홍길동 | 감춘 글 | 11.jpg | board Instagram archived posts",
	"2020-01-26T09:53:20 second | post own | 홍길동 | 긴 영상 | 9.mp4 | board IGTV",
	"2021-01-07T15:13:20 second | post own | 홍길동 | 춤 | 8.mp4 | board Instagram Reels",
	"2019-01-01T09:00:00 second | photo own | 홍길동 |  | 10.jpg | album Instagram profile photos",
	"2019-09-02T13:53:20 second | photo own | 홍길동 | 하루 | 5.jpg | album Instagram Stories",
	"2019-09-02T13:53:21 second | photo own | 홍길동 |  | 6.jpg | album Instagram Stories",
	"2019-09-02T13:53:22 second | photo own | 홍길동 | 없는 것 | 7.jpg? | album Instagram Stories",
	"2019-09-03T17:40:00 second | message | 이다람 | 가자⏎https://www.instagram.com/p/a/ |  | chat 이다람 | Link: https://www.instagram.com/p/a/, Shared from: dotori",
	"2019-09-03T17:41:00 second | message own | 홍길동 | 좋아요를 눌렀습니다 |  | chat 이다람 | Reaction: ❤ 이다람",
}[1:]

func columns() []readtest.Column {
	return append(readtest.DefaultColumns(), readtest.Collections, readtest.Details)
}

// download is one whose lists lie in that folder.
func download(root, lists, messages, profile string) fstest.MapFS {
	files := readtest.Archive(
		root+lists+"posts_1.json", posts, root+lists+"stories.json", stories, root+lists+"reels.json", reels,
		root+lists+"igtv_videos.json", films, root+lists+"profile_photos.json", faces, root+lists+"archived_posts.json", archived,
		root+messages+"inbox/lee_77/message_1.json", chat, root+profile, about)
	for _, f := range files {
		f.Data = []byte(metatest.Broken(string(f.Data)))
	}
	for name, content := range map[string]string{
		"posts/201908/1_n.jpg": jpeg + "1", "posts/201909/2_n.webp": webp, "posts/201909/3_n.mp4": mp4, "stories/201909/5.jpg": jpeg + "5",
		"stories/201909/6.jpg": jpeg + "6", "reels/202101/8.mp4": mp4 + "8", "igtv/202001/9.mp4": mp4 + "9", "profile/201901/10.jpg": jpeg + "10",
		"archived_posts/201801/11.jpg": jpeg + "11", "other/12.jpg": jpeg + "12",
	} {
		files[root+"media/"+name] = &fstest.MapFile{Data: []byte(content)}
	}
	return files
}

var generations = []struct{ name, root, lists, messages, profile string }{
	{"since 2022", "", "your_instagram_activity/media/", "your_instagram_activity/messages/", "personal_information/personal_information/instagram_profile_information.json"},
	{"since 2022 in a folder", "instagram-gildong/", "your_instagram_activity/media/", "your_instagram_activity/messages/", "personal_information/personal_information/instagram_profile_information.json"},
	{"content", "gildong_20210101/", "content/", "messages/", "account_information/personal_information.json"},
	{"flat", "", "", "messages/", "personal_information/personal_information.json"},
}

func TestDownload(t *testing.T) {
	var first map[string]bool
	for _, g := range generations {
		t.Run(g.name, func(t *testing.T) {
			root := download(g.root, g.lists, g.messages, g.profile)
			list := g.root + g.lists
			readtest.Run(t, readtest.Case{Reader: instagram.New(), Root: root, Columns: columns(), Want: order(g.lists), Left: []string{g.root + "media/other/12.jpg"},
				Warnings: []string{
					list + "posts_1.json: Some entries of this list hold nothing but a time. (1)",
					g.root + g.profile + ": This part of the download holds no memories.",
				}})
			ids := map[string]bool{}
			for _, it := range readtest.Read(t.Context(), instagram.New(), root, nil).Items {
				ids[it.Identity()] = true
				if first != nil && !first[it.Identity()] {
					t.Errorf("%s is another memory than in other generations", readtest.Line(it))
				}
			}
			first = ids
		})
	}
}

// order is that of the lists' names.
func order(string) []string {
	return slices.Concat([]string{lines[3], lines[4]}, lines[:3], lines[5:])
}

func TestNothingPrivate(t *testing.T) {
	g := generations[0]
	b, err := json.Marshal(readtest.Read(t.Context(), instagram.New(), download(g.root, g.lists, g.messages, g.profile), nil).Items)
	if err != nil {
		t.Fatal(err)
	}
	for _, secret := range []string{"비밀", "010-0000-1234", "gildong@example.com"} {
		if strings.Contains(string(b), secret) {
			t.Errorf("an item tells %s", secret)
		}
	}
}

func TestOf2019(t *testing.T) {
	readtest.Run(t, readtest.Case{Reader: instagram.New(), Columns: columns(), Root: readtest.Archive(
		"media.json", `{"photos":[{"caption":"봄","taken_at":"2018-04-01T01:02:03+00:00","location":"진해","path":"photos/201804/1.jpg"},
{"caption":"봄","taken_at":"2018-04-01T01:02:03+00:00","location":"진해","path":"photos/201804/2.jpg"},{"caption":"여름","taken_at":"2018-07-01T01:02:03","path":"photos/201807/3.jpg"}],
"stories":[{"caption":"","taken_at":"2018-08-01T01:02:03+00:00","path":"stories/201808/4.jpg"}],"videos":[{"caption":"파도","taken_at":"2018-09-01T01:02:03+00:00","path":"videos/201809/5.mp4"}]}`,
		"photos/201804/1.jpg", jpeg+"1", "photos/201804/2.jpg", jpeg+"2", "photos/201807/3.jpg", jpeg+"3", "stories/201808/4.jpg", jpeg+"4", "videos/201809/5.mp4", mp4,
		"messages.json", `[{"participants":["gildong_h","daram"],"conversation":[{"sender":"daram","created_at":"2018-10-01T00:00:10+00:00","text":"응"},
{"sender":"gildong_h","created_at":"2018-10-01T00:00:00+00:00","text":"안녕"}]},
{"participants":["gildong_h","maple"],"conversation":[{"sender":"maple","created_at":"2018-10-02T00:00:00+00:00","media_share_url":"https://example.com/a","media_share_caption":"단풍","media_owner":"x"}]}]`,
	), Want: []string{
		"2018-04-01T10:02:03 second | post own |  | 봄 | 1.jpg, 2.jpg | board Instagram | Place: 진해",
		"2018-07-01T10:02:03 second | post own |  | 여름 | 3.jpg | board Instagram",
		"2018-08-01T10:02:03 second | photo own |  |  | 4.jpg | album Instagram Stories",
		"2018-09-01T10:02:03 second | post own |  | 파도 | 5.mp4 | board Instagram",
		"2018-10-01T09:00:00 second | message | gildong_h | 안녕 |  | chat gildong_h, daram",
		"2018-10-01T09:00:10 second | message | daram | 응 |  | chat gildong_h, daram",
		"2018-10-02T09:00:00 second | message | maple | 단풍 |  | chat gildong_h, maple | Link: https://example.com/a, Shared from: x",
	}})
}

const postPage = `<html><head><title>게시물</title></head><body><div role="main">
<div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder"><h2 class="_3-95 _2pim _a6-h _a6-i">한라산 #등산</h2><div class="_3-95 _a6-p"><div><div><div><a href="media/posts/201908/1_n.jpg"><img src="media/posts/201908/1_n.jpg"></a>
<table><tr><td>Latitude<div>33</div></td></tr></table></div></div></div></div><div class="_3-94 _a6-o">8월 03, 2019 6:10 오후</div></div>
<div class="pam"><div class="_a6-p"><div><img src="media/posts/201909/2_n.webp"></div></div><div class="_a6-o">Sep 01, 2019 10:06 am</div></div></div></body></html>`

const chatPage = `<html><head><title>이다람</title></head><body><div role="main"><div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder"><h2 class="_3-95 _2pim _a6-h _a6-i">홍길동</h2>
<div class="_3-95 _a6-p"><div><div></div><div>좋아요를 눌렀습니다</div><div></div><ul class="_a6-q"><li><span>❤이다람</span></li></ul></div></div><div class="_3-94 _a6-o">2019년 9월 03일 오후 5:41</div></div></div></body></html>`

func TestPages(t *testing.T) {
	at := "your_instagram_activity/"
	root := readtest.Archive(at+"media/posts_1.html", postPage, at+"messages/inbox/lee_77/message_1.html", chatPage,
		"media/posts/201908/1_n.jpg", jpeg, "media/posts/201909/2_n.webp", webp)
	readtest.Run(t, readtest.Case{Reader: instagram.New(), Root: root, Columns: columns(), Want: []string{
		"2019-08-03T18:10 minute | post own |  | 한라산 #등산 | 1_n.jpg | board Instagram",
		"2019-09-01T10:06 minute | post own |  |  | 2_n.webp | board Instagram",
		"2019-09-03T17:41 minute | message | 홍길동 | 좋아요를 눌렀습니다 |  | chat 이다람 | Reaction: ❤이다람",
	}})
	ids := map[string]bool{}
	g := generations[0]
	for _, it := range readtest.Read(t.Context(), instagram.New(), download(g.root, g.lists, g.messages, g.profile), nil).Items {
		ids[it.Identity()] = true
	}
	items := readtest.Read(t.Context(), instagram.New(), root, nil).Items
	for _, it := range []archive.Item{items[0], items[2]} {
		if !ids[it.Identity()] {
			t.Errorf("%s is another memory than in the JSON", readtest.Line(it))
		}
	}
}

func TestBroken(t *testing.T) {
	at := "your_instagram_activity/"
	readtest.Run(t, readtest.Case{Reader: instagram.New(), Columns: columns(), Root: readtest.Archive(
		at+"media/posts_1.json", `[{"media":[{"uri":"","creation_timestamp":1564823456,"title":"a"}]},{"media":7},{"med`,
		at+"media/stories.json", `{"ig_stories":[{"uri":"media/stories/1.jpg","creation_timestamp":1}]}`,
	), Want: []string{"2019-08-03T18:10:56 second | post own |  | a |  | board Instagram"}, Warnings: []string{
		at + "media/posts_1.json: This file could not be read to its end. (read JSON: unexpected EOF)",
		at + "media/posts_1.json: Some entries of this list hold nothing but a time. (1)",
		at + "media/stories.json: This list names pictures that are not in the archive. (1)",
	}})
}
