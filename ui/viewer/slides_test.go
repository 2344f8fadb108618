package viewer

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"dotori/archive"
	"dotori/archive/catalog"
)

func TestSlidesStay(t *testing.T) {
	tests := []struct {
		seconds, by int
		want        time.Duration
	}{
		{0, 0, 5}, {1, 0, 3}, {300, 0, 30}, {5, 1, 6}, {3, -1, 3}, {10, 1, 15}, {10, -1, 9}, {15, -1, 10}, {30, 1, 30},
	}
	for _, tt := range tests {
		if got := (Slides{Seconds: tt.seconds}).slower(tt.by).stay(); got != tt.want*time.Second {
			t.Errorf("%d and %d stay %v, want %d s", tt.seconds, tt.by, got, tt.want)
		}
	}
}

// clock is a time that passes when told so.
type clock struct {
	next func()
	in   time.Duration
}

func (c *clock) after(d time.Duration, f func()) func() bool {
	c.next, c.in = f, d
	return func() bool { c.next = nil; return true }
}

func TestSlideShowGoesAroundAndIsHeld(t *testing.T) {
	p, _, h := newTestViewer(t)
	var c clock
	p.show.after = c.after
	p.openAt(reelCells(), 0)
	press(p, fyne.KeySpace)
	if !p.quiet || !h.full {
		t.Fatal("it does not fill the screen")
	}
	var seen []string
	for range 4 {
		c.next()
		seen = append(seen, p.Current().ID)
	}
	if !slices.Equal(seen, []string{"b", "torn", "a", "b"}) {
		t.Errorf("saw %v", seen)
	}
	press(p, fyne.KeyRight)
	if c.in != faultStay {
		t.Errorf("what cannot be shown stays %v", c.in)
	}
	if !p.show.running || p.Current().ID != "torn" {
		t.Errorf("an arrow leads to %s, running %v", p.Current().ID, p.show.running)
	}
	if press(p, fyne.KeyUp); p.Slides().Seconds != 6 {
		t.Errorf("longer: %d s", p.Slides().Seconds)
	}
	if press(p, fyne.KeySpace); p.show.running || c.next != nil || !p.quiet {
		t.Error("Space does not hold it")
	}
	if press(p, fyne.KeySpace, fyne.KeyEscape); p.show.running || p.quiet || h.full || h.back || c.next != nil {
		t.Error("Escape does not end it, or leaves the viewer")
	}
}

func TestSlideShowInNoOrderShowsEachOnce(t *testing.T) {
	p, d, _ := newTestViewer(t)
	p.config.Session.Slides.Random = true
	var c clock
	p.show.after = c.after
	for _, id := range []string{"a", "b", "c", "d", "e"} {
		d.cells = append(d.cells, catalog.Cell{ID: id, Kind: archive.Photo, SHA256: "sha-" + id})
	}
	d.cells = append(d.cells, catalog.Cell{ID: "gone", Kind: archive.Photo}, catalog.Cell{ID: "song", Kind: archive.Audio, SHA256: "x"})
	p.Open(Place{Query: &catalog.Query{Year: 2005}, Play: true}, nil)
	seen := []string{p.Current().ID}
	for range 4 {
		c.next()
		seen = append(seen, p.Current().ID)
	}
	last := seen[4]
	if slices.Sort(seen); !slices.Equal(seen, []string{"a", "b", "c", "d", "e"}) {
		t.Errorf("saw %v", seen)
	}
	if c.next(); p.Current().ID == last {
		t.Error("the same picture comes twice")
	}
}

func TestSlideShowOfOnePictureIsHeld(t *testing.T) {
	p, _, _ := newTestViewer(t)
	var c clock
	p.show.after = c.after
	p.openAt(reelCells()[:1], 0)
	press(p, fyne.KeySpace)
	if c.next(); p.show.running {
		t.Error("it runs on")
	}
}

func TestDriftStaysOverTheStage(t *testing.T) {
	for n := range 8 {
		for _, part := range []float32{0, 0.5, 1} {
			l := sample().drifted(part, n)
			at, size := l.frame()
			if at.x > 0.01 || at.y > 0.01 || at.x+size.x < 799.99 || at.y+size.y < 599.99 {
				t.Errorf("motion %d at %v leaves the edge free: %v %v", n, part, at, size)
			}
		}
	}
}
