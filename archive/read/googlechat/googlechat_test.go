package googlechat_test

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive"
	"dotori/archive/read/blog/blogtest"
	"dotori/archive/read/googlechat"
	"dotori/archive/read/readtest"
)

const jpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"

const (
	me   = `{"user":{"name":"홍길동","email":"gildong@example.com","user_type":"Human"},"membership_info":[{"group_name":"성춘향","group_id":"DM aBcD","membership_state":"MEMBER_JOINED"}]}`
	info = `{"members":[{"name":"성춘향","email":"chunhyang@example.com","user_type":"Human"},{"name":"홍길동","email":"gildong@example.com","user_type":"Human"}]}`
	club = `{"name":"나들이 모임","members":[{"name":"성춘향","email":"chunhyang@example.com"},{"name":"홍길동","email":"gildong@example.com"},{"name":"이몽룡","email":"mongryong@example.com"}]}`
)

func said(name, id, date, text, more string) string {
	return fmt.Sprintf(`{"creator":{"name":%q,"email":"%s@example.com","user_type":"Human"},"created_date":%q,"text":%q%s,"topic_id":"t","message_id":%q}`,
		map[string]string{"gildong": "홍길동", "chunhyang": "성춘향", "mongryong": "이몽룡"}[name], name, date, text, more, id)
}

func messages(all ...string) string { return `{"messages":[` + strings.Join(all, ",") + `]}` }

var chat = readtest.Archive(
	"Takeout/archive_browser.html", "<title>Google</title>",
	"Takeout/Google Chat/Users/User 1/user_info.json", me,
	"Takeout/Google Chat/Groups/DM aBcD/group_info.json", info,
	"Takeout/Google Chat/Groups/DM aBcD/messages.json", messages(
		said("chunhyang", "aBcD/t/1", "Monday, January 1, 2024 at 3:04:05\u202fPM UTC", "내일 나들이 갈까?\n꽃이 피었대", ""),
		said("gildong", "aBcD/t/2", "2024년 1월 1일 월요일 오후 3시 5분 6초 UTC", "좋아", `,"quoted_message_metadata":{"creator":{"name":"성춘향"},"text":"내일 나들이 갈까?","message_id":"aBcD/t/1"},"reactions":[{"emoji":{"unicode":"👍"},"reactor_emails":["chunhyang@example.com"]}]`),
		said("chunhyang", "aBcD/t/3", "Monday, January 1, 2024 at 3:06:00 PM UTC", "", `,"attached_files":[{"original_name":"꽃.jpg","export_name":"File-꽃.jpg"},{"original_name":"꽃.jpg","export_name":"File-꽃.jpg"},{"original_name":"김밥.jpg","export_name":"File-김밥.jpg"}]`),
		said("chunhyang", "aBcD/t/4", "Monday, January 1, 2024 at 3:07:00 PM UTC", "", `,"message_state":"DELETED"`),
		said("gildong", "aBcD/t/5", "어제", "", `,"updated_date":"Monday, January 1, 2024 at 3:09:00 PM UTC","annotations":[{"start_index":0,"url_metadata":{"title":"경복궁","url":{"private_do_not_access_or_else_safe_url_wrapped_value":"https://example.com/palace"}}}]`),
	),
	"Takeout/Google Chat/Groups/DM aBcD/File-꽃.jpg", jpeg+"1", "Takeout/Google Chat/Groups/DM aBcD/File-꽃(1).jpg", jpeg+"2",
	"Takeout/Google Chat/Groups/Space eFgH/group_info.json", club,
	"Takeout/Google Chat/Groups/Space eFgH/messages.json", messages(said("mongryong", "eFgH/t/1", "Tuesday, 2 January 2024 at 00:00:00 UTC", "모두 안녕", "")),
	"Takeout/Google Chat/Groups/Space iJkL/group_info.json", info, "Takeout/Google Chat/Groups/Space iJkL/messages.json", `{"messages":[]}`,
	"Takeout/Google Chat/Groups/Space mNoP/group_info.json", info,
	"Takeout/Other/messages.json", `{"messages":["x"]}`,
)

func columns() []readtest.Column {
	return []readtest.Column{readtest.Moment, readtest.Kind, func(it archive.Item) string { return it.Account + " " + it.NativeID }, readtest.Author, readtest.Text, readtest.Media, readtest.Collections, readtest.Details}
}

func foreign() []fs.FS {
	return []fs.FS{
		readtest.Archive("messages/inbox/a/messages.json", `{"participants":[{"name":"a"}],"messages":[{"sender_name":"a","timestamp_ms":1}]}`),
		readtest.Archive("Groups/a/messages.json", `[{"text":"a"}]`), readtest.Archive("Hangouts.json", `{"conversations":[]}`), readtest.Archive("a.jpg", jpeg),
	}
}

