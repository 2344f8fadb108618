package facebook_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive/read/facebook"
	"dotori/archive/read/meta/metatest"
	"dotori/archive/read/readtest"
)

var generations = []struct{ name, root, activity, posts string }{
	{"since 2023", "", "your_facebook_activity/", "your_posts__check_ins__photos_and_videos_1.json"},
	{"since 2021", "", "your_activity_across_facebook/", "your_posts_1.json"},
	{"before 2021", "", "", "your_posts_1.json"},
	{"in a folder", "내려받기/facebook-gildong/", "your_facebook_activity/", "your_posts__check_ins__photos_and_videos_1.json"},
	{"before 2021 in a folder", "facebook-gildong/", "", "your_posts_1.json"},
}

func TestDownload(t *testing.T) {
	want := slices.Concat(postLines, chatLines)
	for _, g := range generations {
		t.Run(g.name, func(t *testing.T) {
			at := g.root + g.activity
			run(t, download(g.root, g.activity, g.posts), want, []string{
				at + "posts/" + g.posts + ": Some entries of this list hold nothing but a time. (1)",
				g.root + "profile_information/profile_information.json: This part of the download holds no memories.",
				g.root + "security_and_login_information/account_activity.json: This part of the download holds no memories.",
				at + "posts/album/0.json: This list names pictures that are not in the archive. (1)",
			}, at+"posts/media/other/200_n.jpg")
		})
	}
}

// The three generations name the same memories.
func TestGenerationsAgree(t *testing.T) {
	first := identities(read(t, download("", "your_facebook_activity/", "your_posts_1.json")))
	for _, g := range generations {
		for id, line := range identities(read(t, download(g.root, g.activity, g.posts))) {
			if first[id] == "" {
				t.Errorf("%s: %s is another memory", g.name, line)
			}
		}
	}
}

func TestPlacesAreThosePostsState(t *testing.T) {
	it := read(t, download("", "your_facebook_activity/", "your_posts_1.json"))[0]
	if it.Latitude == nil || *it.Latitude != 33.36 || *it.Longitude != 126.53 {
		t.Errorf("got %v, %v", it.Latitude, it.Longitude)
	}
}

// What is nobody's business is in no item.
func TestNothingPrivate(t *testing.T) {
	b, err := json.Marshal(read(t, download("", "your_facebook_activity/", "your_posts_1.json")))
	if err != nil {
		t.Fatal(err)
	}
	for _, secret := range []string{"203.0.113.7", "010-0000-1234", "gildong@example.com", "비밀로"} {
		if strings.Contains(string(b), secret) {
			t.Errorf("an item tells %s", secret)
		}
	}
}

// Parts of one download that were unpacked side by side find their pictures.
func TestPartsSideBySide(t *testing.T) {
	root := fstest.MapFS{}
	for name, f := range download("facebook-1/", "your_facebook_activity/", "your_posts_1.json") {
		if strings.Contains(name, "/media/") {
			name = strings.Replace(name, "facebook-1/", "facebook-2/", 1)
		}
		root[name] = f
	}
	var missing []string
	for _, it := range read(t, root) {
		for _, m := range it.Media {
			if m.Missing {
				missing = append(missing, m.Name)
			}
		}
	}
	if want := []string{"198_n.jpg", "sticker.png", "g.gif", "2.jpg"}; !slices.Equal(missing, want) {
		t.Errorf("missing are %q, want %q", missing, want)
	}
}

// Check-ins since 2024 have labels in the language of the account.
func TestLabels(t *testing.T) {
	one := `{"timestamp":1700000000,"media":[],"fbid":"1","label_values":[{"label":"메시지","value":"점심"},{"label":"평점","value":"5"},
{"label":"URL","value":"https://example.com/p","href":"https://example.com/p"},{"label":"IP 주소","value":"203.0.113.7"},{"label":"연락처","value":"secret@example.com"},{"label":"번호","value":"+82 10-0000-0000"},
{"ent_field_name":"Place","label":"장소 태그","dict":[{"label":"이름","value":"도토리 식당"},{"label":"좌표","value":"(37.5665 , 126.978)"},{"label":"주소","value":"서울 비밀로 3"}]}]}`
	two := `{"media":[],"fbid":"2","label_values":[{"label":"시간","timestamp_value":1700000100},{"label":"장소 태그","dict":[{"label":"이름","value":"참나무 숲"}]}]}`
	lines := []string{
		"2023-11-15T07:13:20 second | post |  | 점심 |  | board Facebook | 평점: 5, Link: https://example.com/p, Place: 도토리 식당",
		"2023-11-15T07:15:00 second | post |  |  |  | board Facebook | Place: 참나무 숲",
	}
	for i := range lines {
		lines[i] = strings.Replace(lines[i], "| post |", "| post own |", 1)
	}
	name := "your_facebook_activity/posts/check-ins.json"
	run(t, readtest.Archive(name, metatest.Broken("["+one+","+two+"]")), lines, nil)
	run(t, readtest.Archive(name, metatest.Broken(one)), lines[:1], nil)
	it := read(t, readtest.Archive(name, metatest.Broken(one)))[0]
	if it.Latitude == nil || *it.Latitude != 37.5665 || *it.Longitude != 126.978 {
		t.Errorf("got %v, %v", it.Latitude, it.Longitude)
	}
}

