package media

import (
	"testing"
	"time"
)

func TestFractionsOfSeconds(t *testing.T) {
	for digits, want := range map[string]time.Duration{
		"": 0, "00": 0, "5": 500 * time.Millisecond, "12 ": 120 * time.Millisecond, "048": 48 * time.Millisecond,
		"123456": 123456 * time.Microsecond, "-1": 0, "x": 0, "1e9": 0,
	} {
		if got := exifInfo(tags{"SubSecTimeOriginal": digits}).Subsecond; got != want {
			t.Errorf("%q: %v, want %v", digits, got, want)
		}
	}
	if got := exifInfo(tags{"Software": "Snapseed 2.0"}).Software; got != "Snapseed 2.0" {
		t.Errorf("software %q", got)
	}
}
