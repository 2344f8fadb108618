package text

import (
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A character that is composed and has a boundary before it never composes
// with another; that is what lets NFC pass text on without a look at norm.
func TestStableCharactersNeverCompose(t *testing.T) {
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if !isStable(r) {
			continue
		}
		s := string(r)
		if !norm.NFC.IsNormalString(s) || !norm.NFC.PropertiesString(s).BoundaryBefore() {
			t.Errorf("%U is not stable", r)
		}
	}
}

func TestNFCComposes(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"한글", norm.NFC.String("한글")},
		{norm.NFD.String("한글 ABC"), "한글 ABC"},
		{"가\u11A8", "각"},
		{"e\u0301t\u00e9", "\u00e9t\u00e9"},
		{"か\u3099", "が"},
		{"\u2000\uF900", "\u2002\u8C48"},
		{"글\xFF\u0301", norm.NFC.String("글\xFF\u0301")},
	} {
		if got := NFC(tt.in); got != tt.want {
			t.Errorf("NFC(%+q) = %+q, want %+q", tt.in, got, tt.want)
		}
	}
}

func BenchmarkNFC(b *testing.B) {
	const s = "도토리를 모으는 다람쥐가 (2006년에) 쓴 글입니다. 참 좋았다 ㅋㅋ\n"
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		NFC(s)
	}
}
