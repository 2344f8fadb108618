package kakaotalk_test

import (
	"testing"

	"dotori/archive/read/kakaotalk"
	"dotori/archive/read/readtest"
)

const partHead = `
다람쥐 모임 4 님과 카카오톡 대화¶
저장한 날짜 : 2020년 11월 3일 오후 1:08


¶
`

// A part without a header belongs to the chat before it, not to a room that is
// called like its file.
func TestAndroidInParts(t *testing.T) {
	for _, names := range [][2]string{
		{"KakaoTalkChats.txt", "KakaoTalkChats-2.txt"},
		{"a/KakaoTalkChats-1.txt", "a/KakaoTalkChats-2.txt"},
		{"KakaoTalkChats_1.txt", "KakaoTalkChats_2.txt"},
	} {
		root := readtest.Archive(
			names[0], crlf(partHead+"2020년 11월 3일 오후 1:07, 이다람 : ㅋㅋ¶\n"),
			names[1], crlf("2020년 11월 3일 오후 1:07, 이다람 : ㅋㅋ¶\n2020년 11월 3일 오후 1:08, 회원님 : 끝¶\n"))
		readtest.Run(t, readtest.Case{Reader: kakaotalk.New(), Root: root, Columns: columns, Want: []string{
			"2020-11-03T13:07 minute | message | 이다람 | ㅋㅋ |  | chat 다람쥐 모임",
			"2020-11-03T13:07 minute | message | 이다람 | ㅋㅋ |  | chat 다람쥐 모임",
			"2020-11-03T13:08 minute | message own | 회원님 | 끝 |  | chat 다람쥐 모임",
		}})
	}
}

// Copies are named like parts, and hold the same messages again.
func TestAndroidCopyNamedLikeAPart(t *testing.T) {
	text := crlf(partHead + "2020년 11월 3일 오후 1:06, 이다람 : ㅋㅋ¶\n2020년 11월 3일 오후 1:07, 이다람 : ㅋㅋ¶\n")
	root := readtest.Archive("KakaoTalkChats.txt", text, "KakaoTalkChats-1.txt", text, "KakaoTalkChats(1).txt", text)
	if ids := unique(identities(t, root)); ids != 2 {
		t.Errorf("%d memories, want 2", ids)
	}
}

func unique(ids []string) int {
	seen := map[string]bool{}
	for _, id := range ids {
		seen[id] = true
	}
	return len(seen)
}

// Nothing says whose part it is when two rooms lie beside it.
func TestAndroidPartOfOneOfTwoRooms(t *testing.T) {
	readtest.Run(t, readtest.Case{Reader: kakaotalk.New(), Columns: []readtest.Column{readtest.Text, readtest.Collections},
		Root: readtest.Archive(
			"KakaoTalkChats.txt", "방 하나 카카오톡 대화\n저장한 날짜 : 2020년 11월 3일 오후 1:08\n\n2020년 11월 3일 오후 1:06, 이다람 : 하나\n",
			"KakaoTalkChats-1.txt", "방 둘 카카오톡 대화\n저장한 날짜 : 2020년 11월 3일 오후 1:08\n\n2020년 11월 3일 오후 1:06, 이다람 : 둘\n",
			"KakaoTalkChats-2.txt", "2020년 11월 3일 오후 1:07, 박단풍 : 누구\n2020년 11월 3일 오후 1:07, 회원님 : 글쎄\n"),
		Want: []string{"둘 | chat 방 둘", "누구 | chat 박단풍", "글쎄 | chat 박단풍", "하나 | chat 방 하나"}})
}

