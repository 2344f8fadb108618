package kakaotalk_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/unicode"

	"dotori/archive/read"
	"dotori/archive/read/kakaotalk"
	"dotori/archive/read/kakaotalk/kakaotest"
	"dotori/archive/read/readtest"
)

func TestSavedAgainInOtherCharsets(t *testing.T) {
	tests := []struct {
		name string
		enc  encoding.Encoding
	}{
		{"cp949", korean.EUCKR},
		{"utf-16", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)},
		{"utf-8", unicode.UTF8BOM},
	}
	// CP949 has no acorn leaf.
	text := strings.ReplaceAll(plain(androidKorean), "🍁", "♣")
	want := androidKoreanLines()
	want[4] = strings.ReplaceAll(want[4], "🍁", "♣")
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b, err := tt.enc.NewEncoder().String(text)
			if err != nil {
				t.Fatal(err)
			}
			run(t, readtest.Archive("KakaoTalkChats.txt", b), want...)
		})
	}
}

func TestDecomposedTextIsComposed(t *testing.T) {
	run(t, readtest.Archive("KakaoTalkChats.txt", "다람쥐 카카오톡 대화\n저장한 날짜 : 2026년 2월 8일 오후 3:19\n\n"+
		"2026년 2월 8일 오후 3:17, \u1103\u1161\u1105\u1161\u11b7 : \u1112\u1161\u11ab\u1100\u1173\u11af\x00 글\n"),
		"2026-02-08T15:17 minute | message | 다람 | 한글 글")
}

func TestWarnings(t *testing.T) {
	const head = "홍길동 님과 카카오톡 대화\n저장한 날짜 : 2026년 2월 8일 오후 3:19\n\n"
	long := strings.Repeat("가나다라마바사\n", 60_000)
	tests := []struct {
		name, file, text string
		items            int
		warning          string
	}{
		{"line before the first message", "a.txt", head + "떠도는 줄\n2026년 2월 8일 오후 3:17, 홍길동 : 글\n", 1,
			"a.txt:4: This line stands before the first message and was left out."},
		{"no messages", "a.txt", head, 0, "a.txt: This chat has no messages."},
		{"only the name", "KakaoTalkChats.txt", "장보기 목록\n- 도토리\n", 0,
			"KakaoTalkChats.txt: This file is named like a KakaoTalk chat but does not read like one."},
		{"empty file", "KakaoTalkChats.txt", "", 0,
			"KakaoTalkChats.txt: This file is named like a KakaoTalk chat but does not read like one."},
		{"endless message", "a.txt", head + "2026년 2월 8일 오후 3:17, 홍길동 : 글\n" + long + "2026년 2월 8일 오후 3:18, 홍길동 : 끝\n", 2,
			"a.txt:4: This message is longer than 1 MB; the rest of it was left out."},
		{"endless line", "a.txt", head + "2026년 2월 8일 오후 3:17, 홍길동 : " + strings.Repeat("가", 1<<19) + "\n2026년 2월 8일 오후 3:18, 홍길동 : 끝\n", 2,
			"a.txt:4: This message is longer than 1 MB; the rest of it was left out."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			root := readtest.Archive(tt.file, tt.text)
			readtest.Run(t, readtest.Case{Reader: kakaotalk.New(), Root: root, Undetected: tt.items == 0})
			r := readtest.Read(t.Context(), kakaotalk.New(), root, nil)
			if len(r.Items) != tt.items || len(r.Warnings) != 1 || r.Warnings[0].Error() != tt.warning {
				t.Errorf("%d items, %v; want %d and %s", len(r.Items), r.Warnings, tt.items, tt.warning)
			}
			if len(r.Items) == 2 && r.Items[1].Text != "끝" {
				t.Errorf("after the endless one comes %.40q", r.Items[1].Text)
			}
		})
	}
}

// A chat without KakaoTalk's header is taken by its name and lines.
func TestWithoutHeader(t *testing.T) {
	run(t, readtest.Archive("KakaoTalkChats-2.txt", "2026년 2월 8일 오후 3:17, 홍길동 : 잘린 앞부분\n"),
		"2026-02-08T15:17 minute | message | 홍길동 | 잘린 앞부분")
}

