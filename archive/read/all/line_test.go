package all_test

import "dotori/archive/read/readtest"

func lineFixtures() []readtest.Fixture {
	const messages = "21:47\t다람\t도토리\n21:48\t단풍\t[Photo]\n"
	return []readtest.Fixture{
		{Name: "line in Japanese", Service: "line", Root: readtest.Archive(
			"[LINE] 花子とのトーク.txt", "[LINE] 花子とのトーク履歴\n保存日時：2025/07/24 14:30\n\n2023/07/13(木)\n"+messages)},
		{Name: "line in English under another name", Service: "line", Root: readtest.Archive(
			"x/y/z/chat.txt", "Chat history with 다람\nSaved on: 1/30/2026, 22:13\n\nFri, 8/16/2019\n"+messages)},
		{Name: "line in Korean", Service: "line", Root: readtest.Archive(
			"대화.txt", "[LINE] 다람님과의 대화\n저장한 날짜: 2023/07/20 21:00\n\n2023년 7월 13일 목요일\n"+messages)},
		{Name: "a LINE chat dated as KakaoTalk dates", Service: "line", Root: readtest.Archive(
			"대화.txt", "[LINE] 다람님과의 대화\n저장한 날짜 : 2023/07/20 21:00\n\n2023년 7월 13일 목요일\n"+messages)},
		{Name: "line in an unknown language", Service: "line", Root: readtest.Archive(
			"a.txt", "Obrolan dengan Bima\nDisimpan: 20/7/2023 21.00\n\nKam, 13/7/2023\n"+messages)},
		{Name: "line without header", Service: "line", Root: readtest.Archive("a.txt", "2023/07/13(木)\n"+messages)},
		{Name: "line from a computer", Service: "line", Root: readtest.Archive(
			"[LINE]다람쥐 모임.txt", "2017.09.03 Sunday\n16:23 Bob hello\n16:24 Amy Photos\n")},
		{Name: "line among pictures", Service: "line", Root: readtest.Archive(
			"Chat history with 다람.txt", "Chat history with 다람\nSaved on: 1/30/2026, 22:13\n\nFri, 8/16/2019\n"+messages,
			"DCIM/Camera/20190803_182210.jpg", jpeg)},
		{Name: "a diary with times", Service: "pages", Root: readtest.Archive("일기.txt", "2017.09.03\n16:23 산에 갔다\n저녁에 왔다\n18:00 저녁\n")},
	}
}
