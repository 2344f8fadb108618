package similar_test

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"dotori/archive/similar"
	"dotori/archive/similar/similartest"
	"dotori/archive/thumbnail"
)

// What the same pictures in other clothes must reach: shares that are found to
// be the same without being looked at.
const (
	wantRecall  = 0.95 // of all
	wantOfCloth = 0.75 // of those in one cloth
)

func TestPicturesAreKnownInOtherClothes(t *testing.T) {
	n := many(6, 60)
	var mu sync.Mutex
	known := map[string]int{}
	each(n, func(i int) {
		w, h := 1200, 900
		if i%3 == 2 {
			w, h = 900, 1200
		}
		img := similartest.Photo(uint64(i), w, h)
		original := file(t, similartest.JPEG(img, 92))
		for _, c := range similartest.Clothes() {
			confidence, l := verdict(t, original, file(t, c.Wear(img)))
			mu.Lock()
			if confidence >= similar.Sure {
				known[c.Name]++
			} else {
				t.Logf("picture %d, %s: %d %%, %+v", i, c.Name, confidence, l)
			}
			mu.Unlock()
		}
	})
	total := 0
	for _, c := range similartest.Clothes() {
		total += known[c.Name]
		if share := float64(known[c.Name]) / float64(n); share < wantOfCloth {
			t.Errorf("%s: %.0f %% are known", c.Name, 100*share)
		}
	}
	share := float64(total) / float64(n*len(similartest.Clothes()))
	t.Logf("known: %.1f %% of %d pictures in %d clothes", 100*share, n, len(similartest.Clothes()))
	if share < wantRecall {
		t.Errorf("recall is %.3f", share)
	}
}

// many returns how many pictures a test draws: more with DOTORI_LARGE, which
// takes minutes.
func many(usual, large int) int {
	if os.Getenv("DOTORI_LARGE") != "" {
		return large
	}
	return usual
}

// Pictures that are all different, in which nothing may be taken for the same
// by what it shows alone.
func TestDifferentPicturesStayApart(t *testing.T) {
	n := many(1000, 10_000)
	all := make([]seen, n)
	each(n, func(i int) { all[i] = small(t, similartest.Distinct(i)) })
	pairs, left, err := similar.Near(t.Context(), printsOf(all), nil)
	if err != nil {
		t.Fatal(err)
	}
	worst := 0
	for _, p := range pairs {
		l := similar.Compare(all[p.A].detail, all[p.B].detail, p.Turn)
		confidence, _ := similar.Judge(&similar.Shot{}, &similar.Shot{}, l, p.Turn)
		worst = max(worst, confidence)
		if confidence >= similar.Sure {
			t.Errorf("%d and %d are %d %% the same: %+v", p.A, p.B, confidence, l)
		}
	}
	t.Logf("%d pairs of %d pictures were compared, the surest reached %d %%; left out: %+v", len(pairs), n, worst, left)
	if len(pairs) < n/10 {
		t.Errorf("only %d pairs: the pictures are too different to prove anything", len(pairs))
	}
}

// samples are photos of real cameras, where there are some beside the project.
func samples(t *testing.T) (names []string, all []seen) {
	t.Helper()
	root := "/work/shared/samples/photos"
	if _, err := os.Stat(root); err != nil {
		t.Skip("there are no samples here")
	}
	err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasSuffix(path, ".json") {
			return err
		}
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		info, err := f.Stat()
		if err != nil {
			return err
		}
		img, err := thumbnail.NewDecoder().Decode(t.Context(), f, info.Size(), "", thumbnail.Grid.Edge())
		if err == nil && min(img.Rect.Dx(), img.Rect.Dy()) >= 64 {
			names, all = append(names, strings.TrimPrefix(path, root)), append(all, small(t, img))
		}
		return nil // not all samples are pictures
	})
	if err != nil {
		t.Fatal(err)
	}
	return names, all
}

// The samples hold pictures that only their encoding, turning or metadata sets
// apart, and series in which another digit is written into the same photo.
func TestSamplesAreToldApart(t *testing.T) {
	names, all := samples(t)
	pairs, _, err := similar.Near(t.Context(), printsOf(all), nil)
	if err != nil {
		t.Fatal(err)
	}
	same := map[string]int{}
	for _, p := range pairs {
		l := similar.Compare(all[p.A].detail, all[p.B].detail, p.Turn)
		a, b := filepath.Base(names[p.A]), filepath.Base(names[p.B])
		confidence, _ := similar.Judge(&similar.Shot{}, &similar.Shot{}, l, p.Turn)
		if confidence < similar.Sure {
			continue
		}
		group := kindred(a)
		if group == "" || group != kindred(b) {
			t.Errorf("%s and %s are %d %% the same: %+v", names[p.A], names[p.B], confidence, l)
		}
		same[group]++
	}
	if same["sunrise"] != 8*7/2 || same["panorama"] != 1 {
		t.Errorf("the same are only %v", same)
	}
}

// kindred names what samples are the same picture.
func kindred(name string) string {
	for prefix, group := range map[string]string{"sunrise": "sunrise", "sunset": "sunrise", "geodegrees": "panorama", "has-lens": "panorama", "metadata_demo_i": "title"} {
		if strings.HasPrefix(name, prefix) {
			return group
		}
	}
	return ""
}
