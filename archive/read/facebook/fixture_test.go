package facebook_test

import (
	"testing"
	"testing/fstest"

	"dotori/archive"
	"dotori/archive/read/facebook"
	"dotori/archive/read/meta/metatest"
	"dotori/archive/read/readtest"
)

const (
	jpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"
	png  = "\x89PNG\r\n\x1a\n"
	mp4  = "\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom"
)

// profile is the download's own page of the owner, with what is nobody's business.
const profile = `{"profile_v2":{"name":{"full_name":"홍길동","first_name":"길동"},"emails":{"emails":["gildong@example.com"]},
"phone_numbers":[{"phone_type":"Mobile","phone_number":"010-0000-1234"}],"username":"gildong"}}`

// posts are of every sort. The third holds nothing.
const posts = `[
{"timestamp":1564823456,"data":[{"post":"한라산에 올랐다\n구름이 많았다"},{"update_timestamp":1564823999}],
 "attachments":[{"data":[
  {"media":{"uri":"posts/media/Jeju_abc/101_n.jpg","creation_timestamp":1564823450,"title":"제주","description":"백록담",
   "media_metadata":{"photo_metadata":{"exif_data":[{"upload_ip":"203.0.113.7","taken_timestamp":1564800000,"latitude":33.36,"longitude":126.53}]}}}},
  {"media":{"uri":"posts/media/Jeju_abc/102_n.jpg","creation_timestamp":1564823451,"title":"제주","description":"한라산에 올랐다"}}]},
  {"data":[{"place":{"name":"한라산","coordinate":{"latitude":33.3617,"longitude":126.5292},"address":"서귀포시 비밀로 12"}}]},
  {"data":[{"external_context":{"name":"산행 안내","url":"https://example.com/hallasan"}}]}],
 "title":"홍길동님이 사진 2장을 추가했습니다.","tags":[{"name":"이다람"}]},
{"timestamp":1300000000,"data":[{"post":"옛날 일"},{"backdated_timestamp":1000000000}],"title":"홍길동님이 상태를 업데이트했습니다."},
{"timestamp":1300000001,"attachments":[],"data":[{"update_timestamp":1300000001}]},
{"timestamp":1300000002,"data":[],"title":"홍길동님이 링크를 공유했습니다.","attachments":[{"data":[{"external_context":{"url":"https://example.com/a"}}]}]}
]`

const album = `{"name":"제주","photos":[
{"uri":"posts/media/Jeju_abc/101_n.jpg","creation_timestamp":1564823450,"description":"백록담"},
{"uri":"posts/media/Jeju_abc/103_n.jpg","creation_timestamp":1564823452,"description":"바다",
 "media_metadata":{"photo_metadata":{"exif_data":[{"upload_ip":"203.0.113.7","taken_timestamp":-62169958800}]}},
 "comments":[{"timestamp":1564830000,"comment":"예쁘다","author":"이다람"},{"timestamp":1564830001,"comment":"고마워","author":"홍길동"}]},
{"uri":"posts/media/Jeju_abc/199_n.jpg","creation_timestamp":1564823452},
{"uri":"posts/media/Jeju_abc/198_n.jpg","creation_timestamp":1564823453,"description":"없는 사진"}],
"cover_photo":{"uri":"posts/media/Jeju_abc/101_n.jpg"},"last_modified_timestamp":1564823452,"description":""}`

const loose = `{"other_photos_v2":[{"uri":"posts/media/your_posts/102_x.jpg","creation_timestamp":1564000000,"description":""},
{"uri":"posts/media/Jeju_abc/102_n.jpg","creation_timestamp":1564823451}]}`

const videos = `{"videos_v2":[{"uri":"posts/media/videos/1.mp4","creation_timestamp":1564000001,"description":"파도",
"thumbnail":{"uri":"https://example.com/t.jpg"},"media_metadata":{"video_metadata":{"exif_data":[{"upload_ip":"203.0.113.7","upload_timestamp":0}]}}}]}`

