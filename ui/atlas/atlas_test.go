package atlas

import (
	"slices"
	"strings"
	"testing"

	"dotori/archive/catalog"
	"dotori/assets"
	"dotori/ui/i18n"
)

func korean(t *testing.T) Atlas {
	t.Helper()
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	loc, err := i18n.New(i18n.Korean, files)
	if err != nil {
		t.Fatal(err)
	}
	return New(loc)
}

func TestNear(t *testing.T) {
	a := korean(t)
	for want, at := range map[string][2]float64{"부산 근처": {35.158, 129.16}, "도쿄 근처": {35.71, 139.81}, "": {0, -150}} {
		if got := a.Near(at[0], at[1]); got != want {
			t.Errorf("%v is %q, want %q", at, got, want)
		}
	}
}

func TestNamed(t *testing.T) {
	a := korean(t)
	for typed, want := range map[string]string{"부산": "부산", "ㅂㅅ": "부산", "busan": "부산", "제주": "제주", "광주": "광주", "jeju": "제주", "": "", "없는곳": ""} {
		got := ""
		if towns := a.Named(typed); len(towns) > 0 {
			got = towns[0].Korean
		}
		if got != want {
			t.Errorf("%q means %q, want %q", typed, got, want)
		}
	}
	if all := a.Named("광주"); len(all) != 2 {
		t.Errorf("광주 may be %v", all)
	}
}

// What is offered has something in it, and nothing that has a place is left out.
func TestRegionsHoldEverySpot(t *testing.T) {
	a := korean(t)
	spots := []catalog.Spot{{Latitude: 0, Longitude: -150, Count: 9}, {Latitude: 35.16, Longitude: 129.16, Count: 5},
		{Latitude: 35.2, Longitude: 129.1, Count: 5}, {Latitude: 0.1, Longitude: -150, Count: 2}, {Latitude: 33.24, Longitude: 126.56, Count: 1}}
	regions := a.Regions(spots)
	var names []string
	for _, r := range regions {
		names = append(names, r.Name)
	}
	if got := strings.Join(names, "; "); got != "0.000° N, 150.000° W 근처; 부산 근처; 서귀포 근처" {
		t.Errorf("offered: %s", got)
	}
	if r, ok := a.Around(" Busan", regions); !ok || r != regions[1] {
		t.Errorf("Busan is %v, %v", r, ok)
	}
	if r, ok := a.Around("서울", regions); ok {
		t.Errorf("nothing was near %v", r)
	}
	if r, ok := a.Around("", regions); ok || slices.Contains(regions, Region{}) {
		t.Errorf("no text means %v", r)
	}
}
