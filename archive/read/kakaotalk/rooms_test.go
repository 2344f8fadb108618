package kakaotalk_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive"
	"dotori/archive/read/kakaotalk"
	"dotori/archive/read/kakaotalk/kakaotest"
	"dotori/archive/read/readtest"
)

// memories are the items of an archive as a library keeps them: one line for
// each identity, in order.
func memories(t *testing.T, root fstest.MapFS, columns ...readtest.Column) []string {
	t.Helper()
	r := readtest.Read(t.Context(), kakaotalk.New(), root, nil)
	if r.Err != nil || len(r.Warnings) > 0 {
		t.Fatalf("%v, %v", r.Warnings, r.Err)
	}
	seen := map[string]bool{}
	var lines []string
	for _, it := range r.Items {
		if !seen[it.Identity()] {
			seen[it.Identity()] = true
			lines = append(lines, readtest.Line(it, columns...))
		}
	}
	return lines
}

func expect(t *testing.T, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// The same family on three phones: each owner has their own names for the
// others, and the iPhone none for the room.
const (
	onMyPhone = `
가족 4 님과 카카오톡 대화¶
저장한 날짜 : 2020년 11월 4일 오후 1:08


¶
2020년 11월 3일 오후 1:06, 회원님 : 저녁에 뭐 먹어요?¶
2020년 11월 3일 오후 1:07, 엄마 : 도토리묵이랑 파전¶
2020년 11월 3일 오후 1:07, 누나 : ㅋㅋ¶
2020년 11월 3일 오후 1:08, 회원님 : 사진¶
2020년 11월 3일 오후 1:09, 엄마님이 막내님을 초대했습니다.¶
2020년 11월 3일 오후 1:10, 누나 : 일찍 들어와¶
2020년 11월 4일 오후 1:10, 회원님 : 네 알겠어요¶
`
	onMothersPhone = `
Talk_2020.11.5 21:50-1.txt¶
저장한 날짜 : 2020. 11. 5. 21:54¶
¶
2020년 11월 3일 화요일¶
2020. 11. 3. 13:06, 우리 아들 : 저녁에 뭐 먹어요?¶
2020. 11. 3. 13:07, 박단풍 : 도토리묵이랑 파전¶
2020. 11. 3. 13:07, 큰딸 : ㅋㅋ¶
2020. 11. 3. 13:08, 우리 아들 : 사진¶
2020. 11. 3. 13:09: 박단풍님이 막내님을 초대했습니다.¶
2020. 11. 3. 13:10, 큰딸 : 일찍 들어와¶
2020년 11월 4일 수요일¶
2020. 11. 4. 13:10, 우리 아들 : 네 알겠어요¶
2020. 11. 5. 09:00, 막내 : 다녀오겠습니다¶
2020. 11. 5. 09:01, 우리 아들 : 잘 다녀와¶
`
	onMyNewMac = `Date,User,Message
2020-11-04 13:10:59,"홍길동","네 알겠어요"
2020-11-05 09:00:05,"막내","다녀오겠습니다"
2020-11-05 09:01:06,"홍길동","잘 다녀와"
2020-11-06 10:00:07,"홍길동","맥에서 쓴 글"
`
)

func TestExportsOfOneRoom(t *testing.T) {
	root := readtest.Archive(
		"1/KakaoTalkChats.txt", crlf(onMyPhone),
		"2/Talk_2020.11.5 21_50-1.txt", crlf(onMothersPhone),
		"3/KakaoTalk_Chat_우리 집_2020-11-06-13-08-59.csv", onMyNewMac)
	want := []string{
		"2020-11-03T13:06 minute | message own | 회원님 | 저녁에 뭐 먹어요? |  | chat 가족",
		"2020-11-03T13:07 minute | message | 엄마 | 도토리묵이랑 파전 |  | chat 가족",
		"2020-11-03T13:07 minute | message | 누나 | ㅋㅋ |  | chat 가족",
		"2020-11-03T13:08 minute | message own | 회원님 |  | 사진? | chat 가족",
		"2020-11-03T13:09 minute | message system |  | 엄마님이 막내님을 초대했습니다. |  | chat 가족",
		"2020-11-03T13:10 minute | message | 누나 | 일찍 들어와 |  | chat 가족",
		"2020-11-04T13:10 minute | message own | 회원님 | 네 알겠어요 |  | chat 가족",
		"2020-11-05T09:00 minute | message | 막내 | 다녀오겠습니다 |  | chat 가족",
		"2020-11-05T09:01 minute | message own | 회원님 | 잘 다녀와 |  | chat 가족",
		"2020-11-06T10:00:07 second | message own | 회원님 | 맥에서 쓴 글 |  | chat 가족",
	}
	expect(t, memories(t, root, columns...), want...)
	readtest.Run(t, readtest.Case{Reader: kakaotalk.New(), Root: root, Overlap: true})
}

// The room is called and counted as in the best named export alone, so that
// a library that has this one already gets nothing twice.
func TestMergedMessagesKeepTheIdentityOfTheirRoom(t *testing.T) {
	alone := identities(t, readtest.Archive("KakaoTalkChats.txt", crlf(onMyPhone)))
	both := identities(t, readtest.Archive("b/KakaoTalkChats.txt", crlf(onMyPhone), "a/Talk_2020.11.5 21_50-1.txt", crlf(onMothersPhone)))
	for _, id := range alone {
		if !slices.Contains(both, id) {
			t.Errorf("%s is not among those of both exports", id)
		}
	}
	if n := unique(both); n != len(alone)+2 {
		t.Errorf("%d memories, want %d", n, len(alone)+2)
	}
}

func TestRoomsOfOneTitle(t *testing.T) {
	const head = "가족 3 님과 카카오톡 대화\n저장한 날짜 : 2020년 11월 3일 오후 1:08\n\n"
	stamp := "2020년 11월 3일 오후 1:0"
	said := func(lines ...string) string {
		text := head
		for i, line := range lines {
			text += stamp + string(rune('0'+i)) + ", " + line + "\n"
		}
		return text
	}
	const mine, hers = "chat 가족", "chat 가족 (2)"
	tests := []struct {
		name, a, b string
		want       []string
	}{
		{"nobody is in both", said("회원님 : 하나둘셋", "엄마 : 넷다섯", "아빠 : 여섯"), strings.ReplaceAll(said("회원님 : 아홉열", "이모 : 일곱", "삼촌 : 여덟"), "11월 3일 오", "12월 3일 오"), []string{mine, hers}},
		{"the same owner", said("홍길동 : 하나둘셋", "엄마 : 넷다섯", "아빠 : 여섯"), strings.ReplaceAll(said("홍길동 : 아홉열", "이모 : 일곱", "삼촌 : 여덟"), "11월 3일 오", "12월 3일 오"), []string{mine, hers}},
		{"two people of one name", said("홍길동 : 하나둘셋", "김도토리 : 안녕하세요", "홍길동 : 안녕하세요!", "홍길동 : 다섯여섯"), said("홍길동 : 다른 얘기", "김도토리 : 전혀 다른", "홍길동 : 그런 얘기", "김도토리 : 끝났어요"), []string{mine, hers}},
		{"one room, later", said("홍길동 : 하나둘셋", "김도토리 : 안녕하세요"), strings.ReplaceAll(said("홍길동 : 다른 얘기", "김도토리 : 전혀 다른"), "11월", "12월"), []string{mine}},
		{"one room, another writes", said("홍길동 : 하나둘셋"), strings.ReplaceAll(said("김도토리 : 다른 얘기"), "11월", "12월"), []string{mine}},
		{"one room, exported again", said("홍길동 : 하나둘셋", "김도토리 : 안녕하세요", "홍길동 : 셋째 말"), said("홍길동 : 하나둘셋", "김도토리 : 안녕하세요", "홍길동 : 셋째 말", "홍길동 : 넷째 말"), []string{mine}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			root := readtest.Archive("a/KakaoTalkChats.txt", tt.a, "b/KakaoTalkChats.txt", tt.b)
			got := memories(t, root, readtest.Collections)
			expect(t, slices.Compact(got), tt.want...)
			readtest.Run(t, readtest.Case{Reader: kakaotalk.New(), Root: root, Overlap: true})

			// Apart or together, a message is the same.
			apart := slices.Concat(identities(t, readtest.Archive("KakaoTalkChats.txt", tt.a)), identities(t, readtest.Archive("KakaoTalkChats.txt", tt.b)))
			if together := identities(t, root); !slices.Equal(apart, together) {
				t.Errorf("identities differ:\n%q\n%q", apart, together)
			}
		})
	}
}

