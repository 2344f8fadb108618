package world

import "testing"

// inside counts how often the rings go around a place.
func inside(rings [][]Point, lon, lat float32) bool {
	in := false
	for _, ring := range rings {
		for i, p := range ring {
			q := ring[(i+1)%len(ring)]
			if (p.Latitude > lat) != (q.Latitude > lat) &&
				lon < p.Longitude+(lat-p.Latitude)/(q.Latitude-p.Latitude)*(q.Longitude-p.Longitude) {
				in = !in
			}
		}
	}
	return in
}

func TestLandIsWhereItIs(t *testing.T) {
	rings := Land()
	tests := map[string]struct {
		lon, lat float32
		want     bool
	}{
		"Daejeon":            {127.38, 36.35, true},
		"Jeju, Hallasan":     {126.53, 33.36, true},
		"Ulleungdo":          {130.86, 37.5, true},
		"the East Sea":       {133, 39, false},
		"the Yellow Sea":     {123.5, 36, false},
		"Paris":              {2.35, 48.86, true},
		"the Caspian Sea":    {51, 42, false},
		"Hamilton":           {175.3, -37.8, true},
		"Antarctica":         {0, -85, true},
		"Chukotka":           {188, 66, true},
		"the Gulf of Guinea": {0, 0, false},
	}
	for name, tt := range tests {
		if got := inside(rings, tt.lon, tt.lat); got != tt.want {
			t.Errorf("%s is land: %v", name, got)
		}
	}
}

func TestLandStaysOnTheGlobe(t *testing.T) {
	n := 0
	for _, ring := range Land() {
		if len(ring) < 3 {
			t.Errorf("a ring of %d points", len(ring))
		}
		for _, p := range ring {
			n++
			if p.Longitude < -360 || p.Longitude > 360 || p.Latitude < -90 || p.Latitude > 90 {
				t.Fatalf("a point at %v", p)
			}
		}
	}
	if n < 5000 {
		t.Errorf("only %d points", n)
	}
}