func TestChat(t *testing.T) {
	readtest.Run(t, readtest.Case{
		Reader: googlechat.New(), Root: chat, Foreign: foreign(), Columns: columns(), Left: []string{"Takeout/Other/messages.json"},
		Want: []string{
			"2024-01-02T00:04:05 second | message | gildong@example.com aBcD/t/1 | 성춘향 | 내일 나들이 갈까?⏎꽃이 피었대 |  | chat 성춘향",
			"2024-01-02T00:05:06 second | message own | gildong@example.com aBcD/t/2 | 홍길동 | 좋아 |  | chat 성춘향 | Answers: 성춘향: 내일 나들이 갈까?, Reactions: 👍 1",
			"2024-01-02T00:06:00 second | message | gildong@example.com aBcD/t/3 | 성춘향 |  | File-꽃.jpg, File-꽃(1).jpg, 김밥.jpg? | chat 성춘향",
			"unknown | message own | gildong@example.com aBcD/t/5 | 홍길동 | 경복궁⏎https://example.com/palace |  | chat 성춘향 | Link: 경복궁⏎https://example.com/palace, Edited: 2024-01-02 00:09:00",
			"2024-01-02T09:00:00 second | message | gildong@example.com eFgH/t/1 | 이몽룡 | 모두 안녕 |  | chat 나들이 모임",
		},
		Warnings: []string{
			"Takeout/Google Chat/Users/User 1/user_info.json: This file says whose messages these are and which rooms there are.",
			"Takeout/Google Chat/Groups/DM aBcD/messages.json: Messages that were deleted have no text any more. (1)",
			"Takeout/Google Chat/Groups/DM aBcD/messages.json: The date of messages could not be read. (어제)",
			"Takeout/archive_browser.html: This page only lists what the Takeout holds.",
			"Takeout/Google Chat/Groups/Space iJkL/group_info.json: There are no messages in this room.",
			"Takeout/Google Chat/Groups/Space iJkL/messages.json: There are no messages in this room.",
			"Takeout/Google Chat/Groups/Space mNoP/group_info.json: There are no messages in this room.",
		},
	})
}

func TestAnswersHangBelowWhatTheyAnswer(t *testing.T) {
	items := readtest.Read(t.Context(), googlechat.New(), chat, nil).Items
	if items[1].Parent != items[0].Identity() || items[0].Parent != "" {
		t.Errorf("the parent is %q", items[1].Parent)
	}
}

func TestTheUserSaysWhoTheyAre(t *testing.T) {
	room := readtest.Archive("a/messages.json", messages(said("chunhyang", "1", "Monday, January 1, 2024 at 3:04:05 PM UTC", "안녕", "")), "a/group_info.json", info)
	for owner, want := range map[string]string{"성춘향": "message own | chat 홍길동", "chunhyang@example.com, 다른 이름": "message own | chat 홍길동", "": "message | chat 성춘향, 홍길동"} {
		items := readtest.Read(t.Context(), googlechat.New(), room, archive.Options{"owner": owner}).Items
		if len(items) != 1 || readtest.Line(items[0], readtest.Kind, readtest.Collections) != want {
			t.Errorf("%q: %s", owner, readtest.Lines(items, readtest.Kind, readtest.Collections))
		}
	}
}

const participants = `"participant_data":[{"fallback_name":"홍길동","id":{"gaia_id":"1","chat_id":"1"}},{"fallback_name":"성춘향","id":{"gaia_id":"2","chat_id":"2"}}],` +
	`"self_conversation_state":{"self_read_state":{"participant_id":{"gaia_id":"1","chat_id":"1"}}}`

func event(id, sender, micros, content string) string {
	return `{"conversation_id":{"id":"c1"},"sender_id":{"gaia_id":"` + sender + `","chat_id":"` + sender + `"},"timestamp":"` + micros + `","event_id":"` + id + `"` + content + `}`
}

func text(s string) string {
	return `,"chat_message":{"message_content":{"segment":[{"type":"TEXT","text":"` + s + `"},{"type":"LINE_BREAK"},{"type":"LINK","text":"example.com","link_data":{"link_target":"https://example.com/"}}]}},"event_type":"REGULAR_CHAT_MESSAGE"`
}

const sent = `,"chat_message":{"message_content":{"attachment":[{"embed_item":{"type":["PLUS_PHOTO"],"plus_photo":{"url":"https://lh3.googleusercontent.com/-a/%EB%B4%84.jpg?x=1"}}},` +
	`{"embed_item":{"embeds.PlusPhoto.plus_photo":{"original_content_url":"https://lh3.googleusercontent.com/-b/gone.jpg"}}}]}}`