func TestSavedPhotos(t *testing.T) {
	readtest.Run(t, readtest.Case{Reader: kakaotalk.New(),
		Root: readtest.Archive(
			"KakaoTalk_20221117_165403005.jpg", "1",
			"KakaoTalk_20221117_165403005_01.jpg", "2",
			"KakaoTalk_20221117_165403005_02 (1).png", "3",
			"KakaoTalk_20221399_165403005.jpg", "no date",
			"KakaoTalk_Photo_2023-09-23-19-40-24 001.jpeg", "4",
			"KakaoTalk_Photo_2023-09-23-19-40-24-12.jpeg", "5",
			"KakaoTalk_Video_2026-01-20-14-05-14.mp4", "6",
			"KakaoTalk_Video_20191126_0026_05_032.mp4", "7",
			"20260610_093200.jpg", "a camera's",
			hashA+".jpg", "another program's",
		),
		Left: []string{"KakaoTalk_20221399_165403005.jpg", "20260610_093200.jpg", hashA + ".jpg"},
		Want: []string{
			"2022-11-17T16:54:03 second | photo |  |  | KakaoTalk_20221117_165403005.jpg",
			"2022-11-17T16:54:03 second | photo |  |  | KakaoTalk_20221117_165403005_01.jpg",
			"2022-11-17T16:54:03 second | photo |  |  | KakaoTalk_20221117_165403005_02 (1).png",
			"2023-09-23T19:40:24 second | photo |  |  | KakaoTalk_Photo_2023-09-23-19-40-24 001.jpeg",
			"2023-09-23T19:40:24 second | photo |  |  | KakaoTalk_Photo_2023-09-23-19-40-24-12.jpeg",
			"2019-11-26T00:26:05 second | video |  |  | KakaoTalk_Video_20191126_0026_05_032.mp4",
			"2026-01-20T14:05:14 second | video |  |  | KakaoTalk_Video_2026-01-20-14-05-14.mp4",
		}})
}

func TestSeveralRooms(t *testing.T) {
	text := "%s 카카오톡 대화\n저장한 날짜 : 2026년 2월 8일 오후 3:19\n\n2026년 2월 8일 오후 3:17, 홍길동 : 글\n"
	root := readtest.Archive(
		"가/나/다/라/KakaoTalkChats.txt", strings.ReplaceAll(text, "%s", "깊은 방"),
		"묶음.zip/KakaoTalk_Chats_2026-02-08_15.19.13/KakaoTalkChats.txt", strings.ReplaceAll(text, "%s", "묶인 방"),
		"이름만 바뀐 것.TXT", strings.ReplaceAll(text, "%s", "바뀐 방"),
		"묶음.zip/KakaoTalk_20221117_165403005.jpg", "1",
		"장보기.txt", "도토리", "IMG_0001.jpg", "2",
	)
	readtest.Run(t, readtest.Case{Reader: kakaotalk.New(), Root: root, Left: []string{"장보기.txt", "IMG_0001.jpg"},
		Columns: []readtest.Column{readtest.Kind, readtest.Collections},
		Want:    []string{"message | chat 바뀐 방", "message | chat 깊은 방", "photo", "message | chat 묶인 방"}})
}

