package immich

import (
	"context"
	"time"

	"dotori/archive"
)

// shown is what the server knows of an asset.
type shown struct {
	IsFavorite       bool    `json:"isFavorite"`
	LivePhotoVideoID *string `json:"livePhotoVideoId"`
	ExifInfo         struct {
		Description      string     `json:"description"`
		Latitude         *float64   `json:"latitude"`
		Longitude        *float64   `json:"longitude"`
		DateTimeOriginal *time.Time `json:"dateTimeOriginal"`
	} `json:"exifInfo"`
}

// change is what an asset lacks.
type change struct {
	IDs              []string `json:"ids"`
	IsFavorite       bool     `json:"isFavorite,omitempty"`
	Description      string   `json:"description,omitempty"`
	Latitude         *float64 `json:"latitude,omitempty"`
	Longitude        *float64 `json:"longitude,omitempty"`
	DateTimeOriginal string   `json:"dateTimeOriginal,omitempty"`
}

// mend gives a file that was there already what it lacks: a sidecar is read
// only when a file is new.
func (t *taking) mend(ctx context.Context, a *asset) error {
	if a.hide {
		return nil
	}
	var now shown
	if err := t.call(ctx, "GET", "assets/"+a.id, nil, &now); err != nil {
		return err
	}
	if c, lacks := a.lacks(now, t.zone); lacks {
		if err := t.call(ctx, "PUT", "assets", c, nil); err != nil {
			return err
		}
	}
	if now.LivePhotoVideoID != nil || !a.clip.there() {
		return nil
	}
	link := map[string]string{"livePhotoVideoId": a.clip.id}
	return t.call(ctx, "PUT", "assets/"+a.id, link, nil)
}

// lacks compares an item with what the server shows. Nothing that is there is
// changed but a date that the file itself could not tell.
func (a *asset) lacks(now shown, zone *time.Location) (change, bool) {
	it, c, lacks := a.described(), change{IDs: []string{a.id}}, false
	if it.Favorite && !now.IsFavorite {
		c.IsFavorite, lacks = true, true
	}
	if it.Text != "" && now.ExifInfo.Description == "" {
		c.Description, lacks = it.Text, true
	}
	if it.Latitude != nil && it.Longitude != nil && now.ExifInfo.Latitude == nil {
		c.Latitude, c.Longitude, lacks = it.Latitude, it.Longitude, true
	}
	if date, better := betterDate(it.Moment.In(zone), now.ExifInfo.DateTimeOriginal); better {
		c.DateTimeOriginal, lacks = date, true
	}
	return c, lacks
}

// betterDate returns a moment that the user or the service stated to the minute,
// where the server has another.
func betterDate(m archive.Moment, now *time.Time) (string, bool) {
	stated := m.Origin == archive.OriginUser || m.Origin == archive.OriginArchive
	exact := m.Precision == archive.PrecisionMinute || m.Precision == archive.PrecisionSecond
	taken := m.Instant(archive.Offset{})
	if !stated || !exact || now != nil && now.Sub(taken).Abs() < time.Minute {
		return "", false
	}
	return taken.Format(time.RFC3339), true
}
