package telegram_test

import (
	"testing"
	"testing/fstest"

	"dotori/archive"
	"dotori/archive/read/readtest"
	"dotori/archive/read/telegram"
)

var columns = append(readtest.DefaultColumns(), readtest.Details)

func run(t *testing.T, root fstest.MapFS, want ...string) {
	t.Helper()
	readtest.Run(t, readtest.Case{Reader: telegram.New(), Root: root, Columns: columns, Want: want})
}

// chat is a result.json of one chat with the given messages.
func chat(messages string) string {
	return `{
 "name": "다람쥐 모임",
 "type": "private_supergroup",
 "id": 1234567890,
 "messages": [` + messages + `
 ]
}`
}

// A message of every sort, as Telegram Desktop indents them.
const messages = `
  {
   "id": 1,
   "type": "service",
   "date": "2019-08-03T18:22:10",
   "date_unixtime": "1564824130",
   "actor": "이다람",
   "actor_id": "user111",
   "action": "create_group",
   "title": "다람쥐 모임",
   "members": [
    "김도토리",
    null
   ],
   "text": "",
   "text_entities": []
  },
  {
   "id": 2,
   "type": "message",
   "date": "2019-08-03T18:23:10",
   "date_unixtime": "1564824190",
   "edited": "2019-08-03T18:25:10",
   "edited_unixtime": "1564824310",
   "from": "이다람",
   "from_id": "user111",
   "text": "안녕\n도토리 \"하나\"",
   "text_entities": [
    {
     "type": "plain",
     "text": "안녕\n도토리 \"하나\""
    }
   ],
   "reactions": [
    {
     "type": "emoji",
     "count": 2,
     "emoji": "❤"
    }
   ]
  },
  {
   "id": 3,
   "type": "message",
   "date": "2019-08-03T18:24:10",
   "date_unixtime": "1564824250",
   "from": "김도토리",
   "from_id": "user222",
   "reply_to_message_id": 2,
   "text": [
    "지도는 ",
    {
     "type": "text_link",
     "text": "여기",
     "href": "https://example.com/map"
    },
    ", ",
    {
     "type": "bold",
     "text": "꼭"
    },
    " ",
    {
     "type": "link",
     "text": "https://example.com/"
    },
    {
     "type": "custom_emoji",
     "text": "🐿",
     "document_id": "stickers/AnimatedSticker.tgs"
    }
   ]
  },
  {
   "id": 4,
   "type": "message",
   "date": "2019-08-03T18:25:10",
   "date_unixtime": "1564824310",
   "from": null,
   "from_id": "user333",
   "photo": "photos/photo_1@03-08-2019_18-25-10.jpg",
   "width": 1280,
   "height": 960,
   "text": "소풍"
  },
  {
   "id": 5,
   "type": "message",
   "date": "2019-08-03T18:26:10",
   "date_unixtime": "1564824370",
   "from": "김도토리",
   "from_id": "user222",
   "file": "video_files/소풍.mp4",
   "file_name": "소풍.mp4",
   "thumbnail": "video_files/소풍.mp4_thumb.jpg",
   "media_type": "video_file",
   "mime_type": "video/mp4",
   "duration_seconds": 12,
   "text": ""
  },
  {
   "id": 6,
   "type": "message",
   "date": "2019-08-03T18:27:10",
   "date_unixtime": "1564824430",
   "from": "김도토리",
   "from_id": "user222",
   "file": "(File not included. Change data exporting settings to download.)",
   "media_type": "voice_message",
   "text": ""
  },
  {
   "id": 7,
   "type": "message",
   "date": "2019-08-03T18:28:10",
   "date_unixtime": "1564824490",
   "from": "김도토리",
   "from_id": "user222",
   "photo": "(File unavailable, please try again later)",
   "text": ""
  },
  {
   "id": 8,
   "type": "message",
   "date": "2019-08-03T18:29:10",
   "date_unixtime": "1564824550",
   "from": "김도토리",
   "from_id": "user222",
   "file": "(File exceeds maximum size. Change data exporting settings to download.)",
   "file_name": "지도.pdf",
   "thumbnail": "(File not included. Change data exporting settings to download.)",
   "text": ""
  },
  {
   "id": 9,
   "type": "message",
   "date": "2019-08-03T18:30:10",
   "date_unixtime": "1564824610",
   "from": "김도토리",
   "from_id": "user222",
   "file": "stickers/sticker.webp",
   "thumbnail": "stickers/sticker.webp_thumb.jpg",
   "media_type": "sticker",
   "sticker_emoji": "🌰",
   "text": ""
  },
  {
   "id": 10,
   "type": "message",
   "date": "2019-08-03T18:31:10",
   "date_unixtime": "1564824670",
   "from": "김도토리",
   "from_id": "user222",
   "file": "files/노래.mp3",
   "media_type": "audio_file",
   "performer": "숲 밴드",
   "title": "가을",
   "text": ""
  },
  {
   "id": 11,
   "type": "message",
   "date": "2019-08-03T18:32:10",
   "date_unixtime": "1564824730",
   "from": "김도토리",
   "from_id": "user222",
   "location_information": {
    "latitude": 37.566535,
    "longitude": 126.977969
   },
   "text": ""
  },
  {
   "id": 12,
   "type": "message",
   "date": "2019-08-03T18:33:10",
   "date_unixtime": "1564824790",
   "from": "김도토리",
   "from_id": "user222",
   "place_name": "참나무 숲",
   "address": "비밀길 1",
   "location_information": {
    "latitude": 37.5,
    "longitude": 127
   },
   "text": ""
  },
  {
   "id": 13,
   "type": "message",
   "date": "2019-08-03T18:34:10",
   "date_unixtime": "1564824850",
   "from": "김도토리",
   "from_id": "user222",
   "poll": {
    "question": "무엇을 먹을까요?",
    "closed": false,
    "total_voters": 3,
    "answers": [
     {
      "text": "도토리묵",
      "voters": 2,
      "chosen": true
     },
     {
      "text": "밤",
      "voters": 1,
      "chosen": false
     }
    ]
   },
   "text": ""
  },
  {
   "id": 14,
   "type": "message",
   "date": "2019-08-03T18:35:10",
   "date_unixtime": "1564824910",
   "from": "김도토리",
   "from_id": "user222",
   "contact_information": {
    "first_name": "박",
    "last_name": "단풍",
    "phone_number": "+82 10 0000 0000"
   },
   "contact_vcard": "contacts/contact_1.vcf",
   "text": ""
  },
  {
   "id": 15,
   "type": "message",
   "date": "2019-08-03T18:36:10",
   "date_unixtime": "1564824970",
   "from": "김도토리",
   "from_id": "user222",
   "forwarded_from": "숲 소식",
   "via_bot": "@gif",
   "text": "비가 옵니다"
  },
  {
   "id": 16,
   "type": "service",
   "date": "2019-08-03T18:37:10",
   "date_unixtime": "1564825030",
   "actor": "이다람",
   "actor_id": "user111",
   "action": "phone_call",
   "duration_seconds": 35,
   "discard_reason": "hangup",
   "text": ""
  },
  {
   "id": 17,
   "type": "unsupported"
  },
  {
   "id": 18,
   "type": "service",
   "date": "2019-08-03T18:38:10",
   "date_unixtime": "1564825090",
   "actor": "이다람",
   "actor_id": "user111",
   "action": "migrate_from_group",
   "title": "다람쥐 모임",
   "text": ""
  },
  {
   "id": 19,
   "type": "service",
   "date": "2019-08-03T18:39:10",
   "date_unixtime": "1564825150",
   "actor": "이다람",
   "actor_id": "user111",
   "action": "topic_created",
   "title": "소풍 계획",
   "text": ""
  },
  {
   "id": 20,
   "type": "message",
   "date": "2019-08-03T18:40:10",
   "date_unixtime": "1564825210",
   "from": "이다람",
   "from_id": "user111",
   "reply_to_message_id": 19,
   "text": "열 시에 만나요"
  },
  {
   "id": 21,
   "type": "message",
   "date": "2019-08-03T18:41:10",
   "date_unixtime": "1564825270",
   "from": "이다람",
   "from_id": "user111",
   "reply_to_message_id": 7777,
   "text": "네"
  },
  {
   "id": 22,
   "type": "service",
   "date": "2019-08-03T18:42:10",
   "date_unixtime": "1564825330",
   "actor": "이다람",
   "actor_id": "user111",
   "action": "grow_a_tree",
   "text": ""
  }`

