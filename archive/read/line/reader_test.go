package line_test

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/unicode"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/line"
	"dotori/archive/read/readtest"
)

func TestSavedAgainInOtherCharsets(t *testing.T) {
	const korea = "[LINE] 다람님과의 대화\n저장한 날짜: 2025/07/24 14:30\n\n2023/07/13(木)\n"
	tests := []struct {
		name string
		enc  encoding.Encoding
		head string
	}{
		{"utf-8 with mark", unicode.UTF8BOM, header},
		{"utf-16", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), header},
		{"utf-16 big end first", unicode.UTF16(unicode.BigEndian, unicode.UseBOM), header},
		{"shift-jis", japanese.ShiftJIS, header},
		{"cp949", korean.EUCKR, korea},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b, err := tt.enc.NewEncoder().String(tabs(tt.head + "21:47→金山→\"一二\n三\"\n21:48→金山→[File]\n"))
			if err != nil {
				t.Fatal(err)
			}
			compare(t, b, []string{"金山 | 一二⏎三", "金山"})
		})
	}
}

func TestDecomposedTextIsComposed(t *testing.T) {
	compare(t, tabs(header+"21:47→\u1103\u1161\u1105\u1161\u11b7→\u1112\u1161\u11ab\u1100\u1173\u11af\x00 \u2068글\u2069\n"),
		[]string{"다람 | 한글 글"})
}

// Exports of one room that overlap, also from the middle of a minute on and
// in another language, name the same memories.
func TestOverlappingExports(t *testing.T) {
	root := readtest.Archive(
		"1/[LINE] 花子とのトーク.txt", tabs(header+"21:47→太郎→笑\n21:47→太郎→笑\n21:47→花子→\"何\n？\"\n21:48→太郎→[写真]\n"),
		"2/[LINE] 花子とのトーク (1).txt", readtest.CRLF(tabs(header+"21:47→太郎→笑\n21:47→花子→\"何\n？\"\n21:48→太郎→[写真]\n21:49→太郎→終\n")),
		"3/Chat history with 花子.txt", tabs("Chat history with 花子\nSaved on: 1/30/2026, 22:13\n\nThu, 7/13/2023\n"+
			"9:47PM→太郎→笑\n9:47PM→花子→何\n？\n9:48 PM→太郎→[Photo]\n"),
	)
	readtest.Run(t, readtest.Case{Reader: line.New(), Root: root, Overlap: true})
	different := map[string]string{}
	for _, it := range readtest.Read(t.Context(), line.New(), root, nil).Items {
		different[it.Identity()] = readtest.Line(it)
	}
	if len(different) != 5 {
		t.Errorf("%d different messages, want 5: %q", len(different), different)
	}
}

func TestOwnerAndZone(t *testing.T) {
	root := readtest.Archive("a.txt", tabs(fromJapan))
	for _, tt := range []struct{ zone, want string }{
		{"Asia/Tokyo", "+09:00 archive"}, {"-03:30", "-03:30 archive"}, {"", "archive"},
	} {
		own := 0
		for _, it := range readtest.Read(t.Context(), line.New(), root, archive.Options{"owner": "太郎", "timezone": tt.zone}).Items {
			if got := readtest.Zone(it); got != tt.want {
				t.Errorf("zone %q: got %q, want %q", tt.zone, got, tt.want)
			}
			if it.Own {
				own++
			}
		}
		if own != 4 {
			t.Errorf("%d own messages, want 4", own)
		}
	}
	if err := readtest.Read(t.Context(), line.New(), root, archive.Options{"timezone": "Nowhere/Town"}).Err; err == nil {
		t.Error("a zone that does not exist is taken")
	}
}

