package table_test

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"

	"dotori/archive/read/readtest"
	"dotori/archive/read/table"
)

const name = "표.csv"

// read returns the headings and rows as "line: a|b", warnings as they print.
func read(root fs.FS, name string) []string {
	t, w := table.Open(root, name)
	if w != nil {
		return []string{w.Error()}
	}
	defer t.Close()
	var titles []string
	for i := range t.Head.Len() {
		titles = append(titles, t.Head.Title(i))
	}
	got := []string{strings.Join(titles, "|")}
	for row, w := range t.Rows() {
		if w != nil {
			got = append(got, w.Error())
			continue
		}
		var cells []string
		for i := range row.Cells {
			cells = append(cells, row.At(i))
		}
		got = append(got, fmt.Sprintf("%d: %s", row.Line, strings.ReplaceAll(strings.Join(cells, "|"), "\n", "⏎")))
	}
	return got
}

func compare(t *testing.T, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("\n got %q\nwant %q", got, want)
	}
}

func TestCSV(t *testing.T) {
	for _, tt := range []struct {
		name, content string
		want          []string
	}{
		{"plain", "번호,제목\n1,봄\n2,여름\n", []string{"번호|제목", "2: 1|봄", "3: 2|여름"}},
		{"no line end", "번호,제목\n1,봄", []string{"번호|제목", "2: 1|봄"}},
		{"CRLF", "번호,제목\r\n1,봄\r\n", []string{"번호|제목", "2: 1|봄"}},
		{"CR", "번호,제목\r1,봄\r2,여름", []string{"번호|제목", "2: 1|봄", "3: 2|여름"}},
		{"tabs", "번호\t제목, 부제\n1\t봄, 여름\n", []string{"번호|제목, 부제", "2: 1|봄, 여름"}},
		{"semicolons", "번호;제목\n1;봄\n", []string{"번호|제목", "2: 1|봄"}},
		{"named separator", "sep=;\n번호;제목\n1;봄, 가을\n", []string{"번호|제목", "3: 1|봄, 가을"}},
		{"byte order mark", "\uFEFF\"번호\",\"제목\"\n1,봄\n", []string{"번호|제목", "2: 1|봄"}},
		{"quoted line ends", "번호,내용\n1,\"첫 줄\r\n둘째 \"\"줄\"\"\n\"\n2,끝\n", []string{"번호|내용", `2: 1|첫 줄⏎둘째 "줄"`, "5: 2|끝"}},
		{"title above", "게시글 목록\n\n번호,제목\n1,봄\n", []string{"번호|제목", "4: 1|봄"}},
		{"heading with a line end", "\"수\n량\",제목\n1,봄\n", []string{"수 량|제목", "3: 1|봄"}},
		{"ragged", "번호,제목,내용\n1\n2,봄,글,더\n,,\n", []string{"번호|제목|내용", "2: 1", "3: 2|봄|글|더"}},
		{"kept from Excel", "번호,제목\n\"=\"\"20260930-0000024\"\"\",봄\n", []string{"번호|제목", "2: 20260930-0000024|봄"}},
		{"quotes within", "번호,제목\n1,\"12\" 피자\"\n2,5\" 화면\n", []string{"번호|제목", `2: 1|12" 피자`, `3: 2|5" 화면`}},
		{"quote never closed", "번호,제목\n1,\"봄\n2,여름\n3,\"가을\n4,겨울\n", []string{"번호|제목",
			name + ":2: A quotation mark is not closed; the row was ended where its line ends.",
			"2: 1|봄", "3: 2|여름", "4: 3|가을", "5: 4|겨울"}},
		{"headings alone", "번호,제목\n", []string{"번호|제목"}},
		{"empty", "", []string{name + ": This file is empty."}},
		{"no table", "안녕하세요\n반갑습니다\n", []string{name + ": There is no table in this file."}},
		{"no text", "\x00\x01\x02", []string{name + ": There is no table in this file."}},
		{"web page", "<html><table><tr><td>1</td></tr></table>", []string{name +
			": This is a web page with the name of a table. Open it in Excel, save it as .xlsx and import that."}},
		{"old Excel", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 512), []string{name +
			": This is an Excel file of the old kind (.xls) or with a password. Save it as .xlsx without a password and import that."}},
		{"torn zip", "PK\x03\x04", []string{name + ": This spreadsheet is damaged. (zip: not a valid zip file)"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			compare(t, read(readtest.Archive(name, tt.content), name), tt.want)
		})
	}
}

func TestCharsets(t *testing.T) {
	const content = "번호,제목\n1,똠방각하\n"
	utf16 := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	for charset, encode := range map[string]func(string) (string, error){
		"CP949":  korean.EUCKR.NewEncoder().String,
		"UTF-16": utf16.NewEncoder().String,
		"NFD":    func(s string) (string, error) { return norm.NFD.String(s), nil },
	} {
		encoded, err := encode(content)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(charset, func(t *testing.T) {
			compare(t, read(readtest.Archive(name, encoded), name), []string{"번호|제목", "2: 1|똠방각하"})
		})
	}
}

