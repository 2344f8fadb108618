package telegram_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/unicode"

	"dotori/archive"
	"dotori/archive/read/readtest"
	"dotori/archive/read/telegram"
)

func TestOneChat(t *testing.T) {
	root := readtest.Archive(append(media("ChatExport_2026-11-22/"), "ChatExport_2026-11-22/result.json", chat(messages))...)
	readtest.Run(t, readtest.Case{Reader: telegram.New(), Root: root, Columns: columns, Want: lines(), Warnings: []string{
		"ChatExport_2026-11-22/result.json:256: Telegram could not export a message. (17)",
		"ChatExport_2026-11-22/stickers/AnimatedSticker.tgs: This is the picture of an emoji, and no memory by itself.",
	}})
	all := items(t, root)
	if all[2].Parent != all[1].Identity() || all[2].HTML != `지도는 <a href="https://example.com/map">여기</a>, <strong>꼭</strong> https://example.com/🐿` {
		t.Errorf("the answer: parent %q, %s", all[2].Parent, all[2].HTML)
	}
	if all[1].HTML != "" || *all[10].Latitude != 37.566535 || *all[11].Longitude != 127 || readtest.Zone(all[1]) != "+09:00 archive" {
		t.Errorf("%+v %+v %+v", all[1], all[10], all[11])
	}
	for _, it := range all {
		if c := it.Collections; len(c) != 1 || c[0] != (archive.Collection{Kind: archive.Chat, Title: "다람쥐 모임"}) || it.NativeID == "" {
			t.Errorf("%s: %v %q", readtest.Line(it), c, it.NativeID)
		}
	}
}

// everything is a full export with two chats and one that was left.
func everything(first string) string {
	return `{
 "about": "Here is the data you requested.",
 "personal_information": {"user_id": 111, "first_name": "이", "phone_number": "+82 10 0000 0000", "bio": "비밀"},
 "profile_pictures": [
  {"date": "2018-01-02T03:04:05", "date_unixtime": "1514829845", "photo": "profile_pictures/photo_1@02-01-2018_03-04-05.jpg"},
  {"date": "2018-01-02T03:04:05", "photo": "(Photo not included. Change data exporting settings to download.)"}
 ],
 "contacts": {"about": "x", "list": [{"user_id": 5, "first_name": "비밀", "phone_number": "+82 10 1111 1111"}]},
 "frequent_contacts": {"list": []},
 "sessions": {"list": [{"last_ip": "192.0.2.1"}]},
 "chats": {
  "about": "This page lists all chats.",
  "list": [
   ` + first + `,
   {"type": "saved_messages", "id": 111, "messages": [{"id": 2, "type": "message", "date": "2020-01-01T00:00:00", "date_unixtime": "1577804400", "from": "이다람", "from_id": "user111", "text": "장보기"}]},
   {"name": null, "type": "personal_chat", "id": 9, "messages": [{"id": 2, "type": "message", "date": "2020-01-02T00:00:00", "date_unixtime": "1577890800", "from": null, "from_id": "user9", "text": "잘 지내"}]}
  ]
 },
 "left_chats": {"list": [{"name": "옛 모임", "type": "private_group", "id": 8, "messages": [{"id": 2, "type": "message", "date": "2017-01-02T00:00:00", "date_unixtime": "1483282800", "from": "박단풍", "from_id": "user4", "text": "안녕"}]}]},
 "other_data": {"drafts": {"비밀": 1}}
}`
}

