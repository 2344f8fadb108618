package table_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"dotori/archive/read/readtest"
	"dotori/archive/read/table"
)

// crafted returns a workbook whose sheet is the given XML.
func crafted(t *testing.T, sheet string) string {
	t.Helper()
	whole := book(t, "", func(*excelize.File) {})
	in, err := zip.NewReader(bytes.NewReader(whole), int64(len(whole)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, f := range in.File {
		w, err := out.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		var content io.Reader = r
		if strings.HasSuffix(f.Name, "sheet1.xml") {
			content = strings.NewReader(sheet)
		}
		if _, err := io.Copy(w, content); err != nil {
			t.Fatal(err)
		}
		r.Close()
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// What a sheet claims must neither stop nor break the reading.
func TestHostileSheets(t *testing.T) {
	const head = `<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>번호</v></c><c r="B1" t="str"><v>제목</v></c></row>`
	for name, tt := range map[string]struct{ sheet, want string }{
		"a row far down":     {head + `<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData></worksheet>`, "1048576: 1"},
		"a row too far down": {head + `<row r="4611686018427387904"><c r="A2"><v>1</v></c></row></sheetData></worksheet>`, "could not be read to its end"},
		"a row above all":    {head + `<row r="-7"><c r="A2"><v>1</v></c></row></sheetData></worksheet>`, "번호|제목"},
		"no such string":     {head + `<row r="2"><c r="A2" t="s"><v>99999999</v></c></row></sheetData></worksheet>`, "번호|제목"},
		"a negative string":  {head + `<row r="2"><c r="A2" t="s"><v>-1</v></c></row></sheetData></worksheet>`, "번호|제목"},
		"no such cell":       {head + `<row r="2"><c r="~~"><v>1</v></c></row></sheetData></worksheet>`, "could not be read to its end"},
		"cut":                {head + `<row r="2"><c r="A2"><v>1</`, "This spreadsheet is damaged."},
	} {
		t.Run(name, func(t *testing.T) {
			begin := time.Now()
			got := strings.Join(read(readtest.Archive("a.xlsx", crafted(t, tt.sheet)), "a.xlsx"), "\n")
			if !strings.Contains(got, tt.want) || time.Since(begin) > 30*time.Second {
				t.Errorf("got %.300q after %v, want %q", got, time.Since(begin), tt.want)
			}
		})
	}
}

// The directory of a zip may claim any size.
func TestClaimedSizes(t *testing.T) {
	whole := []byte(crafted(t, "<worksheet/>"))
	at := bytes.LastIndex(whole, []byte("PK\x01\x02"))
	for i := range 4 {
		whole[at+24+i] = 0xFE
	}
	_, w := table.Open(readtest.Archive("a.xlsx", string(whole)), "a.xlsx")
	if w == nil || w.Reason != "This spreadsheet is too large. Save it as CSV and import that." {
		t.Errorf("got %v", w)
	}
}
