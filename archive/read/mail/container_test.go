package mail_test

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"dotori/archive"
	"dotori/archive/read/mail"
	"dotori/archive/read/readtest"
)

// note is a short mail of number n.
func note(n int, more ...string) string {
	return fmt.Sprintf("From: 홍길동 <hong@example.kr>\nTo: kim@example.kr\nSubject: 편지 %d\nDate: Mon, 3 Mar 2003 10:00:%02d +0900\nMessage-ID: <%d@example.kr>\n%s\n본문 %d\n",
		n, n, n, strings.Join(more, ""), n)
}

func short() []readtest.Column {
	return []readtest.Column{readtest.Title, readtest.Text, readtest.Collections}
}

const (
	separator  = "From hong@example.kr Mon Mar  3 01:00:00 2003\n"
	mozilla    = "From - Mon Mar 03 10:00:00 2003\n"
	twoMails   = "편지 1 | 본문 1 | mail %[1]s,편지 2 | 본문 2 | mail %[1]s"
	mozillaMsf = "// <!-- <mdb:mork:z v=\"1.4\"/> -->\n"
)

func lines(format string, args ...any) []string {
	return strings.Split(fmt.Sprintf(format, args...), ",")
}

func TestMailboxes(t *testing.T) {
	box := separator + note(1) + "\n" + separator + note(2) + "\n"
	tests := []struct {
		why, name, text string
		want            []string
	}{
		{"plain", "2003.mbox", box, lines(twoMails, "2003")},
		{"crlf", "old.mbox", readtest.CRLF(box), lines(twoMails, "old")},
		{"cr", "old.mbox", strings.ReplaceAll(box, "\n", "\r"), lines(twoMails, "old")},
		{"byte order mark", "old.mbox", "\xEF\xBB\xBF" + box, lines(twoMails, "old")},
		{"empty lines first", "old.mbox", "\n\n" + box, lines(twoMails, "old")},
		{"no line end at the end", "old.mbox", strings.TrimRight(box, "\n"), lines(twoMails, "old")},
		{"other extension", "old.mbx", box, lines(twoMails, "old")},
		{"no extension", "받은 편지함", box, lines(twoMails, "받은 편지함")},
		{"folder in a folder", "Mail/Inbox.sbd/2003.sbd/봄", mozilla + note(1) + "\n" + mozilla + note(2), lines(twoMails, "Inbox/2003/봄")},
		{"name in utf-7", "&vBvHQNO4ycDVaA-", mozilla + note(1) + "\n" + mozilla + note(2), lines(twoMails, "받은편지함")},
		{"Apple's export", "INBOX.mbox/mbox", box, lines(twoMails, "INBOX")},
		{"From in a body", "a.mbox", separator + note(1) + "\nFrom my house to yours\n\nFrom here 2003\nFrom hong@example.kr Mon Mar  3 01:00:00 2003\nok: no\n\n" + separator + note(2),
			[]string{"편지 1 | 본문 1⏎⏎From my house to yours⏎⏎From here 2003⏎From hong@example.kr Mon Mar  3 01:00:00 2003⏎ok: no | mail a", "편지 2 | 본문 2 | mail a"}},
		{"quoted separator without header", "a.mbox", separator + note(1) + "\n" + separator + "that was the line\n\n" + separator + note(2),
			[]string{"편지 1 | 본문 1⏎⏎From hong@example.kr Mon Mar  3 01:00:00 2003⏎that was the line | mail a", "편지 2 | 본문 2 | mail a"}},
		{"mboxrd", "a.mbox", separator + note(1) + ">From a\n>>From b\n> From c\n>Fromage\n",
			[]string{"편지 1 | 본문 1⏎From a⏎>From b⏎> From c⏎>Fromage | mail a"}},
		{"mboxcl", "a.mbox", separator + note(1, "Content-Length: 3\n") + "more\n", []string{"편지 1 | 본문 1⏎more | mail a"}},
		{"Thunderbird's space", "Inbox", mozilla + note(1) + " From a\n  From b\n", []string{"편지 1 | 본문 1⏎From a⏎  From b | mail Inbox"}},
		{"a space elsewhere", "a.mbox", separator + note(1) + " From a\n", []string{"편지 1 | 본문 1⏎ From a | mail a"}},
		{"Thunderbird without empty line", "Inbox", mozilla + "X-Mozilla-Status: 0001\n" + note(1) + mozilla + "X-Mozilla-Status: 0001\n" + note(2), lines(twoMails, "Inbox")},
		{"other separators", "a.mbox", "From ???@??? Mon Mar 03 10:00:00 2003\n" + note(1) + "\nFrom 1@xxx Mon Mar 03 01:00:00 +0000 2003\n" + note(2), lines(twoMails, "a")},
		{"cut in the header", "a.mbox", separator + note(1) + "\n" + separator + "Subject: half", []string{"편지 1 | 본문 1 | mail a", "half |  | mail a"}},
		{"separator at the end", "a.mbox", separator + note(1) + "\n" + separator, []string{"편지 1 | 본문 1 | mail a"}},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			run(t, readtest.Case{Root: readtest.Archive(tt.name, tt.text), Columns: short(), Want: tt.want})
		})
	}
}