func TestAllData(t *testing.T) {
	const small = `{"name": "다람쥐 모임", "type": "private_supergroup", "id": 1234567890, "messages": [{"id": 2, "type": "message", "date": "2019-08-03T18:23:10", "date_unixtime": "1564824190", "from": "이다람", "from_id": "user111", "text": "안녕"}]}`
	readtest.Run(t, readtest.Case{Reader: telegram.New(),
		Root: readtest.Archive("DataExport_2026-11-22/result.json", everything(small),
			"DataExport_2026-11-22/profile_pictures/photo_1@02-01-2018_03-04-05.jpg", "\xFF\xD8\xFF"),
		Columns: append(readtest.DefaultColumns(), readtest.Collections),
		Want: []string{
			"2018-01-02T03:04:05 second | photo |  |  | photo_1@02-01-2018_03-04-05.jpg | album Profile pictures",
			"2019-08-03T18:23:10 second | message own | 이다람 | 안녕 |  | chat 다람쥐 모임",
			"2020-01-01T00:00:00 second | message own | 이다람 | 장보기 |  | chat Saved Messages",
			"2020-01-02T00:00:00 second | message | Deleted Account | 잘 지내 |  | chat Deleted Account",
			"2017-01-02T00:00:00 second | message | 박단풍 | 안녕 |  | chat 옛 모임",
		},
		Warnings: []string{
			"DataExport_2026-11-22/result.json:3: Private data that is no memory was left out: contacts, devices, settings. (personal_information)",
			"DataExport_2026-11-22/result.json:8: Private data that is no memory was left out: contacts, devices, settings. (contacts)",
			"DataExport_2026-11-22/result.json:9: Private data that is no memory was left out: contacts, devices, settings. (frequent_contacts)",
			"DataExport_2026-11-22/result.json:10: Private data that is no memory was left out: contacts, devices, settings. (sessions)",
			"DataExport_2026-11-22/result.json:20: Private data that is no memory was left out: contacts, devices, settings. (other_data)",
		}})
}

// No private number comes into an item.
func TestNumbersStayOut(t *testing.T) {
	root := readtest.Archive(append(media(""), "result.json", everything(chat(messages)))...)
	for _, it := range items(t, root) {
		line := readtest.Line(it, append(columns, readtest.HTML)...)
		for _, secret := range []string{"0000 0000", "1111 1111", "192.0.2", "비밀"} {
			if strings.Contains(line, secret) {
				t.Errorf("%s", line)
			}
		}
	}
}

// The same messages alone and among all data are the same memories; other
// chats count their messages from one, too.
func TestExportsAgree(t *testing.T) {
	single := identities(t, readtest.Archive("result.json", chat(messages)))
	all := identities(t, readtest.Archive("result.json", everything(chat(messages))))
	if !slices.Equal(single, all[:len(single)]) {
		t.Error("the full export names other memories")
	}
	renamed := items(t, readtest.Archive("a/result.json", strings.ReplaceAll(strings.ReplaceAll(chat(messages), "다람쥐 모임", "새 모임"), "김도토리", "도토리 씨")))
	for i, it := range renamed {
		if !it.System && it.Identity() != single[i] {
			t.Errorf("%s is another memory under the new name", readtest.Line(it))
		}
	}
	other := identities(t, readtest.Archive("result.json", chat(strings.NewReplacer("2019-08-03T18:", "2019-08-04T18:", `"15648`, `"15649`).Replace(messages))))
	same := identities(t, readtest.Archive("result.json", strings.NewReplacer("도토리 \\\"하나", "밤 \\\"하나", "비가 옵니다", "해가 납니다").Replace(chat(messages))))
	for i := range single {
		if slices.Contains(single, other[i]) {
			t.Errorf("message %d of another chat is the same memory", i)
		}
	}
	if same[1] == single[1] || same[14] == single[14] || same[3] != single[3] {
		t.Error("other texts of the same number and second are the same memory")
	}
}