// media are the files that messages name.
func media(dir string) []string {
	return []string{
		dir + "photos/photo_1@03-08-2019_18-25-10.jpg", "\xFF\xD8\xFF", dir + "video_files/소풍.mp4", "\x00\x00\x00\x18ftypmp42",
		dir + "video_files/소풍.mp4_thumb.jpg", "\xFF\xD8\xFF\xE0", dir + "stickers/sticker.webp", "RIFF\x00\x00\x00\x00WEBP",
		dir + "stickers/sticker.webp_thumb.jpg", "\xFF\xD8\xFF\xE1", dir + "files/노래.mp3", "ID3\x03", dir + "contacts/contact_1.vcf", "BEGIN:VCARD",
		dir + "stickers/AnimatedSticker.tgs", "\x1F\x8B",
	}
}

func lines() []string {
	return []string{
		"2019-08-03T18:22:10 second | message system | 이다람 | 이다람 created group “다람쥐 모임” with members 김도토리, Deleted Account",
		`2019-08-03T18:23:10 second | message | 이다람 | 안녕⏎도토리 "하나" |  | Edited: 2019-08-03 18:25, Reactions: ❤ 2`,
		"2019-08-03T18:24:10 second | message | 김도토리 | 지도는 여기, 꼭 https://example.com/🐿",
		"2019-08-03T18:25:10 second | message | Deleted Account | 소풍 | photo_1@03-08-2019_18-25-10.jpg",
		"2019-08-03T18:26:10 second | message | 김도토리 |  | 소풍.mp4, 소풍.mp4_thumb.jpg+cover",
		"2019-08-03T18:27:10 second | message | 김도토리 |  | Voice message?",
		"2019-08-03T18:28:10 second | message | 김도토리 |  | Photo?",
		"2019-08-03T18:29:10 second | message | 김도토리 |  | 지도.pdf?",
		"2019-08-03T18:30:10 second | message | 김도토리 |  | sticker.webp, sticker.webp_thumb.jpg+cover | Sticker: 🌰",
		"2019-08-03T18:31:10 second | message | 김도토리 |  | 노래.mp3 | Song: 숲 밴드 – 가을",
		"2019-08-03T18:32:10 second | message | 김도토리 | 37.566535, 126.977969",
		"2019-08-03T18:33:10 second | message | 김도토리 | 참나무 숲 |  | Place: 참나무 숲",
		"2019-08-03T18:34:10 second | message | 김도토리 | 무엇을 먹을까요?⏎도토리묵 (2)⏎밤 (1) |  | Poll: 무엇을 먹을까요?",
		"2019-08-03T18:35:10 second | message | 김도토리 | 박 단풍 | contact_1.vcf | Contact: 박 단풍",
		"2019-08-03T18:36:10 second | message | 김도토리 | 비가 옵니다 |  | Forwarded from: 숲 소식, Via bot: @gif",
		"2019-08-03T18:37:10 second | message system | 이다람 | Phone call (hangup) (35 seconds)",
		"2019-08-03T18:38:10 second | message system | 이다람 | 이다람 converted a basic group to this supergroup “다람쥐 모임”",
		"2019-08-03T18:39:10 second | message system | 이다람 | 이다람 created topic “소풍 계획”",
		"2019-08-03T18:40:10 second | message | 이다람 | 열 시에 만나요 |  | Topic: 소풍 계획",
		"2019-08-03T18:41:10 second | message | 이다람 | 네 |  | Reply to message ID: 7777",
		"2019-08-03T18:42:10 second | message system | 이다람 | 이다람: grow a tree",
	}
}

// identities are those of all items, in order.
func identities(t *testing.T, root fstest.MapFS) (ids []string) {
	t.Helper()
	for _, it := range items(t, root) {
		ids = append(ids, it.Identity())
	}
	return ids
}

func items(t *testing.T, root fstest.MapFS) []archive.Item {
	t.Helper()
	r := readtest.Read(t.Context(), telegram.New(), root, nil)
	if r.Err != nil {
		t.Fatal(r.Err)
	}
	return r.Items
}
