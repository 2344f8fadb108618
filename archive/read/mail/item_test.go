package mail_test

import (
	"strings"
	"testing"

	"dotori/archive"
	"dotori/archive/read/mail"
	"dotori/archive/read/readtest"
)

func TestHeaders(t *testing.T) {
	const text = "Received: from a.example.kr (192.0.2.1) by b.example.kr; Mon, 3 Mar 2003 10:00:05 +0900\n" +
		"From: =?euc-kr?B?yKux5rW/?= <hong@example.kr>\nReply-To: 동아리 <club@example.kr>\nTo: Dori <d@example.kr>,\n kim@example.kr\n" +
		"To: Dori <d@example.kr>\nCc: \"다람쥐\" <daram@example.kr>\nBcc: undisclosed-recipients:;\nSubject: =?utf-8?B?67SEIOyGjO2SjQ==?=\n" +
		"Date: Mon, 3 Mar 2003 10:00:00 +0900\nMessage-ID: < 1@example.kr >\nX-Originating-IP: [192.0.2.7]\nList-Id: 산악회 <san.example.kr>\n\n봄\n"
	run(t, readtest.Case{
		Root:    readtest.Archive("a.eml", text),
		Columns: []readtest.Column{readtest.Author, readtest.People, readtest.Title, readtest.Details},
		Want: []string{"홍길동 | Dori, kim@example.kr, 다람쥐 | 봄 소풍 | From: 홍길동 <hong@example.kr>, To: Dori <d@example.kr>, kim@example.kr, " +
			"Dori <d@example.kr>, Cc: 다람쥐 <daram@example.kr>, Reply-To: 동아리 <club@example.kr>, Message-ID: < 1@example.kr >, List-Id: 산악회 <san.example.kr>"},
	})
}

// Old mails whose headers say nothing of their charset.
func TestRawKorean(t *testing.T) {
	head := "From: 홍길동 <hong@example.kr>\nTo: 김도리 <kim@example.kr>\nSubject: 봄 소풍 안내\nDate: Mon, 3 Mar 2003 10:00:00 +0900 (대한민국 표준시)\nMessage-ID: <1@example.kr>\n"
	const want = "2003-03-03T10:00:00 second | +09:00 archive | mail | 홍길동 | 김도리 | 봄 소풍 안내 | 뷁, 도토리 주우러 가자."
	body := "뷁, 도토리 주우러 가자.\n"
	tests := []struct{ why, mail string }{
		{"utf-8", head + "\n" + body},
		{"cp949", cp949(head + "\n" + body)},
		{"8bit without charset", cp949(head + "MIME-Version: 1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: 8bit\n\n" + body)},
		{"ks_c_5601-1987 in quoted-printable", cp949(head) + "Content-Type: text/plain; charset=\"ks_c_5601-1987\"\nContent-Transfer-Encoding: quoted-printable\n\n" + hexed(cp949(body))},
		{"wrong label", cp949(head + "Content-Type: text/plain; charset=utf-8\n\n" + body)},
		{"latin label", cp949(head + "Content-Type: text/plain; charset=iso-8859-1\n\n" + body)},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			run(t, readtest.Case{Root: readtest.Archive("a.eml", tt.mail), Want: []string{want}})
		})
	}
}

// hexed writes every byte that is not ASCII as quoted-printable.
func hexed(s string) string {
	var out strings.Builder
	for _, c := range []byte(s) {
		if c < 0x80 {
			out.WriteByte(c)
		} else {
			out.WriteString("=" + strings.ToUpper(string("0123456789abcdef"[c>>4])+string("0123456789abcdef"[c&15])))
		}
	}
	return out.String()
}

