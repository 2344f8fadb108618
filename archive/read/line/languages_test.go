package line_test

import "testing"

func TestEnglish(t *testing.T) {
	want := []string{
		"2019-08-16T14:30 minute | message | Alice Kim |  | Photo?",
		"2019-08-16T14:31 minute | message | Bob | Nice picture!",
		"2019-08-16T14:35 minute | message | Alice Kim | At the beach⏎10:30 lighthouse⏎⏎Fri, 8/16/2019 was nice",
		"2019-08-20T14:34 minute | message system | Alice Kim | Alice Kim created an album.",
		"2019-08-20T15:00 minute | message | Bob | Alice Kim created an album.",
		"2019-08-20T17:05 minute | message system |  | Bob left the group.",
		"2019-08-20T17:06 minute | message | Alice Kim",
	}
	body := tabs(`

Fri, 8/16/2019
14:30→Alice Kim→[Photo]
14:31→Bob→Nice picture!
14:35→Alice Kim→At the beach
10:30 lighthouse

Fri, 8/16/2019 was nice

Tue, 8/20/2019
14:34→Alice Kim→Alice Kim created an album.
15:00→Bob→Alice Kim created an album.
17:05→Bob left the group.
17:06→Alice Kim→
`)
	tests := []struct{ name, header, room string }{
		{"iPhone", "Chat history with Alice Kim\nSaved on: 1/30/2026, 22:13", "Alice Kim"},
		{"iPhone group", "Chat history in \"Squirrels\"\nSaved on: 1/30/2026, 22:13", "Squirrels"},
		{"Android", "[LINE] Chat history with Alice Kim\nSaved on: 1/30/2026, 22:13", "Alice Kim"},
		{"saved time", "[LINE] Chat in Squirrels\nSaved time: 1/30/2026 22:13", "Squirrels"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { run(t, "a.txt", tt.header+"\n"+body, tt.room, want...) })
	}
}

func TestGerman(t *testing.T) {
	run(t, "[LINE] Chat mit Solo.txt", tabs(`
[LINE] Chat mit Solo
Gespeichert um: 30.1.2026, 22:11

Do., 29.8.2019
14:31→Bob→Schönes Bild!
14:36→Solo→[Foto]

Fr., 6.9.2019
11:29→Bob→Wann treffen wir uns?
17:05→Solo hat den Chat verlassen.
`), "Solo",
		"2019-08-29T14:31 minute | message | Bob | Schönes Bild!",
		"2019-08-29T14:36 minute | message | Solo |  | Foto?",
		"2019-09-06T11:29 minute | message | Bob | Wann treffen wir uns?",
		"2019-09-06T17:05 minute | message system |  | Solo hat den Chat verlassen.")
}

func TestChinese(t *testing.T) {
	want := []string{
		"2022-03-31T09:46 minute | message | 小華 | 早安",
		"2022-03-31T21:46 minute | message | 小明 |  | 照片?",
		"2022-04-01T00:05 minute | message | 小華 | 晚安",
		"2022-04-01T12:05 minute | message | 小華 | 吃飯",
		"2022-04-01T12:30 minute | message | 小明 | 好",
		"2022-04-01T19:04 minute | message system |  | 小明已加入群組",
	}
	tests := []struct{ name, text string }{
		{"Taiwan", `
[LINE] 與小華的聊天記錄
儲存日期：2022/04/02 09:00

2022/03/31（四）
上午09:46→小華→早安
下午09:46→小明→[照片]

2022/04/01（五）
上午12:05→小華→晚安
下午12:05→小華→吃飯
下午12:30→小明→好
下午07:04→→小明已加入群組
`},
		{"China, without blank lines", `
[LINE] 与小華的聊天记录
保存日期：2022/4/2 09:00
2022/3/31周四
早上9:46→小華→早安
晚上9:46→小明→[照片]
2022/4/1周五
凌晨12:05→小華→晚安
中午12:05→小華→吃飯
中午12:30→小明→好
傍晚7:04→→小明已加入群組
`},
		{"without time of saving", `
[LINE] 與 小華 的聊天紀錄

2022/3/31週四
9:46→小華→早安
21:46→小明→[照片]

2022/4/1週五
0:05→小華→晚安
12:05→小華→吃飯
12:30→小明→好
19:04→→小明已加入群組
`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { run(t, "a.txt", tabs(tt.text), "小華", want...) })
	}
}

func TestThai(t *testing.T) {
	run(t, "[LINE] แชทกับ สมชาย.txt", tabs(`
[LINE] แชทกับ สมชาย
บันทึกเมื่อ: 25/8/2569 09:00

จ. 24/8/2569
09:15→สมชาย→สวัสดี
13:05 น.→มะลิ→[รูปภาพ]
`), "สมชาย",
		"2026-08-24T09:15 minute | message | สมชาย | สวัสดี",
		"2026-08-24T13:05 minute | message | มะลิ |  | รูปภาพ?")
}

// No export of a Korean phone is public; these are what it may look like.
func TestKorean(t *testing.T) {
	for _, day := range []string{"2023년 7월 13일 목요일", "2023/07/13(목)", "2023.07.13 목요일", "2023. 7. 13. (목)"} {
		for _, saved := range []string{"저장한 날짜 : 2023/07/20 21:00", "저장일시：2023. 7. 20. 오후 9:00", "저장한 날짜: 2023년 7월 20일 오후 9:00"} {
			run(t, "a.txt", tabs("[LINE] 다람님과의 대화\n"+saved+"\n\n"+day+`
오전 9:47→다람→"도토리 주웠어?
많이"
오후 9:48→단풍→[사진]
21:49→단풍→[스티커]
`), "다람",
				"2023-07-13T09:47 minute | message | 다람 | 도토리 주웠어?⏎많이",
				"2023-07-13T21:48 minute | message | 단풍 |  | 사진?",
				"2023-07-13T21:49 minute | message | 단풍 | [스티커]")
		}
	}
}

func TestOtherHeaders(t *testing.T) {
	tests := []struct{ name, room, header string }{
		{"Indonesian", "Obrolan dengan Bima", "Obrolan dengan Bima\nDisimpan pada: 20/7/2023 21.00\n\nKam, 13/7/2023"},
		{"Spanish", "Bima", "[LINE] Bima\nGuardado: 20/7/2023 21:00\n\njue., 13/7/2023"},
		{"Vietnamese", "Bima", "[LINE] Bima\nĐã lưu: 20/7/2023 21:00\n\n2023/07/13(thứnăm)"},
		{"Japanese era", "Bima", "[LINE] Bimaとのトーク履歴\n保存日時：R5/07/20 21:00\n\nR5/07/13(木)"},
		{"title alone", "Bima", "[LINE] Bimaとのトーク履歴\n\n2023/07/13"},
		{"blank lines first", "Bima", "\n\n[LINE] Bimaとのトーク履歴\n保存日時：2023/07/20 21:00\n2023年7月13日木曜日"},
		{"no header", "Bima", "2023/07/13(木)"},
		{"no header, second day", "Bima", "\n2023/07/12(水)\n\n2023/07/13(木)"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			run(t, "[LINE] Bimaのトーク (1).txt", tt.header+"\n21:47\tBima\thalo\n", tt.room,
				"2023-07-13T21:47 minute | message | Bima | halo")
		})
	}
}
