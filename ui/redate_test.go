package ui

import (
	"testing"

	"dotori/archive"
)

func TestDatesAsUsersWriteThem(t *testing.T) {
	tests := []struct {
		text      string
		want      string
		precision archive.Precision
	}{
		{"2005", "2005", archive.PrecisionYear},
		{"2005.10", "2005-10", archive.PrecisionMonth},
		{"2005. 10. 08.", "2005-10-08", archive.PrecisionDay},
		{" 2005/10/08 ", "2005-10-08", archive.PrecisionDay},
		{"2005-10-08 18:42", "2005-10-08 18:42", archive.PrecisionMinute},
		{"2005년 10월", "2005-10", archive.PrecisionMonth},
		{"2005년 10월 8일", "2005-10-08", archive.PrecisionDay},
		{"2005-10-08T18:42:09", "2005-10-08 18:42:09", archive.PrecisionSecond},
	}
	for _, tt := range tests {
		m, ok := readMoment(tt.text)
		if !ok || m.Precision != tt.precision || m.Origin != archive.OriginUser || writeMoment(m) != tt.want {
			t.Errorf("%q: %v, %+v", tt.text, ok, m)
		}
	}
	for _, s := range []string{"", "yesterday", "2005-13", "2005-02-30", "0000"} {
		if m, ok := readMoment(s); ok {
			t.Errorf("%q is taken for %+v", s, m)
		}
	}
}