// People put parts together with an editor or cat: the headers inside are no
// messages.
func TestPartsPutTogetherByHand(t *testing.T) {
	tests := []struct{ name, file, text string }{
		{"android", "KakaoTalkChats.txt",
			crlf(partHead+"2020년 11월 3일 오후 1:07, 이다람 : 하나¶\n") +
				crlf(partHead+"¶\n2020년 11월 3일 오후 1:08¶\n2020년 11월 3일 오후 1:08, 이다람 : 둘¶\n")},
		{"android, the member count has changed, no line end", "KakaoTalkChats.txt",
			crlf(partHead+"2020년 11월 3일 오후 1:07, 이다람 : 하나") +
				crlf("다람쥐 모임 5 님과 카카오톡 대화¶\n저장한 날짜 : 2021년 1월 3일 오전 1:08\n\n\n¶\n2020년 11월 3일 오후 1:08, 이다람 : 둘¶\n")},
		{"android in two languages, by an editor", "all.txt",
			plain(partHead+"2020년 11월 3일 오후 1:07, 이다람 : 하나¶\n") +
				plain("KakaoTalk Chats with 다람쥐 모임 (4)¶\nDate Saved : November 3, 2020, 1:08 PM\n\n¶\nNovember 3, 2020, 1:08 PM, 이다람 : 둘¶\n")},
		{"iphone", "다람쥐 모임 (4명)과 카카오톡 대화-1.txt",
			crlf("다람쥐 모임 (4명)과 카카오톡 대화-1.txt¶\n저장한 날짜 : 2020. 11. 3. 13:09¶\n¶\n2020년 11월 3일 화요일¶\n2020. 11. 3. 13:07, 이다람 : 하나¶\n") +
				crlf("다람쥐 모임 (4명)과 카카오톡 대화-2.txt¶\n저장한 날짜 : 2020. 11. 3. 13:09¶\n¶\n¶\n¶\n2020년 11월 3일 화요일¶\n2020. 11. 3. 13:08, 이다람 : 둘¶\n")},
		{"windows", "chat.txt", readtest.CRLF("다람쥐 모임 님과 카카오톡 대화\n저장한 날짜 : 2020-11-03 13:07:30\n\n" +
			"--------------- 2020년 11월 3일 화요일 ---------------\n[이다람] [오후 1:07] 하나\n" +
			"다람쥐 모임 님과 카카오톡 대화\n저장한 날짜 : 2020-11-03 13:44:52\n\n" +
			"--------------- 2020년 11월 3일 화요일 ---------------\n[이다람] [오후 1:08] 둘\n")},
		{"macos", "KakaoTalk_Chat_다람쥐 모임_2020-11-03-13-08-59.csv", "\uFEFFDate,User,Message\n2020-11-03 13:07:00,\"이다람\",\"하나\"\n" +
			"\uFEFFDate,User,Message\n2020-11-03 13:08:00,\"이다람\",\"둘\"\n"},
	}
	want := identities(t, readtest.Archive("KakaoTalkChats.txt",
		crlf(partHead+"2020년 11월 3일 오후 1:07, 이다람 : 하나¶\n2020년 11월 3일 오후 1:08, 이다람 : 둘¶\n")))
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			root := readtest.Archive(tt.file, tt.text)
			got := identities(t, root)
			if len(got) != 2 || got[0] != want[0] || got[1] != want[1] {
				t.Errorf("got %q", readtest.Lines(readtest.Read(t.Context(), kakaotalk.New(), root, nil).Items, columns...))
			}
			readtest.Run(t, readtest.Case{Reader: kakaotalk.New(), Root: root})
		})
	}
}

// A newer export put behind an older one begins again; only what is new in it
// counts.
func TestOverlapInOneFile(t *testing.T) {
	old := partHead + "2020년 11월 3일 오후 1:06, 이다람 : ㅋㅋ¶\n2020년 11월 3일 오후 1:06, 이다람 : ㅋㅋ¶\n"
	root := readtest.Archive("KakaoTalkChats.txt", crlf(old+"2020년 11월 3일 오후 1:07, 이다람 : 앗¶\n")+crlf(old+"2020년 11월 3일 오후 1:08, 이다람 : 새 글¶\n"))
	if got := identities(t, root); len(got) != 6 || unique(got) != 4 {
		t.Errorf("%d messages, %d memories; want 6 and 4", len(got), unique(got))
	}
}

