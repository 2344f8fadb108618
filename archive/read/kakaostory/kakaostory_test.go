package kakaostory_test

import (
	"io/fs"
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"

	"dotori/archive/read/kakaostory"
	"dotori/archive/read/readtest"
)

const jpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"

func columns() []readtest.Column {
	return []readtest.Column{readtest.Moment, readtest.Zone, readtest.Kind, readtest.Author, readtest.People, readtest.Text,
		readtest.Media, readtest.Tags, readtest.Details, readtest.Files}
}

var foreign = []fs.FS{
	readtest.Archive("posts.json", `[{"id":1,"created_at":"2015-07-09","content":"글","permalink":"https://x","like_count":1}]`),
	readtest.Archive("outbox.json", `{"orderedItems":[{"id":"1","actor":"a","published":"2015-07-09","object":{"content":"글"}}]}`),
	readtest.Archive("봄.html", `<title>봄</title><a href="https://story.kakao.com/_abc">카카오스토리</a><p>글`),
	readtest.Archive("DCIM/100APPLE/IMG_0001.JPG", jpeg),
}

func run(t *testing.T, c readtest.Case) {
	t.Helper()
	c.Reader, c.Columns, c.Foreign = kakaostory.New(), columns(), foreign
	readtest.Run(t, c)
}

const first = `{"id":"_hong.abcDEF12","sid":"1","verb":"post","permission":"F","created_at":"2015-07-09T11:34:56.000+0000","updated_at":"2015-07-09T12:00:00Z",
"content":"꽃구경 왔다 #봄\n성춘향이랑","content_decorators":[{"type":"text","text":"꽃구경 왔다 "},{"type":"hashtag","text":"#봄"},{"type":"profile","text":"월매","id":"_w"}],
"media_type":"image","media":[{"origin_url":"https://story-img.kakaocdn.net/dn/aaa/bbb/img.jpg?width=10","url":"https://story-img.kakaocdn.net/dn/aaa/bbb/img_l.jpg"},{"origin_url":"https://story-img.kakaocdn.net/dn/ccc/ddd/img.jpg","key":"ccc/ddd/img.jpg"}],
"location_tag":{"name":"여의도","latitude":37.52,"longitude":126.92},"closest_with_tags":[{"id":"_s","display_name":"성춘향"}],"with_tag_count":1,
"like_count":3,"share_count":0,"view_count":12,"comment_count":2,"permalink":"https://story.kakao.com/_hong/abcDEF12","actor":{"id":"_hong","display_name":"홍길동"},
"comments":[{"id":"c1","text":"예쁘다","created_at":"2015-07-09T15:00:00.000+0000","writer":{"display_name":"성춘향"}},
{"id":"c2","text":"","decorators":[{"type":"text","text":"또 가자"},{"type":"image","media":{"origin_url":"https://x/y/봄비.png"}}],"created_at":"2015-07-09T16:00:00.000+0000","writer":{"display_name":"홍길동"}}]}`

const second = `{"id":"_hong.ghiJKL34","verb":"share","permission":"M","created_at":"2016-01-01T00:00:00Z","content":"공유합니다","media_type":"none","media":null,"with_tag_count":0,"comment_count":"0","like_count":null,
"actor":{"display_name":"홍길동"},"scrap":{"title":"기사","url":"https://news.example.com/1"},"object":{"content":"남의 글","actor":{"display_name":"이몽룡"},"media":[]}}`

func wanted(name string) []string {
	return []string{
		"2015-07-09T20:34:56 second | +09:00 archive | post own | 홍길동 | 성춘향, 월매 | 꽃구경 왔다 #봄⏎성춘향이랑 | _hong.abcDEF12_0.jpg, img.jpg | 봄 | Visibility: 친구공개, Place: 여의도, Likes: 3, Views: 12, Address: https://story.kakao.com/_hong/abcDEF12 | " + name,
		"2015-07-10T00:00:00 second | +09:00 archive | comment | 성춘향 |  | 예쁘다 |  |  |  | " + name,
		"2015-07-10T01:00:00 second | +09:00 archive | comment own | 홍길동 |  | 또 가자 | 봄비.png? |  |  | " + name,
		"2016-01-01T09:00:00 second | +09:00 archive | post own | 홍길동 |  | 공유합니다 |  |  | Visibility: 나만보기, Link: 기사⏎https://news.example.com/1, Shared post: 이몽룡⏎남의 글 | " + name,
	}
}

