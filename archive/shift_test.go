package archive_test

import (
	"errors"
	"testing"

	"dotori/archive"
)

func TestShift(t *testing.T) {
	const hour, day = 3600, 86400
	tests := []struct {
		name       string
		shift      archive.Shift
		told, want string
	}{
		{"nothing", archive.Shift{}, "exif 2019-08-03T18:22:10", "exif 2019-08-03T18:22:10"},
		{"earlier", archive.Shift{Seconds: -9 * hour}, "archive 2019-08-03T06:22:10+09:00", "archive 2019-08-02T21:22:10+09:00"},
		{"minutes", archive.Shift{Seconds: 90}, "archive 2019-08-03T06:22", "archive 2019-08-03T06:23"},
		{"a day of hours", archive.Shift{Seconds: -9 * hour}, "exif 2019-08-03", "exif 2019-08-03"},
		{"a day of days", archive.Shift{Seconds: -(2*day + 9*hour)}, "exif 2019-08-03", "exif 2019-08-01"},
		{"a month", archive.Shift{Seconds: 40 * day}, "exif 2019-08", "exif 2019-08"},
		{"out of the calendar", archive.Shift{Seconds: -200 * 365 * day}, "exif 0050-08-03T00:00:00", "exif 0050-08-03T00:00:00"},
		{"as another zone showed it", archive.Shift{Zone: "Europe/Berlin"}, "archive 2024-01-01T07:30:00+09:00", "archive 2023-12-31T23:30:00+01:00"},
		{"in its summer", archive.Shift{Zone: "Europe/Berlin"}, "archive 2024-07-01T07:30:00+09:00", "archive 2024-07-01T00:30:00+02:00"},
		{"of an unknown zone", archive.Shift{Zone: "Asia/Tokyo"}, "exif 2024-01-01T07:30:00", "exif 2024-01-01T07:30:00+09:00"},
		{"read in the wrong zone", archive.Shift{Zone: "Asia/Seoul", From: "America/Los_Angeles"},
			"archive 2024-01-01T07:30:00+09:00", "archive 2024-01-02T00:30:00+09:00"},
		{"an offset", archive.Shift{Zone: "+05:30"}, "archive 2024-01-01T07:30:00+09:00", "archive 2024-01-01T04:00:00+05:30"},
		{"a day has no clock", archive.Shift{Zone: "Europe/Berlin"}, "archive 2024-01-01+09:00", "archive 2024-01-01+09:00"},
	}
	for _, tt := range tests {
		move, err := tt.shift.Mover()
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if got := say(move(told(t, tt.told))); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
		if m := move(archive.Moment{}); m != (archive.Moment{}) {
			t.Errorf("%s: nothing becomes %+v", tt.name, m)
		}
	}
	for _, s := range []archive.Shift{{Zone: "Nowhere"}, {Zone: "UTC", Seconds: 1}, {From: "UTC"}, {Seconds: 1 << 60}, {Seconds: -1 << 63}} {
		if _, err := s.Mover(); !errors.Is(err, archive.ErrShift) {
			t.Errorf("%+v: %v", s, err)
		}
	}
}
