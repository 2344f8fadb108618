package whatsapp_test

import (
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

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/readtest"
	"dotori/archive/read/whatsapp"
)

const two = "15/01/2023, 14:30 - 이다람: 도토리\n15/01/2023, 14:31 - 박단풍: 밤\n"

func TestSavedAgainInOtherCharsets(t *testing.T) {
	for name, enc := range map[string]encoding.Encoding{
		"utf-8 with mark": unicode.UTF8BOM, "utf-16": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		"utf-16 big end first": unicode.UTF16(unicode.BigEndian, unicode.UseBOM), "cp949": korean.EUCKR,
	} {
		t.Run(name, func(t *testing.T) {
			b, err := enc.NewEncoder().String(two)
			if err != nil {
				t.Fatal(err)
			}
			run(t, readtest.Archive("WhatsApp Chat with 숲.txt", b),
				"2023-01-15T14:30 minute | message | 이다람 | 도토리", "2023-01-15T14:31 minute | message | 박단풍 | 밤")
		})
	}
}

// An iPhone and an Android phone export one room, with media and without:
// they name the same memories.
func TestOneMessageHasOneIdentity(t *testing.T) {
	root := readtest.Archive(
		"1/WhatsApp Chat with 숲.txt", "15/01/2023, 14:30 - 이다람: ㅋㅋ\n15/01/2023, 14:30 - 이다람: ㅋㅋ\n15/01/2023, 14:30 - 이다람: <Media omitted>\n15/01/2023, 14:31 - 박단풍: 밤\n",
		"2/WhatsApp Chat - 숲/_chat.txt", show("[2023. 1. 15. 오후 2:30:01] 이다람: ㅋㅋ\n[2023. 1. 15. 오후 2:30:02] 이다람: ㅋㅋ\n‹[2023. 1. 15. 오후 2:30:59] 이다람: ‹<첨부: 00000001-PHOTO-2023-01-15-14-30-59.jpg>\n"),
		"3/WhatsApp Chat with 숲 (1).txt", "1/15/23, 2:30 PM - 이다람: IMG-20230115-WA0001.jpg (file attached)\n1/15/23, 2:31 PM - 박단풍: 밤\n1/15/23, 2:32 PM - 박단풍: 끝\n")
	readtest.Run(t, readtest.Case{Reader: whatsapp.New(), Root: root, Overlap: true})
	different := map[string]string{}
	for _, it := range readtest.Read(t.Context(), whatsapp.New(), root, nil).Items {
		different[it.Identity()] = readtest.Line(it)
	}
	if len(different) != 5 {
		t.Errorf("%d different messages, want 5: %q", len(different), different)
	}
}

func TestOwnerAndZone(t *testing.T) {
	root := readtest.Archive("_chat.txt", two)
	for _, tt := range []struct{ zone, want string }{
		{"Asia/Seoul", "+09:00 archive"}, {"-03:30", "-03:30 archive"}, {"", "archive"},
	} {
		own := 0
		for _, it := range readtest.Read(t.Context(), whatsapp.New(), root, archive.Options{"owner": "이다람", "timezone": tt.zone}).Items {
			if got := readtest.Zone(it); got != tt.want {
				t.Errorf("zone %q: got %q, want %q", tt.zone, got, tt.want)
			}
			if it.Own {
				own++
			}
		}
		if own != 1 {
			t.Errorf("%d own messages, want 1", own)
		}
	}
}

