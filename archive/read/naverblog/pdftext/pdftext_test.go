package pdftext_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dotori/archive/read/naverblog/pdftext"
	"dotori/archive/read/naverblog/pdftext/pdftest"
)

var (
	first  = []string{"봄나들이 다녀온 날", "2014. 5. 6. 21:05 https://blog.naver.com/gildong", "경복궁에서 성춘향을 만났다. 뷁"}
	second = []string{"둘째 쪽", "Hello 123"}
)

func extract(t *testing.T, file []byte, l pdftext.Limits) (pdftext.Document, error) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	return pdftext.Extract(ctx, bytes.NewReader(file), int64(len(file)), l)
}

// drawn is a PDF with one page that draws what is given, with fonts and forms.
func drawn(content, fonts string, more ...string) []byte {
	return pdftest.Write(append([]string{
		"<</Type/Catalog/Pages 3 0 R>>", "<<>>", "<</Type/Pages/Count 1/Kids[4 0 R]>>",
		"<</Type/Page/Resources<</Font<<" + fonts + ">>/XObject<</X 6 0 R>>>>/Contents 5 0 R>>",
		pdftest.Stream("", content),
	}, more...))
}

func TestText(t *testing.T) {
	whole := pdftest.Document("봄 : 네이버 블로그", first, second)
	objects := pdftest.Objects("봄", first, second)
	both := strings.Join(first, "\n") + "\n\n" + strings.Join(second, "\n")
	tests := []struct {
		name string
		file []byte
		want string
	}{
		{"plain", whole, both},
		{"packed objects", pdftest.Write(pdftest.Pack(objects, 1, 2, 3, 4, 5, 7, 9)), both},
		{"cut before its table", whole[:bytes.LastIndex(whole, []byte("xref\n0"))], both},
		{"cut in the second page", whole[:bytes.Index(whole, []byte("9 0 obj"))], strings.Join(first, "\n")},
		{"a table of nonsense", bytes.Replace(whole, []byte("xref\n0 "), []byte("xref\n9999999 "), 1), both},
		{"a version that was not known", bytes.Replace(whole, []byte("%PDF-1.7"), []byte("%PDF-2.0"), 1), both},
		{"bytes behind the end", append(bytes.Clone(whole), make([]byte, 3000)...), both},
		{"an object written again", append(bytes.Clone(whole), "\n10 0 obj\n"+pdftest.Stream("", "BT /F1 9 Tf <0001> Tj ET")+"\nendobj\n"...), strings.Join(first, "\n") + "\n\n봄"},
		{"charsets of Korea and Unicode", drawn("BT /A 9 Tf 1 0 0 1 0 90 Tm <BABD> Tj 1 0 0 1 0 70 Tm /B 9 Tf <AF43> Tj 1 0 0 1 0 50 Tm /C 9 Tf (Cafe \\351) Tj ET",
			"/A<</Subtype/Type0/Encoding/KSCms-UHC-H>>/B<</Subtype/Type0/Encoding/UniKS-UCS2-H>>/C<</Subtype/Type1/Encoding/WinAnsiEncoding>>"), "봄\n꽃\nCafe é"},
		{"codes that nobody knows", drawn("BT /A 9 Tf <0001> Tj ET", "/A<</Subtype/Type0/Encoding/Identity-H>>"), ""},
		{"gaps and moves", drawn("BT /C 10 Tf 20 TL 0 90 Td [(one)-2500(two)] TJ T* (three) ' 1 0 0 1 200 50 Tm (four) Tj ET q 1 0 0 1 0 -30 cm BT /C 10 Tf 0 50 Td (five) Tj ET Q",
			"/C<</Subtype/Type1/Encoding/WinAnsiEncoding>>"), "one two\nthree four\nfive"},
		{"operands of all kinds", drawn("/Span <</MCID 0/Lang(ko)>> BDC BT % a comment (not)\n/C 9 Tf (a\\(b\\)\\101 (c)) Tj EMC BI /W 1 ID (\x00> EI ET 1 0 0 1 0 50 Tm <64 6> Tj (cut",
			"/C<</Subtype/Type1/Encoding/WinAnsiEncoding>>"), "a(b)A (c)\nd`"},
		{"a form", drawn("/X Do", "", pdftest.Stream("/Type/XObject/Subtype/Form/Resources<</Font<</C<</Subtype/Type1/Encoding/WinAnsiEncoding>>>>>>", "BT /C 9 Tf (form) Tj ET")), "form"},
		{"a table of ranges", drawn("BT /A 9 Tf <000100020003000500060041> Tj ET", "/A<</Subtype/Type0/Encoding/Identity-H/ToUnicode 6 0 R>>",
			pdftest.Stream("", "1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfrange <0001> <0003> <AC00> <0005> <0006> [<BD04> <AF43>] endbfrange")), "가각갂봄꽃"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := extract(t, tt.file, pdftext.Limits{})
			if d.Text != tt.want || err != nil && tt.want != "" {
				t.Errorf("got %q, %v, want %q", d.Text, err, tt.want)
			}
		})
	}
}

