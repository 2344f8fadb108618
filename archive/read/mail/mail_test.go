package mail_test

import (
	"io/fs"
	"strings"
	"testing"

	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/unicode"

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

// Mails that an editor saved again.
func TestEncodings(t *testing.T) {
	wide := func(order unicode.Endianness, s string) string {
		out, err := unicode.UTF16(order, unicode.UseBOM).NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	labelled := strings.Replace(simple, "\n\n", "\nContent-Type: text/plain; charset=euc-kr\n\n", 1)
	for why, s := range map[string]string{
		"utf-8 with mark": "\xEF\xBB\xBF" + simple, "cp949": cp949(simple), "crlf": readtest.CRLF(simple),
		"utf-16le": wide(unicode.LittleEndian, simple), "utf-16be": wide(unicode.BigEndian, labelled), "empty lines first": "\r\n\n" + simple,
	} {
		t.Run(why, func(t *testing.T) {
			run(t, readtest.Case{Root: readtest.Archive("a.eml", s), Want: []string{simpleLine}})
		})
	}
	run(t, readtest.Case{Root: readtest.Archive("a.mbox", wide(unicode.LittleEndian, separator+note(1)+"\n"+separator+note(2))),
		Columns: short(), Want: lines(twoMails, "a")})
}