func TestActivities(t *testing.T) {
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String("[" + first + "," + second + "]")
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct{ name, content string }{
		"a list":                {"story.json", "[" + first + "," + second + "]"},
		"with mark":             {"story.json", "\uFEFF[" + first + "," + second + "]"},
		"UTF-16":                {"story.json", wide},
		"a profile's answer":    {"story.json", `{"profile":{"display_name":"홍길동"},"activities":[` + first + "," + second + `],"mutual_friend":null}`},
		"a timeline's answer":   {"story.json", `{"feeds":[` + first + "," + second + `]}`},
		"line by line":          {"story.txt", strings.ReplaceAll(first, "\n", " ") + "\n" + strings.ReplaceAll(second, "\n", " ")},
		"several answers, CRLF": {"story.json", readtest.CRLF(`{"activities":[` + first + "]}\n" + `{"activities":[` + second + `]}`)},
	}
	for title, tt := range tests {
		t.Run(title, func(t *testing.T) {
			run(t, readtest.Case{
				Root:    readtest.Archive("내 스토리/"+tt.name, tt.content, "내 스토리/_hong.abcDEF12_0.jpg", jpeg+"1", "내 스토리/dn/ccc/ddd/img.jpg", jpeg+"2", "내 스토리/img.jpg", jpeg+"3"),
				Options: map[string]string{"owner": "홍길동"},
				Want:    wanted("내 스토리/" + tt.name),
				Left:    []string{"내 스토리/img.jpg"},
			})
		})
	}
}

func TestOneFileForEach(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive("1.json", first, "2.json", second, "3.json", `{"id":"x","permission":"A","created_at":"2016","sid":"1","media_type":"none","with_tag_count":0}`,
			"4.json", `{"a":1}`, "5.json", "["+strings.ReplaceAll(second, "_hong.ghiJKL34", "_hong.mnoPQR56")+`,{"id":1},{"id"`),
		Columns:  []readtest.Column{readtest.Text},
		Warnings: []string{"3.json: There are no posts in this file.", "5.json: This file could not be read to its end. (read JSON: unexpected EOF)"},
		Left:     []string{"4.json"},
	})
}

const section = `<div class="section _activity" data-model="_hong.abcDEF12"><div class="add_top"><a class="pf_name">홍길동</a><p><a class="time _linkPost" href="/_hong/abcDEF12" title="2015년 7월 9일 오후 8:34">7월 9일 오후 8:34</a></p></div>
<div class="fd_cont"><div class="txt_wrap"><div class="_content">꽃구경 왔다<br>성춘향이랑</div></div><div class="list_swipe _container"><a class="link_swipe _btnMediaView" data-url="https://story-img.kakaocdn.net/dn/aaa/bbb/img_xl.jpg"><img class="_mediaImage" src="스토리_files/img.jpg"></a></div></div>
<strong class="_likeCount">3</strong><strong class="_commentCount">2</strong><strong class="_shareCount">0</strong></div>`

func TestSavedPage(t *testing.T) {
	page := `<html><head><title>카카오스토리</title></head><body><div class="_listContainer">` + section +
		strings.NewReplacer("abcDEF12", "ghiJKL34", ` title="2015년 7월 9일 오후 8:34"`, "", "img.jpg", "없음.jpg", "꽃구경", "밥").Replace(section) +
		`<div class="section _activity" data-model="_hong.mnoPQR56"><a class="time _linkPost" title="2015년 7월 8일 오전 12:05"></a></div></div></body></html>`
	run(t, readtest.Case{
		Root: readtest.Archive("스토리.html", page, "스토리_files/img.jpg", jpeg, "스토리_files/a.js", "var a", "다른.html", "<p>글"),
		Want: []string{
			"2015-07-09T20:34 minute | +09:00 archive | post | 홍길동 |  | 꽃구경 왔다⏎성춘향이랑 | img.jpg |  | Likes: 3 | 스토리.html",
			"unknown |  | post | 홍길동 |  | 밥 왔다⏎성춘향이랑 | 없음.jpg? |  | Likes: 3 | 스토리.html",
		},
		Warnings: []string{"스토리_files/a.js: This file only gives the pages their look."},
		Left:     []string{"다른.html"},
	})
}

// A page that was scrolled for long is larger than what is made into a tree.
func TestLongPage(t *testing.T) {
	page := `<div class="_listContainer">` + strings.Repeat(section, 8000) + "</div>"
	got := readtest.Read(t.Context(), kakaostory.New(), readtest.Archive("a.html", page), nil)
	if len(page) < 4<<20 || len(got.Items) != 8000 || len(got.Warnings) != 0 {
		t.Errorf("%d bytes, %d items, %v", len(page), len(got.Items), got.Warnings)
	}
}