// A line longer than any buffer neither splits a mail nor the reader.
func TestEndlessLine(t *testing.T) {
	long := strings.Repeat("가나다라마바사아자차 ", 44<<20/31)
	root := readtest.Archive("a.mbox", separator+note(1)+long+"\nFrom x\n\n"+separator+note(2))
	r := readtest.Read(t.Context(), mail.New(), root, nil)
	if len(r.Items) != 2 || r.Err != nil || len(r.Unread) > 0 {
		t.Fatalf("%d items, %v, %v", len(r.Items), r.Err, r.Unread)
	}
	first := r.Items[0]
	if !strings.HasPrefix(first.Text, "본문 1\n가나다라마바사아자차 가나") || len(first.Text) > 3<<20 {
		t.Errorf("text of %d bytes: %.50q", len(first.Text), first.Text)
	}
	if len(first.Media) != 1 || first.Media[0].Name != "text.txt" || first.Media[0].Size < int64(len(long)) {
		t.Errorf("the whole text is not kept: %+v", first.Media)
	}
}

func TestFolders(t *testing.T) {
	tests := []struct {
		why  string
		root fs.FS
		want []string
		left []string
		warn []string
	}{
		{"Cafe24", readtest.Archive("받은편지함.zip/a.eml", note(1), "보낸편지함.zip/b.eml", note(2)),
			[]string{"편지 1 | 본문 1 | mail 받은편지함", "편지 2 | 본문 2 | mail 보낸편지함"}, nil, nil},
		{"folders", readtest.Archive("메일/a.eml", note(1), "메일/업무/b.EML", note(2), "메일/사진.jpg", "x", "메일/글.txt", note(3)),
			[]string{"편지 1 | 본문 1 | mail 메일", "편지 2 | 본문 2 | mail 업무"}, []string{"메일/사진.jpg", "메일/글.txt"}, nil},
		{"exported by Thunderbird", readtest.Archive("Inbox/messages/a.eml", note(1)), []string{"편지 1 | 본문 1 | mail Inbox"}, nil, nil},
		{"no extension", readtest.Archive("a/1", note(1), "a/2", "메모"), []string{"편지 1 | 본문 1 | mail a"}, []string{"a/2"}, nil},
		{"at the root", readtest.Archive("a.eml", note(1)), []string{"편지 1 | 본문 1"}, nil, nil},
		{"the archive's name", namedFS{readtest.Archive("a.eml", note(1)), "받은편지함.zip"}, []string{"편지 1 | 본문 1 | mail 받은편지함"}, nil, nil},
		{"a file's own name", namedFS{readtest.Archive("a.eml", note(1)), "a.eml"}, []string{"편지 1 | 본문 1"}, nil, nil},
		{"Thunderbird", readtest.Archive("Mail/Inbox", mozilla+note(1), "Mail/Inbox.msf", mozillaMsf, "Mail/Trash", "", "Mail/Trash.msf", mozillaMsf,
			"Mail/msgFilterRules.dat", "version=\"9\"", "Mail/Inbox.sbd/업무", mozilla+note(2), "Mail/Inbox.sbd/업무.msf", mozillaMsf),
			[]string{"편지 1 | 본문 1 | mail Inbox", "편지 2 | 본문 2 | mail Inbox/업무"}, nil,
			[]string{index("Mail/Inbox.msf"), "Mail/Trash: This mail file or folder is empty.", index("Mail/Trash.msf"), index("Mail/msgFilterRules.dat"), index("Mail/Inbox.sbd/업무.msf")}},
		{"Maildir", readtest.Archive("Maildir/cur/1046653201.M1P2.host:2,FS", note(1), "Maildir/new/1046653202.M3P4.host", note(2),
			"Maildir/.&vPSwuNO4ycDVaA-.2003/cur/1046653203.5_6.host;2,S", note(3), "Maildir/.Work/cur/1046653204.M5.host!2,", note(4),
			"Maildir/dovecot-uidlist", "3 V1", "Maildir/cur/notes.txt", "x"),
			[]string{"편지 3 | 본문 3 | mail 보낸편지함/2003", "편지 4 | 본문 4 | mail Work", "편지 1 | 본문 1 | mail INBOX", "편지 2 | 본문 2 | mail INBOX"},
			[]string{"Maildir/cur/notes.txt"}, []string{index("Maildir/dovecot-uidlist")}},
		{"not mails", readtest.Archive("a.eml", note(1), "b.eml", "just words", "c.eml", "", "d.mbox", "not a mailbox"), []string{"편지 1 | 본문 1"}, nil,
			[]string{"b.eml: This file is named like a mail but does not read like one.", "c.eml: This mail file or folder is empty.",
				"d.mbox: This file is named like a mail but does not read like one."}},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			run(t, readtest.Case{Root: tt.root, Columns: short(), Want: tt.want, Left: tt.left, Warnings: tt.warn})
		})
	}
}