func TestISO2022KR(t *testing.T) {
	seven := func(s string) string {
		out := []byte(cp949(s))
		for i := range out {
			out[i] &= 0x7F
		}
		return "\x0E" + string(out) + "\x0F"
	}
	head := "From: =?ISO-2022-KR?B?GyQpQw5IKzFmNT8P?= <hong@example.kr>\nSubject: " + seven("봄") + "\nDate: Mon, 4 Mar 96 10:00:00 KST\nMessage-ID: <1@example.kr>\n"
	const want = "1996-03-04T10:00:00 second | +09:00 archive | mail | 홍길동 |  | 봄 | 안녕, 도토리"
	for why, text := range map[string]string{
		"with designator":   head + "Content-Type: text/plain; charset=ISO-2022-KR\n\n\x1b$)C\n" + seven("안녕") + ", " + seven("도토리") + "\n",
		"without":           head + "Content-Type: text/plain; charset=iso-2022-kr\n\n" + seven("안녕") + ", " + seven("도토리") + "\n",
		"without any label": head + "\n" + seven("안녕") + ", " + seven("도토리") + "\n",
		"labelled us-ascii": head + "Content-Type: text/plain; charset=us-ascii\n\n" + seven("안녕") + ", " + seven("도토리") + "\n",
		"in quoted-printable": head + "Content-Type: text/plain; charset=iso-2022-kr\nContent-Transfer-Encoding: quoted-printable\n\n=1B$)C\n=0E" +
			strings.Trim(seven("안녕"), "\x0E\x0F") + "=0F, =0E" + strings.Trim(seven("도토리"), "\x0E\x0F") + "=0F\n",
	} {
		t.Run(why, func(t *testing.T) {
			run(t, readtest.Case{Root: readtest.Archive("a.eml", text), Want: []string{want}})
		})
	}
}

func TestDates(t *testing.T) {
	at := func(header string) string {
		return "From: a@example.kr\nSubject: x\nMessage-ID: <1@example.kr>\n" + header + "\n\nx\n"
	}
	tests := []struct{ why, name, mail, want string }{
		{"date", "a.eml", at("Date: Mon, 3 Mar 2003 10:00:00 +0900"), "2003-03-03T10:00:00 second | +09:00 archive"},
		{"no zone", "a.eml", at("Date: Mon, 3 Mar 2003 10:00:00"), "2003-03-03T10:00:00 second | +09:00 archive"},
		{"other zone", "a.eml", at("Date: Mon, 3 Mar 2003 10:00:00 -0800"), "2003-03-03T10:00:00 second | -08:00 archive"},
		{"first server", "a.eml", at("Received: by b; Mon, 3 Mar 2003 11:00:00 +0900\nReceived: from x; by a;\n Mon, 3 Mar 2003 10:00:00 +0900 (KST)\nDate: whenever"),
			"2003-03-03T10:00:00 second | +09:00 archive"},
		{"separator in UTC", "a.mbox", separator + at("X-UID: 1"), "2003-03-03T10:00:00 second | +09:00 archive"},
		{"separator with a zone", "a.mbox", "From 1@xxx Mon Mar 03 01:00:00 +0000 2003\n" + at("X-UID: 1"), "2003-03-03T01:00:00 second | +00:00 archive"},
		{"Thunderbird's local time", "Inbox", mozilla + at("X-UID: 1"), "2003-03-03T10:00:00 second | +09:00 archive"},
		{"name in a Maildir", "cur/1046653200.M1P2.host:2,S", at("X-UID: 1"), "2003-03-03T10:00:00 second | +09:00 filename"},
		{"none", "a.eml", at("Date: 0000-00-00"), "unknown"},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			run(t, readtest.Case{Root: readtest.Archive(tt.name, tt.mail), Columns: []readtest.Column{readtest.Moment, readtest.Zone}, Want: []string{tt.want}})
		})
	}
	run(t, readtest.Case{Root: readtest.Archive("a.eml", at("Date: Mon, 3 Mar 2003 10:00:00")), Options: archive.Options{"timezone": ""},
		Columns: []readtest.Column{readtest.Moment, readtest.Zone}, Want: []string{"2003-03-03T10:00:00 second | archive"}})
}

