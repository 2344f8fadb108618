package telegram_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive"
	"dotori/archive/read/readtest"
	"dotori/archive/read/telegram"
)

// pageOf is a page of a chat, laid out as Telegram Desktop writes it.
func pageOf(messages string) string {
	return `<!DOCTYPE html>
<html>
 <head><meta charset="utf-8"/><title>Exported Data</title>
  <link href="css/style.css" rel="stylesheet"/><script src="js/script.js" type="text/javascript"></script></head>
 <body onload="CheckLocation();">
  <div class="page_wrap">
   <div class="page_header">
    <div class="content">
     <div class="text bold">
다람쥐 모임
     </div>
    </div>
   </div>
   <div class="page_body chat_page">
    <div class="history">` + messages + `
    </div>
   </div>
  </div>
 </body>
</html>
`
}

// said is one message of a page; from is "" when it is joined to the one before.
func said(id int, clock, from, body string) string {
	class, head := "message default clearfix", ""
	if from == "" {
		class += " joined"
	} else {
		head = `<div class="pull_left userpic_wrap"><div class="userpic userpic3" style="width: 42px"><div class="initials" style="line-height: 42px">이</div></div></div>`
		body = "\n       <div class=\"from_name\">\n" + from + "\n       </div>" + body
	}
	return fmt.Sprintf(`
     <div class="%s" id="message%d">%s
      <div class="body">
       <div class="pull_right date details" title="03.08.2019 %s UTC+09:00">
18:22
       </div>%s
      </div>
     </div>`, class, id, head, clock, body)
}

func text(html string) string { return "\n       <div class=\"text\">\n" + html + "\n       </div>" }

func generic(class, href, title, description, status string) string {
	tag, end := `<div class="media clearfix pull_left `+class+`">`, "</div>"
	if href != "" {
		tag, end = `<a class="media clearfix pull_left block_link `+class+`" href="`+href+`">`, "</a>"
	}
	return `<div class="media_wrap clearfix">` + tag + `<div class="fill pull_left"></div><div class="body"><div class="title bold">` + title +
		`</div><div class="description">` + description + `</div><div class="status details">` + status + `</div></div>` + end + `</div>`
}

func notice(id int, words string) string {
	return fmt.Sprintf("\n     <div class=\"message service\" id=\"message%d\">\n      <div class=\"body details\">\n%s\n      </div>\n     </div>", id, words)
}

// The messages of fixtures_test.go, as the pages show them.
func firstPage() string {
	const none = "Not included, change data exporting settings to download."
	return pageOf(notice(-1, "3 August 2019") +
		notice(1, "이다람 created group &laquo;다람쥐 모임&raquo; with members 김도토리, Deleted Account") +
		said(2, "18:23:10", "이다람", text("안녕<br>도토리 &quot;하나&quot;")+
			`<span class="reactions"><span class="reaction"><span class="emoji">❤</span> <span class="count">2</span></span></span>`) +
		said(3, "18:24:10", "김도토리", `
       <div class="reply_to details">
In reply to <a href="#go_to_message2" onclick="return GoToMessage(2)">this message</a>
       </div>`+text(`지도는 <a href="https://example.com/map">여기</a>, <strong>꼭</strong> <a href="https://example.com/">https://example.com/</a>🐿`)) +
		said(4, "18:25:10", "Deleted Account", `<div class="media_wrap clearfix"><a class="photo_wrap clearfix pull_left" href="photos/photo_1@03-08-2019_18-25-10.jpg"><img class="photo" src="photos/photo_1@03-08-2019_18-25-10_thumb.jpg" style="width: 260px"/></a></div>`+text("소풍")) +
		said(5, "18:26:10", "김도토리", `<div class="media_wrap clearfix"><a class="video_file_wrap clearfix pull_left" href="video_files/소풍.mp4"><div class="video_play_bg"><div class="video_play"></div></div><div class="video_duration">00:12</div><img class="video_file" src="video_files/소풍.mp4_thumb.jpg"/></a></div>`) +
		said(6, "18:27:10", "", generic("media_voice_message", "", "Voice message", none, "00:03, 10 KB")) +
		said(7, "18:28:10", "", generic("media_photo", "", "Photo", "Unavailable, please try again later.", "1280x960, 100 KB")) +
		said(8, "18:29:10", "", generic("media_file", "", "지도.pdf", "Exceeds maximum size, change data exporting settings to download.", "9 MB")) +
		said(9, "18:30:10", "", `<div class="media_wrap clearfix"><a class="sticker_wrap clearfix pull_left" href="stickers/sticker.webp"><img class="sticker" src="stickers/sticker.webp_thumb.jpg"/></a></div>`) +
		said(10, "18:31:10", "", generic("media_audio_file", "files/노래.mp3", "숲 밴드 – 가을", "", "03:20")))
}