func index(name string) string {
	return name + ": This is an index or a setting of a mail program; the mails are read without it."
}

// namedFS is an archive that knows what it is called.
type namedFS struct {
	fs.FS
	name string
}

func (n namedFS) Name() string { return n.name }

func TestApple(t *testing.T) {
	emlx := func(mail string) string {
		return fmt.Sprintf("%-10d\n%s<?xml version=\"1.0\"?>\n<plist><dict><key>flags</key><integer>1</integer></dict></plist>\n", len(mail), mail)
	}
	partial := "Subject: 사진\nFrom: a@example.kr\nMessage-ID: <p@example.kr>\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n봄\n" +
		"--b\nContent-Type: image/jpeg; name=a.jpg\nContent-Disposition: attachment; filename=a.jpg\nX-Apple-Content-Length: 9\n\n\n" +
		"--b\nContent-Type: image/jpeg; name=b.jpg\nContent-Disposition: attachment; filename=b.jpg\n\n\n--b--\n"
	const data = "V2/a@example.kr/INBOX.mbox/업무.mbox/1F/Data/"
	run(t, readtest.Case{
		Root: readtest.Archive(
			"V2/a@example.kr/INBOX.mbox/Messages/1.emlx", emlx(note(1)),
			data+"Messages/2.partial.emlx", emlx(partial), data+"Attachments/2/2/a.jpg", "\xFF\xD8\xFF\xE0",
			"V2/a@example.kr/INBOX.mbox/Info.plist", "<plist>", "V2/x.emlx", "not"),
		Columns: append(short(), readtest.Media),
		Want:    []string{"편지 1 | 본문 1 | mail INBOX", "사진 | 봄 | mail INBOX/업무 | a.jpg, b.jpg?"},
		Warnings: []string{"V2/x.emlx: This file is named like a mail but does not read like one.",
			index("V2/a@example.kr/INBOX.mbox/Info.plist")},
	})
}

func TestTakeout(t *testing.T) {
	labelled := func(n int, labels string) string {
		return "From 1@xxx Mon Mar 03 01:00:00 +0000 2003\nX-GM-THRID: 1627\nX-Gmail-Labels: " + labels + "\n" + note(n) + "\n"
	}
	run(t, readtest.Case{
		Root: readtest.Archive("Takeout/메일/전체보관함(스팸 및 휴지통 포함).mbox",
			labelled(1, "=?UTF-8?Q?=EB=B0=9B=EC=9D=80=ED=8E=B8=EC=A7=80=ED=95=A8,=EC=9D=BD?=\n =?UTF-8?Q?=EC=A7=80=EC=95=8A=EC=9D=8C,=EC=A4=91=EC=9A=94,=EB=8F=84=ED=86=A0=EB=A6=AC?=")+
				labelled(2, "Sent,Opened,Starred,Category Personal")+labelled(3, "Unread")),
		Columns: []readtest.Column{readtest.Title, readtest.Kind, readtest.Collections, labelsColumn, favorite},
		Want: []string{
			"편지 1 | mail own | mail 받은편지함, mail 도토리 | 읽지않음, 중요",
			"편지 2 | mail own | mail Sent | Opened, Category Personal | favorite",
			"편지 3 | mail own | mail 전체보관함(스팸 및 휴지통 포함) | Unread",
		},
	})
}

func labelsColumn(it archive.Item) string { return detail(it, "Labels") }

func detail(it archive.Item, name string) string {
	for _, d := range it.Details {
		if d.Name == name {
			return d.Value
		}
	}
	return ""
}

func favorite(it archive.Item) string {
	if it.Favorite {
		return "favorite"
	}
	return ""
}

func TestFlags(t *testing.T) {
	box := mozilla + "X-Mozilla-Status: 0005\n" + note(1) + "\n" + mozilla + "X-Mozilla-Status: 0009\n" + note(2) + "\n" +
		mozilla + "X-Mozilla-Status: 0001\n" + note(3)
	run(t, readtest.Case{
		Root:    readtest.Archive("Inbox", box, "Old", mozilla+"X-Mozilla-Status: 0008\n"+note(4), "cur/1046653201.M1P2.host:2,FS", note(5)),
		Columns: []readtest.Column{readtest.Title, favorite},
		Want:    []string{"편지 1 | favorite", "편지 3", "편지 5 | favorite"},
		Warnings: []string{"Inbox: Mails that were deleted in the mail program were left out. (1)",
			"Old: All mails of this folder were deleted in the mail program."},
	})
	run(t, readtest.Case{Root: readtest.Archive("Inbox", box), Options: archive.Options{"deleted": "true"},
		Columns: []readtest.Column{readtest.Title}, Want: []string{"편지 1", "편지 2", "편지 3"}})
}
