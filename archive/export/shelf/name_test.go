package shelf

import (
	"testing"
	"time"

	"dotori/archive"
)

func TestPlaces(t *testing.T) {
	wall := time.Date(2019, 8, 3, 18, 22, 10, 0, time.UTC)
	for p, want := range map[archive.Precision]string{
		archive.PrecisionNone: "unknown-date ", archive.PrecisionYear: "2019 2019_", archive.PrecisionMonth: "2019/08 201908_",
		archive.PrecisionDay: "2019/08 20190803_", archive.PrecisionMinute: "2019/08 20190803_1822_", archive.PrecisionSecond: "2019/08 20190803_182210_",
	} {
		m := archive.Moment{Wall: wall, Precision: p}
		if got := Month(m) + " " + Stem(m); got != want {
			t.Errorf("%q: got %q, want %q", p, got, want)
		}
	}
	for want, m := range map[string]archive.Media{
		".jpg": {Name: "x.png", MIME: "image/jpeg"}, ".abc": {Name: "x.ABC"}, ".bin": {Name: "x"},
		".a_b": {Name: "x.a:b"},
	} {
		if got := Ext(m); got != want {
			t.Errorf("%+v: got %s, want %s", m, got, want)
		}
	}
}