const comments = `{"comments_v2":[
{"timestamp":1564900000,"data":[{"comment":{"timestamp":1564900000,"comment":"축하해","author":"홍길동","group":"산악회"}}],"title":"홍길동님이 이다람님의 게시물에 댓글을 남겼습니다."},
{"timestamp":1564900001,"data":[{"comment":{"timestamp":1564900001,"comment":"","author":"홍길동"}}],
 "attachments":[{"data":[{"media":{"uri":"https://example.com/sticker.png?x=1"}}]}],"title":"홍길동님이 댓글을 남겼습니다."}]}`

// chat is a thread with all that messages may be.
const chat = `{"participants":[{"name":"이다람"},{"name":"홍길동"}],"messages":[
{"sender_name":"홍길동","timestamp_ms":1600000600000,"type":"Call","call_duration":192},
{"sender_name":"이다람","timestamp_ms":1600000500000,"type":"Call","call_duration":0,"missed":true},
{"sender_name":"홍길동","timestamp_ms":1600000400000,"type":"Share","share":{"link":"https://example.com/b","share_text":"읽어 봐"}},
{"sender_name":"이다람","timestamp_ms":1600000300500,"content":"사진이야","photos":[{"uri":"messages/inbox/lee_1/photos/1.jpg"},{"uri":"messages/inbox/lee_1/photos/2.jpg"}],
 "reactions":[{"reaction":"❤","actor":"홍길동"},{"reaction":"😆","actor":"이다람"}]},
{"sender_name":"이다람","timestamp_ms":1600000300000,"audio_files":[{"uri":"messages/inbox/lee_1/audio/a.mp4"}],"files":[{"uri":"messages/inbox/lee_1/files/지도.pdf"}],
 "gifs":[{"uri":"https://example.com/g.gif"}],"sticker":{"uri":"messages/stickers_used/1.png"}},
{"sender_name":"홍길동","timestamp_ms":1600000200000,"content":"ㅋㅋ","type":"Generic"},
{"sender_name":"홍길동","timestamp_ms":1600000199000,"content":"ㅋㅋ","type":"Generic"},
{"sender_name":"이다람","timestamp_ms":1600000100000,"content":"이다람님이 나갔습니다.","type":"Unsubscribe"},
{"sender_name":"이다람","timestamp_ms":1600000000000,"is_unsent":true}
],"title":"이다람","is_still_participant":true,"thread_path":"inbox/lee_1","magic_words":[]}`

var chatLines = []string{
	"2020-09-13T21:26:40 second | message | 이다람 |  |  | chat 이다람 | Unsent: ✓",
	"2020-09-13T21:28:20 second | message system | 이다람 | 이다람님이 나갔습니다. |  | chat 이다람",
	"2020-09-13T21:29:59 second | message own | 홍길동 | ㅋㅋ |  | chat 이다람",
	"2020-09-13T21:30:00 second | message own | 홍길동 | ㅋㅋ |  | chat 이다람",
	"2020-09-13T21:31:40 second | message | 이다람 |  | a.mp4, 지도.pdf, g.gif?, 1.png | chat 이다람",
	"2020-09-13T21:31:40 second | message | 이다람 | 사진이야 | 1.jpg, 2.jpg? | chat 이다람 | Reaction: ❤ 홍길동, Reaction: 😆 이다람",
	"2020-09-13T21:33:20 second | message own | 홍길동 | 읽어 봐⏎https://example.com/b |  | chat 이다람 | Link: https://example.com/b",
	"2020-09-13T21:35:00 second | message | 이다람 | 📵 |  | chat 이다람 | Missed call: ✓",
	"2020-09-13T21:36:40 second | message own | 홍길동 | 📞 3:12 |  | chat 이다람 | Call: 3:12",
}

