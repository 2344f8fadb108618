package facebook_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dotori/archive"
	"dotori/archive/read/facebook"
	"dotori/archive/read/meta/metatest"
	"dotori/archive/read/readtest"
)

const inbox = "your_activity_across_facebook/messages/inbox/"

// said is a message file of what was said at these seconds, newest first.
func said(title string, content ...string) string {
	var b strings.Builder
	for i := len(content) - 1; i >= 0; i-- {
		at, words, _ := strings.Cut(content[i], " ")
		fmt.Fprintf(&b, `{"sender_name":"이다람","timestamp_ms":%s000,"content":%q},`, at, words)
	}
	return metatest.Broken(fmt.Sprintf(`{"participants":[{"name":"이다람"},{"name":"홍길동"}],"messages":[%s],"title":%q}`,
		strings.TrimSuffix(b.String(), ","), title))
}

func texts(items []archive.Item) (all []string) {
	for _, it := range items {
		all = append(all, it.Text)
	}
	return all
}

func TestNumberedFilesGoFromTheOldest(t *testing.T) {
	root := readtest.Archive(
		inbox+"a_1/message_1.json", said("다람", "1600000300 7", "1600000310 8"),
		inbox+"a_1/message_2.json", said("다람", "1600000200 5", "1600000210 6"),
		inbox+"a_1/message_10.json", said("다람", "1600000100 3", "1600000100 4"),
		inbox+"a_1/message_11.json", said("다람", "1600000000 1", "1600000010 2"))
	if got := texts(read(t, root)); !slices.Equal(got, []string{"1", "2", "3", "4", "5", "6", "7", "8"}) {
		t.Errorf("got %q", got)
	}
}

// Two threads of one title are two rooms; those of other titles keep theirs.
func TestRoomsOfOneTitle(t *testing.T) {
	run(t, readtest.Archive(
		inbox+"가족방_11/message_1.json", said("가족방", "1600000000 a"),
		inbox+"가족방_22/message_1.json", said("가족방", "1600000000 a"),
		inbox+"친구_33/message_1.json", said("친구", "1600000000 a"),
		inbox+"44/message_1.json", said("", "1600000000 a"),
	), []string{
		"2020-09-13T21:26:40 second | message | 이다람 | a |  | chat 이다람, 홍길동",
		"2020-09-13T21:26:40 second | message | 이다람 | a |  | chat 가족방 (11)",
		"2020-09-13T21:26:40 second | message | 이다람 | a |  | chat 가족방 (22)",
		"2020-09-13T21:26:40 second | message | 이다람 | a |  | chat 친구",
	}, nil)
}

// Downloads of different days cut the files of a thread elsewhere, call its
// folder otherwise, and agree on the messages.
func TestOverlappingDownloads(t *testing.T) {
	old := identities(read(t, readtest.Archive(
		inbox+"이다람_1/message_1.json", said("다람", "1600000002 ㅋㅋ", "1600000003 ㅋㅋ", "1600000100 끝"),
		inbox+"이다람_1/message_2.json", said("다람", "1600000000 ㅋㅋ", "1600000001 ㅋㅋ"))))
	later := identities(read(t, readtest.Archive(
		"your_facebook_activity/messages/archived_threads/다람_1/message_1.json",
		said("다람이", "1600000000 ㅋㅋ", "1600000001 ㅋㅋ", "1600000002 ㅋㅋ", "1600000003 ㅋㅋ", "1600000100 끝", "1700000000 새 글"))))
	if len(old) != 5 || len(later) != 6 {
		t.Fatalf("%d and %d messages", len(old), len(later))
	}
	for id, line := range old {
		if later[id] == "" {
			t.Errorf("%s is another memory", line)
		}
	}
}

// A right string stays; a broken one is mended wherever it stands.
func TestMojibakeOnlyWhereItIs(t *testing.T) {
	right := `{"participants":[{"name":"이다람"}],"messages":[{"sender_name":"이다람","timestamp_ms":1600000000000,"content":"카페 café"},
{"sender_name":"Andr\u00e9","timestamp_ms":1599999999000,"content":"\u00ea\u00b9\u0080\u00ec\u00b9\u0098"},
{"sender_name":"A","timestamp_ms":1599999998000,"photos":[{"uri":"messages/inbox/a_1/photos/\u00ea\u00b9\u0080.jpg"}]}],"title":"이다람"}`
	run(t, readtest.Archive(inbox+"a_1/message_1.json", right, inbox+"a_1/photos/김.jpg", jpeg), []string{
		"2020-09-13T21:26:38 second | message | A |  | 김.jpg | chat 이다람",
		"2020-09-13T21:26:39 second | message | André | 김치 |  | chat 이다람",
		"2020-09-13T21:26:40 second | message | 이다람 | 카페 café |  | chat 이다람",
	}, nil)
}

