package mail_test

import (
	"io/fs"
	"testing"

	"golang.org/x/text/encoding/korean"

	"dotori/archive/read/mail"
	"dotori/archive/read/readtest"
)

// cp949 returns s as the bytes of old Korean programs.
func cp949(s string) string {
	out, err := korean.EUCKR.NewEncoder().String(s)
	if err != nil {
		panic(err)
	}
	return out
}

var foreign = []fs.FS{
	readtest.Archive("DCIM/100APPLE/IMG_0001.JPG", "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"),
	readtest.Archive("KakaoTalkChats.txt", "가족방 님과 카카오톡 대화\n저장한 날짜 : 2015년 7월 9일 오후 8:34\n"),
	readtest.Archive("a.txt", "From: a@b.kr\nTo: c@d.kr\nSubject: x\nDate: Mon, 3 Mar 2003 10:00:00 +0900\n\nx"),
	readtest.Archive("글.html", "<html>", "page.mhtml", "From: <Saved by Blink>\nSubject: x\nDate: Mon, 3 Mar 2003 10:00:00 +0900\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"),
	readtest.Archive("page", "From: <Saved by Blink>\nSnapshot-Content-Location: http://a.kr\nSubject: x\nDate: x\nMIME-Version: 1.0\n\n"),
	readtest.Archive("README", "From now on, all is well.\n\nFrom here: there\n", "Makefile", "all: build\nbuild: x\n"),
	readtest.Archive("export.sql", "-- MySQL dump\n", "www/index.php", "<?php", "list", "To: x\nCc: y\n\n"),
}

func columns() []readtest.Column {
	return []readtest.Column{readtest.Moment, readtest.Zone, readtest.Kind, readtest.Author, readtest.People, readtest.Title,
		readtest.Text, readtest.Collections, readtest.Media}
}

func run(t *testing.T, c readtest.Case) {
	t.Helper()
	c.Reader, c.Foreign = mail.New(), foreign
	if c.Columns == nil {
		c.Columns = columns()
	}
	readtest.Run(t, c)
}

const simple = "From: =?euc-kr?B?yKux5rW/?= <hong@example.kr>\n" +
	"To: \"다람쥐\" <daram@example.kr>, kim@example.kr\n" +
	"Subject: 봄 소풍\n" +
	"Date: Mon, 3 Mar 2003 10:00:00 +0900 (KST)\n" +
	"Message-ID: <1@example.kr>\n\n" +
	"도토리 주우러 가자.\n"

const simpleLine = "2003-03-03T10:00:00 second | +09:00 archive | mail | 홍길동 | 다람쥐, kim@example.kr | 봄 소풍 | 도토리 주우러 가자."

func TestOneMail(t *testing.T) {
	run(t, readtest.Case{Root: readtest.Archive("받은편지함/a.eml", simple), Want: []string{simpleLine + " | mail 받은편지함"}})
}
