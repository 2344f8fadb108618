package main

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// shownWindow is the program at work in a real window, and somebody who looks
// at it and types.
type shownWindow struct {
	t       testing.TB
	display *display
	cmd     *exec.Cmd
	started time.Time
	ended   chan error
	log     *safeBuffer

	pictures string // the folder that takes the pictures of the steps
	steps    int
	last     *image.RGBA
}

// openWindow starts the program with settings of its own and waits for its
// window.
func openWindow(t testing.TB, program, settings string, args ...string) *shownWindow {
	t.Helper()
	d, err := openDisplay()
	if err != nil {
		t.Fatal(err)
	}
	w := &shownWindow{t: t, display: d, ended: make(chan error, 1), log: &safeBuffer{}}
	w.cmd = exec.Command(program, args...)
	w.cmd.Env = append(os.Environ(), "XDG_CONFIG_HOME="+settings, "XDG_CACHE_HOME="+settings)
	w.cmd.Stderr, w.cmd.Stdout = w.log, w.log
	w.last, w.started = w.look(), time.Now()
	if err := w.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() { w.ended <- w.cmd.Wait() }()
	t.Cleanup(func() {
		w.cmd.Process.Kill()
		d.Close()
	})
	return w
}

// safeBuffer keeps what a program says while it is still talking.
type safeBuffer struct {
	mu  sync.Mutex
	all bytes.Buffer
}

func (b *safeBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.all.Write(p)
}

func (b *safeBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.all.String()
}

// look returns the whole screen.
func (w *shownWindow) look() *image.RGBA {
	w.t.Helper()
	img, err := w.display.picture(image.Rectangle{Max: w.display.size})
	if err != nil {
		w.t.Fatal(err)
	}
	return img
}

const (
	patience = 20 * time.Second      // for a step to show
	glance   = 40 * time.Millisecond // between two looks
	calm     = 12                    // looks at rest
	blink    = 300                   // pixels: a text cursor, not a change
	fewest   = 30                    // colours of a page; less is blank
)

// settle waits until the screen has changed from before, shows something and
// has come to rest: it stays as it is, and the program waits for nothing but
// the user, however busy the machine is.
func (w *shownWindow) settle(before *image.RGBA) *image.RGBA {
	w.t.Helper()
	now, changed, rest := before, false, 0
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(glance) {
		img := w.look()
		switch {
		case different(now, img) > blink:
			rest = 0
		case !w.busy():
			rest++
		}
		now, changed = img, changed || different(before, img) > blink
		if changed && rest >= calm && colours(now) >= fewest {
			return now
		}
	}
	switch {
	case !changed:
		w.t.Errorf("step %d: nothing happened on the screen", w.steps)
	case colours(now) < fewest:
		w.t.Errorf("step %d: the screen is blank", w.steps)
	default:
		w.t.Errorf("step %d: the screen does not come to rest", w.steps)
	}
	return now
}

// busy reports whether a thread of the program is at work, or would be if it
// were given a processor.
func (w *shownWindow) busy() bool {
	stats, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/stat", w.cmd.Process.Pid))
	for _, path := range stats {
		stat, _ := os.ReadFile(path)
		if _, state, ok := bytes.Cut(stat, []byte(") ")); ok && (state[0] == 'R' || state[0] == 'D') {
			return true
		}
	}
	return false
}

// step does something, waits for the window to answer, keeps a picture of it
// and returns it.
func (w *shownWindow) step(name string, do func()) *image.RGBA {
	w.t.Helper()
	w.steps++
	do()
	w.last = w.settle(w.last)
	w.keep(name)
	select {
	case err := <-w.ended:
		w.t.Fatalf("%s: the program has ended: %v\n%s", name, err, w.log)
	default:
	}
	return w.last
}

func (w *shownWindow) keep(name string) {
	if w.pictures == "" {
		return
	}
	var b bytes.Buffer
	if err := png.Encode(&b, w.last); err != nil {
		w.t.Fatal(err)
	}
	write(w.t, filepath.Join(w.pictures, fmt.Sprintf("%02d-%s.png", w.steps, name)), b.Bytes())
}

// keys types keys by their X names, one after the other.
func (w *shownWindow) keys(names ...string) {
	w.xdotool(append([]string{"key", "--delay", "60"}, names...))
}

// text types a text, letter by letter: for each that the keyboard lacks xdotool
// changes the keyboard, which the window must hear of first.
func (w *shownWindow) text(s string) {
	for _, r := range s {
		w.xdotool([]string{"type", "--delay", "100", string(r)})
	}
}

func (w *shownWindow) xdotool(args []string) {
	w.t.Helper()
	if out, err := exec.Command("xdotool", args...).CombinedOutput(); err != nil {
		w.t.Fatalf("xdotool %s: %v %s", strings.Join(args, " "), err, out)
	}
}

func (w *shownWindow) click(x, y int) { w.press(x, y, leftButton) }

func (w *shownWindow) press(x, y int, button byte) {
	w.t.Helper()
	if err := w.display.move(image.Pt(x, y)); err != nil {
		w.t.Fatal(err)
	}
	time.Sleep(100 * time.Millisecond) // the window follows the mouse frame by frame
	if err := w.display.press(button); err != nil {
		w.t.Fatal(err)
	}
}

// primary finds the one button of the page that is filled with the accent of
// the light look; the bar at the top has one too.
func (w *shownWindow) primary() (middle image.Point, ok bool) {
	const below = 60
	acorn, box := color.RGBA{0x8A, 0x5A, 0x2B, 255}, image.Rectangle{}
	for y := below; y < w.display.size.Y; y++ {
		for x := range w.display.size.X {
			if w.last.RGBAAt(x, y) == acorn {
				box = box.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return box.Min.Add(box.Max).Div(2), box.Dx() > 40 && box.Dy() > 20
}

// clickPrimary clicks the button of the page that leads on.
func (w *shownWindow) clickPrimary() {
	w.t.Helper()
	at, ok := w.primary()
	if !ok {
		w.t.Fatalf("step %d: no button leads on", w.steps)
	}
	w.click(at.X, at.Y)
}

// await waits until a button leads on.
func (w *shownWindow) await() {
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(glance) {
		w.last = w.look()
		if _, ok := w.primary(); ok {
			return
		}
	}
}

// close ends the program as a user does, and wants it to have nothing to say.
func (w *shownWindow) close() {
	w.t.Helper()
	w.keys("ctrl+q")
	select {
	case err := <-w.ended:
		if err != nil {
			w.t.Errorf("the program ended with %v", err)
		}
	case <-time.After(patience):
		w.t.Error("Ctrl+Q does not close the window")
	}
	for _, fault := range faults(w.log.String()) {
		w.t.Error(fault)
	}
}