func newer() string {
	return `{"conversations":[{"conversation":{"conversation_id":{"id":"c1"},"conversation":{"id":{"id":"c1"},"type":"STICKY_ONE_TO_ONE",` + participants + `}},"events":[` +
		event("e1", "2", "1443742921190532", text("안녕")) + "," + event("e2", "1", "1443742981190532", sent) + "," + event("e3", "2", "1443742991190532", `,"hangout_event":{"event_type":"START_HANGOUT"}`) + `]},` +
		`{"conversation":{"conversation":{"name":"가족","participant_data":[{"id":{"gaia_id":"2"}}]},"conversation_id":{"id":"c2"}},"events":[` + event("e1", "2", "1443742921190532", strings.Replace(text("모두 안녕"), "example.com", "여기", 1)) + `]}]}`
}

func older() string {
	return `{"conversation_state":[{"conversation_id":{"id":"c1"},"response_header":{},"conversation_state":{"conversation_id":{"id":"c1"},"conversation":{"id":{"id":"c1"},` + participants + `},"event":[` +
		event("e1", "2", "1443742921190532", text("안녕")) + `]}}]}`
}

func TestHangouts(t *testing.T) {
	for name, tt := range map[string]struct {
		content string
		want    []string
	}{
		"newer": {newer(), []string{
			"2015-10-02T08:42:01 second | message | 1 c1/e1 | 성춘향 | 안녕⏎example.com |  | chat 성춘향",
			"2015-10-02T08:43:01 second | message own | 1 c1/e2 | 홍길동 |  | 봄.jpg, gone.jpg? | chat 성춘향",
			"2015-10-02T08:42:01 second | message |  c2/e1 | 성춘향 | 모두 안녕⏎여기 (https://example.com/) |  | chat 가족",
		}},
		"older": {older(), []string{"2015-10-02T08:42:01 second | message | 1 c1/e1 | 성춘향 | 안녕⏎example.com |  | chat 성춘향"}},
	} {
		t.Run(name, func(t *testing.T) {
			c := readtest.Case{Reader: googlechat.New(), Root: readtest.Archive("Takeout/Hangouts/Hangouts.json", tt.content), Columns: columns(), Foreign: foreign(), Want: tt.want}
			if name == "newer" {
				c.Root.(fstest.MapFS)["Takeout/Hangouts/봄.jpg"] = &fstest.MapFile{Data: []byte(jpeg)}
				c.Warnings = []string{"Takeout/Hangouts/Hangouts.json: Calls, and who came and went, are no messages; they were left out. (1)"}
			}
			readtest.Run(t, c)
		})
	}
}

func TestEncodings(t *testing.T) {
	s := messages(said("chunhyang", "1", "Monday, January 1, 2024 at 3:04:05 PM UTC", "안녕", ""))
	for name, content := range blogtest.Encodings(t, s, s) {
		t.Run(name, func(t *testing.T) {
			readtest.Run(t, readtest.Case{Reader: googlechat.New(), Root: readtest.Archive("a/messages.json", content),
				Want: []string{"2024-01-02T00:04:05 second | message | 성춘향 | 안녕"}})
		})
	}
}

func TestDamaged(t *testing.T) {
	one, two := said("chunhyang", "1", "Monday, January 1, 2024 at 3:04:05 PM UTC", "안녕", ""), said("gildong", "", "", strings.Repeat("꽃 ", 1<<16), "")
	const line = "2024-01-02T00:04:05 second | message | 성춘향 | 안녕"
	for name, tt := range map[string]struct {
		content string
		want    []string
		warns   string
	}{
		"cut in a message": {messages(one, two)[:len(one)+60], []string{line}, "a/messages.json: The messages behind this place could not be read. (read JSON: unexpected EOF)"},
		"strange fields":   {messages(strings.Replace(one, `"topic_id":"t"`, `"attached_files":{"a":1},"annotations":"x","topic_id":7`, 1)), []string{line}, ""},
		"an odd entry":     {messages(`"x"`, `[]`, one), []string{line}, "a/messages.json: Entries that are no messages were left out. (2)"},
		"a huge message":   {messages(two, one), nil, ""},
	} {
		t.Run(name, func(t *testing.T) {
			c := readtest.Case{Reader: googlechat.New(), Root: readtest.Archive("a/messages.json", tt.content), Want: tt.want}
			if tt.warns != "" {
				c.Warnings = []string{tt.warns}
			}
			readtest.Run(t, c)
		})
	}
}

// FuzzRead reads any bytes as the messages of a room and as Hangouts.
func FuzzRead(f *testing.F) {
	f.Add(chat["Takeout/Google Chat/Groups/DM aBcD/messages.json"].Data, []byte(info), []byte(me))
	f.Add([]byte(newer()), []byte(club), []byte(me))
	f.Add([]byte(older()), []byte(`{}`), []byte(`{`))
	f.Fuzz(func(t *testing.T, content, group, user []byte) {
		blogtest.Fuzz(t, googlechat.New(), fstest.MapFS{
			"G/a/messages.json": {Data: content}, "G/a/group_info.json": {Data: group}, "U/user_info.json": {Data: user}, "H/Hangouts.json": {Data: content},
			"G/a/File-꽃.jpg": {Data: []byte(jpeg)},
		})
	})
}
