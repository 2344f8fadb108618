package kakaotalk_test

import (
	"testing"

	"dotori/archive/read/kakaotalk"
	"dotori/archive/read/readtest"
)

func TestIPhoneFilesOfOneMinute(t *testing.T) {
	const head = "Talk_2026.6.10 09:30-1.txt\n저장한 날짜 : 2026. 6. 10. 오전 9:45\n\n2026년 6월 10일 수요일\n"
	said := func(lines ...string) string {
		text := head
		for _, line := range lines {
			text += "2026. 6. 10. 09:32, " + line + "\n"
		}
		return text
	}
	const room = " | chat 이다람, 홍길동"
	tests := []struct {
		name, text string
		files      []string
		want       []string
	}{
		{"the first photo is missing, three belong together",
			said("홍길동 : 사진", "이다람 : 사진 3장"),
			[]string{"20260610_093210_1.jpg", "20260610_093210_2.jpg", "20260610_093210_3.jpg"},
			[]string{"홍길동 |  | 사진?" + room, "이다람 |  | 20260610_093210_1.jpg, 20260610_093210_2.jpg, 20260610_093210_3.jpg" + room}},
		{"two bursts of different length, the longer one said first",
			said("홍길동 : 사진 3장", "이다람 : 사진 2장"),
			[]string{"20260610_093205_1.jpg", "20260610_093205_2.jpg", "20260610_093210_1.jpg", "20260610_093210_2.jpg", "20260610_093210_3.jpg"},
			[]string{"홍길동 |  | 20260610_093210_1.jpg, 20260610_093210_2.jpg, 20260610_093210_3.jpg" + room, "이다람 |  | 20260610_093205_1.jpg, 20260610_093205_2.jpg" + room}},
		{"a single one between",
			said("홍길동 : 사진 2장", "이다람 : 글", "이다람 : 사진", "홍길동 : 사진"),
			[]string{"20260610_093205.jpg", "20260610_093210_1.jpg", "20260610_093210_2.jpg"},
			[]string{"홍길동 |  | 20260610_093210_1.jpg, 20260610_093210_2.jpg" + room, "이다람 | 글 | " + room, "이다람 |  | 20260610_093205.jpg" + room, "홍길동 |  | 사진?" + room}},
		{"one of a burst was left out",
			said("이다람 : 사진", "홍길동 : 3 photos"),
			[]string{"20260610_093210_1.jpg", "20260610_093210_3.jpg"},
			[]string{"이다람 |  | 사진?" + room, "홍길동 |  | 20260610_093210_1.jpg, 20260610_093210_3.jpg, Photo?" + room}},
		{"several messages of one second",
			said("이다람 : 사진", "이다람 : 사진", "홍길동 : 글"),
			[]string{"20260610_093210_1.jpg", "20260610_093210_2.jpg"},
			[]string{"이다람 |  | 20260610_093210_1.jpg" + room, "이다람 |  | 20260610_093210_2.jpg" + room, "홍길동 | 글 | " + room}},
		{"documents and photos, and what nobody sent",
			said("이다람 : 파일: 하나.pdf", "홍길동 : 사진", "이다람 : 파일: 둘.PDF"),
			[]string{"20260610_093201.jpg", "20260610_093202.pdf", "20260610_093203.pdf", "20260610_093204.pdf", "20260610_093205.jpg"},
			[]string{"이다람 |  | 하나.pdf" + room, "홍길동 |  | 20260610_093201.jpg" + room, "이다람 |  | 둘.PDF" + room,
				" |  | 20260610_093204.pdf" + room, " |  | 20260610_093205.jpg" + room}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			root := readtest.Archive("Talk_2026.6.10 09_30-1.txt", tt.text)
			for _, name := range tt.files {
				root[name] = readtest.Archive("x", name)["x"]
			}
			readtest.Run(t, readtest.Case{Reader: kakaotalk.New(), Root: root, Want: tt.want,
				Columns: []readtest.Column{readtest.Author, readtest.Text, readtest.Media, readtest.Collections}})
		})
	}
}

// Photos of a camera that lie beside a chat of another platform are not its.
func TestDatedFilesBesideAndroid(t *testing.T) {
	readtest.Run(t, readtest.Case{Reader: kakaotalk.New(), Left: []string{"20201103_130710.jpg"},
		Root: readtest.Archive("KakaoTalkChats.txt", crlf(partHead+"2020년 11월 3일 오후 1:07, 이다람 : 사진¶\n"), "20201103_130710.jpg", "a camera's"),
		Want: []string{"2020-11-03T13:07 minute | message | 이다람 |  | 사진?"}})
}
