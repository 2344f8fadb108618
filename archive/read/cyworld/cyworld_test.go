package cyworld_test

import (
	"io/fs"
	"testing"

	"golang.org/x/text/encoding/korean"

	"dotori/archive/read/cyworld"
	"dotori/archive/read/readtest"
)

// The beginnings of pictures; what follows tells them apart.
const (
	jpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"
	gif  = "GIF89a"
)

func cp949(t *testing.T, s string) string {
	t.Helper()
	out, err := korean.EUCKR.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func columns() []readtest.Column {
	return []readtest.Column{readtest.Moment, readtest.Zone, readtest.Kind, readtest.Author, readtest.Title, readtest.Text,
		readtest.Collections, readtest.Media, readtest.Files}
}

var foreign = []fs.FS{
	readtest.Archive("DCIM/100APPLE/IMG_0001.JPG", jpeg, "여행/20060314_210500.jpg", jpeg, "photo_4299ec282e800182a2a86401.jpg", jpeg),
	readtest.Archive("KakaoTalkChats.txt", "가족방 님과 카카오톡 대화\n저장한 날짜 : 2015년 7월 9일 오후 8:34\n\n\n2015년 7월 9일 오후 8:34, 홍길동 : 밥 먹었어?\n"),
	readtest.Archive("우리 사진첩 2020/a.jpg", jpeg, "notes.json", `{"title":"메모"}`, "2006/03/20060314.html", "<p>x"),
	readtest.Archive("사진첩/readme.pdf", "%PDF-1.4"),
}

func run(t *testing.T, c readtest.Case) {
	t.Helper()
	c.Reader, c.Columns, c.Foreign = cyworld.New(), columns(), foreign
	readtest.Run(t, c)
}