func TestDescription(t *testing.T) {
	d, err := extract(t, pdftest.Document("봄 : 네이버 블로그", first, second), pdftext.Limits{})
	if err != nil || d.Title != "봄 : 네이버 블로그" || d.Producer != "pdftest" || d.Created != "D:20210102130500+09'00'" || d.Pages != 2 || d.Cut {
		t.Errorf("got %+v, %v", d, err)
	}
}

func TestLimits(t *testing.T) {
	file := pdftest.Document("", first, second)
	if d, err := extract(t, file, pdftext.Limits{Pages: 1}); err != nil || d.Pages != 1 || d.Text != strings.Join(first, "\n") {
		t.Errorf("one page: got %+v, %v", d, err)
	}
	if d, err := extract(t, file, pdftext.Limits{Bytes: 20}); err != nil || !d.Cut || d.Text != first[0] {
		t.Errorf("20 bytes: got %+v, %v", d, err)
	}
}

// What is crafted to crash or to hang ends, with what could be read.
func TestHostile(t *testing.T) {
	page := "<</Type/Page/Contents 5 0 R>>"
	deep := "BT /F1 12 Tf " + strings.Repeat("[", 1<<20)
	tests := map[string][]byte{
		"empty":                        {},
		"only a header":                []byte("%PDF-1.7\n"),
		"pages that are their own":     pdftest.Write([]string{"<</Pages 3 0 R>>", "<<>>", "<</Type/Pages/Kids[3 0 R 3 0 R 3 0 R]>>"}),
		"a length that is its own":     pdftest.Write([]string{"<</Pages 3 0 R>>", "<<>>", "<</Kids[4 0 R]>>", page, "<</Length 5 0 R>>\nstream\nBT\nendstream"}),
		"an object stream in itself":   pdftest.Write([]string{"<</Pages 3 0 R>>", "<<>>", pdftest.Stream("/Type/ObjStm/N 1/First 4", "3 0 <</Length 3 0 R>>")}),
		"objects in each other":        pdftest.Write([]string{"<</Pages 3 0 R>>", "<<>>", "<</Kids[4 0 R]>>", "<</Contents " + strings.Repeat("[", 100_000) + "5 0 R>>"}),
		"brackets without end":         drawn(deep, ""),
		"a form in itself":             drawn("/X Do", "", pdftest.Stream("/Subtype/Form/Resources<</XObject<</X 6 0 R>>>>", "/X Do /X Do")),
		"a stream of gigabytes":        drawn(strings.Repeat("1 ", 8<<20), ""),
		"numbers beyond all":           []byte("%PDF-1.7\n999999999999 0 obj\n<<>>\nendobj\n1 0 obj\n<</Pages 999999999 0 R>>\nendobj\ntrailer <</Root 1 0 R/Size 99999999999>>"),
		"columns beyond all":           pdftest.Write([]string{"<</Pages 3 0 R>>", "<<>>", "<</Kids[4 0 R]>>", page, pdftest.Stream("/DecodeParms<</Predictor 12/Columns 99999999999>>", "BT")}),
		"no pages":                     pdftest.Write([]string{"<<>>", "<<>>"}),
		"a root that is not there":     []byte("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <</Root 9 0 R>>"),
		"objects that are not objects": []byte("%PDF-1.7\nobj obj 1 0 obj 1 0 obj\ntrailer <</Root 1 0 R/Info 1 0 R>>"),
	}
	for name, file := range tests {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			d, err := extract(t, file, pdftext.Limits{})
			if d.Text != "" || err != nil && !errors.Is(err, pdftext.ErrNotPDF) {
				t.Errorf("got %q, %v", d.Text, err)
			}
			if took := time.Since(start); took > 10*time.Second {
				t.Errorf("it took %v", took)
			}
		})
	}
}

