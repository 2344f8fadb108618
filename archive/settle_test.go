package archive_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"dotori/archive"
)

// told reads "exif 2019-08-03T18:22:10+09:00"; a date that is shorter is less precise.
func told(t *testing.T, s string) archive.Moment {
	t.Helper()
	origin, when, _ := strings.Cut(s, " ")
	layouts := map[int]archive.Precision{4: archive.PrecisionYear, 7: archive.PrecisionMonth, 10: archive.PrecisionDay,
		16: archive.PrecisionMinute, 19: archive.PrecisionSecond}
	n := len(when)
	if zone := strings.LastIndexAny(when, "+-"); zone == n-6 && zone > 9 {
		n = zone
	}
	wall, err := time.Parse("2006-01-02T15:04:05"[:n], when[:n])
	if err != nil {
		t.Fatal(err)
	}
	m := archive.At(wall, layouts[n], archive.Origin(origin))
	if m.Offset, err = archive.ParseOffset(when[n:]); err != nil {
		t.Fatal(err)
	}
	return m
}

func say(m archive.Moment) string {
	layout := map[archive.Precision]int{archive.PrecisionYear: 4, archive.PrecisionMonth: 7, archive.PrecisionDay: 10,
		archive.PrecisionMinute: 16, archive.PrecisionSecond: 19}[m.Precision]
	return string(m.Origin) + " " + m.Wall.Format("2006-01-02T15:04:05"[:layout]) + m.Offset.String()
}

