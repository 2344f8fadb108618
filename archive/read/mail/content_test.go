package mail_test

import (
	"encoding/base64"
	"encoding/binary"
	"strings"
	"testing"

	"dotori/archive/read/mail"
	"dotori/archive/read/readtest"
)

const (
	jpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"
	top  = "From: a@example.kr\nSubject: x\nDate: Mon, 3 Mar 2003 10:00:00 +0900\nMessage-ID: <1@example.kr>\n"
)

// mixed makes a mail of parts, each with its header.
func mixed(kind string, parts ...string) string {
	return top + multi(kind, "b", parts...)
}

func multi(kind, boundary string, parts ...string) string {
	out := "Content-Type: multipart/" + kind + "; boundary=\"" + boundary + "\"\n\n"
	for _, p := range parts {
		out += "--" + boundary + "\n" + p + "\n"
	}
	return out + "--" + boundary + "--\n"
}

func textPart(s string) string { return "Content-Type: text/plain; charset=utf-8\n\n" + s }
func htmlPart(s string) string { return "Content-Type: text/html; charset=utf-8\n\n" + s }

func picture(name, more string) string {
	return "Content-Type: image/jpeg; name=\"" + name + "\"\nContent-Transfer-Encoding: base64\n" + more + "\n" +
		base64.StdEncoding.EncodeToString([]byte(jpeg+name))
}

