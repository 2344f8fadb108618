package archive_test

import (
	"testing"
	"time"

	"dotori/archive"
)

func TestZone(t *testing.T) {
	wall := archive.At(time.Date(1988, 7, 1, 12, 0, 0, 0, time.UTC), archive.PrecisionMinute, archive.OriginArchive)
	tests := []struct{ value, want string }{
		{"Asia/Seoul", "+10:00"}, // it had summer time in 1988
		{"Asia/Tokyo", "+09:00"},
		{"-03:30", "-03:30"},
		{"Z", "+00:00"},
	}
	for _, tt := range tests {
		zone, err := archive.Options{"timezone": tt.value}.Zone("timezone", "Asia/Seoul")
		if err != nil {
			t.Errorf("%q: %v", tt.value, err)
			continue
		}
		if got := wall.In(zone).Offset.String(); got != tt.want {
			t.Errorf("%q gives %s, want %s", tt.value, got, tt.want)
		}
	}
	if _, err := (archive.Options{"timezone": "Seoul/Asia"}).Zone("timezone", ""); err == nil {
		t.Error("an unknown zone is accepted")
	}
}

func TestZoneOfNothing(t *testing.T) {
	unset, err := archive.Options{}.Zone("timezone", "Asia/Seoul")
	if err != nil || unset.String() != "Asia/Seoul" {
		t.Errorf("unset: %v, %v", unset, err)
	}
	empty, err := archive.Options{"timezone": ""}.Zone("timezone", "Asia/Seoul")
	if err != nil || empty != nil {
		t.Errorf("empty: %v, %v, want no zone", empty, err)
	}
	m := archive.At(time.Date(2005, 10, 3, 0, 0, 0, 0, time.UTC), archive.PrecisionDay, archive.OriginArchive)
	if m.In(nil) != m {
		t.Error("no zone gives an offset")
	}
}

func TestInKeepsWhatIsSaid(t *testing.T) {
	if m := (archive.Moment{}).In(time.UTC); m != (archive.Moment{}) {
		t.Errorf("an unknown moment became %+v", m)
	}
	stated := archive.Moment{Wall: time.Date(2019, 8, 3, 0, 0, 0, 0, time.UTC), Offset: archive.EastOf(3600), Precision: archive.PrecisionDay}
	if m := stated.In(time.UTC); m != stated {
		t.Errorf("a stated offset became %+v", m)
	}
}
