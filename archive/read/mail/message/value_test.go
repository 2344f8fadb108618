package message_test

import (
	"testing"

	"dotori/archive/read/mail/message"
	"dotori/archive/read/readtest"

	"dotori/archive"
)

func TestParam(t *testing.T) {
	tests := []struct{ why, in, name, want string }{
		{"plain", "attachment; filename=a.txt", "filename", "a.txt"},
		{"quoted", `attachment; size=1; FileName = "a;b \"c\".txt"`, "filename", `a;b "c".txt`},
		{"spaces without quotes", "attachment; filename=my photo.jpg; size=3", "filename", "my photo.jpg"},
		{"raw cp949", `attachment; filename="` + cp949("한글 이름.hwp") + `"`, "filename", "한글 이름.hwp"},
		{"raw cp949 without quotes", "attachment; filename=" + cp949("똠방.hwp"), "filename", "똠방.hwp"},
		{"word in quotes", `attachment; filename="=?euc-kr?B?` + b64(cp949("봄.hwp")) + `?="`, "filename", "봄.hwp"},
		{"words folded in quotes", `attachment; filename="=?euc-kr?B?` + b64(cp949("봄소풍")[:3]) + `?= =?euc-kr?B?` + b64(cp949("봄소풍")[3:]) + `?="`, "filename", "봄소풍"},
		{"rfc 2231", "attachment; filename*=UTF-8''%EB%B4%84.txt", "filename", "봄.txt"},
		{"rfc 2231 in euc-kr", "attachment; filename*=euc-kr'ko'%BA%BD.txt", "filename", "봄.txt"},
		{"rfc 2231 in pieces", "attachment; filename*0*=euc-kr''%C7%D1; filename*1*=%B1%DB; filename*2=.txt", "filename", "한글.txt"},
		{"pieces out of order", "attachment; filename*1=\"b.txt\"; filename*0=\"a\"", "filename", "ab.txt"},
		{"character cut between pieces", "attachment; filename*0*=euc-kr''%C7; filename*1*=%D1.txt", "filename", "한.txt"},
		{"extended wins", "attachment; filename=\"x.txt\"; filename*=UTF-8''%EB%B4%84.txt", "filename", "봄.txt"},
		{"escaped utf-8", `attachment; filename="%EB%B4%84%20a.txt"`, "filename", "봄 a.txt"},
		{"escape that is none", `attachment; filename="100%25.txt"`, "filename", "100%25.txt"},
		{"windows path", `attachment; filename="C:\docs\a.txt"`, "filename", `C:\docs\a.txt`},
		{"not closed", `attachment; filename="a.txt`, "filename", "a.txt"},
		{"none", "attachment", "filename", ""},
	}
	for _, tt := range tests {
		if got := message.ParseValue([]byte(tt.in)).Param(tt.name); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.why, got, tt.want)
		}
	}
	if v := message.ParseValue([]byte("Text/HTML (a page); charset=euc-kr")); v.Name != "text/html" || string(v.Raw("charset")) != "euc-kr" {
		t.Errorf("%+v", v)
	}
}

