package world

import (
	"math"
	"strings"
	"testing"
)

func TestEveryTownIsOnOrNearTheLand(t *testing.T) {
	seen, land := map[string]bool{}, Land()
	for _, town := range Towns() {
		if town.Korean == "" || town.English == "" || seen[town.Korean] || seen[town.English] {
			t.Errorf("%+v has no name of its own", town)
		}
		seen[town.Korean], seen[town.English] = true, true
		tiny := town.English == "Dokdo" || town.English == "Male, Maldives" // too small for the outline
		if far := coast(land, town); !tiny && !onLand(land, town) && far > 75 {
			t.Errorf("%+v is %.0f km out in the sea", town, far)
		}
	}
}

func TestTheTownsAreWhole(t *testing.T) {
	for i, line := range strings.Split(strings.TrimSpace(towns), "\n") {
		if strings.Count(line, "|") != 3 {
			t.Errorf("line %d is %q", i+1, line)
		}
	}
}

func TestNearest(t *testing.T) {
	all := Towns()
	for _, tt := range []struct {
		latitude, longitude float64
		want                string
		near                bool
	}{
		{35.158, 129.160, "부산", true},
		{33.458, 126.942, "성산", true},
		{37.39, 126.64, "인천", true},
		{48.858, 2.294, "파리", true},
		{0, -140, "파페에테 (타히티)", false},
		{-17.7, -179.9, "난디 (피지)", false}, // over the date line
	} {
		got, far := Nearest(all, tt.latitude, tt.longitude)
		if got.Korean != tt.want || far < 20 != tt.near {
			t.Errorf("%v %v is %.0f km from %s, not %s", tt.latitude, tt.longitude, far, got.Korean, tt.want)
		}
	}
	if _, far := Nearest(nil, 0, 0); !math.IsInf(far, 1) {
		t.Errorf("nothing is %v km away", far)
	}
}

func TestKilometres(t *testing.T) {
	seoul := Town{Latitude: 37.57, Longitude: 126.98}
	if far := seoul.Kilometres(35.18, 129.08); math.Abs(far-325) > 5 {
		t.Errorf("Busan is %.0f km from Seoul", far)
	}
}

// coast returns how many kilometres the nearest corner of a coast is away.
func coast(land [][]Point, town Town) float64 {
	nearest := math.Inf(1)
	for _, ring := range land {
		for _, p := range ring {
			nearest = min(nearest, town.Kilometres(float64(p.Latitude), float64(p.Longitude)))
		}
	}
	return nearest
}

// onLand counts how often coasts wind around a town.
func onLand(land [][]Point, town Town) bool {
	winding := 0
	for _, ring := range land {
		for i, p := range ring {
			q := ring[(i+1)%len(ring)]
			y := float32(town.Latitude)
			if p.Latitude <= y == (q.Latitude <= y) {
				continue
			}
			if x := p.Longitude + (y-p.Latitude)/(q.Latitude-p.Latitude)*(q.Longitude-p.Longitude); x > float32(town.Longitude) {
				if q.Latitude > p.Latitude {
					winding++
				} else {
					winding--
				}
			}
		}
	}
	return winding != 0
}
