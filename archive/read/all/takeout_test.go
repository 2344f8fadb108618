package all_test

import "dotori/archive/read/readtest"

const (
	keepNote = `{"color":"DEFAULT","isTrashed":false,"isPinned":false,"isArchived":false,"textContent":"꽃을 보러 간다","title":"봄","userEditedTimestampUsec":1551700000000000,"createdTimestampUsec":1551600000000000,` +
		`"attachments":[{"filePath":"1.a.jpg","mimetype":"image/jpeg"}]}`
	keepPage    = `<html><body><div class="note DEFAULT"><div class="heading">2019. 3. 3. 오후 5:00:00</div><div class="title">봄</div><div class="content">꽃</div></div></body></html>`
	chatRoom    = `{"messages":[{"creator":{"name":"성춘향","email":"chunhyang@example.com"},"created_date":"Monday, January 1, 2024 at 3:04:05 PM UTC","text":"안녕","topic_id":"t","message_id":"a/t/1"}]}`
	chatInfo    = `{"members":[{"name":"성춘향","email":"chunhyang@example.com"},{"name":"홍길동","email":"gildong@example.com"}]}`
	chatUser    = `{"user":{"name":"홍길동","email":"gildong@example.com"}}`
	hangouts    = `{"conversations":[{"conversation":{"conversation_id":{"id":"c"},"conversation":{"id":{"id":"c"},"participant_data":[{"id":{"gaia_id":"2"},"fallback_name":"성춘향"}]}},"events":[{"event_id":"e","sender_id":{"gaia_id":"2"},"timestamp":"1443742921190532","chat_message":{"message_content":{"segment":[{"type":"TEXT","text":"안녕"}]}}}]}]}`
	youtubeRows = "Comment ID,Channel ID,Comment Create Timestamp,Price,Parent Comment ID,Video ID,Comment Text\nUgxA1111111111111AaABAg,UCaaaaaaaaaaaaaaaaaaaaaa,2023-12-31T15:00:00+00:00,0,,WtOskFeLmr4,\"{\"\"text\"\":\"\"꽃이 예뻐요\"\"}\"\n"
	youtubePage = `<html><body><ul><li>Sent at 2020-04-27 23:18:23 UTC while watching <a href="http://www.youtube.com/watch?v=mM">봄 노래</a>.<br/>좋아요</li></ul></body></html>`
)

func takeoutFixtures() []readtest.Fixture {
	return []readtest.Fixture{
		{Name: "Google Keep", Service: "googlekeep", Root: readtest.Archive("Takeout/archive_browser.html", "<p>목록", "Takeout/Keep/봄.json", keepNote, "Takeout/Keep/봄.html", keepPage,
			"Takeout/Keep/1.a.jpg", jpeg, "Takeout/Keep/Labels.txt", "봄\n")},
		{Name: "pages of Google Keep", Service: "googlekeep", Root: readtest.Archive("Keep/봄.html", keepPage)},
		{Name: "Google Chat", Service: "googlechat", Root: readtest.Archive("Takeout/Google Chat/Groups/DM a/messages.json", chatRoom, "Takeout/Google Chat/Groups/DM a/group_info.json", chatInfo,
			"Takeout/Google Chat/Users/User 1/user_info.json", chatUser, "Takeout/Google Chat/Groups/DM a/File-a.jpg", jpeg)},
		{Name: "Hangouts", Service: "googlechat", Root: readtest.Archive("Takeout/Hangouts/Hangouts.json", hangouts)},
		{Name: "YouTube", Service: "youtube", Root: readtest.Archive("Takeout/YouTube 및 YouTube Music/댓글/댓글.csv", youtubeRows,
			"Takeout/YouTube 및 YouTube Music/구독정보/구독정보.csv", "채널 ID,채널 URL,채널 제목\nUCaaaaaaaaaaaaaaaaaaaaaa,http://www.youtube.com/channel/UCaaaaaaaaaaaaaaaaaaaaaa,꽃\n")},
		{Name: "YouTube before 2023", Service: "youtube", Root: readtest.Archive("YouTube/my-comments/my-comments.html", youtubePage)},
		{Name: "all of a Takeout", Service: "googlephotos", Root: readtest.Archive(
			"Takeout/archive_browser.html", "<p>목록", "Takeout/Google 포토/2019년의 사진/a.jpg", jpeg, "Takeout/Google 포토/2019년의 사진/a.jpg.json", googlePhoto,
			"Takeout/Keep/봄.json", keepNote, "Takeout/Keep/봄.html", keepPage, "Takeout/Keep/1.a.jpg", jpeg+"2",
			"Takeout/Google Chat/Groups/DM a/messages.json", chatRoom, "Takeout/Google Chat/Groups/DM a/group_info.json", chatInfo, "Takeout/Google Chat/Groups/DM a/File-a.jpg", jpeg+"3",
			"Takeout/Hangouts/Hangouts.json", hangouts, "Takeout/YouTube/comments/comments.csv", youtubeRows, "Takeout/YouTube/videos/봄.mp4", "\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom",
			"Takeout/Mail/All.mbox", "From 1@xxx Sat Aug 03 09:22:10 +0000 2019\r\nX-GM-THRID: 1\r\nFrom: a@example.com\r\nSubject: hi\r\n\r\nhello\r\n")},
	}
}