func secondPage() string {
	const map1 = "https://maps.google.com/maps?q=37.566535,126.977969&amp;ll=37.566535,126.977969&amp;z=16"
	return pageOf(said(11, "18:32:10", "김도토리", generic("media_location", map1, "Location", "", "37.566535, 126.977969")) +
		said(12, "18:33:10", "", generic("media_venue", "https://maps.google.com/maps?q=37.5,127&amp;ll=37.5,127&amp;z=16", "참나무 숲", "비밀길 1", "")) +
		said(13, "18:34:10", "", `<div class="media_wrap clearfix"><div class="media_poll"><div class="question bold">무엇을 먹을까요?</div><div class="details">Anonymous poll</div><div class="answer">- 도토리묵 <span class="details">2 votes, chosen vote</span></div><div class="answer">- 밤 <span class="details">1 vote</span></div><div class="total details	">3 votes</div></div></div>`) +
		said(14, "18:35:10", "", generic("media_contact", "contacts/contact_1.vcf", "박 단풍", "", "+82 10 0000 0000 - vCard")) +
		said(15, "18:36:10", "김도토리", `
       <div class="pull_left forwarded userpic_wrap"></div>
       <div class="forwarded body">
        <div class="from_name">
숲 소식 via @gif<span class="date details" title="01.08.2019 10:00:00 UTC+09:00"> 01.08.2019 10:00:00</span>
        </div>`+text("비가 옵니다")+`</div>`) +
		said(16, "18:37:10", "이다람", generic("media_call success", "", "김도토리", "", "Outgoing (35 seconds)")) +
		notice(18, "이다람 converted a basic group to this supergroup &laquo;다람쥐 모임&raquo;") +
		notice(19, "이다람 created topic &laquo;소풍 계획&raquo;") +
		said(20, "18:40:10", "이다람", `<div class="reply_to details">In reply to <a href="messages.html#go_to_message19">this message</a></div>`+text("열 시에 만나요")) +
		said(21, "18:41:10", "", `<div class="reply_to details">In reply to a message in another chat</div>`+text("네")) +
		notice(22, "이다람 changed group photo"+`<div class="userpic_wrap"><a class="userpic_link" href="photos/photo_2@03-08-2019_18-42-10.jpg"><img class="userpic" src="photos/photo_2@03-08-2019_18-42-10_thumb.jpg"/></a></div>`))
}

func TestPages(t *testing.T) {
	const dir = "ChatExport_2026-11-22/"
	root := readtest.Archive(append(media(dir), dir+"messages.html", firstPage(), dir+"messages2.html", secondPage(),
		dir+"photos/photo_1@03-08-2019_18-25-10_thumb.jpg", "\xFF\xD8\xFF\xE2", dir+"css/style.css", "x", dir+"js/script.js", "x", dir+"images/media_call@2x.png", "\x89PNG")...)
	readtest.Run(t, readtest.Case{Reader: telegram.New(), Root: root, Columns: columns, Left: []string{dir + "stickers/AnimatedSticker.tgs"},
		Want: []string{
			"2019-08-03 day | message system |  | 이다람 created group «다람쥐 모임» with members 김도토리, Deleted Account",
			`2019-08-03T18:23:10 second | message | 이다람 | 안녕⏎도토리 "하나" |  | Reactions: ❤ 2`,
			"2019-08-03T18:24:10 second | message | 김도토리 | 지도는 여기, 꼭 https://example.com/🐿",
			"2019-08-03T18:25:10 second | message | Deleted Account | 소풍 | photo_1@03-08-2019_18-25-10.jpg, photo_1@03-08-2019_18-25-10_thumb.jpg+cover",
			"2019-08-03T18:26:10 second | message | 김도토리 |  | 소풍.mp4, 소풍.mp4_thumb.jpg+cover",
			"2019-08-03T18:27:10 second | message | 김도토리 |  | Voice message?",
			"2019-08-03T18:28:10 second | message | 김도토리 |  | Photo?",
			"2019-08-03T18:29:10 second | message | 김도토리 |  | 지도.pdf?",
			"2019-08-03T18:30:10 second | message | 김도토리 |  | sticker.webp, sticker.webp_thumb.jpg+cover",
			"2019-08-03T18:31:10 second | message | 김도토리 |  | 노래.mp3",
			"2019-08-03T18:32:10 second | message | 김도토리 | 37.566535, 126.977969",
			"2019-08-03T18:33:10 second | message | 김도토리 | 참나무 숲 |  | Place: 참나무 숲",
			"2019-08-03T18:34:10 second | message | 김도토리 | 무엇을 먹을까요?⏎도토리묵 2 votes, chosen vote⏎밤 1 vote |  | Poll: 무엇을 먹을까요?",
			"2019-08-03T18:35:10 second | message | 김도토리 | 박 단풍 | contact_1.vcf | Contact: 박 단풍",
			"2019-08-03T18:36:10 second | message | 김도토리 | 비가 옵니다 |  | Forwarded from: 숲 소식",
			"2019-08-03T18:37:10 second | message system | 이다람 | Phone call: Outgoing (35 seconds) |  | Call: Phone call: Outgoing (35 seconds)",
			"2019-08-03T18:37:10 second | message system |  | 이다람 converted a basic group to this supergroup «다람쥐 모임»",
			"2019-08-03T18:37:10 second | message system |  | 이다람 created topic «소풍 계획»",
			"2019-08-03T18:40:10 second | message | 이다람 | 열 시에 만나요",
			"2019-08-03T18:41:10 second | message | 이다람 | 네 |  | Reply: In another chat",
			"2019-08-03T18:41:10 second | message system |  | 이다람 changed group photo | photo_2@03-08-2019_18-42-10.jpg?",
		},
		Warnings: []string{
			dir + "css/style.css: This belongs to the pages of the export and holds no memory.",
			dir + "images/media_call@2x.png: This belongs to the pages of the export and holds no memory.",
			dir + "js/script.js: This belongs to the pages of the export and holds no memory.",
		}})
	all := items(t, root)
	if all[2].Parent != all[1].Identity() || all[18].Parent != all[17].Identity() || all[0].Collections[0].Title != "다람쥐 모임" {
		t.Errorf("%q %q %v", all[2].Parent, all[18].Parent, all[0].Collections)
	}
	if all[1].HTML != "" || !strings.Contains(all[2].HTML, "<strong>꼭</strong>") || *all[11].Longitude != 127 || readtest.Zone(all[1]) != "+09:00 archive" {
		t.Errorf("%+v %+v", all[1], all[2])
	}
}