func TestContent(t *testing.T) {
	const attached = "Content-Disposition: attachment; filename="
	tests := []struct {
		why, mail, text, html, media string
	}{
		{"plain", top + "\n봄\n", "봄", "", ""},
		{"only a page", top + htmlPart("<p>봄</p><b>꽃</b>"), "봄⏎⏎꽃", "<p>봄</p><strong>꽃</strong>", ""},
		{"page that says no more than text", top + htmlPart("<p>봄</p>"), "봄", "", ""},
		{"both", mixed("alternative", textPart("봄 *꽃*"), htmlPart("봄 <b>꽃</b>")), "봄 *꽃*", "봄 <strong>꽃</strong>", ""},
		{"page first", mixed("alternative", htmlPart("<b>봄</b>"), textPart("봄!")), "봄!", "<strong>봄</strong>", ""},
		{"empty plain text", mixed("alternative", textPart(" \n"), htmlPart("<b>봄</b>")), "봄", "<strong>봄</strong>", ""},
		{"picture in the page", mixed("related", htmlPart(`<b>봄</b><img src="cid:p1@x"><p>끝`), picture("a.jpg", "Content-ID: <p1@x>\n")),
			"봄▣⏎⏎끝", `<strong>봄</strong><img src="media:0"><p>끝</p>`, "a.jpg"},
		{"escaped id", mixed("related", htmlPart(`<img src="CID:p%241%40x">`), picture("a.jpg", "Content-ID: <p$1@x>\n")), "▣", "", "a.jpg"},
		{"picture by place", mixed("related", htmlPart(`<img src="http://a.kr/p.jpg">`), picture("a.jpg", "Content-Location: http://a.kr/p.jpg\n")), "▣", "", "a.jpg"},
		{"pictures in the order of the page, others behind", mixed("mixed",
			multi("alternative", "c", textPart("봄"), multi("related", "d", htmlPart(`<b>봄</b><img src="cid:2@x"><img src="cid:1@x">`),
				picture("1.jpg", "Content-ID: <1@x>\n"), picture("2.jpg", "Content-ID: <2@x>\n"))),
			"Content-Type: application/pdf; name=a.pdf\n"+attached+"a.pdf\n\n%PDF", picture("3.jpg", attached+"3.jpg\n")),
			"봄", `<strong>봄</strong><img src="media:0"><img src="media:1">`, "2.jpg, 1.jpg, 3.jpg, a.pdf"},
		{"remote pictures stay away", top + htmlPart(`<b>봄</b><img src="http://track.example.com/p.gif">`), "봄", "<strong>봄</strong>", ""},
		{"picture that is not there", top + htmlPart(`<b>봄</b><img src="cid:image001.png@01D3">`), "봄▣", `<strong>봄</strong><img src="media:0">`, "image001.png?"},
		{"pictures between texts", mixed("mixed", textPart("하나"), picture("a.jpg", "Content-Disposition: inline\n"), textPart("둘"), picture("b.jpg", attached+"b.jpg\n")),
			"하나⏎⏎▣⏎⏎둘", "", "a.jpg, b.jpg"},
		{"pages and pictures between", mixed("mixed", htmlPart("<b>하나</b>"), picture("a.jpg", "Content-Disposition: inline\n"), textPart("둘\n셋")),
			"하나⏎⏎▣⏎⏎둘⏎셋", `<div><strong>하나</strong></div><p><img src="media:0"></p><p>둘<br>셋</p>`, "a.jpg"},
		{"shown picture is not shown again", mixed("mixed", picture("a.jpg", "Content-ID: <1@x>\nContent-Disposition: inline\n"), htmlPart(`<b>봄</b><img src="cid:1@x">`)),
			"봄▣", `<p></p><div><strong>봄</strong><img src="media:0"></div>`, "a.jpg"},
		{"invitation", mixed("alternative", textPart("봄"), "Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR"), "봄", "", "invite.ics"},
		{"signed", mixed("signed", textPart("봄"), "Content-Type: application/pgp-signature\n\n-----BEGIN"), "봄", "", "signature.asc"},
		{"encrypted", mixed("encrypted", "Content-Type: application/pgp-encrypted\n\nVersion: 1", "Content-Type: application/octet-stream; name=msg.asc\n\n-----BEGIN"), "", "", "pgp-encrypted.txt, msg.asc"},
		{"mail in a mail", mixed("mixed", textPart("봄"), "Content-Type: message/rfc822\n\nSubject: =?euc-kr?B?vsiz5w==?=\nFrom: b@example.kr\n\nx"), "봄", "", "안녕.eml"},
		{"text file", mixed("mixed", textPart("봄"), "Content-Type: text/plain; charset=euc-kr\n"+attached+"a.txt\n\n글"), "봄", "", "a.txt"},
		{"names", mixed("mixed", textPart("봄"), "Content-Type: application/x-hwp; name=\"=?euc-kr?B?"+base64.StdEncoding.EncodeToString([]byte(cp949("글.hwp")))+"?=\"\n\nx",
			"Content-Type: application/pdf\nContent-Disposition: attachment; filename=\"C:\\My Docs\\"+cp949("보고/서")+".pdf\"\n\nx", "Content-Type: application/zip\n\nx"),
			"봄", "", "글.hwp, 보고_서.pdf, attachment.zip"},
		{"no bytes", mixed("mixed", textPart("봄"), "Content-Type: image/png; name=a.png\n"+attached+"a.png\n\n"), "봄", "", "a.png?"},
		{"taken out by Thunderbird", mixed("mixed", textPart("봄"), "Content-Type: text/x-moz-deleted; name=\"Deleted: a.jpg\"\n\nThe file was deleted."), "봄", "", "a.jpg?"},
		{"flowed", top + "Content-Type: text/plain; charset=utf-8; format=flowed\n\n긴 줄이 \n이어진다.\n-- \n서명\n", "긴 줄이 이어진다.⏎-- ⏎서명", "", ""},
		{"uuencoded", top + "\n봄\nbegin 644 a.jpg\n%:&5L;&\\\n`\nend\n끝\n", "봄⏎⏎끝", "", "a.jpg"},
		{"control characters", top + "\n봄\x00\x07\uFFFC꽃\n", "봄꽃", "", ""},
		{"page called plain text", top + "\n<HTML><b>봄</b></html>\n", "봄", "<strong>봄</strong>", ""},
		{"plain text called a page", top + htmlPart("하나\n둘"), "하나⏎둘", "", ""},
		{"winmail.dat", mixed("mixed", textPart("봄"), "Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n"+base64.StdEncoding.EncodeToString(winmail())),
			"봄", "", "글.hwp"},
		{"broken winmail.dat", mixed("mixed", textPart("봄"), "Content-Type: application/ms-tnef; name=winmail.dat\n\nno"), "봄", "", "winmail.dat"},
		{"enriched", top + "Content-Type: text/enriched\n\n<bold>봄</bold>\n", "봄", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			run(t, readtest.Case{Root: readtest.Archive("a.eml", tt.mail)})
			r := readtest.Read(t.Context(), mail.New(), readtest.Archive("a.eml", tt.mail), nil)
			if len(r.Items) != 1 || len(r.Unread) > 0 || len(r.Warnings) > 0 {
				t.Fatalf("%d items, %v, %v", len(r.Items), r.Unread, r.Warnings)
			}
			for what, pair := range map[string][2]string{
				"text": {readtest.Text(r.Items[0]), tt.text}, "html": {r.Items[0].HTML, tt.html}, "media": {readtest.Media(r.Items[0]), tt.media},
			} {
				if pair[0] != pair[1] {
					t.Errorf("%s\n got %s\nwant %s", what, pair[0], pair[1])
				}
			}
		})
	}
}