// Photos of one name lie in the folders of many threads.
func TestPicturesOfAnotherThreadAreNotTaken(t *testing.T) {
	message := func(thread string) string {
		return `{"participants":[{"name":"A"}],"messages":[{"sender_name":"A","timestamp_ms":1600000000000,"photos":[{"uri":"messages/inbox/` + thread + `/photos/1.png"}]}],"title":"` + thread + `"}`
	}
	run(t, readtest.Archive(
		inbox+"a_1/message_1.json", message("a_1"), inbox+"a_1/photos/1.png", png,
		inbox+"b_2/message_1.json", message("b_2")), []string{
		"2020-09-13T21:26:40 second | message | A |  | 1.png | chat a_1",
		"2020-09-13T21:26:40 second | message | A |  | 1.png? | chat b_2",
	}, nil)
}

func TestEncrypted(t *testing.T) {
	one := `{"participants":["홍길동","이다람"],"threadName":"이다람","messages":[
{"senderName":"홍길동","text":"안녕","timestamp":1600000000000,"type":"text","isUnsent":false,"media":[],"reactions":[{"actor":"이다람","reaction":"❤"}]},
{"senderName":"이다람","text":"","timestamp":1600000060000,"type":"media","isUnsent":false,"media":[{"uri":"./media/a.jpg"}],"reactions":[]},
{"senderName":"이다람","text":"앗","timestamp":1600000061000,"isUnsent":true,"media":[],"reactions":[]}]}`
	lines := []string{
		"2020-09-13T21:26:40 second | message | 홍길동 | 안녕 |  | chat 이다람 | Reaction: ❤ 이다람",
		"2020-09-13T21:27:40 second | message | 이다람 |  | a.jpg | chat 이다람",
		"2020-09-13T21:27:41 second | message | 이다람 | 앗 |  | chat 이다람 | Unsent: ✓",
	}
	for _, text := range []string{one, metatest.Broken(one)} {
		run(t, readtest.Archive("messages/이다람_1.json", text, "messages/media/a.jpg", jpeg), lines, nil)
		run(t, readtest.Archive("이다람_1.json", text, "media/a.jpg", jpeg), lines, nil)
		run(t, readtest.Archive("your_activity_across_facebook/messages/이다람_1.json", text, "your_activity_across_facebook/messages/media/a.jpg", jpeg), lines, nil)
	}
	twins := readtest.Archive("messages/이다람_1.json", one, "messages/이다람_2.json", strings.ReplaceAll(one, `"홍길동"`, `"박단풍"`))
	rooms := map[archive.Collection]bool{}
	for _, it := range read(t, twins) {
		rooms[it.Collections[0]] = true
	}
	if len(rooms) != 2 {
		t.Errorf("two threads of one name are the rooms %v", rooms)
	}
}

// A file of millions of messages is turned round piece by piece.
func TestLongThread(t *testing.T) {
	var b strings.Builder
	const n = 60_000
	pad := strings.Repeat("도토리 ", 40)
	for i := n; i > 0; i-- {
		fmt.Fprintf(&b, `{"sender_name":"A","timestamp_ms":%d,"content":"%d %s"},`, 1600000000000+int64(i/3)*1000, i, pad)
	}
	root := readtest.Archive(inbox+"a_1/message_1.json", `{"participants":[{"name":"A"}],"messages":[`+strings.TrimSuffix(b.String(), ",")+`],"title":"A"}`)
	items := read(t, root)
	if len(items) != n || len(identities(items)) != n {
		t.Fatalf("%d messages of %d identities", len(items), len(identities(items)))
	}
	if first, second := items[0].Text, items[1].Text; items[0].Collections[0].Title != "A" || items[0].Moment.Wall.After(items[1].Moment.Wall) {
		t.Errorf("%q before %q", first, second)
	}
}

func TestOwner(t *testing.T) {
	root := readtest.Archive(inbox+"a_1/message_1.json", said("다람", "1600000000 a"))
	r := readtest.Read(t.Context(), facebook.New(), root, archive.Options{"owner": "이다람"})
	if len(r.Items) != 1 || !r.Items[0].Own {
		t.Errorf("got %+v", r.Items)
	}
}
