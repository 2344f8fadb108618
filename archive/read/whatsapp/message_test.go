package whatsapp_test

import (
	"testing"
	"testing/fstest"

	"dotori/archive/read/readtest"
	"dotori/archive/read/whatsapp"
)

var columns = append(readtest.DefaultColumns(), readtest.Details)

// What an iPhone writes, with the invisible marks that tell its own words.
const fromIPhone = `
[2023. 1. 15. 오후 2:30:22] 다람쥐 모임: ‹메시지와 통화는 종단간 암호화됩니다.
[2023. 1. 15. 오후 2:30:23] 다람쥐 모임: ‹이다람님이 이 그룹을 만들었습니다.
[2023. 1. 15. 오후 2:30:24] 이다람: ‹이다람님이 김도토리님을 추가했습니다.
[2023. 1. 15. 오후 2:31:00] {+82 10-0000-0000}: 누구세요
[2023. 1. 15. 오후 2:31:01] ~·박단풍: @{이다람} 안녕
‹[2023. 1. 15. 오후 2:31:02] 이다람: ‹<첨부: 00000012-PHOTO-2023-01-15-14-30-22.jpg>
‹[2023. 1. 15. 오후 2:31:03] 이다람: 소풍 사진 ‹<첨부: 00000013-PHOTO-2023-01-15-14-31-03.jpg>
‹[2023. 1. 15. 오후 2:31:04] 이다람: 도토리 지도.pdf • ‹1페이지 ‹<첨부: 00000014-도토리 지도.pdf>
‹[2023. 1. 15. 오후 2:31:05] 이다람: ‹이미지 생략됨
‹[2023. 1. 15. 오후 2:31:06] 이다람: 노래.pdf • ‹3페이지 ‹문서 생략됨
‹[2023. 1. 15. 오후 2:31:07] 이다람: ‹image omitted
‹[2023. 1. 15. 오후 2:31:08] 이다람: ‹한 번 보기 사진 제외됨
‹[2023. 1. 15. 오후 2:31:09] 이다람: ‹View once message
[2023. 1. 15. 오후 2:32:00] 이다람: ‹이 메시지를 삭제했습니다.
[2023. 1. 15. 오후 2:32:01] 김도토리: ‹This message was deleted.
[2023. 1. 15. 오후 2:32:02] 김도토리: 고친 말 ‹<This message was edited>
[2023. 1. 15. 오후 2:32:03] 김도토리: ‹투표:
무엇을 먹을까요?
‹옵션: 도토리묵 (2표)
‹옵션: 밤 (1표)
[2023. 1. 15. 오후 2:33:00] 김도토리: ‹부재중 음성 전화
[2023. 1. 15. 오후 2:33:01] 김도토리: ‹Video call, ‹5 min
[2023. 1. 15. 오후 2:33:02] 김도토리: ‹위치: https://maps.google.com/?q=37.566535,126.977969
[2023. 1. 15. 오후 2:33:03] 김도토리: ‹숲 도서관 (참나무길 1): https://foursquare.com/v/4ac518
‹[2023. 1. 15. 오후 2:33:04] 김도토리: ‹<첨부: 00000015-박단풍.vcf>
[2023. 1. 15. 오후 2:33:05] 김도토리: <웃음>
[2023. 1. 15. 오후 2:33:06] 김도토리: 보고서.pdf (최종)
`