func TestChoicesAreOrderedByMessages(t *testing.T) {
	root := readtest.Archive("x/a.txt", tabs(header+"21:47→太郎→笑\n21:47→\u2068花子\u2069→笑\n21:48→花子→笑\n21:49→→太郎がアナウンスしました\n"))
	got, err := line.New().Choices(t.Context(), root, "owner")
	if strings.Join(got, "|") != "花子|太郎" || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestWarnings(t *testing.T) {
	long := strings.Repeat("가나다라마바사\n", 60_000)
	tests := []struct {
		name, file, text string
		items            int
		warning          string
	}{
		{"line before the first message", "a.txt", header + "迷子\n21:47→花子→終\n", 1,
			"a.txt:5: This line stands before the first message and was left out."},
		{"no messages", "a.txt", header, 0, "a.txt: This chat has no messages."},
		{"only the name", "[LINE] 花子とのトーク.txt", "買い物\n", 0,
			"[LINE] 花子とのトーク.txt: This file is named like a LINE chat but does not read like one."},
		{"cut before the first day", "a.txt", "[LINE] 花子とのトーク履歴\n保存日時：2025/07/24 14:30\n\n21:46→花子→前\n21:47→花子→終\n", 2,
			"a.txt:4: The messages from here on stand before the first date; their day is not known."},
		{"endless message", "a.txt", header + "21:47→花子→글\n" + long + "21:48→花子→終\n", 2,
			"a.txt:5: This message is longer than 1 MB; the rest of it was left out."},
		{"endless line", "a.txt", header + "21:47→花子→" + strings.Repeat("가", 1<<19) + "\n21:48→花子→終\n", 2,
			"a.txt:5: This message is longer than 1 MB; the rest of it was left out."},
		{"endless quote", "a.txt", header + "21:47→花子→\"" + long + "\"\n21:48→花子→終\n", 2,
			"a.txt:5: This message is longer than 1 MB; the rest of it was left out."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			root := readtest.Archive(tt.file, tabs(tt.text))
			readtest.Run(t, readtest.Case{Reader: line.New(), Root: root, Undetected: tt.items == 0})
			r := readtest.Read(t.Context(), line.New(), root, nil)
			if len(r.Items) != tt.items || len(r.Warnings) != 1 || r.Warnings[0].Error() != tt.warning {
				t.Errorf("%d items, %v; want %d and %s", len(r.Items), r.Warnings, tt.items, tt.warning)
			}
			if n := len(r.Items); n > 0 && r.Items[n-1].Text != "終" {
				t.Errorf("the last is %.40q", r.Items[n-1].Text)
			}
		})
	}
}

// What lies beside chats is not theirs: an export holds no pictures.
func TestOtherFilesAreLeft(t *testing.T) {
	readtest.Run(t, readtest.Case{Reader: line.New(),
		Root: readtest.Archive("가/나/다/[LINE] 花子とのトーク.txt", tabs(header+"21:47→花子→[写真]\n"),
			"가/나/다/a.jpg", "\xFF\xD8\xFF", "メモ.txt", "買い物", "a.csv", "Date,User,Message\n"),
		Left:    []string{"가/나/다/a.jpg", "メモ.txt", "a.csv"},
		Columns: columns, Want: []string{"chat 花子 | 2023-07-13T21:47 minute | message | 花子 |  | 写真?"}})
}

