package export_test

import (
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/export"
)

func TestCalled(t *testing.T) {
	wall := time.Date(2015, 7, 9, 20, 34, 5, 0, time.UTC)
	for want, it := range map[string]archive.Item{
		"소풍":                  {ID: "a", Title: "소풍", Author: "민지"},
		"2015-07-09 20:34 민지": {ID: "a", Author: "민지", Moment: archive.At(wall, archive.PrecisionSecond, archive.OriginArchive)},
		"2015-07":             {ID: "a", Moment: archive.At(wall, archive.PrecisionMonth, archive.OriginArchive)},
		"민지":                  {ID: "a", Author: "민지"},
		"0123456789abcdef":    {ID: "0123456789abcdef"},
	} {
		if got := export.Called(it); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
