package text_test

import (
	"slices"
	"testing"

	"dotori/archive/text"
)

func TestFold(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"\u1112\u1161\u11ab\u1100\u1173\u11af", "한글"},
		{"Google\u00a0 Photos\u202fPM", "google photos pm"},
		{"Ünïcode \t\n가", "ünïcode 가"},
		{"H\u0331", "\u1e96"},
		{"ＡＢＣ\u3000", "ａｂｃ "},
	}
	for _, tt := range tests {
		got := text.Fold(tt.in)
		if got != tt.want || text.Fold(got) != got {
			t.Errorf("Fold(%q) = %q, again %q; want %q", tt.in, got, text.Fold(got), tt.want)
		}
	}
	if got := text.NFC("\u1112\u1161\u11ab\u1100\u1173\u11af.jpg"); got != "한글.jpg" {
		t.Errorf("NFC = %+q", got)
	}
}

func TestInitials(t *testing.T) {
	tests := []struct{ in, want string }{
		{"졸업식", "ㅈㅇㅅ"},
		{"까치 a1힣가", "ㄲㅊ a1ㅎㄱ"},
		{"ㅋㅋ ㅏ", "ㅋㅋ ㅏ"},
		{"\xff", "\uFFFD"},
	}
	for _, tt := range tests {
		if got := text.Initials(tt.in); got != tt.want {
			t.Errorf("Initials(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
	for r, want := range map[rune]bool{'ㄱ': true, 'ㅎ': true, 'ㄲ': true, 'ㄳ': false, 'ㅏ': false, '가': false, 'a': false, 'ᄀ': false} {
		if text.IsInitial(r) != want {
			t.Errorf("IsInitial(%c) = %v", r, !want)
		}
	}
}

func TestMatches(t *testing.T) {
	tests := []struct {
		text, query string
		want        []string
	}{
		{"우리 졸업식 날", "졸업", []string{"졸업"}},
		{"우리 졸업식 날", "업식", []string{"업식"}},
		{"우리 졸업식 날", "ㅈㅇㅅ", []string{"졸업식"}},
		{"우리 졸업식 날", "졸ㅇ", []string{"졸업"}},
		{"우리 졸업식 날", "졸어", []string{"졸업"}},
		{"우리 졸업식 날", "조러", nil},
		{"우리 졸업식 날", "어식", nil}, // only the last syllable may be half typed
		{"우리 졸업식 날", "  졸업 ", []string{"졸업"}},
		{"업 언 어 엄마 엇", "어", []string{"업", "언", "어", "엄", "엇"}},
		{"와 왜 외 오", "오", []string{"와", "왜", "외", "오"}},
		{"왜 왔", "와", []string{"왔"}},
		{"의 으", "으", []string{"의", "으"}},
		{"값이 갑", "갑", []string{"값", "갑"}},
		{"가나 간 가", "간", []string{"가나", "간"}},
		{"갑사 값 갑", "값", []string{"갑사", "값"}},
		{"바깥 밖", "밖", []string{"바깥", "밖"}},
		{"갑사", "간", nil},
		{"감사합니다 ㄳ", "ㄳ", []string{"감사", "ㄳ"}},
		{"ㅋㅋㅋ 크크", "ㅋㅋ", []string{"ㅋㅋ", "크크"}},
		{"KakaoTalk kakao", "KAKAO", []string{"Kakao", "kakao"}},
		{"여름\u00a0\n 바다", "여름 바", []string{"여름\u00a0\n 바"}},
		{"한글", "\u1112\u1161\u11ab\u1100\u1173\u11af", []string{"한글"}},
		{"아무것도", "", nil},
		{"아무것도", "  ", nil},
		{"", "가", nil},
		{"a\xff가", "가", []string{"가"}},
	}
	for _, tt := range tests {
		var got []string
		for _, m := range text.Matches(tt.text, tt.query) {
			got = append(got, tt.text[m[0]:m[1]])
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("Matches(%q, %q) = %q, want %q", tt.text, tt.query, got, tt.want)
		}
	}
}