func TestAttachmentsDecode(t *testing.T) {
	r := readtest.Read(t.Context(), mail.New(), readtest.Archive("a.eml", mixed("mixed", textPart("봄"), picture("a.jpg", ""))), nil)
	if len(r.Items) != 1 || len(r.Items[0].Media) != 1 || r.Items[0].Media[0].Size != int64(len(jpeg+"a.jpg")) {
		t.Fatalf("%+v", r.Items)
	}
}

// An attachment too large to be held is read from the mailbox again, without
// the marks before "From ".
func TestLargeAttachment(t *testing.T) {
	line := strings.Repeat("0123456789", 100) + "\n"
	big := strings.Repeat(line, 41<<20/len(line)) + ">From the middle\n"
	box := separator + mixed("mixed", textPart("봄"), "Content-Type: application/octet-stream; name=big.bin\n\n"+big, textPart("끝")) + "\n" + separator + note(2)
	r := readtest.Read(t.Context(), mail.New(), readtest.Archive("a.mbox", box), nil)
	if len(r.Items) != 2 || len(r.Unread) > 0 || r.Err != nil {
		t.Fatalf("%d items, %v, %v", len(r.Items), r.Unread, r.Err)
	}
	it := r.Items[0]
	if it.Text != "봄\n\n끝" || len(it.Media) != 1 || it.Media[0].Size != int64(len(big)-1) {
		t.Errorf("%q, %+v; want %d bytes", it.Text, it.Media, len(big)-1)
	}
}

func TestCutMail(t *testing.T) {
	whole := mixed("mixed", textPart("봄"), picture("a.jpg", ""))
	run(t, readtest.Case{Root: readtest.Archive("a.eml", whole[:len(whole)-15]), Columns: []readtest.Column{readtest.Text, readtest.Media},
		Want: []string{"봄⏎⏎▣ | a.jpg"}, Warnings: []string{"a.eml: This mail is cut off; what is left of it was kept."}})
}

// winmail returns a winmail.dat with one file and a body of its own.
func winmail() []byte {
	b := []byte{0x78, 0x9F, 0x3E, 0x22, 1, 0}
	for _, a := range []struct {
		id   uint32
		data string
	}{{0x0002800C, "다른 글\x00"}, {0x00069002, "\x00\x00"}, {0x00018010, cp949("글.hwp") + "\x00"}, {0x0006800F, "x"}} {
		b = binary.LittleEndian.AppendUint32(append(b, 1), a.id)
		b = binary.LittleEndian.AppendUint32(b, uint32(len(a.data)))
		b = append(append(b, a.data...), 0, 0)
	}
	return b
}

func TestPicturesOnTheWebAreCounted(t *testing.T) {
	page := `<b>봄</b><img src="http://a.example.com/1.gif"><img src="https://a.example.com/2.gif"><img src="spacer.gif">`
	r := readtest.Read(t.Context(), mail.New(), readtest.Archive("a.eml", top+htmlPart(page)), nil)
	if got := readtest.Details(r.Items[0]); !strings.Contains(got, "Pictures on the web: 2") {
		t.Errorf("details %s", got)
	}
}
