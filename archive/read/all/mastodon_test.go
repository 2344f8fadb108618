package all_test

import "dotori/archive/read/readtest"

func mastodonFixtures() []readtest.Fixture {
	const outbox = `{"@context":"https://www.w3.org/ns/activitystreams","id":"outbox.json","type":"OrderedCollection","totalItems":1,"orderedItems":[],"orderedItems":[` +
		`{"id":"https://m.example/1/activity","type":"Create","object":{"id":"https://m.example/1","type":"Note","content":"<p>글</p>","attachment":[{"mediaType":"image/jpeg","url":"/m/media_attachments/files/1/a.jpg"}]}}]}`
	return []readtest.Fixture{
		{Name: "mastodon", Service: "mastodon", Root: readtest.Archive("outbox.json", outbox, "actor.json", `{"id":"https://m.example/users/a"}`, "likes.json", `{"orderedItems":[]}`,
			"bookmarks.json", `{"orderedItems":[]}`, "avatar.jpg", jpeg, "media_attachments/files/1/a.jpg", jpeg)},
		{Name: "mastodon among pictures", Service: "mastodon", Root: readtest.Archive("archive-2023/outbox.json", outbox, "DCIM/Camera/20190803_182210.jpg", jpeg)},
	}
}
