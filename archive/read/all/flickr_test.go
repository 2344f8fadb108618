package all_test

import "dotori/archive/read/readtest"

const flickrPhoto = `{"id":"1319891288","name":"봄","date_taken":"2007-08-31 12:00:00","date_imported":"2007-08-31 20:00:00","photopage":"https://www.flickr.com/photos/gildong/1319891288/",` +
	`"comments":[{"id":"1","user":"1@N00","date":"2007-09-01 01:00:00","comment":"예쁘다"}]}`

func flickrFixtures() []readtest.Fixture {
	return []readtest.Fixture{
		{Name: "Flickr", Service: "flickr", Root: readtest.Archive("1_a_part1/photo_1319891288.json", flickrPhoto, "1_a_part1/albums.json", `{"albums":[{"photo_count":"1","title":"봄","cover_photo":"","photos":["1319891288"]}]}`,
			"1_a_part1/contacts_part001.json", `{}`, "data-download-1/봄_1319891288_o.jpg", jpeg)},
	}
}
