package xmp

import (
	"testing"
)

func TestDegrees(t *testing.T) {
	for _, tt := range []struct {
		in   float64
		want string
	}{
		{33.45863, "33,27.517800N"}, {-34.603722, "34,36.223320S"}, {0, "0,0.000000N"}, {59.99999999999, "60,0.000000N"}, {-180, "180,0.000000S"},
	} {
		if got := degrees(tt.in, "N", "S"); got != tt.want {
			t.Errorf("%v: got %s, want %s", tt.in, got, tt.want)
		}
	}
}