func TestSameMailTwice(t *testing.T) {
	again := strings.Replace(note(1), "\n\n본문 1\n", "\nReceived: by b\n\n본문  1 \n", 1)
	other := strings.Replace(note(1), "본문 1", "다른 글", 1)
	noID := "From: a@example.kr\nSubject: 쪽지\nDate: Mon, 3 Mar 2003 10:00:00 +0900\nMessage-ID: <>\n\n글\n"
	root := readtest.Archive("받은편지함/a.eml", note(1), "업무/a.eml", again, "업무/b.eml", other, "업무/c.eml", noID, "임시/c.eml", noID)
	run(t, readtest.Case{Root: root, Overlap: true,
		Columns: []readtest.Column{readtest.Text, readtest.Collections, nativeID},
		Want: []string{"본문 1 | mail 받은편지함 | 1@example.kr", "본문  1 | mail 업무 | 1@example.kr",
			"다른 글 | mail 업무 | 1@example.kr#…", "글 | mail 업무 | content:…", "글 | mail 임시 | content:…"}})
	r := readtest.Read(t.Context(), mail.New(), root, nil)
	if len(r.Items) != 5 || r.Items[0].Identity() != r.Items[1].Identity() || r.Items[3].Identity() != r.Items[4].Identity() {
		t.Error("the same mail in two folders is not one item")
	}
}

// nativeID shows an id without what is a hash of the content.
func nativeID(it archive.Item) string {
	if i := strings.IndexAny(it.NativeID, "#:"); i >= 0 {
		return it.NativeID[:i+1] + "…"
	}
	return it.NativeID
}

func TestThreads(t *testing.T) {
	root := readtest.Archive(
		"1.eml", note(1), "2.eml", note(2, "In-Reply-To: <1@example.kr>\n"),
		"3.eml", note(3, "References: <1@example.kr> <2@example.kr> <gone@example.kr>\nIn-Reply-To: Your message of Monday <gone@example.kr>\n"),
		"4.eml", note(4, "In-Reply-To: <5@example.kr>\n"), "5.eml", note(5), "6.eml", note(6, "References: <6@example.kr>\n"))
	parents := map[string]string{}
	r := readtest.Read(t.Context(), mail.New(), root, nil)
	for _, it := range r.Items {
		parents[it.Identity()] = it.NativeID
	}
	got := map[string]string{}
	for _, it := range r.Items {
		got[it.NativeID] = parents[it.Parent]
	}
	for id, parent := range map[string]string{"1": "", "2": "1", "3": "2", "4": "5", "5": "", "6": ""} {
		if parent != "" {
			parent += "@example.kr"
		}
		if got[id+"@example.kr"] != parent {
			t.Errorf("mail %s answers %q, want %q", id, got[id+"@example.kr"], parent)
		}
	}
}

func TestWhoseMailsTheyAre(t *testing.T) {
	from := func(n int, who string, more ...string) string {
		return strings.Replace(note(n, more...), "홍길동 <hong@example.kr>", who, 1)
	}
	root := readtest.Archive(
		"받은편지함/1.eml", from(1, "김도리 <kim@example.com>", "Delivered-To: hong@example.kr\n"),
		"받은편지함/2.eml", from(2, "홍길동 <HONG@example.kr>", "Delivered-To: hong@example.kr\n"),
		"받은편지함/3.eml", from(3, "홍길동 <gildong@example.org>"),
		"보낸편지함/4.eml", from(4, "홍길동 <hong@example.kr>"))
	for owner, want := range map[string][]string{
		"":                                     {"mail", "mail own", "mail", "mail own"},
		"홍길동":                                  {"mail", "mail own", "mail own", "mail own"},
		"gildong@example.org, Hong@Example.kr": {"mail", "mail own", "mail own", "mail own"},
		"kim@example.com":                      {"mail own", "mail own", "mail", "mail own"},
		"다람쥐, gildong@example.org; x@example.kr": {"mail", "mail own", "mail own", "mail own"},
	} {
		run(t, readtest.Case{Root: root, Options: archive.Options{"owner": owner}, Columns: []readtest.Column{readtest.Kind}, Want: want})
	}
	got, err := mail.New().Choices(t.Context(), root, "owner")
	if err != nil || strings.Join(got, "|") != "hong@example.kr|kim@example.kr" {
		t.Errorf("choices %q, %v", got, err)
	}
}

func TestChoicesJoinOnePersonsAddresses(t *testing.T) {
	root := readtest.Archive(
		"보낸편지함/1.eml", note(1), "보낸편지함/2.eml", note(2),
		"보낸편지함/3.eml", strings.Replace(note(3), "hong@example.kr", "gildong@example.org", 1))
	got, err := mail.New().Choices(t.Context(), root, "owner")
	if err != nil || len(got) == 0 || got[0] != "hong@example.kr, gildong@example.org" {
		t.Errorf("choices %q, %v", got, err)
	}
}