// The pages and the JSON of a chat tell the same memories; where both are
// there, the JSON is read.
func TestPagesAndJSONAgree(t *testing.T) {
	pages := identities(t, readtest.Archive("messages.html", firstPage(), "messages2.html", secondPage()))
	json := identities(t, readtest.Archive("result.json", chat(messages)))
	if !slices.Equal(pages, json) {
		for i := range pages {
			t.Logf("%s %s", pages[i], json[min(i, len(json)-1)])
		}
		t.Errorf("they do not")
	}
	root := readtest.Archive("DataExport/result.json", everything(chat(messages)), "DataExport/export_results.html", "<html>",
		"DataExport/chats/chat_001/messages.html", firstPage(), "DataExport/lists/contacts.html", "+82 10")
	var got []string
	for _, w := range readtest.Read(t.Context(), telegram.New(), root, nil).Warnings {
		if w.Skipped {
			got = append(got, w.Error())
		}
	}
	want := []string{
		"DataExport/export_results.html: This belongs to the pages of the export and holds no memory.",
		"DataExport/chats/chat_001/messages.html: The same messages are in the JSON file beside it.",
		"DataExport/lists/contacts.html: Private data that is no memory was left out: contacts, devices, settings.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	readtest.Run(t, readtest.Case{Reader: telegram.New(), Root: root})
}

// Pages of before 2021 say no zone, those of all data lie deeper.
func TestOlderAndDeeperPages(t *testing.T) {
	old := strings.ReplaceAll(firstPage(), " UTC+09:00", "")
	root := readtest.Archive("x/chats/chat_01/messages.html", strings.ReplaceAll(old, `href="photos`, `href="../../chats/chat_01/photos`),
		"x/chats/chat_01/photos/photo_1@03-08-2019_18-25-10.jpg", "\xFF\xD8\xFF")
	readtest.Run(t, readtest.Case{Reader: telegram.New(), Root: root})
	all := items(t, root)
	if !slices.Equal(identities(t, root), identities(t, readtest.Archive("messages.html", firstPage()))) || readtest.Media(all[3]) != "photo_1@03-08-2019_18-25-10.jpg" {
		t.Errorf("%q", readtest.Lines(all))
	}
}

func TestBrokenPages(t *testing.T) {
	page := firstPage()
	for name, tt := range map[string]struct {
		text  string
		items int
	}{
		"cut in a message": {page[:strings.Index(page, "소풍")], 3}, "cut in a tag": {page[:strings.Index(page, "photo_wrap")], 3},
		"nothing ends": {strings.ReplaceAll(page, "</div>", ""), 10}, "no messages": {pageOf(""), 0},
	} {
		root := readtest.Archive("messages.html", tt.text)
		readtest.Run(t, readtest.Case{Reader: telegram.New(), Root: root, Undetected: true})
		if got := items(t, root); len(got) != tt.items {
			t.Errorf("%s: %q", name, readtest.Lines(got))
		}
	}
}

// The JSON of one chat tells nothing of a chat in a folder below.
func TestPagesBelowAnotherChat(t *testing.T) {
	page := pageOf(said(7, "18:22:10", "이다람", text("아래")))
	root := fstest.MapFS{
		"result.json":                         {Data: []byte(chat(messages))},
		"ChatExport_2019-08-03/messages.html": {Data: []byte(page)},
	}
	if !slices.ContainsFunc(items(t, root), func(it archive.Item) bool { return it.Text == "아래" }) {
		t.Error("the pages in the folder were left out")
	}
}
