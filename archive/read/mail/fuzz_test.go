package mail_test

import (
	"testing"

	"dotori/archive/read/mail"
	"dotori/archive/read/readtest"
)

// FuzzMail reads any bytes as one mail.
func FuzzMail(f *testing.F) {
	for _, s := range []string{
		simple, cp949(simple), note(1, "In-Reply-To: <1@example.kr>\n"), readtest.CRLF(note(2)),
		mixed("mixed", textPart("봄"), picture("a.jpg", "Content-ID: <1@x>\n"), htmlPart(`<b>봄</b><img src="cid:1@x"><img src="cid:none">`)),
		mixed("alternative", textPart("봄"), multi("related", "c", htmlPart(`<img src="cid:1@x">`), picture("a.jpg", "Content-ID: <1@x>\n"))),
		top + "Content-Type: text/plain; charset=iso-2022-kr; format=flowed\nContent-Transfer-Encoding: quoted-printable\n\n=1B$)C=0EEd=0F =\n",
		top + "Content-Type: application/ms-tnef; name=winmail.dat\n\n\x78\x9f\x3e\x22\x01\x00\x01\x0c\x80\x02\x00\x02\x00\x00\x00hi\x00\x00",
		top + "\nbegin 644 a.jpg\n%:&5L;&\\\n`\nend\n",
		"Subject: =?euc-kr?B?yKux?= =?euc-kr?B?5rW/\n lost\nTo: \"a, b\" <a@example.kr>, c: d;\n--x",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		readtest.Fuzz(t, readtest.Case{Reader: mail.New(), Root: readtest.Archive("a.eml", string(data)), Overlap: true})
	})
}

// FuzzMailbox reads any bytes as the files in which programs keep many mails.
func FuzzMailbox(f *testing.F) {
	box := separator + note(1) + ">From a\n\n" + separator + note(2)
	for _, s := range []string{
		box, readtest.CRLF(box), mozilla + "X-Mozilla-Status: 0009\n" + note(1) + " From x\n" + mozilla + "X-Mozilla-Status: 0001\n" + note(2),
		"From 1@xxx Mon Mar 03 01:00:00 +0000 2003\nX-GM-THRID: 1\nX-Gmail-Labels: =?UTF-8?Q?=EB=B4=84,?= Sent\n" + note(3),
		"200\n" + note(1) + "<plist>",
		separator + mixed("mixed", textPart("봄"), picture("a.jpg", "")) + separator,
	} {
		for name := range boxNames() {
			f.Add([]byte(s), uint8(name))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte, n uint8) {
		names := boxNames()
		name := names[int(n)%len(names)]
		readtest.Fuzz(t, readtest.Case{Reader: mail.New(), Root: readtest.Archive(name, string(data)), Overlap: true})
	})
}

func boxNames() []string { return []string{"a.mbox", "INBOX.mbox/mbox", "1.partial.emlx"} }
