package ingest

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/media"
)

func exactly(wall string, origin archive.Origin, offset string) archive.Moment {
	t, err := time.Parse("2006-01-02 15:04:05", wall)
	if err != nil {
		panic(err)
	}
	m := archive.At(t, archive.PrecisionSecond, origin)
	m.Offset, _ = archive.ParseOffset(offset)
	return m
}

// A service tells an instant, the camera its wall clock: the year is the one
// of the place.
func TestTheInstantOfAServiceMeetsTheClockOfTheCamera(t *testing.T) {
	tests := []struct {
		name       string
		kind       archive.Kind
		role       archive.Role
		told, exif archive.Moment
		want       archive.Moment
		others     int
	}{
		{"New Year's Eve", archive.Photo, archive.RoleMain, exactly("2024-01-01 08:30:00", archive.OriginArchive, "+09:00"),
			exactly("2023-12-31 18:30:00", archive.OriginEXIF, ""), exactly("2023-12-31 18:30:00", archive.OriginEXIF, "-05:00"), 1},
		{"conflict", archive.Photo, archive.RoleMain, exactly("2024-01-01 08:30:00", archive.OriginArchive, "+09:00"),
			exactly("2005-01-01 03:04:05", archive.OriginEXIF, ""), exactly("2024-01-01 08:30:00", archive.OriginArchive, "+09:00"), 1},
		{"the film of a live photo", archive.Photo, archive.RoleLive, exactly("2024-01-01 08:30:00", archive.OriginArchive, "+09:00"),
			exactly("2005-01-01 03:04:05", archive.OriginEXIF, ""), exactly("2024-01-01 08:30:00", archive.OriginArchive, "+09:00"), 0},
		{"a message is not its picture", archive.Message, archive.RoleMain, exactly("2024-01-01 08:30:00", archive.OriginArchive, "+09:00"),
			exactly("2023-12-31 18:30:00", archive.OriginEXIF, ""), exactly("2024-01-01 08:30:00", archive.OriginArchive, "+09:00"), 0},
		{"a post without a date", archive.Post, archive.RoleMain, archive.Moment{},
			exactly("2023-12-31 18:30:00", archive.OriginEXIF, ""), exactly("2023-12-31 18:30:00", archive.OriginEXIF, ""), 0},
		{"a whole item of a library", "", archive.RoleMain, exactly("2024-01-01 08:30:00", archive.OriginArchive, "+09:00"),
			exactly("2023-12-31 18:30:00", archive.OriginEXIF, ""), exactly("2024-01-01 08:30:00", archive.OriginArchive, "+09:00"), 0},
	}
	for _, tt := range tests {
		it := archive.Item{Kind: tt.kind, Moment: tt.told}
		if tt.kind == "" {
			it.Kind, it.ID = archive.Photo, "00000000000000000000000000000001"
		}
		join(&it, &archive.Media{Role: tt.role}, media.Info{Moment: tt.exif})
		if it.Moment != tt.want || len(it.Moments) != tt.others {
			t.Errorf("%s: %+v with %+v; want %+v", tt.name, it.Moment, it.Moments, tt.want)
		}
	}
}

func TestTheNameOfAFileTellsToo(t *testing.T) {
	it := archive.Item{Kind: archive.Photo, Moment: exactly("2022-11-20 10:00:00", archive.OriginArchive, "+09:00")}
	join(&it, &archive.Media{Name: "20051008_184209.jpg"}, media.Info{})
	if len(it.Moments) != 1 || it.Moments[0] != exactly("2005-10-08 18:42:09", archive.OriginFilename, "") {
		t.Errorf("the moments are %+v", it.Moments)
	}
}

// The same with pictures of real cameras, where the samples are at hand.
func TestTheCamerasOfTheSamples(t *testing.T) {
	seoul := archive.EastOf(9 * 3600)
	tests := []struct{ file, want string }{
		{"bep/sunrise.jpg", "+02:00"}, // no OffsetTimeOriginal: GPS tells it
		{"iphone.heic", "-08:00"},
	}
	for _, tt := range tests {
		f, err := os.Open(filepath.Join("../../../shared/samples/photos/imagemeta", tt.file))
		if err != nil {
			t.Skip(err)
		}
		defer f.Close()
		s, err := f.Stat()
		if err != nil {
			t.Fatal(err)
		}
		info, err := media.Inspect(t.Context(), f, s.Size(), tt.file)
		if err != nil {
			t.Fatal(err)
		}
		if info.Moment.Offset.String() != tt.want {
			t.Errorf("%s by itself: %+v", tt.file, info.Moment)
		}
		instant := info.Moment.Instant(archive.Offset{}).In(time.FixedZone("", seoul.Seconds))
		told := archive.At(instant, archive.PrecisionSecond, archive.OriginArchive)
		told.Offset = seoul
		info.Moment.Offset = archive.Offset{} // as of a camera that does not tell it
		it := archive.Item{Kind: archive.Photo, Moment: told}
		join(&it, &archive.Media{}, info)
		if it.Moment.Origin != archive.OriginEXIF || it.Moment.Offset.String() != tt.want {
			t.Errorf("%s: %+v", tt.file, it.Moment)
		}
	}
}
