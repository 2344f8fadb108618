package page_test

import (
	"testing"

	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/unicode"

	"dotori/archive/read/page"
)

func TestDecode(t *testing.T) {
	cp949 := func(s string) string { return encode(t, korean.EUCKR.NewEncoder().String, s) }
	tests := []struct{ name, in, label, want string }{
		{"UTF-8", "<p>봄", "", "<p>봄"},
		{"UTF-8 with mark", "\uFEFF<meta charset=euc-kr><p>봄", "", "<meta charset=euc-kr><p>봄"},
		{"UTF-16 with mark", encode(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String, "<p>봄"), "", "<p>봄"},
		{"CP949 declared", cp949("<meta charset=ks_c_5601-1987><p>똠방각하"), "", "<meta charset=ks_c_5601-1987><p>똠방각하"},
		{"CP949 declared the old way", cp949(`<META http-equiv="Content-Type" content="text/html; charset=euc-kr"><p>봄`), "", `<META http-equiv="Content-Type" content="text/html; charset=euc-kr"><p>봄`},
		{"CP949 not declared", cp949("<p>봄 소풍"), "", "<p>봄 소풍"},
		{"CP949 declared as UTF-8", cp949("<meta charset=utf-8><p>봄 소풍"), "", "<meta charset=utf-8><p>봄 소풍"},
		{"UTF-8 declared as EUC-KR", "<meta charset=euc-kr><p>봄 소풍 김밥", "", "<meta charset=euc-kr><p>봄 소풍 김밥"},
		{"CP949 declared as Latin", cp949("<meta charset=iso-8859-1><p>봄 소풍"), "", "<meta charset=iso-8859-1><p>봄 소풍"},
		{"Latin", "<meta charset=iso-8859-1><p>caf\xE9 cr\xE8me", "", "<meta charset=iso-8859-1><p>café crème"},
		{"Japanese declared", encode(t, japanese.ShiftJIS.NewEncoder().String, "<meta charset=shift_jis><p>春の旅"), "", "<meta charset=shift_jis><p>春の旅"},
		{"said beside it", encode(t, japanese.EUCJP.NewEncoder().String, "<p>春の旅"), "euc-jp", "<p>春の旅"},
		{"an XML heading", cp949(`<?xml version="1.0" encoding="euc-kr"?><p>봄`), "", `<?xml version="1.0" encoding="euc-kr"?><p>봄`},
		{"nonsense", "<meta charset=klingon><p>봄", "utf-16", "<meta charset=klingon><p>봄"},
	}
	for _, tt := range tests {
		if got := page.DecodeAs([]byte(tt.in), tt.label); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func encode(t *testing.T, encoder func(string) (string, error), s string) string {
	t.Helper()
	out, err := encoder(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}