func TestAddresses(t *testing.T) {
	tests := []struct{ why, in, want string }{
		{"bare", "hong@example.kr", "hong@example.kr"},
		{"name", "Hong <hong@example.kr>", "Hong <hong@example.kr>"},
		{"comma in quotes", `"Hong, Gildong" <h@example.kr>, k@example.kr`, "Hong, Gildong <h@example.kr>|k@example.kr"},
		{"raw cp949", cp949("홍길동") + " <h@example.kr>", "홍길동 <h@example.kr>"},
		{"word in quotes", `"=?euc-kr?B?yKux5rW/?=" <h@example.kr>`, "홍길동 <h@example.kr>"},
		{"comma in a word", "=?UTF-8?Q?Kim,_Dori?= <k@example.kr>, a@example.kr", "Kim, Dori <k@example.kr>|a@example.kr"},
		{"quotes inside the word", "=?utf-8?B?" + b64(`"다람쥐"`) + "?= <d@example.kr>", "다람쥐 <d@example.kr>"},
		{"comment", "d@example.kr (다람쥐)", "다람쥐 <d@example.kr>"},
		{"address twice", "<d@example.kr> <d@example.kr>", "d@example.kr"},
		{"name is the address", `"d@example.kr" <d@example.kr>`, "d@example.kr"},
		{"group", "friends: a@example.kr, B <b@example.kr>;", "a@example.kr|B <b@example.kr>"},
		{"empty group", "undisclosed-recipients:;", ""},
		{"semicolons", "a@example.kr; b@example.kr", "a@example.kr|b@example.kr"},
		{"only a name", "다람쥐", "다람쥐"},
		{"not closed", `"Hong <h@example.kr>, b@example.kr`, `Hong <h@example.kr>|b@example.kr`},
		{"empty", " , ", ""},
		{"iso-2022-kr", "\x1b$)C" + shifted("홍길동") + " <h@example.kr>", "홍길동 <h@example.kr>"},
	}
	for _, tt := range tests {
		got := ""
		for i, a := range message.Addresses([]byte(tt.in)) {
			if i > 0 {
				got += "|"
			}
			got += a.String()
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.why, got, tt.want)
		}
	}
}

func TestDate(t *testing.T) {
	tests := []struct{ in, want string }{
		{"Mon, 3 Mar 2003 10:00:00 +0900 (KST)", "2003-03-03T10:00:00 second +09:00"},
		{"Mon, 03 Mar 2003 10:00:00 +0900 (" + cp949("대한민국 표준시") + ")", "2003-03-03T10:00:00 second +09:00"},
		{"Mon, 03 Mar 2003 10:00:00 +0900 (대한민국 (표준시))", "2003-03-03T10:00:00 second +09:00"},
		{"3 Mar 03 10:00 KST", "2003-03-03T10:00:00 second +09:00"},
		{"Tue, 3 Mar 98 10:00:00 -0800", "1998-03-03T10:00:00 second -08:00"},
		{"Mon, 3 Mar 103 10:00:00 +0900", "2003-03-03T10:00:00 second +09:00"},
		{"Mon Mar  3 10:00:00 2003", "2003-03-03T10:00:00 second"},
		{"Sat Aug 03 09:22:10 +0000 2019", "2019-08-03T09:22:10 second +00:00"},
		{"Mon, 3 Mar 2003 10:00:00 GMT", "2003-03-03T10:00:00 second +00:00"},
		{"Mon, 3 Mar 2003 10:00:00 GMT+09:00", "2003-03-03T10:00:00 second +09:00"},
		{"Mon, 3 Mar 2003 10:00:00 +0530", "2003-03-03T10:00:00 second +05:30"},
		{"Mon, 3 Mar 2003 10:00:60 +0900", "2003-03-03T10:00:59 second +09:00"},
		{"3-Mar-2003 10:00:00 +0900", "2003-03-03T10:00:00 second +09:00"},
		{"월, 3 3월 2003 10:00:00 +0900", "2003-03-03T10:00:00 second +09:00"},
		{cp949("월, 3 3월 2003 10:00:00 +0900"), "2003-03-03T10:00:00 second +09:00"},
		{"2003-03-03 10:00:00", "2003-03-03T10:00:00 second"},
		{"2003년 3월 3일 오후 2:05", "2003-03-03T14:05 minute"},
		{"Thu, 01 Jan 1970 00:00:00 +0000", "unknown"},
		{"Mon, 31 Feb 2003 10:00:00 +0900", "unknown"},
		{"Mon, 3 Mar 2003 25:00:00 +0900", "unknown"},
		{"yesterday", "unknown"},
		{"", "unknown"},
	}
	for _, tt := range tests {
		m, _ := message.Date([]byte(tt.in))
		it := archive.Item{Moment: m}
		got := readtest.Moment(it)
		if m.Offset.Known {
			got += " " + m.Offset.String()
		}
		if got != tt.want {
			t.Errorf("Date(%q) = %s, want %s", tt.in, got, tt.want)
		}
	}
}
