package amend_test

import (
	"errors"
	"math"
	"slices"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/amend"
)

func TestDatesAsPeopleTypeThem(t *testing.T) {
	tests := []struct {
		text, want string
		precision  archive.Precision
	}{
		{"1980s", "1980s", archive.PrecisionDecade},
		{"1980년대", "1980s", archive.PrecisionDecade},
		{"80년대", "1980s", archive.PrecisionDecade},
		{"2005", "2005", archive.PrecisionYear},
		{"2005년", "2005", archive.PrecisionYear},
		{"2005.10", "2005-10", archive.PrecisionMonth},
		{"2005년 10월", "2005-10", archive.PrecisionMonth},
		{"2005. 10. 08.", "2005-10-08", archive.PrecisionDay},
		{" 2005/10/8 ", "2005-10-08", archive.PrecisionDay},
		{"20051008", "2005-10-08", archive.PrecisionDay},
		{"05.10.8", "2005-10-08", archive.PrecisionDay},
		{"'98. 3. 2.", "1998-03-02", archive.PrecisionDay},
		{"98년 3월", "1998-03", archive.PrecisionMonth},
		{"1888년 3월 2일", "1888-03-02", archive.PrecisionDay},
		{"1970-01-01", "1970-01-01", archive.PrecisionDay},
		{"2005년 10월 8일 오후 6시 42분", "2005-10-08 18:42", archive.PrecisionMinute},
		{"2005. 10. 8. 오후 6:42", "2005-10-08 18:42", archive.PrecisionMinute},
		{"05.10.8 18:42", "2005-10-08 18:42", archive.PrecisionMinute},
		{"20051008 18:42", "2005-10-08 18:42", archive.PrecisionMinute},
		{"2005-10-08 18:42", "2005-10-08 18:42", archive.PrecisionMinute},
		{"2005-10-08T18:42:09", "2005-10-08 18:42:09", archive.PrecisionSecond},
	}
	for _, tt := range tests {
		m, ok := amend.ReadDate(tt.text)
		if !ok || m.Precision != tt.precision || m.Origin != archive.OriginUser || amend.WriteDate(m) != tt.want {
			t.Errorf("%q: %v, %s %+v", tt.text, ok, amend.WriteDate(m), m)
		}
	}
	for _, s := range []string{"", "어제", "2005-13", "2005-02-30", "0000", "0001", "8", "2005-10-08 25:00", "2005-10-08 18:42 무렵"} {
		if m, ok := amend.ReadDate(s); ok {
			t.Errorf("%q is taken for %+v", s, m)
		}
	}
	if m, _ := amend.ReadDate("2005-10-08T18:42+09:00"); m.Offset != archive.EastOf(9*3600) {
		t.Errorf("the offset is lost: %+v", m)
	}
}

func TestShiftsAreReadAsTheyAreWritten(t *testing.T) {
	for _, by := range []time.Duration{time.Hour, -9*time.Hour - 30*time.Minute, 26 * time.Hour, -time.Second, 400*24*time.Hour + time.Minute} {
		if got, err := amend.ReadShift(amend.WriteShift(by)); got != by || err != nil {
			t.Errorf("%v is written %q and read %v, %v", by, amend.WriteShift(by), got, err)
		}
	}
	if amend.WriteShift(0) != "" {
		t.Errorf("nothing is written %q", amend.WriteShift(0))
	}
}

