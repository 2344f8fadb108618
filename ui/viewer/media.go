package viewer

import (
	"strings"

	"dotori/archive"
)

func isPicture(m archive.Media) bool { return strings.HasPrefix(m.MIME, "image/") }

// isVideo reports whether the system's player has something to play.
func isVideo(m archive.Media) bool {
	return strings.HasPrefix(m.MIME, "video/") || m.MIME == "" && m.Duration > 0
}

func isSound(m archive.Media) bool { return strings.HasPrefix(m.MIME, "audio/") }

// live returns the short video that belongs to a picture, or nil.
func live(media []archive.Media) *archive.Media {
	for i := range media {
		if media[i].Role == archive.RoleLive && media[i].SHA256 != "" {
			return &media[i]
		}
	}
	return nil
}