func TestSettle(t *testing.T) {
	tests := []struct {
		name   string
		told   []string
		best   string
		others []string
	}{
		{"one", []string{"exif 2019-08-03T18:22:10"}, "exif 2019-08-03T18:22:10", nil},
		{"conflict", []string{"exif 2000-01-02T00:03:00", "filename 2019-08-03T18:22:10", "archive 2019-08-05T09:00:00+09:00"},
			"archive 2019-08-05T09:00:00+09:00", []string{"exif 2000-01-02T00:03:00", "filename 2019-08-03T18:22:10"}},
		{"the same, told again", []string{"filename 2019-08-03T18:22:10", "exif 2019-08-03T18:22:10", "folder 2019-08"},
			"exif 2019-08-03T18:22:10", nil},
		{"sunrise.jpg", []string{"archive 2023-10-06T15:38:52+09:00", "exif 2023-10-06T08:38:52"},
			"exif 2023-10-06T08:38:52+02:00", []string{"archive 2023-10-06T15:38:52+09:00"}},
		{"iphone.heic", []string{"archive 2024-01-13T07:22:37+09:00", "exif 2024-01-12T14:22:37-08:00"},
			"exif 2024-01-12T14:22:37-08:00", []string{"archive 2024-01-13T07:22:37+09:00"}},
		{"New Year's Eve", []string{"archive 2024-01-01T08:30:00+09:00", "exif 2023-12-31T18:30:01"},
			"exif 2023-12-31T18:30:01-05:00", []string{"archive 2024-01-01T08:30:00+09:00"}},
		{"New Year, far east", []string{"archive 2023-12-31T20:15:00+09:00", "exif 2024-01-01T00:00:00"},
			"exif 2024-01-01T00:00:00+12:45", []string{"archive 2023-12-31T20:15:00+09:00"}},
		{"within 14 hours", []string{"archive 2023-12-31T10:00:00+00:00", "exif 2024-01-01T00:00:02"},
			"exif 2024-01-01T00:00:02+14:00", []string{"archive 2023-12-31T10:00:00+00:00"}},
		{"beyond 14 hours", []string{"archive 2023-12-31T10:00:00+00:00", "exif 2024-01-01T00:15:00"},
			"archive 2023-12-31T10:00:00+00:00", []string{"exif 2024-01-01T00:15:00"}},
		{"three seconds off", []string{"archive 2023-10-06T15:38:52+09:00", "exif 2023-10-06T08:38:55"},
			"archive 2023-10-06T15:38:52+09:00", []string{"exif 2023-10-06T08:38:55"}},
		{"no instant", []string{"archive 2023-10-06T15:38:52", "exif 2023-10-06T08:38:52"},
			"archive 2023-10-06T15:38:52", []string{"exif 2023-10-06T08:38:52"}},
		{"what the user says is no instant", []string{"user 2023-10-06T15:38:52+09:00", "exif 2023-10-06T08:38:52"},
			"user 2023-10-06T15:38:52+09:00", []string{"exif 2023-10-06T08:38:52"}},
		{"a sidecar is a wall clock", []string{"sidecar 2023-10-06T15:38:52+09:00", "exif 2023-10-06T08:38:52"},
			"sidecar 2023-10-06T15:38:52+09:00", []string{"exif 2023-10-06T08:38:52"}},
		{"a Pixel's name", []string{"exif 2023-10-06T08:38:51", "filename 2023-10-06T06:38:51+00:00"}, "exif 2023-10-06T08:38:51+02:00", nil},
		{"UTC of a video is on no wall", []string{"archive 2023-10-06T15:38:52+09:00", "container 2023-10-06T06:38:52+00:00"},
			"archive 2023-10-06T15:38:52+09:00", nil},
		{"a video with its zone", []string{"archive 2023-10-06T15:38:52+09:00", "container 2023-10-06T08:38:52+02:00"},
			"container 2023-10-06T08:38:52+02:00", []string{"archive 2023-10-06T15:38:52+09:00"}},
		{"more exactly", []string{"archive 2005-10-08+09:00", "exif 2005-10-08T18:42:09"},
			"exif 2005-10-08T18:42:09+09:00", []string{"archive 2005-10-08+09:00"}},
		{"another day", []string{"archive 2005-10-09", "exif 2005-10-08T18:42:09"}, "archive 2005-10-09", []string{"exif 2005-10-08T18:42:09"}},
		{"a scan in a folder", []string{"exif 2019-03-01T10:00:00", "folder 1987"}, "exif 2019-03-01T10:00:00", []string{"folder 1987"}},
		{"copied later", []string{"exif 2015-05-01T10:00:00", "mtime 2024-01-01T00:00:00"}, "exif 2015-05-01T10:00:00", nil},
		{"older than its date", []string{"exif 2015-05-01T10:00:00", "mtime 2004-01-01T00:00:00"},
			"exif 2015-05-01T10:00:00", []string{"mtime 2004-01-01T00:00:00"}},
		{"saved by a messenger", []string{"saved 2022-11-17T16:54:03", "folder 2005-10"}, "folder 2005-10", nil},
		{"a folder for the backup", []string{"saved 2022-11-17T16:54:03", "folder 2023"}, "saved 2022-11-17T16:54:03", []string{"folder 2023"}},
		{"nothing", []string{}, " ", nil},
	}
	for _, tt := range tests {
		var all []archive.Moment
		for _, s := range tt.told {
			all = append(all, told(t, s))
		}
		for range 4 {
			rand.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
			best, others := archive.Settle(all...)
			var said []string
			for _, m := range others {
				said = append(said, say(m))
			}
			if say(best) != tt.best || !slices.Equal(said, tt.others) {
				t.Errorf("%s: %s, and %q; want %s, and %q", tt.name, say(best), said, tt.best, tt.others)
			}
		}
	}
}

// What is settled stays so, whatever of it is told again.
func TestSettledMomentsStay(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	precisions := archive.Precisions()
	random := func() archive.Moment {
		wall := time.Date(2023, 12, 31, 20+r.IntN(8), 15*r.IntN(3), r.IntN(2), 0, time.UTC)
		m := archive.At(wall, "second", archive.Trust()[r.IntN(len(archive.Trust()))]).Truncate(precisions[r.IntN(len(precisions))])
		if r.IntN(2) == 0 {
			m.Offset = archive.EastOf(3600 * (r.IntN(4) - 1))
		}
		return m
	}
	for range 200_000 {
		all := make([]archive.Moment, r.IntN(6))
		for i := range all {
			all[i] = random()
		}
		best, others := archive.Settle(all...)
		again := append([]archive.Moment{best}, others...)
		if len(all) > 0 {
			again = append(again, all[r.IntN(len(all))])
		}
		if b, o := archive.Settle(again...); b != best || !slices.Equal(o, others) {
			t.Fatalf("%+v\nsettles to %+v and %+v,\nthen to %+v and %+v", all, best, others, b, o)
		}
	}
}