func TestShiftsAsPeopleTypeThem(t *testing.T) {
	const day = 24 * time.Hour
	tests := []struct {
		text string
		want time.Duration
	}{
		{"+1d2h30m", day + 2*time.Hour + 30*time.Minute},
		{"-9h", -9 * time.Hour},
		{"3일 2시간", 3*day + 2*time.Hour},
		{"3일 전", -3 * day},
		{"1주 후", 7 * day},
		{"-90분", -90 * time.Minute},
		{"+9:00", 9 * time.Hour},
		{"-1:30", -90 * time.Minute},
		{"2 days 1 hour", 2*day + time.Hour},
		{"−45초", -45 * time.Second},
	}
	for _, tt := range tests {
		if got, err := amend.ReadShift(tt.text); got != tt.want || err != nil {
			t.Errorf("%q: %v, %v; want %v", tt.text, got, err, tt.want)
		}
	}
	for _, s := range []string{"", "+", "0h", "3", "3 moons", "9:75", "0:00", "9999999일", "h"} {
		if got, err := amend.ReadShift(s); !errors.Is(err, amend.ErrShift) {
			t.Errorf("%q is taken for %v", s, got)
		}
	}
}

func TestPlacesAsMapsWriteThem(t *testing.T) {
	tests := []struct {
		text      string
		lat, long float64
	}{
		{"37.5665, 126.9780", 37.5665, 126.978},
		{"37.5665 126.9780", 37.5665, 126.978},
		{"-33.86,151.21", -33.86, 151.21},
		{"−33.86, 151.21", -33.86, 151.21},
		{`37°33'59"N 126°58'41"E`, 37 + 33.0/60 + 59.0/3600, 126 + 58.0/60 + 41.0/3600},
		{"46.156° N, 1.153° W", 46.156, -1.153},
		{"33.86 S, 151.21 E", -33.86, 151.21},
		{"-33.86°, 151.21°", -33.86, 151.21},
		{"북위 37.5도 동경 127도", 37.5, 127},
		{"남위 33도 51분, 동경 151도 12분", -33.85, 151.2},
		{"geo:37.5665,126.978", 37.5665, 126.978},
		{"Seoul 37.5665, 126.978", 37.5665, 126.978},
		{"https://www.google.com/maps/@37.5665,126.978,15z", 37.5665, 126.978},
		{"https://map.example.kr/?q=37.5665%2C126.978", 37.5665, 126.978},
	}
	for _, tt := range tests {
		p, err := amend.ReadPlace(tt.text)
		if err != nil || !p.Known || math.Abs(p.Latitude-tt.lat) > 1e-9 || math.Abs(p.Longitude-tt.long) > 1e-9 {
			t.Errorf("%q: %+v, %v", tt.text, p, err)
		}
		if again, err := amend.ReadPlace(p.String()); err != nil || math.Abs(again.Latitude-p.Latitude) > 1e-5 {
			t.Errorf("%q is not read back: %+v, %v", p, again, err)
		}
	}
	for text, want := range map[string]error{
		"": amend.ErrPlace, "서울": amend.ErrPlace, "37.5": amend.ErrPlace, "1,2,3": amend.ErrPlace, "37.5, 999": amend.ErrPlace,
		"126.978, 37.5665": amend.ErrSwapped, "https://example.kr/": amend.ErrPlace, "37.5도": amend.ErrPlace,
	} {
		if p, err := amend.ReadPlace(text); !errors.Is(err, want) {
			t.Errorf("%q: %+v, %v", text, p, err)
		}
	}
}

func TestListsOfNames(t *testing.T) {
	was := []string{"엄마", "아빠"}
	tests := []struct {
		text string
		want []string
	}{
		{"할머니, 엄마", []string{"할머니", "엄마"}},
		{"+할머니, -아빠", []string{"엄마", "할머니"}},
		{"-없는 사람", []string{"엄마", "아빠"}},
		{"+엄마", []string{"엄마", "아빠"}},
		{"", nil},
		{"엄마, 엄마,", []string{"엄마"}},
		{"\u1112\u1161\u11ab", []string{"한"}},
	}
	for _, tt := range tests {
		if got := amend.ReadNames(tt.text).Of(was); !slices.Equal(got, tt.want) {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
	}
	if got := (amend.Names{}).Of(was); !slices.Equal(got, was) || !(amend.Names{}).Empty() {
		t.Errorf("no change: %q", got)
	}
}
