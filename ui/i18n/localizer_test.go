package i18n

import (
	"testing"
	"testing/fstest"
	"time"

	"fyne.io/fyne/v2/lang"

	"dotori/archive"
	"dotori/assets"
)

// speak returns the localizer of a language with all texts of the program.
func speak(t *testing.T, l Language) *Localizer {
	t.Helper()
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	loc, err := New(l, files)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

func TestPluralsAndNumbers(t *testing.T) {
	ko, en := speak(t, Korean), speak(t, English)
	tests := []struct{ got, want string }{
		{ko.Count(archive.Photo, 1402), "사진 1,402"},
		{en.Count(archive.Photo, 1402), "1,402 photos"},
		{en.Count(archive.Photo, 1), "1 photo"},
		{en.Count(archive.Diary, 0), "0 diary entries"},
		{ko.Number(0), "0"}, {ko.Number(999), "999"}, {ko.Number(1000), "1,000"}, {ko.Number(-1234567), "-1,234,567"}, {ko.Number(-999), "-999"},
		{ko.Size(0), "0 B"}, {ko.Size(999), "999 B"}, {ko.Size(2_100_000), "2.1 MB"}, {ko.Size(58_200_000_000), "58.2 GB"}, {ko.Size(999_999), "1.0 MB"}, {ko.Size(412_400), "412 kB"},
		{ko.Duration(134 * time.Second), "2분 14초"}, {en.Duration(134 * time.Second), "2 min 14 s"}, {ko.Duration(0), "1초"},
		{ko.Duration(time.Hour), "1시간"}, {ko.Duration(90 * time.Minute), "1시간 30분"}, {ko.Duration(2 * time.Minute), "2분"},
		{ko.Clock(42), "0:42"}, {ko.Clock(3723), "1:02:03"},
		{ko.Degrees(46.1561, -1.1534), "46.156° N, 1.153° W"},
		{en.T("No such key, %s", "friend"), "No such key, friend"},
		{ko.T(""), ""},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}

func TestMomentByPrecision(t *testing.T) {
	at := time.Date(2005, 10, 8, 18, 42, 7, 0, time.UTC)
	tests := []struct {
		precision archive.Precision
		ko, en    string
	}{
		{archive.PrecisionNone, "날짜 모름", "Date unknown"},
		{archive.PrecisionDecade, "2000년대", "2000s"},
		{archive.PrecisionYear, "2005년", "2005"},
		{archive.PrecisionMonth, "2005년 10월", "October 2005"},
		{archive.PrecisionDay, "2005년 10월 8일 토요일", "Saturday, October 8, 2005"},
		{archive.PrecisionMinute, "2005년 10월 8일 토요일 오후 6:42", "Saturday, October 8, 2005 6:42 PM"},
		{archive.PrecisionSecond, "2005년 10월 8일 토요일 오후 6:42", "Saturday, October 8, 2005 6:42 PM"},
	}
	ko, en := speak(t, Korean), speak(t, English)
	for _, tt := range tests {
		m := archive.At(at, tt.precision, archive.OriginEXIF)
		if got := ko.Moment(m); got != tt.ko {
			t.Errorf("%q in Korean: %q, want %q", tt.precision, got, tt.ko)
		}
		if got := en.Moment(m); got != tt.en {
			t.Errorf("%q in English: %q, want %q", tt.precision, got, tt.en)
		}
	}
}

func TestTimesOfDay(t *testing.T) {
	ko := speak(t, Korean)
	for hour, want := range map[int]string{0: "오전 12:05", 9: "오전 9:05", 12: "오후 12:05", 23: "오후 11:05"} {
		if got := ko.Time(time.Date(2020, 1, 1, hour, 5, 0, 0, time.UTC)); got != want {
			t.Errorf("%d o'clock is %q, want %q", hour, got, want)
		}
	}
}

func TestSpan(t *testing.T) {
	year := func(y int) archive.Moment {
		return archive.At(time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC), archive.PrecisionYear, archive.OriginArchive)
	}
	ko := speak(t, Korean)
	tests := []struct {
		first, last archive.Moment
		want        string
	}{
		{year(2013), year(2024), "2013–2024"}, {year(2019), year(2019), "2019"},
		{archive.Moment{}, year(2019), "2019"}, {archive.Moment{}, archive.Moment{}, ""},
	}
	for _, tt := range tests {
		if got := ko.Span(tt.first, tt.last); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

func TestWordsThatLibrariesReserveAreOrdinaryKeys(t *testing.T) {
	files := fstest.MapFS{"a.ko.json": {Data: []byte(`{"Other": "그 밖", "Description": "설명 {{x}}", "id": "이름"}`)}}
	loc, err := New(Korean, files)
	if err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]string{"Other": "그 밖", "Description": "설명 {{x}}", "id": "이름"} {
		if got := loc.T(key); got != want {
			t.Errorf("%s is %q, want %q", key, got, want)
		}
	}
}

func TestFirstAreaCountsWhereTwoDisagree(t *testing.T) {
	files := fstest.MapFS{
		"a.ko.json": {Data: []byte(`{"Open": "열기"}`)},
		"b.ko.json": {Data: []byte(`{"Open": "펼치기"}`)},
	}
	loc, err := New(Korean, files)
	if err != nil {
		t.Fatal(err)
	}
	if got := loc.T("Open"); got != "열기" {
		t.Errorf("got %q", got)
	}
}

func TestFyneLearnsBothLanguages(t *testing.T) {
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		l             Language
		cancel, short string
	}{{Korean, "취소", "월"}, {English, "Cancel", "Mon"}} {
		if err := TeachFyne(tt.l, files); err != nil {
			t.Fatal(err)
		}
		if got := lang.L("Cancel"); got != tt.cancel {
			t.Errorf("%s: Fyne says %q, want %q", tt.l, got, tt.cancel)
		}
		if got := lang.X("monday.short", "?"); got != tt.short {
			t.Errorf("%s: Fyne says %q, want %q", tt.l, got, tt.short)
		}
	}
}
