package all_test

import "dotori/archive/read/readtest"

// metaChat is a file of messages that Messenger and Instagram alike write.
const metaChat = `{"participants":[{"name":"\u00ed\u0099\u008d\u00ea\u00b8\u00b8\u00eb\u008f\u0099"},{"name":"Cho"}],` +
	`"messages":[{"sender_name":"Cho","timestamp_ms":1436441640000,"content":"\u00eb\u00b4\u0084"}],"title":"Cho","thread_path":"inbox/cho_1"}`

// instagramChat has the field that Instagram's have.
const instagramChat = `{"participants":[{"name":"Cho"}],"messages":[{"sender_name":"Cho","timestamp_ms":1436441640000,"content":"a",` +
	`"is_geoblocked_for_viewer":false}],"title":"Cho","thread_path":"inbox/cho_1"}`

const metaPage = `<html><head><title>Cho</title></head><body><div><div><div>Cho</div><div>안녕</div><div>2015년 7월 9일 오후 8:34</div></div></div></body></html>`

func facebookFixtures() []readtest.Fixture {
	posts := `[{"timestamp":1436441640,"data":[{"post":"\u00eb\u00b4\u0084"}]}]`
	return []readtest.Fixture{
		{Name: "facebook since 2023", Service: "facebook", Root: readtest.Archive(
			"your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json", posts,
			"your_facebook_activity/posts/media/a_1/1.jpg", jpeg, "your_facebook_activity/messages/inbox/cho_1/message_1.json", metaChat,
			"personal_information/profile_information/profile_information.json", `{"profile_v2":{"name":{"full_name":"Cho"}}}`)},
		{Name: "facebook since 2021 in a folder", Service: "facebook", Root: readtest.Archive(
			"내려받기/facebook-cho/your_activity_across_facebook/posts/your_posts_1.json", posts)},
		{Name: "facebook before 2021", Service: "facebook", Root: readtest.Archive(
			"posts/your_posts_1.json", posts, "messages/inbox/cho_1/message_1.json", metaChat, "messages/inbox/cho_1/photos/a.jpg", jpeg)},
		{Name: "messages of messenger alone", Service: "facebook", Root: readtest.Archive("messages/inbox/cho_1/message_1.json", metaChat)},
		{Name: "one file of messenger", Service: "facebook", Root: readtest.Archive("message_1.json", metaChat)},
		{Name: "encrypted chats of messenger", Service: "facebook", Root: readtest.Archive("messages/조_1.json",
			`{"participants":["조","홍"],"threadName":"조","messages":[{"senderName":"조","text":"안녕","timestamp":1436441640000,"media":[]}]}`)},
		{Name: "facebook's web pages", Service: "facebook", Root: readtest.Archive(
			"your_facebook_activity/messages/inbox/cho_1/message_1.html", metaPage, "start_here.html", "<html>")},
	}
}

func instagramFixtures() []readtest.Fixture {
	posts := `[{"media":[{"uri":"media/posts/201507/1.jpg","creation_timestamp":1436441640,"title":"\u00eb\u00b4\u0084"}]}]`
	return []readtest.Fixture{
		{Name: "instagram since 2022", Service: "instagram", Root: readtest.Archive(
			"your_instagram_activity/media/posts_1.json", posts, "media/posts/201507/1.jpg", jpeg,
			"your_instagram_activity/messages/inbox/cho_1/message_1.json", metaChat)},
		{Name: "instagram before 2022", Service: "instagram", Root: readtest.Archive(
			"cho_20210101/content/posts_1.json", posts, "cho_20210101/media/posts/201507/1.jpg", jpeg,
			"cho_20210101/messages/inbox/cho_1/message_1.json", metaChat)},
		{Name: "instagram of 2019", Service: "instagram", Root: readtest.Archive("media.json",
			`{"photos":[{"caption":"봄","taken_at":"2015-07-09T11:34:00+00:00","path":"photos/201507/1.jpg"}]}`, "photos/201507/1.jpg", jpeg)},
		{Name: "instagram flat", Service: "instagram", Root: readtest.Archive("posts_1.json", posts, "media/posts/201507/1.jpg", jpeg)},
		{Name: "messages of instagram alone", Service: "instagram", Root: readtest.Archive("messages/inbox/cho_1/message_1.json", instagramChat)},
		{Name: "instagram's web pages", Service: "instagram", Root: readtest.Archive(
			"your_instagram_activity/messages/inbox/cho_1/message_1.html", metaPage)},
	}
}

// bothFixtures are two downloads side by side: the one that shows more wins,
// and each reads its own.
func bothFixtures() []readtest.Fixture {
	return []readtest.Fixture{{Name: "facebook beside instagram", Service: "facebook", Root: readtest.Archive(
		"f/messages/inbox/cho_1/message_1.json", metaChat, "f/posts/your_posts_1.json", `[{"timestamp":1,"data":[{"post":"a"}]}]`,
		"i/messages/inbox/cho_1/message_1.json", instagramChat)}}
}
