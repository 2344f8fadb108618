package all_test

import "dotori/archive/read/readtest"

func photoProgramFixtures() []readtest.Fixture {
	const described = `{"software":"immich-go version: 0.30","fileName":"a.jpg","dateTaken":"2019-08-03T09:22:10Z","albums":[],"favorited":true,"fromPartner":false}`
	return []readtest.Fixture{
		{Name: "immich's server", Service: "immich", Root: readtest.Archive("library/.immich", "x", "library/admin/2019/a.jpg", jpeg, "thumbs/.immich", "x", "thumbs/x/a.webp", "RIFF")},
		{Name: "immich-go", Service: "immich", Root: readtest.Archive("2019/2019-08/a.jpg", jpeg, "2019/2019-08/a.jpg.JSON", described)},
		{Name: "our export for immich", Service: "immich", Root: readtest.Archive("albums.csv", "\uFEFFalbum,file,date,title\r\n", "albums/가족/a.jpg", jpeg, "timeline/2019/08/b.jpg", jpeg+"b")},
		{Name: "photoprism", Service: "photoprism", Root: readtest.Archive("originals/2019/a.jpg", jpeg, "storage/sidecar/2019/a.yml", "TakenAt: 2019-08-03T09:22:10Z\nUID: psg3k2x1abcdefgh\n",
			"storage/albums/album/a.yml", "UID: arsg3k2x1abcdefg\nType: album\nTitle: 가족\n", "storage/.ppstorage", "x")},
		{Name: "our export for photoprism", Service: "photoprism", Root: readtest.Archive("albums.csv", "\uFEFFalbum,file,date,title\r\n가족,originals/2019/08/a.jpg,,\r\n", "originals/2019/08/a.jpg", jpeg)},
		{Name: "digiKam", Service: "photos", Root: readtest.Archive("가족/a.jpg", jpeg, "가족/a.jpg.xmp", "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"+
			"<rdf:Description xmlns:xmp='http://ns.adobe.com/xap/1.0/' xmp:Rating='3'/></rdf:RDF></x:xmpmeta>", "가족/digikam4.db", "SQLite format 3\x00")},
	}
}
