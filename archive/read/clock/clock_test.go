package clock_test

import (
	"strings"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/read/clock"
)

func show(m archive.Moment) string {
	layouts := map[archive.Precision]string{archive.PrecisionDay: "2006-01-02", archive.PrecisionMinute: "2006-01-02T15:04", archive.PrecisionSecond: "2006-01-02T15:04:05"}
	if !m.Known() {
		return ""
	}
	return m.Wall.Format(layouts[m.Precision]) + m.Offset.String()
}

func TestParse(t *testing.T) {
	tests := map[string]string{
		"Monday, January 1, 2024 at 3:04:05 PM UTC":       "2024-01-01T15:04:05+00:00",
		"Monday, January 1, 2024 at 3:04:05\u202fPM UTC":  "2024-01-01T15:04:05+00:00",
		"Monday, 1 January 2024 at 12:04:05 AM UTC":       "2024-01-01T00:04:05+00:00",
		"Tuesday, 14 March 2021 at 22:41:03 UTC":          "2021-03-14T22:41:03+00:00",
		"2024년 1월 1일 월요일 오후 3시 4분 5초 UTC":                 "2024-01-01T15:04:05+00:00",
		"2024년 1월 1일 월요일 오전 12:04:05 UTC":                 "2024-01-01T00:04:05+00:00",
		"2024년 1월 1일 (월) 오후 3:04 GMT+9":                   "2024-01-01T15:04+09:00",
		"2024年1月1日月曜日 15:04:05 UTC":                       "2024-01-01T15:04:05+00:00",
		"2024年1月1日星期一 UTC 下午3:04:05":                      "2024-01-01T15:04:05+00:00",
		"2024年1月1日 15時04分05秒 UTC":                         "2024-01-01T15:04:05+00:00",
		"Montag, 1. Januar 2024 um 15:04:05 UTC":          "2024-01-01T15:04:05+00:00",
		"lundi 1 janvier 2024 à 15:04:05 UTC":             "2024-01-01T15:04:05+00:00",
		"martes, 5 de marzo de 2024, 15:04:05 UTC":        "2024-03-05T15:04:05+00:00",
		"lunedì 1 gennaio 2024 alle ore 15:04:05 UTC":     "2024-01-01T15:04:05+00:00",
		"segunda-feira, 1 de janeiro de 2024 às 15:04":    "2024-01-01T15:04",
		"maandag 1 januari 2024 om 15:04:05 UTC":          "2024-01-01T15:04:05+00:00",
		"poniedziałek, 1 stycznia 2024 15:04:05 UTC":      "2024-01-01T15:04:05+00:00",
		"понедельник, 1 января 2024 г. в 15:04:05 UTC":    "2024-01-01T15:04:05+00:00",
		"1 Ocak 2024 Pazartesi 15:04:05 UTC":              "2024-01-01T15:04:05+00:00",
		"Friday October 06,2023 12:11 PM GMT":             "2023-10-06T12:11+00:00",
		"Saturday January 15,2022 7:31 PM GMT":            "2022-01-15T19:31+00:00",
		"Apr 15, 2021, 7:07:43 PM":                        "2021-04-15T19:07:43",
		"Sep 23, 2016, 5:41:43 PM UTC":                    "2016-09-23T17:41:43+00:00",
		"15.04.2021, 19:07:43":                            "2021-04-15T19:07:43",
		"2021. 4. 15. 오후 7:07:43":                         "2021-04-15T19:07:43",
		"2020-04-27 23:18:23 UTC":                         "2020-04-27T23:18:23+00:00",
		"2023-09-19T17:42:53.434647+00:00":                "2023-09-19T17:42:53+00:00",
		"March 5, 2024":                                   "2024-03-05",
		"Monday, January 1, 2024 at 3:04:05 PM GMT-03:30": "2024-01-01T15:04:05-03:30",

		"4/5/2021, 7:07 PM": "", "January 2024": "", "Monday, January 32, 2024": "", "": "", "어제": "",
		"January March 1, 2024": "", "Monday, January 1, 2024 at 25:00": "", "January 1, 1970 at 12:00:00 AM UTC": "", strings.Repeat("1", 300): "",
	}
	for s, want := range tests {
		m, ok := clock.Parse(s)
		if show(m) != want || ok != (want != "") {
			t.Errorf("%q: %q, want %q", s, show(m), want)
		}
	}
}

func TestInstantsAreShownInTheirZone(t *testing.T) {
	seoul := time.FixedZone("", 9*3600)
	m, _ := clock.Parse("Sunday, December 31, 2023 at 3:04:05 PM UTC")
	for want, got := range map[string]archive.Moment{
		"2024-01-01T00:04:05+09:00": clock.In(m, seoul),
		"2023-12-31T15:04:05+00:00": clock.In(m, nil),
		"2023-12-31T00:00:00+09:00": clock.Unix(1703948400, seoul),
		"2023-12-31T00:01+09:00":    clock.Show(time.Unix(1703948475, 0), archive.PrecisionMinute, seoul),
	} {
		if show(got) != want || got.Origin != archive.OriginArchive {
			t.Errorf("%s from %s, want %s", show(got), got.Origin, want)
		}
	}
	if wall, _ := clock.Parse("Apr 15, 2021, 7:07:43 PM"); show(clock.In(wall, seoul)) != "2021-04-15T19:07:43" {
		t.Error("a wall clock that states no zone has moved")
	}
	for _, none := range []archive.Moment{clock.Unix(0, seoul), clock.Unix(1<<60, seoul), clock.Unix(-1<<60, seoul), clock.In(archive.Moment{}, seoul)} {
		if none.Known() {
			t.Errorf("%+v is known", none)
		}
	}
}
