package text

import "testing"

func TestDecades(t *testing.T) {
	tests := []struct {
		text  string
		found int  // 0 = none
		whole bool // it is all of the text
	}{
		{"1980년대", 1980, true}, {"80년대", 1980, true}, {" 80 년대 ", 1980, true}, {"1980s", 1980, true}, {"80s", 1980, true},
		{"'80s", 1980, true}, {"’80s", 1980, true}, {"80's", 1980, true}, {"2010년대", 2010, true}, {"00년대", 2000, true}, {"30s", 1930, true},
		{"1890s", 1890, true}, {"1980년대 앨범", 1980, false}, {"가족 앨범 (70년대)", 1970, false}, {"1980년대초반", 1980, false},
		{"80s music", 1980, false}, {"1985년대", 0, false}, {"1980년", 0, false}, {"180s", 0, false}, {"a80s", 0, false}, {"80seconds", 0, false},
		{"480년대", 0, false}, {"", 0, false},
	}
	for _, tt := range tests {
		m, ok := FindDecade(tt.text)
		if m.Decade() != tt.found || ok != (tt.found != 0) {
			t.Errorf("in %q: %+v, %v", tt.text, m, ok)
		}
		if m, ok := ParseDecade(tt.text); ok != tt.whole || ok && m.Decade() != tt.found {
			t.Errorf("%q: %+v, %v", tt.text, m, ok)
		}
	}
}
