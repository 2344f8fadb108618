package viewer

import (
	"math"
	"testing"
)

func near(a, b float32) bool { return math.Abs(float64(a-b)) < 0.01 }

func sample() lens {
	return lens{picture: point{4000, 3000}, stage: point{800, 600}, density: 1}
}

func TestLensFits(t *testing.T) {
	tests := []struct {
		picture, stage point
		density        float32
		guessed        bool
		want           float32
	}{
		{point{4000, 3000}, point{800, 600}, 1, false, 0.2},
		{point{3000, 4000}, point{800, 600}, 1, false, 0.15},
		{point{100, 100}, point{800, 600}, 1, false, 2}, // not further
		{point{100, 100}, point{800, 600}, 2, false, 1},
		{point{100, 100}, point{800, 600}, 1, true, 6},
		{point{}, point{800, 600}, 1, false, 1},
	}
	for _, tt := range tests {
		l := lens{picture: tt.picture, stage: tt.stage, density: tt.density, guessed: tt.guessed}
		if got := l.fit(); !near(got, tt.want) {
			t.Errorf("%+v fits at %v, want %v", l, got, tt.want)
		}
	}
}

// under returns the point of the picture that is seen at p.
func under(l lens, p point) point {
	at, _ := l.frame()
	return point{(p.x - at.x) / l.scale(), (p.y - at.y) / l.scale()}
}

func TestZoomKeepsWhatIsUnderThePointer(t *testing.T) {
	l, p := sample(), point{500, 250}
	want := under(l, p)
	for range 8 {
		l = l.zoomed(l.scale()*1.3, p)
		if got := under(l, p); !near(got.x, want.x) || !near(got.y, want.y) {
			t.Fatalf("at zoom %v the pointer is on %v, want %v", l.zoom, got, want)
		}
	}
}

func TestZoomHasLimits(t *testing.T) {
	l := sample().zoomed(1000, point{400, 300})
	if l.zoom != zoomMost {
		t.Errorf("zoom %v", l.zoom)
	}
	if l = l.zoomed(0.01, point{400, 300}); !l.fits() {
		t.Errorf("zoomed out it stands at %v", l.zoom)
	}
}

func TestPanStopsAtTheEdges(t *testing.T) {
	l := sample().zoomed(1, point{400, 300}).moved(point{1e6, 1e6})
	if at, _ := l.frame(); !near(at.x, 0) || !near(at.y, 0) {
		t.Errorf("dragged to %v", at)
	}
	l = l.moved(point{-1e6, -1e6})
	if at, size := l.frame(); !near(at.x+size.x, 800) || !near(at.y+size.y, 600) {
		t.Errorf("dragged to %v", at)
	}
	if l := sample().moved(point{50, 50}); l != sample() {
		t.Error("the whole picture was dragged")
	}
}

func TestNarrowPictureStaysInTheMiddle(t *testing.T) {
	l := lens{picture: point{100, 4000}, stage: point{800, 600}, density: 1}.zoomed(1, point{10, 10})
	if at, _ := l.frame(); !near(at.x, 350) {
		t.Errorf("stands at %v", at)
	}
}

func TestToggle(t *testing.T) {
	l := sample().toggled(point{100, 100})
	if !near(l.scale(), 1) {
		t.Errorf("own pixels at %v", l.scale())
	}
	if l = l.toggled(point{100, 100}); !l.fits() {
		t.Error("the second time it does not fit")
	}
	dense := lens{picture: point{4000, 3000}, stage: point{800, 600}, density: 2}.toggled(point{0, 0})
	if !near(dense.scale(), 0.5) {
		t.Errorf("own pixels on a dense screen at %v", dense.scale())
	}
}

func TestResizedSeesTheSame(t *testing.T) {
	l := lens{picture: point{400, 300}, stage: point{800, 600}, density: 1, guessed: true}.zoomed(6, point{200, 200})
	at, size := l.frame()
	m := l.resized(point{4000, 3000})
	if at2, size2 := m.frame(); !near(at.x, at2.x) || !near(at.y, at2.y) || !near(size.x, size2.x) {
		t.Errorf("frame %v %v became %v %v", at, size, at2, size2)
	}
}
