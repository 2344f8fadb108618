package googlephotos_test

import (
	"os"
	"testing"

	"dotori/archive/read/googlephotos"
	"dotori/archive/read/readtest"
)

// The real Takeouts of the project's samples, where they are at hand. The
// counts were taken by hand: pictures, distinct ones, in albums, warnings.
func TestSamples(t *testing.T) {
	const samples = "../../../../shared/samples/global/google-takeout/"
	if _, err := os.Stat(samples); err != nil {
		t.Skip("the samples are not here")
	}
	tests := []struct {
		folder                                   string
		pictures, distinct, inAlbums, favourites int
		warnings                                 int
	}{
		{"TEST_DATA/Takeout1", 8, 8, 8, 1, 0},
		{"TEST_DATA/Takeout2", 3, 3, 1, 0, 0},
		{"TEST_DATA/Takeout3", 0, 0, 0, 0, 6}, // three empty pictures and what describes them
		{"TEST_DATA", 11, 9, 9, 1, 6},
		{"fromGooglePhotos", 10, 5, 5, 2, 0},
		{"photoprism-meta", 0, 0, 0, 0, 5}, // an album and four descriptions, without pictures
	}
	for _, tt := range tests {
		r := readtest.Read(t.Context(), googlephotos.New(), os.DirFS(samples+tt.folder), nil)
		distinct, albums, favourites := map[string]bool{}, 0, 0
		for _, it := range r.Items {
			distinct[it.Identity()] = true
			if len(it.Collections) > 0 {
				albums++
			}
			if it.Favorite {
				favourites++
			}
			if it.Moment.Precision != "second" || len(it.Files) == 0 {
				t.Errorf("%s: nothing describes %s", tt.folder, it.Media[0].Path)
			}
		}
		if r.Err != nil || len(r.Items) != tt.pictures || len(distinct) != tt.distinct || albums != tt.inAlbums || favourites != tt.favourites || len(r.Warnings) != tt.warnings {
			t.Errorf("%s: %d pictures, %d distinct, %d in albums, %d favourites, %d warnings, %v: want %+v",
				tt.folder, len(r.Items), len(distinct), albums, favourites, len(r.Warnings), r.Err, tt)
			for _, w := range r.Warnings {
				t.Log(w)
			}
		}
	}
}