func TestIPhone(t *testing.T) {
	const folder = "WhatsApp 채팅 - 다람쥐 모임/"
	root := readtest.Archive(folder+"_chat.txt", show(fromIPhone),
		folder+"00000012-PHOTO-2023-01-15-14-30-22.jpg", "\xFF\xD8\xFF",
		folder+"00000014-도토리 지도.pdf", "%PDF-1.4",
		folder+"00000015-박단풍.vcf", "BEGIN:VCARD",
		folder+"00000011-AUDIO-2022-12-31-23-59-59.opus", "OggS",
		folder+"00000016-회의록.hwp", "\xD0\xCF\x11\xE0",
		folder+"메모.md", "남의 것")
	readtest.Run(t, readtest.Case{Reader: whatsapp.New(), Root: root, Left: []string{folder + "메모.md"}, Columns: columns, Want: []string{
		"2023-01-15T14:30:22 second | message system |  | 메시지와 통화는 종단간 암호화됩니다.",
		"2023-01-15T14:30:23 second | message system |  | 이다람님이 이 그룹을 만들었습니다.",
		"2023-01-15T14:30:24 second | message system |  | 이다람님이 김도토리님을 추가했습니다.",
		"2023-01-15T14:31:00 second | message | +82 10-0000-0000 | 누구세요",
		"2023-01-15T14:31:01 second | message | 박단풍 | @이다람 안녕",
		"2023-01-15T14:31:02 second | message | 이다람 |  | 00000012-PHOTO-2023-01-15-14-30-22.jpg",
		"2023-01-15T14:31:03 second | message | 이다람 | 소풍 사진 | 00000013-PHOTO-2023-01-15-14-31-03.jpg?",
		"2023-01-15T14:31:04 second | message | 이다람 | 도토리 지도.pdf • 1페이지 | 00000014-도토리 지도.pdf",
		"2023-01-15T14:31:05 second | message | 이다람 |  | 이미지 생략됨?",
		"2023-01-15T14:31:06 second | message | 이다람 | 노래.pdf • 3페이지 | 노래.pdf?",
		"2023-01-15T14:31:07 second | message | 이다람 |  | image omitted?",
		"2023-01-15T14:31:08 second | message | 이다람 |  | 한 번 보기 사진 제외됨? | View once: 한 번 보기 사진 제외됨",
		"2023-01-15T14:31:09 second | message | 이다람 | View once message |  | View once: View once message",
		"2023-01-15T14:32:00 second | message | 이다람 | 이 메시지를 삭제했습니다. |  | Deleted: 이 메시지를 삭제했습니다.",
		"2023-01-15T14:32:01 second | message | 김도토리 | This message was deleted. |  | Deleted: This message was deleted.",
		"2023-01-15T14:32:02 second | message | 김도토리 | 고친 말 |  | Edited: This message was edited",
		"2023-01-15T14:32:03 second | message | 김도토리 | 투표:⏎무엇을 먹을까요?⏎옵션: 도토리묵 (2표)⏎옵션: 밤 (1표) |  | Poll: 무엇을 먹을까요?",
		"2023-01-15T14:33:00 second | message | 김도토리 | 부재중 음성 전화 |  | Call: 부재중 음성 전화",
		"2023-01-15T14:33:01 second | message | 김도토리 | Video call, 5 min |  | Call: Video call, 5 min",
		"2023-01-15T14:33:02 second | message | 김도토리 | 위치: https://maps.google.com/?q=37.566535,126.977969",
		"2023-01-15T14:33:03 second | message | 김도토리 | 숲 도서관 (참나무길 1): https://foursquare.com/v/4ac518",
		"2023-01-15T14:33:04 second | message | 김도토리 |  | 00000015-박단풍.vcf",
		"2023-01-15T14:33:05 second | message | 김도토리 | <웃음>",
		"2023-01-15T14:33:06 second | message | 김도토리 | 보고서.pdf (최종)",
		"2022-12-31T23:59:59 second | audio |  |  | 00000011-AUDIO-2022-12-31-23-59-59.opus",
		"unknown | file |  |  | 00000016-회의록.hwp",
	}})
	for _, it := range readtest.Read(t.Context(), whatsapp.New(), root, nil).Items {
		if it.Collections[0].Title != "다람쥐 모임" {
			t.Errorf("%s is in the room %q", readtest.Line(it), it.Collections[0].Title)
		}
		if at := it.Latitude; (at != nil) != (it.Text == "위치: https://maps.google.com/?q=37.566535,126.977969") || at != nil && (*at != 37.566535 || *it.Longitude != 126.977969) {
			t.Errorf("%s is at %v %v", readtest.Line(it), it.Latitude, it.Longitude)
		}
	}
}

// What Android writes, without marks.
const fromAndroid = `
2023. 1. 15. 오후 2:30 - 메시지와 통화는 종단간 암호화됩니다. 자세히 알아보려면 탭하세요.
2023. 1. 15. 오후 2:30 - 이다람님이 그룹 이름을 "봄: 소풍"(으)로 변경했습니다
2023. 1. 15. 오후 2:31 - 이다람: IMG-20230115-WA0001.jpg (파일 첨부됨)
소풍 사진
2023. 1. 15. 오후 2:31 - 이다람: 도토리 지도.pdf (file attached)
2023. 1. 15. 오후 2:31 - 이다람: 노래.mp3 (무슨 말이든)
2023. 1. 15. 오후 2:31 - 이다람: 없는 노래.mp3 (무슨 말이든)
2023. 1. 15. 오후 2:32 - 이다람: <미디어 제외됨>
2023. 1. 15. 오후 2:32 - 이다람: <미디어 생략>
2023. 1. 15. 오후 2:32 - 이다람: <Media omitted>
2023. 1. 15. 오후 2:32 - 이다람: <Medien ausgeschlossen>
지도.gpx
2023. 1. 15. 오후 2:33 - 김도토리: null
2023. 1. 15. 오후 2:33 - 김도토리: location: https://maps.google.com/?q=-37.5,126.9
2023. 1. 15. 오후 2:33 - 김도토리: 고침 <This message was edited>
2023. 1. 15. 오후 2:33 - 김도토리: POLL:
Where to?
OPTION: Forest (1 vote)
OPTION: Lake (0 votes)

2023. 1. 15. 오후 2:34 - Missed voice call
2023. 1. 15. 오후 2:34 - 김도토리: You deleted this message
2023. 1. 15. 오후 2:35 - 김도토리: 시간표:
2023. 1. 15. 오후 2:36 - 김도토리: https://maps.google.com/?q=999,0
`

