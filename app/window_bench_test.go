package main

import (
	"image"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// BenchmarkWindow works a library of 100,000 photos and 1,000,000 messages in
// the real window. What it reports was seen on the screen or in /proc: from the
// start of the program to the first picture, without thumbnails and with them;
// from a click on a year to its cells and to its first picture; frames while
// the page is scrolled by 1,500 and by 15,000 pixels a second, and the longest
// that a cell stood without its picture; memory at its peak, at rest before and
// after; processor at rest, in percent of one.
func BenchmarkWindow(b *testing.B) {
	needDisplayFor(b)
	program, library := buildProgram(b), crowdLibrary(b)
	for b.Loop() {
		os.Remove(filepath.Join(library, "thumbnails.db"))
		settings := b.TempDir()
		w := openWindow(b, program, settings, "--library", library, "window")
		b.ReportMetric(w.firstPicture(), "new-picture-ms")
		w.waitIdle()
		b.ReportMetric(w.memory(), "new-MB")
		w.close()

		w = openWindow(b, program, settings, "--library", library, "window")
		b.ReportMetric(w.firstPicture(), "first-picture-ms")
		w.waitIdle()
		time.Sleep(settling)
		b.ReportMetric(w.resident(), "rest-MB")
		cells, pictures := w.jumps(w.railYear)
		b.ReportMetric(percentile(cells, 95), "scroll-p95-ms")
		b.ReportMetric(percentile(pictures, 95), "scroll-picture-p95-ms")
		cells, pictures = w.jumps(w.sidebarYear)
		b.ReportMetric(percentile(cells, 95), "jump-p95-ms")
		b.ReportMetric(percentile(pictures, 95), "jump-picture-p95-ms")
		w.roam()
		w.scrolls(b)
		b.ReportMetric(w.memory(), "MB")
		time.Sleep(settling)
		b.ReportMetric(w.resident(), "after-MB")
		b.ReportMetric(w.idle(), "idle-cpu-%")
		w.close()
	}
}

// settling is how long the window may take to give idle memory back.
const settling = 12 * time.Second

// probe is a place within the cover of a year, and within the first picture
// below a heading at the top; opening is within the first picture of all
// memories, with or without a word about this day above it; and heading changes
// from year to year.
var (
	probe   = image.Rect(284, 224, 296, 236)
	opening = image.Rect(284, 300, 296, 312)
	heading = image.Rect(256, 62, 480, 180)
)

// firstPicture waits for a picture of the newest year and returns the time
// since the start, in milliseconds.
func (w *shownWindow) firstPicture() float64 {
	w.t.Helper()
	return w.awaitYear(opening, w.started, libraryYears-1)
}

// awaitYear waits until a place of the screen shows a picture of a year, the
// oldest being 0.
func (w *shownWindow) awaitYear(at image.Rectangle, since time.Time, year int) float64 {
	w.t.Helper()
	want := yearColor(year)
	for time.Since(since) < patience {
		if near(w.mean(at), want) {
			return milliseconds(since)
		}
		time.Sleep(time.Millisecond)
	}
	w.t.Fatalf("no picture of %d came: the screen shows %v, want %v", firstYear+year, w.mean(at), want)
	return 0
}

// jumps goes to each year that spot has a place for, in no order, and returns
// how long it took to the cells of the year and to its first picture.
func (w *shownWindow) jumps(spot func(year int) (image.Point, bool)) (cells, pictures []float64) {
	w.t.Helper()
	for _, year := range rand.New(rand.NewPCG(1, 2)).Perm(libraryYears) {
		at, ok := spot(year)
		if !ok || near(w.mean(probe), yearColor(year)) {
			continue
		}
		if err := w.display.move(at); err != nil {
			w.t.Fatal(err)
		}
		time.Sleep(300 * time.Millisecond) // the pointer's light comes on
		before := w.part(heading)
		since := time.Now()
		if err := w.display.press(leftButton); err != nil {
			w.t.Fatal(err)
		}
		for different(before, w.part(heading)) < blink && time.Since(since) < patience {
			time.Sleep(time.Millisecond)
		}
		cells = append(cells, milliseconds(since))
		pictures = append(pictures, w.awaitYear(probe, since, year))
	}
	return cells, pictures
}

// railYear is where the rail of all memories has the label of a year, but the
// newest, which leads to the title and not to a heading.
func (w *shownWindow) railYear(year int) (image.Point, bool) {
	const top, pad = 60, 23
	slot := float64(w.display.size.Y-top-2*pad) / libraryYears
	return image.Pt(w.display.size.X-40, top+pad+int(slot*float64(libraryYears-1-year))), year < libraryYears-1
}

// sidebarYear is where the sidebar has a year, if that is in view: the two
// newest decades are open, each under a heading.
func (w *shownWindow) sidebarYear(year int) (image.Point, bool) {
	const first, pitch, heading, end = 205, 40.7, 28.5, 790
	n := libraryYears - 1 - year
	y := first + pitch*float64(n)
	if (firstYear+year)/10 < (firstYear+libraryYears-1)/10 {
		y += heading
	}
	return image.Pt(100, int(y)), int(y) < end
}

// roam scrolls through all memories, far and wildly.
func (w *shownWindow) roam() {
	w.t.Helper()
	w.keys("ctrl+1")
	if err := w.display.move(image.Pt(700, 500)); err != nil {
		w.t.Fatal(err)
	}
	for n := range 1000 {
		if err := w.display.press(wheelDown); err != nil {
			w.t.Fatal(err)
		}
		if n%25 == 0 {
			time.Sleep(50 * time.Millisecond)
		}
	}
	w.waitIdle()
}
