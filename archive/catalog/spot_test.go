package catalog

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"dotori/archive"
)

// photosAt returns photos in places, in order of time.
func photosAt(places ...[2]float64) (all []archive.Item) {
	for i, p := range places {
		it := photo(archive.At(time.Date(2019, 8, 1+i, 0, 0, 0, 0, time.UTC), archive.PrecisionDay, archive.OriginEXIF), byte(i), "여행")
		it.Title, it.Latitude, it.Longitude, it.NativeID = fmt.Sprint(i), &p[0], &p[1], fmt.Sprint(i)
		it.ID = it.Identity()
		all = append(all, it)
	}
	return all
}

func TestNear(t *testing.T) {
	c := home(t)
	fill(t, c, photosAt([2]float64{35.16, 129.16}, [2]float64{35.30, 129.00}, [2]float64{35.87, 128.60}, [2]float64{-17.8, 179.95}, [2]float64{35.1601, 129.1601}))
	home := photosAt([2]float64{})[:1]
	home[0].NativeID, home[0].Latitude, home[0].Longitude = "home", nil, nil
	home[0].ID = home[0].Identity()
	fill(t, c, home)
	for name, tt := range map[string]struct {
		q    Query
		want []string
	}{
		"busan":              {Query{Near: Area{35.18, 129.08, 30}}, []string{"0", "1", "4"}},
		"closer":             {Query{Near: Area{35.18, 129.08, 10}}, []string{"0", "4"}},
		"over the date line": {Query{Near: Area{-17.8, -179.95, 30}}, []string{"3"}},
		"daegu in 2019":      {Query{Near: Area{35.87, 128.60, 30}, Year: 2019}, []string{"2"}},
		"daegu in 2018":      {Query{Near: Area{35.87, 128.60, 30}, Year: 2018}, nil},
		"the sea":            {Query{Near: Area{0, 0, 30}}, nil},
	} {
		var got []string
		for it, err := range c.Items(t.Context(), tt.q) {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, it.Title)
		}
		found, err := c.SearchEach(t.Context(), "", tt.q, 9)
		if hits := len(slices.Concat([]Found{{}}, found)[len(found)].Hits); err != nil || hits != len(tt.want) {
			t.Errorf("%s: a search finds %d, %v", name, hits, err)
		}
		if counts, err := c.SearchCounts(t.Context(), "", tt.q); err != nil || counts[archive.Photo] != len(tt.want) {
			t.Errorf("%s: counted %v, %v", name, counts, err)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

func TestSpots(t *testing.T) {
	c := home(t)
	items := photosAt([2]float64{35.1612, 129.1588}, [2]float64{35.871, 128.60}, [2]float64{35.1601, 129.1601}, [2]float64{37.57, 126.98})
	items[3].Hidden = true
	fill(t, c, items)
	got, err := c.Spots(t.Context())
	if want := []Spot{{35.16, 129.16, 2}, {35.88, 128.6, 1}}; err != nil || !slices.Equal(got, want) {
		t.Errorf("%v, %v, want %v", got, err, want)
	}
}