func TestDetect(t *testing.T) {
	const android = "홍길동 님과 카카오톡 대화\n저장한 날짜 : 2026년 2월 8일 오후 3:19\n\n2026년 2월 8일 오후 3:17, 홍길동 : 글\n"
	tests := []struct {
		name    string
		root    fs.FS
		want    int
		variant string
	}{
		{"android", readtest.Archive("x/chat.txt", android), 100, "Android text"},
		{"android with media", readtest.Archive("KakaoTalkChats.txt", android, hashA+".jpg", ""), 100, "Android text with media"},
		{"iphone", readtest.Archive("Talk_2025.8.8 21_50-1.txt", plain(iosFirst)), 100, "iPhone text"},
		{"iphone with media", readtest.Archive("Talk_2025.8.8 21_50-1.txt", plain(iosFirst), "20260610_093200_1.jpeg", ""), 100, "iPhone text with media"},
		{"windows without messages", readtest.Archive("a.txt", "방 님과 카카오톡 대화\r\n저장한 날짜 : 2020-11-03 10:44:52\r\n"), 100, "Windows text"},
		{"iphone without messages", readtest.Archive("a.txt", "방\n저장한 날짜 : 2015. 8. 3. 오전 12:15\n"), 100, "iPhone text"},
		{"macos", readtest.Archive("KakaoTalk_Chat_방_2026-05-18-12-03-00.csv", "\uFEFFDate,User,Message\n"), 100, "macOS table"},
		{"table of another name", readtest.Archive("a.csv", "Date,User,Message\n"), 90, "macOS table"},
		{"no header", readtest.Archive("KakaoTalkChats.txt", "2026년 2월 8일 오후 3:17, 홍길동 : 글\n"), 60, "Android text"},
		{"saved photos", readtest.Archive("KakaoTalk_20221117_165403005.jpg", "", "a/KakaoTalk_20221117_165403006.jpg", "", "b.jpg", ""), 50, "Photos saved from chats"},

		{"few saved photos", readtest.Archive("KakaoTalk_20221117_165403005.jpg", "", "a.jpg", "", "b.jpg", ""), 0, ""},
		{"line", readtest.Archive("[LINE] 모임.txt", "[LINE] 모임\n保存日時：2020/01/01 12:00\n\n2020/01/01(水)\n12:00\t홍길동\t글\n"), 0, ""},
		{"line in english", readtest.Archive("a.txt", "Chat history with Alice\nSaved on: 1/1/2020, 12:00\n\n"), 0, ""},
		{"whatsapp", readtest.Archive("_chat.txt", "[2020. 1. 1. 오후 3:17:00] 홍길동: 글\n[2020. 1. 1. 오후 3:18:00] 홍길동: 글\n"), 0, ""},
		{"whatsapp from android", readtest.Archive("WhatsApp Chat with A.txt", "1/1/20, 3:17 PM - A: text\n"), 0, ""},
		{"telegram", readtest.Archive("result.json", `{"name":"a","messages":[]}`), 0, ""},
		{"other table", readtest.Archive("a.csv", "Date,User,Message,Room\n2020-01-01 10:00:00,a,b,c\n"), 0, ""},
		{"text", readtest.Archive("a.txt", "2026년 2월 8일 오후 3:17, 홍길동 : 글\n"), 0, ""},
		{"binary", readtest.Archive("KakaoTalk.txt", "\x00\x01\xff\xfe\x80"), 0, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := kakaotalk.New().Detect(t.Context(), tt.root)
			if m.Confidence != tt.want || m.Variant != tt.variant {
				t.Errorf("%+v, want %d %s", m, tt.want, tt.variant)
			}
		})
	}
	var fixtures []readtest.Fixture
	for _, tt := range tests {
		f := readtest.Fixture{Name: tt.name, Root: tt.root}
		if tt.want > 0 {
			f.Service = kakaotalk.Service
		}
		fixtures = append(fixtures, f)
	}
	readtest.Matrix(t, []read.Reader{kakaotalk.New()}, fixtures)
}

func TestCancelBetweenMessages(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	after := 0
	for range kakaotalk.New().Read(ctx, chatOf(kakaotest.Text(20_000, 1)), nil) {
		cancel()
		after++
	}
	if after > 1000 {
		t.Errorf("%d messages after it was cancelled", after)
	}
}

// A message that never ends must not keep the reader from noticing.
func TestCancelInsideAMessage(t *testing.T) {
	head := "방 카카오톡 대화\n저장한 날짜 : 2026년 2월 8일 오후 3:19\n\n" +
		"2026년 2월 8일 오후 3:17, 홍길동 : 글\n2026년 2월 8일 오후 3:17, 홍길동 : 글\n"
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	root := endlessFS{MapFS: chatOf([]byte(head)), more: 16 << 20, stop: cancel}
	r := readtest.Read(ctx, kakaotalk.New(), root, nil)
	if len(r.Items) == 0 || !errors.Is(r.Err, context.Canceled) {
		t.Errorf("%d items, %v", len(r.Items), r.Err)
	}
}

// endlessFS has files that go on for ever; it calls stop after more bytes.
type endlessFS struct {
	fstest.MapFS
	more int
	stop func()
}

func (e endlessFS) Open(name string) (fs.File, error) {
	f, err := e.MapFS.Open(name)
	if err == nil && strings.HasSuffix(name, ".txt") {
		return &endlessFile{File: f, fs: e}, nil
	}
	return f, err
}

type endlessFile struct {
	fs.File
	fs   endlessFS
	read int
}

func (e *endlessFile) Read(p []byte) (int, error) {
	if n, err := e.File.Read(p); err != io.EOF {
		return n, err
	}
	if e.read += len(p); e.read > e.fs.more {
		e.fs.stop()
	}
	for i := range p {
		p[i] = "endless\n"[i%8]
	}
	return len(p), nil
}

// The generator and the reader agree on what a message is.
func TestGeneratedChat(t *testing.T) {
	text := kakaotest.Text(20_000, 7)
	r := readtest.Read(t.Context(), kakaotalk.New(), chatOf(text), nil)
	if len(r.Items) != 20_000 || len(r.Warnings) != 0 || r.Err != nil {
		t.Fatalf("%d items, %v, %v", len(r.Items), r.Warnings, r.Err)
	}
	if notices := bytes.Count(text, []byte("님이 들어왔습니다.\r\n")); notices == 0 || notices != count(r) {
		t.Errorf("%d notices, want %d", count(r), notices)
	}
}

func count(r readtest.Result) (notices int) {
	for _, it := range r.Items {
		if it.System {
			notices++
		}
	}
	return notices
}
