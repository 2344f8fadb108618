package main

import (
	"image"
	"image/color"
	"testing"
	"time"
)

// scrolled is what a screen showed while its page was scrolled.
type scrolled struct {
	frames []float64 // milliseconds from one picture of the screen to the next
	blank  float64   // the longest that a place showed a cell without its picture
}

// column is a strip of the screen within the first pictures of the rows.
var column = image.Rect(300, 110, 302, 850)

const (
	wheelStep = 25 // pixels that one notch of the wheel scrolls
	places    = 12 // of the column that are watched

	glimpse = 3 * time.Millisecond // between two looks: each takes time from what is looked at
)

// scroll turns the wheel so that the page goes by at so many pixels a second.
func (w *shownWindow) scroll(speed float64, long time.Duration) (s scrolled) {
	w.t.Helper()
	var since [places]time.Time // a place has been blank, or zero
	before, shown, turned := w.part(column), time.Time{}, 0
	for begin := time.Now(); time.Since(begin) < long; {
		for due := int(time.Since(begin).Seconds() * speed / wheelStep); turned < due; turned++ {
			if err := w.display.press(wheelDown); err != nil {
				w.t.Fatal(err)
			}
		}
		time.Sleep(glimpse)
		img, now := w.part(column), time.Now()
		if different(before, img) > 0 {
			if !shown.IsZero() {
				s.frames = append(s.frames, float64(now.Sub(shown).Microseconds())/1000)
			}
			before, shown = img, now
		}
		s.watch(&since, img, now)
	}
	return s
}

// watch follows how long places of the column have been blank.
func (s *scrolled) watch(since *[places]time.Time, img *image.RGBA, now time.Time) {
	panel := color.RGBA{0xF3, 0xED, 0xE2, 255} // of the light look, where a picture is to come
	for i := range since {
		at := column.Min.Add(image.Pt(0, column.Dy()*i/places))
		switch {
		case img.RGBAAt(at.X, at.Y) != panel:
			since[i] = time.Time{}
		case since[i].IsZero():
			since[i] = now
		default:
			s.blank = max(s.blank, float64(now.Sub(since[i]).Microseconds())/1000)
		}
	}
}

// scrolls measures how smoothly the page goes by, slowly and wildly and with
// twenty pictures in a row, in years without chats, whose cards have the colour
// of blanks.
func (w *shownWindow) scrolls(b *testing.B) {
	w.t.Helper()
	at, _ := w.railYear(5)
	w.click(at.X, at.Y)
	w.waitIdle()
	if err := w.display.move(image.Pt(700, 500)); err != nil {
		w.t.Fatal(err)
	}
	for _, pace := range []struct {
		name  string
		speed float64
		zoom  int // steps to smaller pictures before it
	}{{"slow", 1500, 0}, {"wild", 15_000, 0}, {"dense", 15_000, 14}} {
		for range pace.zoom {
			w.keys("ctrl+minus")
		}
		s := w.scroll(pace.speed, 8*time.Second)
		b.ReportMetric(percentile(s.frames, 50), pace.name+"-frame-p50-ms")
		b.ReportMetric(percentile(s.frames, 95), pace.name+"-frame-p95-ms")
		b.ReportMetric(s.blank, pace.name+"-blank-ms")
		time.Sleep(time.Second)
	}
}