// A greeting to all is no sign that rooms are one.
func TestGreetingsInSeveralRooms(t *testing.T) {
	text := "%s 카카오톡 대화\n저장한 날짜 : 2026년 2월 8일 오후 3:19\n\n" +
		"2026년 1월 1일 오전 9:00, 홍길동 : 새해 복 많이 받으세요\n" +
		"2026년 1월 1일 오전 9:01, 홍길동 : 올해도 건강하시고요\n" +
		"2026년 1월 1일 오전 9:02, 홍길동 : 자주 봬요\n" +
		"2026년 1월 1일 오전 9:1%n, %p : 고맙습니다\n"
	root := readtest.Archive(
		"a/KakaoTalkChats.txt", strings.NewReplacer("%s", "동창회", "%n", "1", "%p", "이다람").Replace(text),
		"b/KakaoTalkChats.txt", strings.NewReplacer("%s", "회사", "%n", "5", "%p", "김도토리").Replace(text))
	if got := memories(t, root, readtest.Collections); len(got) != 8 || got[0] != "chat 동창회" || got[7] != "chat 회사" {
		t.Errorf("got %q", got)
	}
}

// Old exports call the owner 회원님 or you, new ones by name.
func TestOwnerOfOldAndNewExports(t *testing.T) {
	const korean = "가족 3 님과 카카오톡 대화\n저장한 날짜 : 2018년 11월 3일 오후 1:08\n\n" +
		"2018년 11월 3일 오후 1:07, 회원님 : 도토리를 주웠어요\n2018년 11월 3일 오후 1:07, 이다람 : 나도 하나 줘\n"
	renamed := strings.ReplaceAll(strings.ReplaceAll(korean, "회원님", "홍길동"), "저장한 날짜 : 2018", "저장한 날짜 : 2023") +
		"2023년 11월 3일 오후 1:07, 홍길동 : 오랜만이야\n"
	root := readtest.Archive("1/KakaoTalkChats.txt", renamed, "2/KakaoTalkChats.txt", korean)
	expect(t, memories(t, root),
		"2018-11-03T13:07 minute | message own | 홍길동 | 도토리를 주웠어요",
		"2018-11-03T13:07 minute | message | 이다람 | 나도 하나 줘",
		"2023-11-03T13:07 minute | message own | 홍길동 | 오랜만이야")
}