func TestChoicesAreOrderedByMessages(t *testing.T) {
	root := readtest.Archive("x/_chat.txt", two+"15/01/2023, 14:32 - 박단풍: 또\n15/01/2023, 14:33 - 김도토리님이 들어왔습니다\n")
	got, err := whatsapp.New().Choices(t.Context(), root, "owner")
	if strings.Join(got, "|") != "박단풍|이다람" || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestTitles(t *testing.T) {
	const marked = "[2023. 1. 15. 오후 2:30:22] 숲: \u200E메시지와 통화는 종단간 암호화됩니다.\n[2023. 1. 15. 오후 2:31:22] 이다람: 안녕\n"
	tests := []struct{ file, text, want string }{
		{"WhatsApp Chat with 숲.txt", two, "숲"}, {"WhatsApp Chat with 숲(2).txt", two, "숲"}, {"WhatsApp Chat mit 숲.txt", two, "숲"},
		{"숲님과의 WhatsApp 대화.txt", two, "숲"}, {"与숲的 WhatsApp 聊天.txt", two, "숲"}, {"與숲的 WhatsApp 對話.txt", two, "숲"},
		{"Chat de WhatsApp con 숲.txt", two, "숲"}, {"Conversa do WhatsApp com 숲.txt", two, "숲"}, {"Discussion WhatsApp avec 숲.txt", two, "숲"},
		{"숲とのWhatsAppチャット.txt", two, "숲"}, {"Konwersacja WhatsApp - 숲/_chat.txt", two, "숲"},
		{"WhatsApp Chat - 숲.zip/_chat.txt", two, "숲"}, {"WhatsApp Chat - 숲 (3)/_chat.txt", two, "숲"}, {"WhatsApp 채팅 - 숲/_chat.txt", two, "숲"},
		{"_chat.txt", marked, "숲"}, {"가족/_chat.txt", two, "가족"}, {"_chat.txt", two, "_chat"}, {"단톡.txt", marked, "단톡"},
	}
	for _, tt := range tests {
		items := readtest.Read(t.Context(), whatsapp.New(), readtest.Archive(tt.file, tt.text), nil).Items
		if len(items) == 0 || items[0].Collections[0].Title != tt.want {
			t.Errorf("%s: %q, want %q", tt.file, readtest.Lines(items, readtest.Collections), tt.want)
		}
	}
	items := readtest.Read(t.Context(), whatsapp.New(), named{readtest.Archive("_chat.txt", two)}, nil).Items
	if items[0].Collections[0].Title != "다람쥐 모임" {
		t.Errorf("the zip's name is not the room's: %q", items[0].Collections[0].Title)
	}
}

type named struct{ fstest.MapFS }

func (named) Name() string { return "WhatsApp Chat - 다람쥐 모임.zip" }

func TestWarnings(t *testing.T) {
	long := strings.Repeat("가나다라마바사\n", 60_000)
	tests := []struct {
		name, file, text string
		items            int
		warning          string
	}{
		{"line before the first message", "_chat.txt", "미아\n" + two, 2, "_chat.txt:1: This line stands before the first message and was left out."},
		{"only the name", "_chat.txt", "장보기\n", 0, "_chat.txt: This file is named like a WhatsApp chat but does not read like one."},
		{"only the name, in English", "WhatsApp Chat with 숲.txt", "", 0, "WhatsApp Chat with 숲.txt: This file is named like a WhatsApp chat but does not read like one."},
		{"endless message", "_chat.txt", "15/01/2023, 14:30 - 이다람: 글\n" + long + two, 3, "_chat.txt:1: This message is longer than 1 MB; the rest of it was left out."},
		{"endless line", "_chat.txt", "15/01/2023, 14:30 - 이다람: " + strings.Repeat("가", 1<<19) + "\n" + two, 3, "_chat.txt:1: This message is longer than 1 MB; the rest of it was left out."},
		{"cut in the middle", "_chat.txt", two + "15/01/20", 2, ""},
		{"cut in the middle of a character", "_chat.txt", two + "15/01/2023, 14:32 - 이다람: 도토\xEB\xA6", 3, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			root := readtest.Archive(tt.file, tt.text)
			readtest.Run(t, readtest.Case{Reader: whatsapp.New(), Root: root, Undetected: tt.items == 0})
			r := readtest.Read(t.Context(), whatsapp.New(), root, nil)
			got := ""
			for _, w := range r.Warnings {
				got += w.Error()
			}
			if len(r.Items) != tt.items || got != tt.warning {
				t.Errorf("%d items, %v; want %d and %s", len(r.Items), r.Warnings, tt.items, tt.warning)
			}
		})
	}
}

