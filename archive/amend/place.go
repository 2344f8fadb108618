package amend

import (
	"errors"
	"math"
	"regexp"
	"strconv"
	"strings"

	"dotori/archive"
)

// Place is a point on the earth in degrees, or the absence of one.
type Place struct {
	Known               bool
	Latitude, Longitude float64
}

// What can be wrong with a place.
var (
	ErrPlace   = errors.New("not a place such as 37.5665, 126.9780")
	ErrSwapped = errors.New("latitude runs from -90 to 90; the two may be swapped")
)

// PlaceOf returns where an item happened.
func PlaceOf(it archive.Item) (p Place, known bool) {
	if it.Latitude == nil || it.Longitude == nil {
		return Place{}, false
	}
	return Place{true, *it.Latitude, *it.Longitude}, true
}

// String writes the place as [ReadPlace] reads it, to about a metre.
func (p Place) String() string {
	if !p.Known {
		return ""
	}
	return degrees(p.Latitude) + ", " + degrees(p.Longitude)
}

func degrees(v float64) string {
	return strconv.FormatFloat(math.Round(v*1e5)/1e5, 'f', -1, 64)
}

var (
	decimal = regexp.MustCompile(`[-−+]?\d+(?:\.\d+)?`)
	south   = regexp.MustCompile(`(?i)남위|(?:^|[^a-z])S(?:$|[^a-z])`)
	west    = regexp.MustCompile(`(?i)서경|(?:^|[^a-z])W(?:$|[^a-z])`)
	pair    = regexp.MustCompile(`([-−+]?\d{1,3}\.\d+)\s*(?:,|%2[cC])\s*([-−+]?\d{1,3}\.\d+)`)
	angle   = regexp.MustCompile(`([-−]?\d+(?:\.\d+)?)\s*[°º도]\s*(?:(\d+(?:\.\d+)?)\s*['′’분]\s*)?(?:(\d+(?:\.\d+)?)\s*(?:["″”초]|''|′′)\s*)?`)
)

// ReadPlace reads latitude and longitude as maps and cameras write them:
// 37.5665, 126.9780; 37°33'59"N 126°58'41"E; 북위 37.5도 동경 127도; geo:37.5,127.0;
// or the address of a page of a map that has them in it.
func ReadPlace(s string) (Place, error) {
	s = strings.TrimSpace(s)
	if strings.Contains(s, "://") {
		if found := pair.FindStringSubmatch(s); found != nil {
			return place(found[1], found[2], "")
		}
		return Place{}, ErrPlace
	}
	if found := angle.FindAllStringSubmatch(s, -1); len(found) > 0 {
		return angles(s, found)
	}
	found := decimal.FindAllString(strings.TrimPrefix(s, "geo:"), -1)
	if len(found) != 2 {
		return Place{}, ErrPlace
	}
	return place(found[0], found[1], s)
}

// angles reads two angles in degrees, minutes and seconds.
func angles(s string, found [][]string) (Place, error) {
	if len(found) != 2 {
		return Place{}, ErrPlace
	}
	var values [2]string
	for i, f := range found {
		v := number(f[1])
		v += math.Copysign(number(f[2])/60+number(f[3])/3600, v)
		values[i] = strconv.FormatFloat(v, 'f', -1, 64)
	}
	return place(values[0], values[1], s)
}

func number(s string) float64 {
	v, _ := strconv.ParseFloat(minus(s), 64) // digits, or nothing
	return v
}

// place puts two numbers together; around is the text that says which sides
// of the equator and of Greenwich they lie on.
func place(latitude, longitude, around string) (Place, error) {
	lat, err1 := strconv.ParseFloat(minus(latitude), 64)
	long, err2 := strconv.ParseFloat(minus(longitude), 64)
	if err1 != nil || err2 != nil {
		return Place{}, ErrPlace
	}
	if south.MatchString(around) {
		lat = -math.Abs(lat)
	}
	if west.MatchString(around) {
		long = -math.Abs(long)
	}
	switch {
	case math.Abs(lat) > 90 && math.Abs(lat) <= 180 && math.Abs(long) <= 90:
		return Place{}, ErrSwapped
	case math.Abs(lat) > 90 || math.Abs(long) > 180:
		return Place{}, ErrPlace
	}
	return Place{true, lat, long}, nil
}

func minus(s string) string { return strings.Replace(s, "−", "-", 1) }
