package pages_test

import (
	"strings"
	"testing"

	"dotori/archive/read/pages"
	"dotori/archive/read/readtest"
)

func TestTexts(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive(
			"일기/20050301.txt", "봄비가 왔다.\n우산을 잃어버렸다.",
			"일기/2005-03-02 소풍.txt", "김밥을 쌌다",
			"일기/2005-03-02 소풍.jpg", jpeg+"1",
			"일기/2005-03-02 소풍_2.png", png+"2",
			"일기/2005/03/3일.txt", "제목: 혼잣말\n날짜: 2005년 3월 3일 오후 9:05\n날씨: 맑음\n\n졸리다",
			"일기/2005년 4월.txt", cp949(t, "나의 사월\n\n2005년 4월 1일 금요일 맑음\n거짓말 같은 날\n\n2005년 4월 2일 (토) 21시 5분\n[ 벚꽃 ]\n만개했다\n2005년 4월 3일에는 비가 온다고 한다.\n"),
			"일기/메모.txt", "안부\n\n잘 지내니?",
			"일기/README.txt", "이 폴더는 일기장입니다",
			"일기/사본/20050301.txt", "봄비가 왔다.\n우산을 잃어버렸다.",
			"일기/기록.hwp", "HWP Document File",
			"일기/빈.txt", " \n",
			"사진/IMG_1.jpg", jpeg+"3",
			"사진/메모.txt", "아무 말",
			"프로그램/a.py", "print()",
			"프로그램/2005-03-01.html", "<p>안내",
		),
		Want: []string{
			"2005-03-02 day | +09:00 filename | diary |  | 소풍 | 김밥을 쌌다 | diary 일기 | 2005-03-02 소풍.jpg, 2005-03-02 소풍_2.png |  | 일기/2005-03-02 소풍.txt",
			"2005-03-01 day | +09:00 filename | diary |  |  | 봄비가 왔다.⏎우산을 잃어버렸다. | diary 일기 |  |  | 일기/20050301.txt",
			"2005-04-01 day | +09:00 archive | diary |  | 맑음 | 거짓말 같은 날 | diary 일기 |  |  | 일기/2005년 4월.txt",
			"2005-04-02T21:05 minute | +09:00 archive | diary |  | 벚꽃 | 만개했다⏎2005년 4월 3일에는 비가 온다고 한다. | diary 일기 |  |  | 일기/2005년 4월.txt",
			"2005-03-03T21:05 minute | +09:00 archive | diary |  | 혼잣말 | 졸리다 | diary 일기 |  | Weather: 맑음 | 일기/2005/03/3일.txt",
			"2005-03-01 day | +09:00 filename | diary |  |  | 봄비가 왔다.⏎우산을 잃어버렸다. | diary 일기/사본 |  |  | 일기/사본/20050301.txt",
			"unknown |  | diary |  | 안부 | 잘 지내니? | diary 일기 |  |  | 일기/메모.txt",
			"unknown |  | file |  | 기록 |  | board 일기 | 기록.hwp",
		},
		Warnings: []string{"일기/빈.txt: This file is empty."},
		Left:     []string{"일기/README.txt", "사진/IMG_1.jpg", "사진/메모.txt", "프로그램/a.py", "프로그램/2005-03-01.html"},
	})
}

func TestEncodingsOfTexts(t *testing.T) {
	const diary = "2005.03.01 (화)\n봄비가 왔다\n2005.03.02 (수) 21:05\n김밥을 쌌다"
	want := []string{
		"2005-03-01 day | +09:00 archive | diary |  |  | 봄비가 왔다 |  |  |  | 나의 하루.txt",
		"2005-03-02T21:05 minute | +09:00 archive | diary |  |  | 김밥을 쌌다 |  |  |  | 나의 하루.txt",
	}
	for name, content := range encodings(t, diary) {
		t.Run(name, func(t *testing.T) {
			run(t, readtest.Case{Root: readtest.Archive("나의 하루.txt", content), Want: want})
		})
	}
}

func TestMarkdown(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive(
			"posts/2019-08-03-바다.md", "---\ntitle: \"여름 바다\"\ndate: 2019-08-03 18:22:10 +0900\nauthor: 홍길동\ntags: [여름, 바다]\ncategories:\n  - 여행\n---\n\n파도가 **높았다**\n\n![](img/파도.jpg)\n![[모래.png|300]]\n",
			"posts/img/파도.jpg", jpeg,
			"posts/모래.png", png,
			"story/2025-4-19/README.md", "# 2025년4월19일오후03:27\n\n**홍길동**\n\n꽃구경\n\n![img_0.jpg](img_0.jpg)\n",
			"story/2025-4-19/img_0.jpg", jpeg+"2",
			"posts/끝.md", "+++\ntitle = 'TOML로 쓴 글'\n+++\n끝",
		),
		Want: []string{
			"2019-08-03T18:22:10 second | +09:00 archive | post | 홍길동 | 여름 바다 | 파도가 높았다⏎⏎▣⏎▣ | board posts | 파도.jpg, 모래.png |  | posts/2019-08-03-바다.md",
			"unknown |  | post |  | TOML로 쓴 글 | 끝 | board posts |  |  | posts/끝.md",
			"2025-04-19T15:27 minute | +09:00 archive | post |  |  | 홍길동⏎⏎꽃구경⏎⏎▣ | board story | img_0.jpg |  | story/2025-4-19/README.md",
		},
	})
}

func TestALineWithoutEnd(t *testing.T) {
	root := readtest.Archive("20050301.txt", strings.Repeat("가나다라마바사 ", 1<<20)) // 22 MB
	got := readtest.Read(t.Context(), pages.New(), root, nil)
	if len(got.Items) != 1 || len(got.Items[0].Text) < 15<<20 || len(got.Warnings) != 1 || got.Warnings[0].Reason != "A text is too long; its end was left out." {
		t.Errorf("%d items, %v", len(got.Items), got.Warnings)
	}
}
