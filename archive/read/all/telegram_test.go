package all_test

import "dotori/archive/read/readtest"

func telegramFixtures() []readtest.Fixture {
	const (
		said = `{"id": 1, "type": "message", "date": "2019-08-03T18:22:10", "date_unixtime": "1564824130", "from": "다람", "from_id": "user1", ` +
			`"photo": "photos/photo_1@03-08-2019_18-22-10.jpg", "text": "도토리"}`
		single = `{"name": "숲", "type": "personal_chat", "id": 1, "messages": [` + said + `]}`
		page   = `<div class="page_wrap"><div class="page_header"><div class="text bold">숲</div></div><div class="history">` +
			`<div class="message default clearfix" id="message1"><div class="body"><div class="pull_right date details" title="03.08.2019 18:22:10 UTC+09:00">18:22</div>` +
			`<div class="from_name">다람</div><div class="text">도토리</div></div></div></div></div>`
	)
	return []readtest.Fixture{
		{Name: "telegram, one chat", Service: "telegram", Root: readtest.Archive(
			"ChatExport_2026-11-22/result.json", single, "ChatExport_2026-11-22/photos/photo_1@03-08-2019_18-22-10.jpg", jpeg)},
		{Name: "telegram, all data", Service: "telegram", Root: readtest.Archive("result.json",
			`{"about": "x", "personal_information": {"user_id": 1, "phone_number": "+82"}, "chats": {"list": [`+single+`]}}`,
			"photos/photo_1@03-08-2019_18-22-10.jpg", jpeg, "profile_pictures/a.jpg", jpeg+"2")},
		{Name: "telegram on pages", Service: "telegram", Root: readtest.Archive("messages.html", page, "css/style.css", "x", "js/script.js", "x", "images/back.png", "\x89PNG\r\n\x1A\n")},
		{Name: "telegram as both", Service: "telegram", Root: readtest.Archive("result.json", single, "messages.html", page)},
		{Name: "telegram beside whatsapp", Service: "whatsapp", Root: readtest.Archive("텔레/result.json", single,
			"WhatsApp Chat with 다람.txt", "15/01/2023, 14:30 - 다람: 도토리\n15/01/2023, 14:31 - 단풍: 밤\n")},
	}
}
