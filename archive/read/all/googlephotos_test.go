package all_test

import "dotori/archive/read/readtest"

const (
	googlePhoto = `{"title":"a.jpg","photoTakenTime":{"timestamp":"1564824130"},"url":"https://photos.google.com/photo/AF1"}`
)

func googlephotosFixtures() []readtest.Fixture {
	return []readtest.Fixture{
		{Name: "Google Photos", Service: "googlephotos", Root: readtest.Archive(
			"Takeout/archive_browser.html", "<html><body><p>Your archive of Google data, with more than ten words on the page of it</p></body></html>",
			"Takeout/Google 포토/2019년의 사진/a.jpg", jpeg, "Takeout/Google 포토/2019년의 사진/a.jpg.supplemental-metadata.json", googlePhoto,
			"Takeout/Google 포토/제주/metadata.json", `{"title":"제주"}`)},
		{Name: "Google Photos of old, one folder", Service: "googlephotos", Root: readtest.Archive("a.jpg", jpeg, "a.jpg.json", googlePhoto)},
		{Name: "Google Photos among other products", Service: "googlephotos", Root: readtest.Archive(
			"Takeout/Mail/All.mbox", "From 1@xxx Sat Aug 03 09:22:10 +0000 2019\r\nX-GM-THRID: 1\r\nFrom: a@example.com\r\nSubject: hi\r\n\r\nhello\r\n",
			"Takeout/Contacts/All/All.vcf", "BEGIN:VCARD\r\nEND:VCARD\r\n",
			"Takeout/Google Photos/Photos from 2019/a.jpg", jpeg, "Takeout/Google Photos/Photos from 2019/a.jpg.json", googlePhoto)},
		{Name: "pictures beside JSONs of others", Service: "photos", Root: readtest.Archive("x/a.jpg", jpeg, "x/a.jpg.json", `[{"SourceFile":"a.jpg"}]`)},
	}
}