// What Telegram Desktop wrote that is no JSON, issues 24961, 24984 and 27571,
// and the like.
func TestInvalidJSON(t *testing.T) {
	const begin = `{"id": 1, "type": "message", "date": "2019-08-03T18:22:10", "date_unixtime": "1564824130", "from": "이다람", "from_id": "user111", "text": `
	tests := []struct{ name, text, want string }{
		{"control characters", `"도\x0C토\x1F리"`, "도토리"},
		{"a path without quotes", "[\"도토리 \", {\n \"type\": \"custom_emoji\",\n \"text\": \"🐿\",\n \"document_id\": video_files/sticker (2).webm\n }\n]", "도토리 🐿"},
		{"a path without quotes, more behind", "[\"도토리\", {\n \"document_id\": stickers/a, b.webp,\n \"text\": \"밤\"}]", "도토리밤"},
		{"an excuse without quotes", "[{\"text\": \"도토리\",\n\"document_id\": (File not included. Change data exporting settings to download.)\n}]", "도토리"},
		{"an escape that does not exist", `"도\q토\u12리"`, `도\q토\u12리`},
		{"quotes in a text", `"도토리 "하나" 주세요"`, `도토리 "하나" 주세요`},
		{"line ends in a text", "\"도토리\n하나\"", "도토리⏎하나"},
		{"commas before an end", `["도토리", {"type": "bold", "text": "하나",},]`, "도토리하나"},
		{"a text of other types", `["도토리", 7, null, {"text": 7}, ["x"]]`, "도토리"},
		{"bytes of another charset", "\"도토리\xFF\"", "도토리\uFFFD"},
	}
	for _, tt := range tests {
		for form, name := range map[string]string{chat(begin + tt.text + "}"): "alone", everything(chat(begin + tt.text + "}")): "in all data"} {
			t.Run(tt.name+" "+name, func(t *testing.T) {
				root := readtest.Archive("result.json", form)
				readtest.Run(t, readtest.Case{Reader: telegram.New(), Root: root})
				if got := items(t, root)[0]; readtest.Text(got) != tt.want {
					t.Errorf("got %s, want %s", readtest.Text(got), tt.want)
				}
			})
		}
	}
}

// What cannot be mended costs one message, or what comes behind it.
func TestBrokenJSON(t *testing.T) {
	const one = `{"id": 1, "type": "message", "date": "2019-08-03T18:22:10", "from": "이다람", "text": "하나"}`
	const two = `{"id": 2, "type": "message", "date": "2019-08-03T18:22:11", "from": "이다람", "text": "둘"}`
	tests := []struct{ name, text, want, warning string }{
		{"cut between messages", `{"name": "숲", "messages": [` + one + ",", "하나", "result.json:1: This chat could be read only in part. (unexpected EOF)"},
		{"cut in a message", `{"name": "숲", "messages": [` + one + "," + two[:40], "하나", "result.json:1: This chat could be read only in part. (unexpected EOF)"},
		{"no message", `{"name": "숲", "messages": [` + one + ",\n7, \"x\", [], " + two + "]}", "하나 둘", "result.json:2: A message could not be read and was left out. (json: cannot unmarshal number into Go value of type telegram.message)" +
			"result.json:2: A message could not be read and was left out. (json: cannot unmarshal string into Go value of type telegram.message)" +
			"result.json:2: A message could not be read and was left out. (json: cannot unmarshal array into Go value of type telegram.message)"},
		{"a bracket too many", `{"name": "숲", "messages": [` + one + "]]," + `"type": "x"}`, "하나", "result.json:1: This chat could be read only in part. (this is no JSON)"},
		{"an endless message", `{"name": "숲", "messages": [` + one + `, {"id": 3, "text": "` + strings.Repeat("가", 2<<20) + `"},` + two + "]}", "하나 둘",
			"result.json:1: A message could not be read and was left out. (it is longer than 4 MB)"},
		{"empty chat", `{"name": "숲", "type": "personal_chat", "id": 5, "messages": []}`, "", "result.json: There are no messages in this file."},
		{"the name comes last", `{"messages": [` + one + `], "name": "숲"}`, "하나", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			root := readtest.Archive("result.json", tt.text)
			readtest.Run(t, readtest.Case{Reader: telegram.New(), Root: root})
			r := readtest.Read(t.Context(), telegram.New(), root, nil)
			got := ""
			for _, w := range r.Warnings {
				got += w.Error()
			}
			if texts := strings.Join(readtest.Lines(r.Items, readtest.Text), " "); texts != tt.want || got != tt.warning {
				t.Errorf("%q, %q; want %q, %q", texts, got, tt.want, tt.warning)
			}
		})
	}
}