var postLines = []string{
	"2019-08-03T18:10:56 second | post own | 홍길동 | 한라산에 올랐다⏎구름이 많았다 | 101_n.jpg, 102_n.jpg | board Facebook, album 제주 | " +
		"Activity: 홍길동님이 사진 2장을 추가했습니다., Caption: 백록담, Place: 한라산, Link: 산행 안내⏎https://example.com/hallasan, Edited: 2019-08-03 18:19 | 이다람",
	"2001-09-09T10:46:40 second | post own | 홍길동 | 옛날 일 |  | board Facebook | Activity: 홍길동님이 상태를 업데이트했습니다.",
	"2011-03-13T16:06:42 second | post own | 홍길동 |  |  | board Facebook | Activity: 홍길동님이 링크를 공유했습니다., Link: https://example.com/a",
	"2019-08-03T18:10:52 second | photo own | 홍길동 | 바다 | 103_n.jpg | album 제주",
	"2019-08-03T20:00:00 second | comment | 이다람 | 예쁘다",
	"2019-08-03T20:00:01 second | comment own | 홍길동 | 고마워",
	"2019-08-03T18:10:53 second | photo own | 홍길동 | 없는 사진 | 198_n.jpg? | album 제주",
	"2019-07-25T05:26:40 second | photo own | 홍길동 |  | 102_x.jpg",
	"2019-07-25T05:26:41 second | video own | 홍길동 | 파도 | 1.mp4",
	"2019-08-04T15:26:40 second | comment own | 홍길동 | 축하해 |  |  | Activity: 홍길동님이 이다람님의 게시물에 댓글을 남겼습니다., Group: 산악회",
	"2019-08-04T15:26:41 second | comment own | 홍길동 |  | sticker.png? |  | Activity: 홍길동님이 댓글을 남겼습니다.",
}

func columns() []readtest.Column {
	return append(readtest.DefaultColumns(), readtest.Collections, readtest.Details, readtest.People)
}

// download is one with everything, whose activities lie in a folder of that
// name; "" for those before 2021.
func download(root, activity, postsFile string) fstest.MapFS {
	at := root + activity
	return readtest.Archive(
		root+"profile_information/profile_information.json", metatest.Broken(profile),
		at+"posts/"+postsFile, metatest.Broken(posts),
		at+"posts/album/0.json", metatest.Broken(album),
		at+"posts/your_uncategorized_photos.json", metatest.Broken(loose),
		at+"posts/your_videos.json", metatest.Broken(videos),
		at+"posts/media/Jeju_abc/101_n.jpg", jpeg+"1", at+"posts/media/Jeju_abc/102_n.jpg", jpeg+"2", at+"posts/media/Jeju_abc/103_n.jpg", jpeg+"3",
		at+"posts/media/your_posts/102_x.jpg", jpeg+"4", at+"posts/media/videos/1.mp4", mp4,
		at+"comments/comments.json", metatest.Broken(comments),
		at+"messages/inbox/lee_1/message_1.json", metatest.Broken(chat),
		at+"messages/inbox/lee_1/photos/1.jpg", jpeg+"5", at+"messages/inbox/lee_1/audio/a.mp4", mp4+"a",
		at+"messages/inbox/lee_1/files/지도.pdf", "%PDF-1.4\n", at+"messages/stickers_used/1.png", png,
		at+"posts/media/other/200_n.jpg", jpeg+"6",
		root+"security_and_login_information/account_activity.json", `{"account_activity_v2":[{"ip_address":"203.0.113.7"}]}`,
	)
}

func run(t *testing.T, root fstest.MapFS, want, warnings []string, left ...string) {
	t.Helper()
	readtest.Run(t, readtest.Case{Reader: facebook.New(), Root: root, Columns: columns(), Want: want, Warnings: warnings, Left: left})
}

func read(t *testing.T, root fstest.MapFS) []archive.Item {
	t.Helper()
	r := readtest.Read(t.Context(), facebook.New(), root, nil)
	if r.Err != nil {
		t.Fatal(r.Err)
	}
	return r.Items
}

func identities(items []archive.Item) map[string]string {
	ids := map[string]string{}
	for _, it := range items {
		ids[it.Identity()] = readtest.Line(it)
	}
	return ids
}
