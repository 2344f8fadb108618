package all_test

import "dotori/archive/read/readtest"

const letter = "From: hong@example.kr\nTo: kim@example.kr\nSubject: hi\nDate: Mon, 3 Mar 2003 10:00:00 +0900\nMessage-ID: <1@example.kr>\n\nhi\n"

// mailFixtures are mails in each way in which programs keep them.
func mailFixtures() []readtest.Fixture {
	const service = "mail"
	return []readtest.Fixture{
		{Name: "mail", Service: service, Root: readtest.Archive("a.eml", letter)},
		{Name: "mails in a zip of Cafe24", Service: service, Root: readtest.Archive("받은편지함.zip/봄 소풍.eml", letter, "보낸편지함.zip/a.eml", letter)},
		{Name: "mails among pictures", Service: service, Root: readtest.Archive("a.jpg", jpeg, "b.jpg", jpeg, "메일/a.eml", letter)},
		{Name: "mbox", Service: service, Root: readtest.Archive("old.mbox", "From hong@example.kr Mon Mar  3 01:00:00 2003\n"+letter)},
		{Name: "Gmail", Service: service, Root: readtest.Archive("Takeout/Mail/전체보관함(스팸 및 휴지통 포함).mbox",
			"From 1@xxx Mon Mar 03 01:00:00 +0000 2003\nX-GM-THRID: 1\nX-Gmail-Labels: Inbox\n"+letter)},
		{Name: "Thunderbird", Service: service, Root: readtest.Archive("Mail/Local Folders/Inbox", "From - Mon Mar 03 10:00:00 2003\nX-Mozilla-Status: 0001\n"+letter,
			"Mail/Local Folders/Inbox.msf", "// <!-- <mdb:mork:z v=\"1.4\"/> -->")},
		{Name: "Maildir", Service: service, Root: readtest.Archive("Maildir/cur/1046653200.M1P2.host:2,S", letter)},
		{Name: "Apple Mail", Service: service, Root: readtest.Archive("INBOX.mbox/Messages/1.emlx", "141\n"+letter+"<?xml version=\"1.0\"?>")},
		{Name: "a text that begins like a mail", Root: readtest.Archive("a.txt", letter)},
	}
}