func TestEncrypted(t *testing.T) {
	file := bytes.Replace(pdftest.Document("", first), []byte("/Root 1 0 R"), []byte("/Encrypt 2 0 R/Root 1 0 R"), 1)
	if _, err := extract(t, file, pdftext.Limits{}); !errors.Is(err, pdftext.ErrEncrypted) {
		t.Errorf("got %v", err)
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	file := pdftest.Document("", first)
	if _, err := pdftext.Extract(ctx, bytes.NewReader(file), int64(len(file)), pdftext.Limits{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// Poppler is the judge, where it is installed: the same words in the same order.
func TestAgainstPoppler(t *testing.T) {
	poppler, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not installed")
	}
	for i, file := range [][]byte{pdftest.Document("봄", first, second), pdftest.Document("많은 쪽", many(30)...)} {
		name := filepath.Join(t.TempDir(), "a.pdf")
		if err := os.WriteFile(name, file, 0o600); err != nil {
			t.Fatal(err)
		}
		want, err := exec.Command(poppler, "-raw", "-enc", "UTF-8", name, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		d, err := extract(t, file, pdftext.Limits{})
		if got := strings.Fields(d.Text); err != nil || strings.Join(got, " ") != strings.Join(strings.Fields(string(want)), " ") {
			t.Errorf("document %d: got %q, %v, poppler says %q", i, got, err, want)
		}
	}
}

func many(pages int) (all [][]string) {
	for i := range pages {
		var lines []string
		for j := range 40 {
			lines = append(lines, fmt.Sprintf("%d쪽 %d째 줄: 경복궁에서 성춘향과 이몽룡을 만나 김밥을 먹었다.", i+1, j+1))
		}
		all = append(all, lines)
	}
	return all
}

// FuzzExtract wants any bytes to end in time and without a crash.
func FuzzExtract(f *testing.F) {
	f.Add(pdftest.Document("봄", first, second))
	f.Add(pdftest.Write(pdftest.Pack(pdftest.Objects("봄", second), 1, 2, 3, 4, 5, 7)))
	f.Add(drawn("/X Do BT [(a)-300(b)] TJ ET", "", pdftest.Stream("/Subtype/Form", "BT (c) Tj ET")))
	f.Add([]byte("%PDF-1.7\n1 0 obj\n<</Pages<</Kids[<</Contents 2 0 R>>]>>>>\nendobj\n2 0 obj\n<</Length 20>>\nstream\nBT (a) Tj ET\nendstream\nendobj\ntrailer<</Root 1 0 R>>"))
	f.Fuzz(func(t *testing.T, file []byte) {
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
		defer cancel()
		d, err := pdftext.Extract(ctx, bytes.NewReader(file), int64(len(file)), pdftext.Limits{Bytes: 1 << 20})
		if errors.Is(err, context.DeadlineExceeded) {
			t.Error("it takes too long")
		}
		if strings.ContainsAny(d.Text+d.Title, "\r\x00\uFFFC") {
			t.Errorf("%q holds what items never do", d.Text)
		}
	})
}

func BenchmarkExtract(b *testing.B) {
	file := pdftest.Document("많은 쪽", many(300)...)
	b.ReportAllocs()
	var text int
	for b.Loop() {
		d, err := pdftext.Extract(context.Background(), bytes.NewReader(file), int64(len(file)), pdftext.Limits{})
		if err != nil || d.Pages != 300 {
			b.Fatal(d.Pages, err)
		}
		text = len(d.Text)
	}
	b.SetBytes(int64(text))
	ours := b.Elapsed() / time.Duration(b.N)
	poppler, err := exec.LookPath("pdftotext")
	if err != nil {
		return
	}
	name := filepath.Join(b.TempDir(), "a.pdf")
	if err := os.WriteFile(name, file, 0o600); err != nil {
		b.Fatal(err)
	}
	start := time.Now()
	if err := exec.Command(poppler, name, os.DevNull).Run(); err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(time.Since(start))/float64(ours), "times-as-fast-as-poppler")
}