// Two long exports of one room, of which the newer has other names for all.
func TestLongExportsMerge(t *testing.T) {
	names := strings.NewReplacer("홍길동", "길동이", "김도토리", "도톨", "이다람", "다람쥐", "박단풍", "단풍 씨", "엄마", "어머니", "우리 동네 다람쥐", "동네방")
	text := string(kakaotest.Text(6000, 3))
	end := strings.Index(text[len(text)*2/3:], "\r\n20") + len(text)*2/3 + 2
	root := readtest.Archive("1/KakaoTalkChats.txt", text[:end], "2/KakaoTalkChats.txt", names.Replace(text))
	if ids := identities(t, root); unique(ids) != 6000 {
		t.Errorf("%d memories of %d messages, want 6000", unique(ids), len(ids))
	}
}

func BenchmarkTwoExports(b *testing.B) {
	text := kakaotest.Text(benchMessages/2, 1)
	root := readtest.Archive("1/KakaoTalkChats.txt", string(text), "2/KakaoTalkChats.txt",
		strings.NewReplacer("홍길동", "길동이", "엄마", "어머니").Replace(string(text)))
	b.SetBytes(2 * int64(len(text)))
	for b.Loop() {
		n := 0
		for _, err := range kakaotalk.New().Read(b.Context(), root, archive.Options{}) {
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
		if n != benchMessages {
			b.Fatalf("%d messages", n)
		}
	}
}

// Many chats are compared in little time.
func TestManyRooms(t *testing.T) {
	root := fstest.MapFS{}
	for i := range 300 {
		text := fmt.Sprintf("방 카카오톡 대화\n저장한 날짜 : 2026년 2월 8일 오후 3:19\n\n2026년 2월 7일 오후 3:17, 가%[1]d : %[1]d번째 방입니다\n2026년 2월 7일 오후 3:18, 나%[1]d : 네 %[1]d번째 방이네요\n", i)
		root[fmt.Sprintf("%03d/KakaoTalkChats.txt", i)] = &fstest.MapFile{Data: []byte(text)}
	}
	rooms := map[string]bool{}
	for _, line := range memories(t, root, readtest.Collections) {
		rooms[line] = true
	}
	if len(rooms) != 300 || !rooms["chat 방 (300)"] {
		t.Errorf("%d rooms", len(rooms))
	}
}

// Where the title is the same, little in common tells who is who.
func TestNamesInRoomsOfOneTitle(t *testing.T) {
	root := readtest.Archive(
		"1/KakaoTalkChats.txt", "다람쥐 카카오톡 대화\n저장한 날짜 : 2020년 11월 3일 오후 1:19\n\n2020년 11월 3일 오후 1:07, 회원님 : ㅋㅋ\n2020년 11월 3일 오후 1:08, 이다람 : 네\n",
		"KakaoTalk_Chat_다람쥐_2020-11-06-13-08-59.csv", "Date,User,Message\n2020-11-03 13:07:55,홍길동,ㅋㅋ\n2020-11-03 13:08:10,이다람,네\n2020-11-03 13:09:10,홍길동,끝\n")
	expect(t, memories(t, root),
		"2020-11-03T13:07:55 second | message own | 회원님 | ㅋㅋ",
		"2020-11-03T13:08:10 second | message | 이다람 | 네",
		"2020-11-03T13:09:10 second | message own | 회원님 | 끝")
}

// A greeting to two rooms of one title does not make them one.
func TestGreetingInRoomsOfOneTitle(t *testing.T) {
	text := "가족 카카오톡 대화\n저장한 날짜 : 2026년 2월 8일 오후 3:19\n\n2026년 1월 1일 오전 9:00, 홍길동 : %n 안부를 묻습니다\n" +
		"2026년 1월 1일 오전 9:01, 홍길동 : 새해 복 많이 받으세요\n2026년 1월 1일 오전 9:02, %p : %n 고맙구나\n2026년 1월 1일 오전 9:03, %p : %n 떡국은 먹었니\n" +
		"2026년 1월 1일 오전 9:04, 홍길동 : %n 먹었어요\n2026년 1월 1일 오전 9:05, %p : %n 잘했다\n2026년 1월 1일 오전 9:06, %p : %n 또 보자\n"
	root := readtest.Archive(
		"a/KakaoTalkChats.txt", strings.NewReplacer("%n", "어머님께", "%p", "엄마").Replace(text),
		"b/KakaoTalkChats.txt", strings.NewReplacer("%n", "이모님께", "%p", "이모").Replace(text))
	got := memories(t, root, readtest.Collections)
	if len(got) != 13 || got[0] != "chat 가족" || got[12] != "chat 가족 (2)" {
		t.Errorf("got %q", got)
	}
}