// The clock of the computer and the instant tell the offset together; each
// does alone, too.
func TestMoments(t *testing.T) {
	tests := []struct{ date, want, zone string }{
		{`"date": "2019-08-03T18:22:10", "date_unixtime": "1564824130"`, "2019-08-03T18:22:10 second", "+09:00 archive"},
		{`"date": "2019-08-03T11:22:10", "date_unixtime": "1564824130"`, "2019-08-03T11:22:10 second", "+02:00 archive"},
		{`"date": "2019-08-03T18:22:10", "date_unixtime": 1564824130`, "2019-08-03T18:22:10 second", "+09:00 archive"},
		{`"date": "2019-08-03T18:22:10"`, "2019-08-03T18:22:10 second", "+09:00 archive"},
		{`"date_unixtime": "1564824130"`, "2019-08-03T18:22:10 second", "+09:00 archive"},
		{`"date": "2019-08-03T18:29:10", "date_unixtime": "1564824130"`, "2019-08-03T18:22:10 second", "+09:00 archive"}, // no offset
		{`"date": "어제", "date_unixtime": "hidden"`, "unknown", ""},
		{`"date": "1970-01-01T00:00:00", "date_unixtime": "0"`, "unknown", ""},
	}
	ids := map[string]bool{}
	for _, tt := range tests {
		root := readtest.Archive("result.json", chat(`{"id": 1, "type": "message", `+tt.date+`, "from": "이다람", "text": "하나"}`))
		it := items(t, root)[0]
		if readtest.Moment(it) != tt.want || readtest.Zone(it) != tt.zone {
			t.Errorf("%s: %s %s", tt.date, readtest.Moment(it), readtest.Zone(it))
		}
		if tt.zone != "" {
			ids[it.Identity()] = true
		}
	}
	if len(ids) != 1 {
		t.Errorf("one message has %d identities", len(ids))
	}
}

func TestCharsets(t *testing.T) {
	const text = `{"name": "숲", "type": "personal_chat", "id": 5, "messages": [{"id": 1, "type": "message", "date": "2019-08-03T18:22:10", "from": "이다람", "text": "하나"}]}`
	for name, enc := range map[string]encoding.Encoding{
		"utf-8 with mark": unicode.UTF8BOM, "utf-16": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		"utf-16 big end first": unicode.UTF16(unicode.BigEndian, unicode.UseBOM), "cp949": korean.EUCKR,
	} {
		t.Run(name, func(t *testing.T) {
			b, err := enc.NewEncoder().String(text)
			if err != nil {
				t.Fatal(err)
			}
			run(t, readtest.Archive("a.json", b), "2019-08-03T18:22:10 second | message | 이다람 | 하나")
		})
	}
}

func TestOwnerAndChoices(t *testing.T) {
	root := readtest.Archive("result.json", everything(chat(messages)))
	for owner, want := range map[string]int{"": 4, "김도토리": 12, "박단풍": 1, "아무개": 0} {
		own := 0
		for _, it := range readtest.Read(t.Context(), telegram.New(), root, archive.Options{"owner": owner}).Items {
			if it.Own {
				own++
			}
		}
		if own != want {
			t.Errorf("%q: %d own messages, want %d", owner, own, want)
		}
	}
	got, err := telegram.New().Choices(t.Context(), root, "owner")
	if want := "김도토리|이다람|Deleted Account|박단풍"; strings.Join(got, "|") != want || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
	if err := readtest.Read(t.Context(), telegram.New(), root, archive.Options{"timezone": "Nowhere/Town"}).Err; err == nil {
		t.Error("a zone that does not exist is taken")
	}
}

// A text that names the parts of our own sentences is no sentence of ours, and
// costs no more than others.
func TestActionsThatNobodyKnows(t *testing.T) {
	hostile := strings.Repeat("[]", 500_000)
	got := items(t, fstest.MapFS{"result.json": {Data: []byte(chat(`
  {"id": 1, "type": "service", "date": "2019-08-03T18:22:10", "date_unixtime": "1564824130", "actor": "이다람", "actor_id": "user1", "action": "found_{title}_[acorn]", "title": "도토리", "text": ""},
  {"id": 2, "type": "service", "date": "2019-08-03T18:22:11", "date_unixtime": "1564824131", "actor": "이다람", "actor_id": "user1", "action": "` + hostile + `", "text": ""}`))}})
	if len(got) != 2 || got[0].Text != "이다람: found {title} [acorn]" || got[1].Text != "이다람: "+hostile {
		t.Errorf("%d items, the first says %.80q", len(got), got[0].Text)
	}
}