func TestLargeCells(t *testing.T) {
	large := strings.Repeat("<p>봄</p>\n", 1<<20) // 11 MB
	got := read(readtest.Archive(name, "번호,내용\n1,\""+large+"\"\n2,끝\n"), name)
	if len(got) != 3 || len(got[1]) < len(large)-20 || got[2] != "1048579: 2|끝" {
		t.Errorf("%d rows, the last %.40q", len(got), got[len(got)-1])
	}
	endless := strings.Repeat("x", 40<<20)
	got = read(readtest.Archive(name, "번호,내용\n1,"+endless+"\n2,끝\n"), name)
	if len(got) != 4 || got[1] != name+":2: A row is too long; its end was left out." || got[3] != "3: 2|끝" {
		t.Errorf("%d rows: %.80q", len(got), got)
	}
	got = read(readtest.Archive(name, "번호,내용\n1,\"봄\n"+strings.Repeat("2,여름\n", 2<<20)), name)
	if len(got) != 2<<20+3 || got[2] != "2: 1|봄" {
		t.Errorf("a quotation mark in a large file leaves %d rows: %q", len(got), got[:min(len(got), 4)])
	}
}

// Each line opens a quotation mark; the file must not be searched to its end
// for each of them.
func TestManyQuotesTakeLinearTime(t *testing.T) {
	got := read(readtest.Archive(name, "번호,내용\n"+strings.Repeat("\"x,\n", 5<<20)), name)
	if len(got) < 1<<20 {
		t.Errorf("%d rows", len(got))
	}
}

func book(t *testing.T, password string, fill func(*excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	fill(f)
	var b bytes.Buffer
	if err := f.Write(&b, excelize.Options{Password: password}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func set(t *testing.T, f *excelize.File, sheet, cell string, values ...any) {
	t.Helper()
	if err := f.SetSheetRow(sheet, cell, &values); err != nil {
		t.Fatal(err)
	}
}

func TestXLSX(t *testing.T) {
	b := book(t, "", func(f *excelize.File) {
		set(t, f, "Sheet1", "A1", "안내")
		for _, sheet := range []string{"주문", "메모"} {
			if _, err := f.NewSheet(sheet); err != nil {
				t.Fatal(err)
			}
			set(t, f, sheet, "A2", "주문번호", "수\n량", "판매가")
		}
		set(t, f, "주문", "A3", 20260930000002, 2, 12000.5)
		set(t, f, "주문", "A5", "20260930-0000024", nil, "끝")
	})
	compare(t, read(readtest.Archive("a.xlsx", string(b)), "a.xlsx"), []string{"주문번호|수 량|판매가",
		"3: 20260930000002|2|12000.5", "5: 20260930-0000024||끝",
		"a.xlsx: Only the first sheet with a table was read. (Sheet1, 메모)"})
}

func TestBrokenXLSX(t *testing.T) {
	good := func(f *excelize.File) { set(t, f, "Sheet1", "A1", "a", "b") }
	whole := book(t, "", good)
	torn := bytes.Clone(whole)
	at := bytes.Index(torn, []byte("xl/worksheets/sheet1.xml"))
	copy(torn[at+40:], "torn out")
	for _, tt := range []struct {
		name    string
		content []byte
		want    string
	}{
		{"locked", book(t, "도토리", good), "This spreadsheet is locked with a password."},
		{"cut", whole[:len(whole)/2], "This spreadsheet is damaged."},
		{"torn", torn, "This spreadsheet is damaged."},
		{"no workbook", []byte("PK\x05\x06" + strings.Repeat("\x00", 18)), "There is no table in this file."},
		{"empty", book(t, "", func(*excelize.File) {}), "There is no table in this file."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, w := table.Open(fstest.MapFS{"a.xlsx": {Data: tt.content}}, "a.xlsx")
			if w == nil || !w.Skipped || !strings.Contains(w.Error(), tt.want) {
				t.Errorf("got %v, want %q", w, tt.want)
			}
		})
	}
}

func TestFind(t *testing.T) {
	head, ok := table.Beginning([]byte("\uFEFF주문 번호,\"수\n량\",번호,번호,상품명(한국어"))
	if !ok {
		t.Fatal("no headings")
	}
	if got := []int{head.Find("주문번호"), head.Find("없음", "수량"), head.Find("번호"), head.Find("없음")}; !slices.Equal(got, []int{0, 1, 2, table.None}) {
		t.Errorf("columns %d", got)
	}
	if !head.Has("주문번호", "수량") || head.Has("주문번호", "없음") || head.Title(99) != "" {
		t.Error("Has or Title is wrong")
	}
	if _, ok := table.Beginning([]byte("\x89PNG")); ok {
		t.Error("a picture has headings")
	}
}

func TestDate(t *testing.T) {
	for cell, want := range map[string]string{
		"2026-09-30 14:36":      "2026-09-30 14:36 minute",
		"2026-09-30 오후 2:36:05": "2026-09-30 14:36 second",
		"46295":                 "2026-09-30 00:00 day",
		"46295.60833333333":     "2026-09-30 14:36 minute",
		"20260930":              "2026-09-30 00:00 day",
		"12":                    "none",
		"NaN":                   "none",
		"":                      "none",
		"0000-00-00 00:00:00":   "none",
		"1e300":                 "none",
		"-0x1p-2":               "none",
		"20261330":              "none",
	} {
		got := "none"
		if m, ok := table.Date(cell); ok {
			got = m.Wall.Format("2006-01-02 15:04 ") + string(m.Precision)
		}
		if got != want {
			t.Errorf("%q: %s, want %s", cell, got, want)
		}
	}
}

type failing struct{ fs.FS }

var errBroken = errors.New("broken on purpose")

func (f failing) Open(name string) (fs.File, error) { return nil, errBroken }

func TestOpenFails(t *testing.T) {
	compare(t, read(failing{}, name), []string{name + ": This file could not be read. (broken on purpose)"})
}
