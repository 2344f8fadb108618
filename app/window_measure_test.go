package main

import (
	"fmt"
	"image"
	"image/color"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"
)

// part returns what the screen shows in r.
func (w *shownWindow) part(r image.Rectangle) *image.RGBA {
	w.t.Helper()
	img, err := w.display.picture(r)
	if err != nil {
		w.t.Fatal(err)
	}
	return img
}

// mean returns the mean colour of a part of the screen.
func (w *shownWindow) mean(r image.Rectangle) color.RGBA {
	img, sum := w.part(r), [3]int{}
	for i := 0; i < len(img.Pix); i += 4 {
		for c := range sum {
			sum[c] += int(img.Pix[i+c])
		}
	}
	n := r.Dx() * r.Dy()
	return color.RGBA{uint8(sum[0] / n), uint8(sum[1] / n), uint8(sum[2] / n), 255}
}

// near reports whether two colours are the same but for compression.
func near(a, b color.RGBA) bool {
	const tolerance = 25
	off := func(a, b uint8) bool { return math.Abs(float64(a)-float64(b)) > tolerance }
	return !off(a.R, b.R) && !off(a.G, b.G) && !off(a.B, b.B)
}

// memory returns the peak of the program's resident memory in MB.
func (w *shownWindow) memory() float64 { return w.status("VmHWM:") }

// resident returns the program's resident memory by now, in MB.
func (w *shownWindow) resident() float64 { return w.status("VmRSS:") }

func (w *shownWindow) status(line string) float64 {
	w.t.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", w.cmd.Process.Pid))
	if err != nil {
		w.t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(status), line)
	kB, err := strconv.Atoi(strings.Fields(rest)[0])
	if err != nil {
		w.t.Fatal(err)
	}
	return float64(kB) / 1024
}

// idle returns how much of one processor the program takes while nobody does
// anything, in percent.
func (w *shownWindow) idle() float64 {
	const long = 5 * time.Second
	before := w.processor()
	time.Sleep(long)
	return 100 * (w.processor() - before).Seconds() / long.Seconds()
}

// waitIdle waits until the program has made all its thumbnails, which it
// begins with somewhat after it has opened.
func (w *shownWindow) waitIdle() {
	w.t.Helper()
	const step, enough = 2 * headStart, 200 * time.Millisecond
	for end := time.Now().Add(10 * time.Minute); time.Now().Before(end); {
		before := w.processor()
		time.Sleep(step)
		if w.processor()-before < enough && !w.busy() {
			return
		}
	}
	w.t.Error("the program does not come to rest")
}

// processor returns the processor time that the program has taken.
func (w *shownWindow) processor() time.Duration {
	const ticks, user = time.Second / 100, 11 // of the fields after the name
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", w.cmd.Process.Pid))
	if err != nil {
		w.t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(stat), ") ")
	sum := time.Duration(0)
	for _, field := range strings.Fields(rest)[user : user+2] {
		n, _ := strconv.Atoi(field)
		sum += time.Duration(n) * ticks
	}
	return sum
}

func milliseconds(since time.Time) float64 { return float64(time.Since(since).Microseconds()) / 1000 }

// percentile returns the value that p percent do not exceed.
func percentile(values []float64, p int) float64 {
	if len(values) == 0 {
		return math.NaN()
	}
	slices.Sort(values)
	return values[min(len(values)*p/100, len(values)-1)]
}
