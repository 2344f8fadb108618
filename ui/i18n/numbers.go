package i18n

import (
	"fmt"
	"math"
	"strconv"
	"time"
)

// Number writes n with a comma after every three digits.
func (l *Localizer) Number(n int) string {
	s := strconv.Itoa(n)
	digits := len(s)
	if n < 0 {
		digits--
	}
	for i := len(s) - 3; digits > 3; i, digits = i-3, digits-3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// Size writes a number of bytes as "2.1 MB", with units of 1000 as on the
// labels of disks.
func (l *Localizer) Size(bytes int64) string {
	if bytes < 1000 {
		return fmt.Sprintf("%d B", bytes)
	}
	value, unit := float64(bytes), -1
	for value >= 999.5 && unit < 4 {
		value /= 1000
		unit++
	}
	digits := 1
	if value >= 99.95 {
		digits = 0
	}
	return fmt.Sprintf("%.*f %s", digits, value, [...]string{"kB", "MB", "GB", "TB", "PB"}[unit])
}

// Duration writes how long something took or will take: "2분 14초",
// "2 min 14 s". Less than a second is written as one.
func (l *Localizer) Duration(d time.Duration) string {
	s := max(int(d.Round(time.Second).Seconds()), 1)
	switch {
	case s < 60:
		return l.T("%d s", s)
	case s < 3600 && s%60 == 0:
		return l.T("%d min", s/60)
	case s < 3600:
		return l.T("%d min %d s", s/60, s%60)
	case s/60%60 == 0:
		return l.T("%d h", s/3600)
	}
	return l.T("%d h %d min", s/3600, s/60%60)
}

// Clock writes the length of a video: "0:42", "1:02:03".
func (l *Localizer) Clock(seconds float64) string {
	s := int(math.Round(seconds))
	if s < 3600 {
		return fmt.Sprintf("%d:%02d", s/60, s%60)
	}
	return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
}

// Degrees writes a place as "46.156° N, 1.153° W".
func (l *Localizer) Degrees(latitude, longitude float64) string {
	side := func(v float64, positive, negative string) string {
		if v < 0 {
			return fmt.Sprintf("%.3f° %s", -v, negative)
		}
		return fmt.Sprintf("%.3f° %s", v, positive)
	}
	return side(latitude, "N", "S") + ", " + side(longitude, "E", "W")
}
