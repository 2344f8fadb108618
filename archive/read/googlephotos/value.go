package googlephotos

import (
	"strconv"
	"strings"
	"time"

	"dotori/archive/read/jsonlist"
)

// stamp is an instant in seconds since 1970, as text or number.
type stamp struct {
	Timestamp jsonlist.Word `json:"timestamp"`
}

// time returns the instant, or the zero time: "0" stands for none, and so does
// what no camera can have seen.
func (s *stamp) time() time.Time {
	if s == nil {
		return time.Time{}
	}
	whole, _, _ := strings.Cut(string(s.Timestamp), ".")
	n, err := strconv.ParseInt(strings.TrimSpace(whole), 10, 64)
	if t := time.Unix(n, 0).UTC(); err == nil && n != 0 && t.Year() > 1900 && t.Year() < 2100 {
		return t
	}
	return time.Time{}
}

// flag is true or "true"; anything else is false.
type flag bool

// UnmarshalJSON takes anything.
func (f *flag) UnmarshalJSON(b []byte) error {
	*f = flag(strings.Trim(string(b), `"`) == "true")
	return nil
}

// degrees is a number, or a text with one.
type degrees float64

// UnmarshalJSON takes anything; what is no number is 0.
func (d *degrees) UnmarshalJSON(b []byte) error {
	n, err := strconv.ParseFloat(strings.Trim(string(b), `"`), 64)
	if err == nil {
		*d = degrees(n)
	}
	return nil
}

// place is where a picture was taken; zeroes stand for nowhere.
type place struct {
	Latitude  degrees `json:"latitude"`
	Longitude degrees `json:"longitude"`
}

func (p place) known() bool {
	inside := p.Latitude >= -90 && p.Latitude <= 90 && p.Longitude >= -180 && p.Longitude <= 180
	return inside && (p.Latitude != 0 || p.Longitude != 0)
}

// present is an object whose content does not matter.
type present bool

// UnmarshalJSON takes anything but null for being there.
func (p *present) UnmarshalJSON(b []byte) error {
	*p = present(string(b) != "null" && string(b) != "false")
	return nil
}
