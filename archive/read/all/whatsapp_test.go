package all_test

import "dotori/archive/read/readtest"

func whatsappFixtures() []readtest.Fixture {
	const (
		iPhone = "[2023. 1. 15. 오후 2:30:22] 다람: \u200E메시지와 통화는 종단간 암호화됩니다.\n" +
			"\u200E[2023. 1. 15. 오후 2:31:00] 다람: \u200E<첨부: 00000002-PHOTO-2023-01-15-14-31-00.jpg>\n"
		android = "2023. 1. 15. 오후 2:30 - 다람: 도토리\n2023. 1. 15. 오후 2:31 - 단풍: IMG-20230115-WA0001.jpg (파일 첨부됨)\n"
	)
	return []readtest.Fixture{
		{Name: "whatsapp of an iPhone", Service: "whatsapp", Root: readtest.Archive(
			"_chat.txt", iPhone, "00000002-PHOTO-2023-01-15-14-31-00.jpg", jpeg)},
		{Name: "whatsapp of an iPhone, in a folder among pictures", Service: "whatsapp", Root: readtest.Archive(
			"x/WhatsApp Chat - 다람/_chat.txt", iPhone, "DCIM/Camera/20190803_182210.jpg", jpeg)},
		{Name: "whatsapp of Android", Service: "whatsapp", Root: readtest.Archive(
			"다람님과의 WhatsApp 대화.txt", android, "IMG-20230115-WA0001.jpg", jpeg, "IMG-20230115-WA0002.jpg", jpeg+"2")},
		{Name: "whatsapp under another name", Service: "whatsapp", Root: readtest.Archive("대화.txt", android)},
		{Name: "whatsapp under another name, without media", Service: "whatsapp", Root: readtest.Archive(
			"대화.txt", "15/01/2023, 14:30 - 다람: 도토리\n15/01/2023, 14:31 - 단풍: 밤\n")},
		{Name: "a diary with dates and hyphens", Service: "pages", Root: readtest.Archive("일기.txt", "2017.09.03 16:23 - 산에 갔다\n저녁에 왔다\n")},
	}
}