// Words of others on the owner's wall, stories and posts in groups.
func TestOtherLists(t *testing.T) {
	at := "your_facebook_activity/"
	run(t, readtest.Archive(
		at+"posts/other_people_s_posts_to_your_timeline.json", metatest.Broken(`{"wall_posts_sent_to_you":{"activity_log_data":[
{"timestamp":1400000000,"data":[{"post":"생일 축하해"}],"title":"이다람님이 회원님의 타임라인에 글을 남겼습니다."}]}}`),
		at+"stories/archived_stories.json", metatest.Broken(`{"archived_stories_v2":[{"timestamp":1500000000,
"attachments":[{"data":[{"media":{"uri":"posts/media/s/1.jpg","creation_timestamp":1500000000,"title":""}}]}],"data":[],"title":"스토리"}]}`),
		at+"posts/media/s/1.jpg", jpeg,
		at+"groups/your_posts_in_groups.json", metatest.Broken(`{"group_posts_v2":[{"timestamp":1450000000,"data":[{"post":"산행 갑니다"}],"tags":["이다람"]}]}`),
	), []string{
		"2015-12-13T18:46:40 second | post own |  | 산행 갑니다 |  | board Facebook Groups |  | 이다람",
		"2014-05-14T01:53:20 second | post |  | 생일 축하해 |  | board Facebook | Activity: 이다람님이 회원님의 타임라인에 글을 남겼습니다.",
		"2017-07-14T11:40:00 second | post own |  |  | 1.jpg | board Facebook Stories | Activity: 스토리",
	}, nil)
}

// A file that is broken in its middle gives what stands before.
func TestSalvage(t *testing.T) {
	at := "your_facebook_activity/"
	run(t, readtest.Archive(
		at+"posts/your_posts_1.json", `[{"timestamp":1564823456,"data":[{"post":"a"}]},{"timestamp":1`,
		at+"posts/your_posts_2.json", `{not json`,
		at+"messages/inbox/a_1/message_1.json", `{"participants":[{"name":"A"}],"messages":[{"sender_name":"A","timestamp_ms":1600000000000,"content":"b"},{"sender`,
		at+"messages/inbox/a_1/message_2.json", `{"messages":7}`,
		at+"messages/inbox/b_2/message_1.json", `[]`,
		at+"messages/inbox/c_3/message_1.json", ``,
		at+"comments/comments.json", `{"comments_v2":"none"}`,
	), []string{
		"2019-08-03T18:10:56 second | post own |  | a |  | board Facebook",
		"2020-09-13T21:26:40 second | message | A | b |  | chat A",
	}, []string{
		at + "posts/your_posts_1.json: This file could not be read to its end. (read JSON: unexpected EOF)",
		at + "posts/your_posts_2.json: This file could not be read. (read JSON: invalid character 'n')",
		at + "comments/comments.json: There is nothing in this file that could be read.",
		at + "messages/inbox/a_1/message_2.json: There is nothing in this file that could be read.",
		at + "messages/inbox/a_1/message_1.json: This file could not be read to its end. (read JSON: unexpected EOF)",
		at + "messages/inbox/b_2/message_1.json: There is nothing in this file that could be read.",
		at + "messages/inbox/c_3/message_1.json: There is nothing in this file that could be read.",
	})
}

func TestChoices(t *testing.T) {
	names, err := facebook.New().Choices(t.Context(), download("", "", "your_posts_1.json"), "owner")
	if err != nil || !slices.Equal(names, []string{"이다람", "홍길동"}) {
		t.Errorf("got %q, %v", names, err)
	}
}

func TestForeign(t *testing.T) {
	for _, root := range []map[string]string{
		{"posts/1.json": posts}, {"messages/a.json": `{"messages":[1,2]}`}, {"posts/your_posts_1.txt": posts},
		{"message_1.html": "<p>안녕"}, {"chat.json": `{"messages":[{"from":"a","date":1}]}`},
	} {
		for name, content := range root {
			if m := facebook.New().Detect(t.Context(), readtest.Archive(name, content)); m.Confidence != 0 {
				t.Errorf("%s is taken: %+v", name, m)
			}
		}
	}
}