func TestAnotherRoomBehindItInOneFile(t *testing.T) {
	root := readtest.Archive("all.txt", crlf(partHead+"2020년 11월 3일 오후 1:07, 이다람 : 하나¶\n")+
		crlf("옆집 4 님과 카카오톡 대화¶\n저장한 날짜 : 2020년 11월 3일 오후 1:08\n\n\n¶\n2020년 11월 3일 오후 1:08, 이다람 : 둘¶\n"))
	readtest.Run(t, readtest.Case{Reader: kakaotalk.New(), Root: root, Columns: []readtest.Column{readtest.Text, readtest.Collections},
		Want: []string{"하나 | chat 다람쥐 모임", "둘 | chat 옆집"}})
}

// A header that somebody pasted stays what they said.
func TestPastedHeader(t *testing.T) {
	const pasted = "옆집 님과 카카오톡 대화\n저장한 날짜 : 2020-11-03 10:44:52"
	run(t, readtest.Archive("chat.txt", readtest.CRLF("다람쥐 모임 님과 카카오톡 대화\n저장한 날짜 : 2020-11-03 10:44:52\n\n"+
		"--------------- 2020년 11월 3일 화요일 ---------------\n[이다람] [오후 1:07] 이 파일 좀 봐\n"+pasted+"\n[이다람] [오후 1:08] 봤어?\n")),
		"2020-11-03T13:07 minute | message | 이다람 | 이 파일 좀 봐⏎옆집 님과 카카오톡 대화⏎저장한 날짜 : 2020-11-03 10:44:52",
		"2020-11-03T13:08 minute | message | 이다람 | 봤어?")
}

// The owner may switch between the clocks of 12 and 24 hours, and languages.
func TestMixedClocks(t *testing.T) {
	want := []string{
		"2020-11-03T00:05 minute | message | 이다람 | 하나",
		"2020-11-03T09:05 minute | message | 이다람 | 둘",
		"2020-11-03T12:05 minute | message | 이다람 | 셋",
		"2020-11-03T21:05 minute | message | 이다람 | 넷",
		"2020-11-03T21:06 minute | message | 이다람 | five",
	}
	tests := []struct{ name, file, text string }{
		{"android", "KakaoTalkChats.txt", crlf(partHead + `2020년 11월 3일 0:05¶
2020년 11월 3일 0:05, 이다람 : 하나¶
2020년 11월 3일 오전 9:05, 이다람 : 둘¶
2020년 11월 3일 12:05, 이다람 : 셋¶
2020년 11월 3일 21:05, 이다람 : 넷¶
November 3, 2020, 9:06 PM, 이다람 : five¶
`)},
		{"iphone", "다람쥐 모임 (4명)과 카카오톡 대화-1.txt", crlf(`
다람쥐 모임 (4명)과 카카오톡 대화-1.txt¶
저장한 날짜 : 2020. 11. 3. 13:09¶
¶
2020. 11. 3. 오전 12:05, 이다람 : 하나¶
2020. 11. 3. 09:05, 이다람 : 둘¶
2020. 11. 3. 오후 12:05, 이다람 : 셋¶
2020. 11. 3. 21:05, 이다람 : 넷¶
Nov 3, 2020 at 21:06, 이다람 : five¶
`)},
		{"windows", "chat.txt", readtest.CRLF(`다람쥐 모임 님과 카카오톡 대화
저장한 날짜 : 2020-11-03 13:07:30

--------------- Tuesday, November 3, 2020 ---------------
[이다람] [0:05] 하나
[이다람] [AM 9:05] 둘
[이다람] [12:05 PM] 셋
[이다람] [21:05] 넷
[이다람] [오후 9:06] five
`)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { run(t, readtest.Archive(tt.file, tt.text), want...) })
	}
}