func TestDetect(t *testing.T) {
	const messages = "2023/07/13(木)\n21:47\t花子\t一\n21:48\t太郎\t二\n"
	tests := []struct {
		name    string
		root    fs.FS
		want    int
		variant string
	}{
		{"japanese", readtest.Archive("x/a.txt", header), 100, "Phone text in Japanese"},
		{"english without mark", readtest.Archive("a.txt", "Chat history with Alice\nSaved on: 1/1/2020, 12:00\n\n"), 100, "Phone text in English"},
		{"german", readtest.Archive("a.TXT", "[LINE] Chat mit Solo\nGespeichert um: 30.1.2026, 22:11\n\n"), 100, "Phone text in German"},
		{"korean", readtest.Archive("a.txt", "[LINE] 다람님과의 대화\n저장한 날짜: 2023/07/20 21:00\n\n"+messages), 100, "Phone text in Korean"},
		{"another language", readtest.Archive("a.txt", "[LINE] Bima\nDisimpan: 20/7/2023\n\n"+messages), 100, "Phone text in another language"},
		{"another language without mark", readtest.Archive("a.txt", "Obrolan\nDisimpan: 20/7/2023\n\n"+messages), 80, "Phone text in another language"},
		{"english without time of saving", readtest.Archive("a.txt", "Chat history with Alice\n\n"+messages), 80, "Phone text in English"},
		{"another language without time of saving", readtest.Archive("a.txt", "[LINE] Bima\n\n"+messages), 80, "Phone text in another language"},
		{"without header", readtest.Archive("a.txt", messages), 80, "Phone text in another language"},
		{"computer", readtest.Archive("[LINE]a.txt", "2017.09.03 Sunday\n16:23 Bob hello\n"), 70, "Computer text"},
		{"computer under another name", readtest.Archive("a.txt", "2017.09.03 Sunday\n16:23 Bob hello\n16:24 Amy hi\n"), 40, "Computer text"},
		{"computer with header", readtest.Archive("a.txt", "[LINE] Chat in A\nSaved on: 2017.09.05 10:00\n\n2017.09.03 Sunday\n16:23 Bob hello\n"), 100, "Computer text"},

		{"english title alone", readtest.Archive("a.txt", "Chat history with Alice\n\nwas lost\n"), 0, ""},
		{"mark alone", readtest.Archive("a.txt", "[LINE] 買い物\n- どんぐり\n"), 0, ""},
		{"kakaotalk", readtest.Archive("KakaoTalkChats.txt", "홍길동 님과 카카오톡 대화\n저장한 날짜 : 2026년 2월 8일 오후 3:19\n\n2026년 2월 8일 오후 3:17, 홍길동 : 글\n12:00\t점심\n"), 0, ""},
		{"kakaotalk of an iphone", readtest.Archive("a.txt", "방\n저장한 날짜 : 2015. 8. 3. 오전 12:15\n\n2015년 8월 2일 일요일\n2015. 8. 2. 16:21, 홍길동 : 일정\n10:30 기차\n12:00 점심\n"), 0, ""},
		{"kakaotalk of windows", readtest.Archive("a.txt", "방 님과 카카오톡 대화\r\n저장한 날짜 : 2020-11-03 10:44:52\r\n\r\n[홍길동] [오후 2:37] 글\r\n"), 0, ""},
		{"whatsapp", readtest.Archive("_chat.txt", "[2020. 1. 1. 오후 3:17:00] 홍길동: 글\n"), 0, ""},
		{"table of times", readtest.Archive("a.txt", "12:00\t점심\t김밥\n18:00\t저녁\t국수\n"), 0, ""},
		{"diary", readtest.Archive("a.txt", "2017.09.03 Sunday\n산에 갔다.\n16:23 출발\n내려왔다.\n"), 0, ""},
		{"log", readtest.Archive("a.txt", "2017-09-03 16:23 start\n2017-09-03 16:24 stop\n"), 0, ""},
		{"other extension", readtest.Archive("a.md", header), 0, ""},
		{"binary", readtest.Archive("[LINE] a.txt", "\x00\x01\xff\xfe\x80"), 0, ""},
		{"empty", readtest.Archive("[LINE] a.txt", ""), 0, ""},
	}
	var fixtures []readtest.Fixture
	for _, tt := range tests {
		if m := line.New().Detect(t.Context(), tt.root); m.Confidence != tt.want || m.Variant != tt.variant {
			t.Errorf("%s: %+v, want %d %s", tt.name, m, tt.want, tt.variant)
		}
		f := readtest.Fixture{Name: tt.name, Root: tt.root}
		if tt.want > 0 {
			f.Service = line.Service
		}
		fixtures = append(fixtures, f)
	}
	readtest.Matrix(t, []read.Reader{line.New()}, fixtures)
}

// A message that never ends must not keep the reader from noticing.
func TestCancelInsideAMessage(t *testing.T) {
	for _, begin := range []string{tabs(header + "21:47→花子→一\n21:47→花子→二\n"), "[LINE] Chat in A\nSaved on: 2017.09.05\n2017.09.03 Sunday\n16:23 Bob hello\n16:24 Amy hi\n"} {
		ctx, cancel := context.WithCancel(t.Context())
		root := endlessFS{MapFS: fstest.MapFS{"[LINE] a.txt": {Data: []byte(begin)}}, more: 16 << 20, stop: cancel}
		r := readtest.Read(ctx, line.New(), root, nil)
		if !errors.Is(r.Err, context.Canceled) {
			t.Errorf("%d items, %v", len(r.Items), r.Err)
		}
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
