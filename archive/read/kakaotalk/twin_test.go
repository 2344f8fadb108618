package kakaotalk_test

import (
	"slices"
	"testing"
	"testing/fstest"

	"dotori/archive"
	"dotori/archive/read/kakaotalk"
	"dotori/archive/read/readtest"
)

// identities are those of all items of an archive, in order.
func identities(t *testing.T, root fstest.MapFS) []string {
	t.Helper()
	r := readtest.Read(t.Context(), kakaotalk.New(), root, nil)
	if r.Err != nil || len(r.Warnings) > 0 {
		t.Fatalf("%v, %v", r.Warnings, r.Err)
	}
	var ids []string
	for _, it := range r.Items {
		ids = append(ids, it.Identity())
	}
	return ids
}

const koreanTwin = `
다람쥐 모임 4 님과 카카오톡 대화¶
저장한 날짜 : 2020년 11월 3일 오후 1:08


¶
2020년 11월 3일 오후 1:07¶
2020년 11월 3일 오후 1:07, 이다람님이 김도토리님과 박단풍님을 초대했습니다.¶
2020년 11월 3일 오후 1:07, 박단풍님이 들어왔습니다.¶
2020년 11월 3일 오후 1:07, 회원님 : ㅋㅋ¶
2020년 11월 3일 오후 1:07, 회원님 : ㅋㅋ¶
2020년 11월 3일 오후 1:08, 이다람 : 사진¶
2020년 11월 3일 오후 1:08, 이다람 : 이모티콘¶
2020년 11월 3일 오후 1:08, 회원님 : 파일: 지도.pdf¶
2020년 11월 3일 오후 1:08, 이다람 : 삭제된 메시지입니다.¶
2020년 11월 3일 오후 1:08, 박단풍님이 나갔습니다.¶
`

// One room, told by four phones.
func TestOneMessageHasOneIdentity(t *testing.T) {
	want := identities(t, readtest.Archive("KakaoTalkChats.txt", crlf(koreanTwin)))
	tests := []struct{ name, file, text string }{
		{"android in english", "KakaoTalkChats.txt", crlf(`
KakaoTalk Chats with 다람쥐 모임 (4)¶
Date Saved : November 3, 2020, 1:08 PM

¶
November 3, 2020, 1:07 PM¶
November 3, 2020, 1:07 PM, 이다람 invited 김도토리 and 박단풍.¶
November 3, 2020, 1:07 PM, 박단풍 joined this chatroom.¶
November 3, 2020, 1:07 PM, you : ㅋㅋ¶
November 3, 2020, 1:07 PM, you : ㅋㅋ¶
November 3, 2020, 1:08 PM, 이다람 : Photo¶
November 3, 2020, 1:08 PM, 이다람 : Emoticons¶
November 3, 2020, 1:08 PM, you : File: 지도.pdf¶
November 3, 2020, 1:08 PM, 이다람 : This message was deleted.¶
November 3, 2020, 1:08 PM, 박단풍 left this chatroom.¶
`)},
		{"an iphone in english", "KakaoTalk Chats with 다람쥐 모임 (4 people)-1.txt", crlf(`
KakaoTalk Chats with 다람쥐 모임 (4 people)-1.txt¶
Date Saved : Nov 3, 2020 at 13:08¶
¶
Tuesday, November 3, 2020¶
Nov 3, 2020 at 13:07: 이다람 invited 김도토리 and 박단풍.¶
Nov 3, 2020 at 13:07: 박단풍 joined this chatroom.¶
Nov 3, 2020 at 13:07, you : ㅋㅋ¶
Nov 3, 2020 at 13:07, you : ㅋㅋ¶
Nov 3, 2020 at 13:08, 이다람 : (Photo)¶
Nov 3, 2020 at 13:08, 이다람 : (emoticon) ¶
Nov 3, 2020 at 13:08, you : 파일: 지도.pdf¶
Nov 3, 2020 at 13:08, 이다람 : 삭제된 메시지입니다. ¶
Nov 3, 2020 at 13:08: 박단풍님이 퇴장했습니다.¶
`)},
		{"a mac", "KakaoTalk_Chat_다람쥐 모임_2020-11-03-13-08-59.csv", `Date,User,Message
2020-11-03 13:07:01,"이다람","이다람님이 김도토리님과 박단풍님을 초대했습니다."
2020-11-03 13:07:02,"박단풍","박단풍님이 들어왔습니다."
2020-11-03 13:07:03,"회원님","ㅋㅋ"
2020-11-03 13:07:04,"회원님","ㅋㅋ"
2020-11-03 13:08:05,"이다람","(사진)"
2020-11-03 13:08:06,"이다람","(이모티콘) "
2020-11-03 13:08:07,"회원님","파일: 지도.pdf"
2020-11-03 13:08:08,"이다람","삭제된 메시지입니다."
2020-11-03 13:08:09,"박단풍","박단풍님이 나갔습니다."
`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			root := readtest.Archive(tt.file, tt.text)
			if got := identities(t, root); !slices.Equal(got, want) {
				t.Errorf("identities differ:\n got %q\nwant %q\n%q", got, want,
					readtest.Lines(readtest.Read(t.Context(), kakaotalk.New(), root, nil).Items))
			}
			readtest.Run(t, readtest.Case{Reader: kakaotalk.New(), Root: root})
		})
	}
}

// What a Korean phone wrote keeps the identity of its content, which libraries
// have had from the beginning.
func TestPlainWordsKeepTheirIdentity(t *testing.T) {
	for _, text := range []string{koreanTwin, androidKorean} {
		for _, it := range readtest.Read(t.Context(), kakaotalk.New(), readtest.Archive("KakaoTalkChats.txt", crlf(text)), nil).Items {
			if it.Twin != "" || it.NativeID != "" {
				t.Errorf("%s has an identity of its own", readtest.Line(it))
			}
		}
	}
	first := readtest.Read(t.Context(), kakaotalk.New(), readtest.Archive("KakaoTalkChats.txt", crlf(androidKorean)), nil).Items[1]
	content := archive.Item{Kind: archive.Message, Service: kakaotalk.Service, Author: "이다람", Text: "첫 줄\n둘째 줄\n\n넷째 줄",
		Moment: first.Moment, Collections: []archive.Collection{{Kind: archive.Chat, Title: "다람쥐 모임"}}}
	if first.Identity() != content.Identity() {
		t.Error("the identity of a message is not that of its content")
	}
}

// Nobody is taken for the owner because of a name in another language.
func TestSelfByLanguage(t *testing.T) {
	run(t, readtest.Archive("KakaoTalkChats.txt", crlf(`
다람쥐 모임 4 님과 카카오톡 대화¶
저장한 날짜 : 2020년 11월 3일 오후 1:08


¶
2020년 11월 3일 오후 1:07, you : 별명이 you인 사람¶
2020년 11월 3일 오후 1:07, 회원님 : 나¶
November 3, 2020, 1:08 PM, you : me, since the phone speaks English¶
`)),
		"2020-11-03T13:07 minute | message | you | 별명이 you인 사람",
		"2020-11-03T13:07 minute | message own | 회원님 | 나",
		"2020-11-03T13:08 minute | message own | you | me, since the phone speaks English")
	run(t, readtest.Archive("KakaoTalkChats.txt", "November 3, 2020, 1:08 PM, you : no header\n"),
		"2020-11-03T13:08 minute | message own | you | no header")
	run(t, readtest.Archive("Talk_2015.7.9 20_40-1.txt", "Jul 9, 2015, 8:34 PM, you : no header\n"),
		"2015-07-09T20:34 minute | message own | you | no header")
}