func TestDetect(t *testing.T) {
	tests := []struct {
		name    string
		root    fs.FS
		want    int
		variant string
	}{
		{"iPhone", readtest.Archive("x/y/_chat.txt", "[2023. 1. 15. 오후 2:30:22] 김영희: 안녕\n"), 100, "iPhone chat"},
		{"Android", readtest.Archive("WhatsApp Chat with 숲.txt", two), 100, "Android chat"},
		{"older", readtest.Archive("_chat.txt", "15/01/2023 14:30:22: 김영희: 안녕\n"), 100, "Chat of an older phone"},
		{"another name, media", readtest.Archive("a.txt", two+"15/01/2023, 14:30 - 이다람: <Media omitted>\n"), 80, "Android chat"},
		{"another name, notice", readtest.Archive("a.txt", "15.04.2016, 15:04 - Messages and calls are end-to-end encrypted.\n"), 80, "Android chat"},
		{"another name", readtest.Archive("a.txt", two), 55, "Android chat"},

		{"only the name", readtest.Archive("_chat.txt", "장보기\n"), 0, ""},
		{"one line", readtest.Archive("a.txt", "15/01/2023, 14:30 - 이다람: 도토리\n"), 0, ""},
		{"diary", readtest.Archive("a.txt", "2023.01.15 14:30 - 산에 갔다\n2023.01.16 14:30 - 또 갔다\n"), 0, ""},
		{"log", readtest.Archive("a.txt", "[2023-01-15 14:30:22] start\n[2023-01-15 14:30:23] stop\n"), 0, ""},
		{"kakaotalk", readtest.Archive("KakaoTalkChats.txt", "홍길동 님과 카카오톡 대화\n저장한 날짜 : 2026년 2월 8일 오후 3:19\n\n2026년 2월 8일 오후 3:17, 홍길동 : 글\n"), 0, ""},
		{"kakaotalk of an iphone", readtest.Archive("a.txt", "방\n저장한 날짜 : 2015. 8. 3. 오전 12:15\n\n2015. 8. 2. 16:21, 홍길동 : 일정\n2015. 8. 2. 16:22, 홍길동 : 일정\n"), 0, ""},
		{"line", readtest.Archive("[LINE] a.txt", "[LINE] 花子とのトーク履歴\n保存日時：2025/07/24 14:30\n\n2023/07/13(木)\n21:47\t太郎\tx\n"), 0, ""},
		{"other extension", readtest.Archive("_chat.md", two), 0, ""},
		{"binary", readtest.Archive("_chat.txt", "\x00\x01\xff\xfe\x80"), 0, ""},
	}
	var fixtures []readtest.Fixture
	for _, tt := range tests {
		if m := whatsapp.New().Detect(t.Context(), tt.root); m.Confidence != tt.want || m.Variant != tt.variant {
			t.Errorf("%s: %+v, want %d %s", tt.name, m, tt.want, tt.variant)
		}
		f := readtest.Fixture{Name: tt.name, Root: tt.root}
		if tt.want > 0 {
			f.Service = whatsapp.Service
		}
		fixtures = append(fixtures, f)
	}
	readtest.Matrix(t, []read.Reader{whatsapp.New()}, fixtures)
}

// A message that never ends must not keep the reader from noticing.
func TestCancelInsideAMessage(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	root := endlessFS{MapFS: readtest.Archive("_chat.txt", two), stop: cancel}
	if r := readtest.Read(ctx, whatsapp.New(), root, nil); !errors.Is(r.Err, context.Canceled) {
		t.Errorf("%d items, %v", len(r.Items), r.Err)
	}
}

// endlessFS has files that go on for ever; it calls stop after 16 MB.
type endlessFS struct {
	fstest.MapFS
	stop func()
}

func (e endlessFS) Open(name string) (fs.File, error) {
	f, err := e.MapFS.Open(name)
	if err == nil && strings.HasSuffix(name, ".txt") {
		return &endlessFile{File: f, stop: e.stop}, nil
	}
	return f, err
}

type endlessFile struct {
	fs.File
	stop func()
	read int
}

func (e *endlessFile) Read(p []byte) (int, error) {
	if n, err := e.File.Read(p); err != io.EOF {
		return n, err
	}
	if e.read += len(p); e.read > 16<<20 {
		e.stop()
	}
	for i := range p {
		p[i] = "endless\n"[i%8]
	}
	return len(p), nil
}