func TestAndroid(t *testing.T) {
	root := readtest.Archive("x/봄 소풍님과의 WhatsApp 대화.txt", show(fromAndroid),
		"x/IMG-20230115-WA0001.jpg", "\xFF\xD8\xFF", "x/도토리 지도.pdf", "%PDF-1.4", "x/노래.mp3", "ID3\x03",
		"x/IMG-20221231-WA0009.jpg", "\xFF\xD8\xFF\xE0")
	readtest.Run(t, readtest.Case{Reader: whatsapp.New(), Root: root, Columns: append(columns, readtest.Collections), Want: []string{
		"2023-01-15T14:30 minute | message system |  | 메시지와 통화는 종단간 암호화됩니다. 자세히 알아보려면 탭하세요. |  |  | chat 봄 소풍",
		`2023-01-15T14:30 minute | message system |  | 이다람님이 그룹 이름을 "봄: 소풍"(으)로 변경했습니다 |  |  | chat 봄 소풍`,
		"2023-01-15T14:31 minute | message | 이다람 | 소풍 사진 | IMG-20230115-WA0001.jpg |  | chat 봄 소풍",
		"2023-01-15T14:31 minute | message | 이다람 |  | 도토리 지도.pdf |  | chat 봄 소풍",
		"2023-01-15T14:31 minute | message | 이다람 |  | 노래.mp3 |  | chat 봄 소풍",
		"2023-01-15T14:31 minute | message | 이다람 | 없는 노래.mp3 (무슨 말이든) |  |  | chat 봄 소풍",
		"2023-01-15T14:32 minute | message | 이다람 |  | 미디어 제외됨? |  | chat 봄 소풍",
		"2023-01-15T14:32 minute | message | 이다람 |  | 미디어 생략? |  | chat 봄 소풍",
		"2023-01-15T14:32 minute | message | 이다람 |  | Media omitted? |  | chat 봄 소풍",
		"2023-01-15T14:32 minute | message | 이다람 | 지도.gpx | Medien ausgeschlossen? |  | chat 봄 소풍",
		"2023-01-15T14:33 minute | message | 김도토리 | null |  | Not in the export: null | chat 봄 소풍",
		"2023-01-15T14:33 minute | message | 김도토리 | location: https://maps.google.com/?q=-37.5,126.9 |  |  | chat 봄 소풍",
		"2023-01-15T14:33 minute | message | 김도토리 | 고침 |  | Edited: This message was edited | chat 봄 소풍",
		"2023-01-15T14:33 minute | message | 김도토리 | POLL:⏎Where to?⏎OPTION: Forest (1 vote)⏎OPTION: Lake (0 votes) |  | Poll: Where to? | chat 봄 소풍",
		"2023-01-15T14:34 minute | message system |  | Missed voice call |  | Call: Missed voice call | chat 봄 소풍",
		"2023-01-15T14:34 minute | message | 김도토리 | You deleted this message |  | Deleted: You deleted this message | chat 봄 소풍",
		"2023-01-15T14:35 minute | message | 김도토리 | 시간표: |  |  | chat 봄 소풍",
		"2023-01-15T14:36 minute | message | 김도토리 | https://maps.google.com/?q=999,0 |  |  | chat 봄 소풍",
		"2022-12-31 day | photo |  |  | IMG-20221231-WA0009.jpg |  | chat 봄 소풍",
	}})
}

// A name may hold ": ", a message a chat that was pasted.
func TestNamesAndPastedLines(t *testing.T) {
	run(t, fstest.MapFS{"_chat.txt": {Data: []byte("[15/01/2023, 14:30:22] 팀장: 김영희: 안녕\r\n" +
		"[15/01/2023, 14:30:23] 팀장: 김영희: 시간: 두 시\r\n" +
		"[15/01/2023, 14:30:24] 팀장: 김영희: 장소: 숲\n[14/01/2023, 10:00:00] 이다람: 붙여 넣은 말\n14/01/2023, 10:00 - 이다람: 다른 꼴\r\n" +
		"[15/01/2023, 14:30:25] 이다람: 참고: 도토리\r\n[15/01/2023, 14:30:26] 이다람: 네\r\n")}},
		"2023-01-15T14:30:22 second | message | 팀장: 김영희 | 안녕",
		"2023-01-15T14:30:23 second | message | 팀장: 김영희 | 시간: 두 시",
		"2023-01-15T14:30:24 second | message | 팀장: 김영희 | 장소: 숲⏎[14/01/2023, 10:00:00] 이다람: 붙여 넣은 말⏎14/01/2023, 10:00 - 이다람: 다른 꼴",
		"2023-01-15T14:30:25 second | message | 이다람 | 참고: 도토리",
		"2023-01-15T14:30:26 second | message | 이다람 | 네")
	run(t, fstest.MapFS{"WhatsApp Chat with 엄마: 집.txt": {Data: []byte("15/01/2023, 14:30 - 엄마: 집: 밥 먹어\n15/01/2023, 14:31 - 이다람: 네\n" +
		"15/01/2023, 14:32 - 이다람:.\n[15/01/2023, 14:30:22] 팀장: 아이폰 꼴\n")}},
		"2023-01-15T14:30 minute | message | 엄마: 집 | 밥 먹어",
		"2023-01-15T14:31 minute | message | 이다람 | 네",
		"2023-01-15T14:32 minute | message | 이다람 | .⏎[15/01/2023, 14:30:22] 팀장: 아이폰 꼴")
}
