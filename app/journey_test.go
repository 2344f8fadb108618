package main

import (
	"encoding/json"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dotori/archive/export"
	"dotori/archive/read/kakaotalk/kakaotest"
)

// needDisplayFor skips a test where no window can be looked at; make test
// gives every test a display.
func needDisplayFor(t testing.TB) {
	t.Helper()
	d, err := openDisplay()
	if err != nil {
		t.Skipf("%v; .ci/offscreen gives one", err)
	}
	d.Close()
	if _, err := exec.LookPath("xdotool"); err != nil {
		t.Skip("nobody can type without xdotool")
	}
}

// journeyPictures is where the tests leave what they saw.
func journeyPictures(t testing.TB, name string) string {
	dir, err := filepath.Abs(filepath.Join("..", "build", "journey", name))
	if err != nil {
		t.Fatal(err)
	}
	os.RemoveAll(dir)
	return dir
}

// TestJourney walks through the window as somebody does who has just
// installed it: the welcome, the sample, and everything in it.
func TestJourney(t *testing.T) {
	needDisplayFor(t)
	settings := t.TempDir()
	w := openWindow(t, buildChecked(t), settings, "--library", filepath.Join(t.TempDir(), "추억"), "window")
	w.pictures = journeyPictures(t, "sample")
	w.step("welcome", func() {})
	all := w.step("sample", func() { w.keys("Tab", "Tab", "Tab", "Return") })
	year := w.step("year", func() { w.keys("alt+Down") })
	if side := image.Rect(0, 60, 230, 800); different(sub(all, side), sub(year, side)) <= blink {
		t.Error("the sidebar does not show which year one is in")
	}
	w.goThroughTime()
	w.lookAtPhotos()
	w.repair()
	w.read()
	w.keepApart()
	w.search()
	w.export(filepath.Join(t.TempDir(), "out"))
	w.settings(settings)
	w.close()
}

// export writes everything into a folder whose path is typed.
func (w *shownWindow) export(to string) {
	w.t.Helper()
	w.step("export", func() { w.keys("ctrl+e") })
	w.step("export-to", func() { w.click(1080, 345); w.text(to) })
	w.step("exported", func() { w.click(1106, 455) })
	for range 100 {
		if _, err := os.Stat(filepath.Join(to, export.SumsName)); err == nil {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	w.t.Error("nothing was exported")
}

// goThroughTime goes to a date, along the rail, to a month and to this day.
func (w *shownWindow) goThroughTime() {
	w.step("date", func() { w.keys("ctrl+g"); w.text("2005-10") })
	w.step("date-there", func() { w.keys("Return") })
	w.step("year-cover", func() { w.keys("Home") })
	w.step("scrolled", func() {
		for range 5 {
			w.press(700, 500, wheelDown)
		}
	})
	w.step("rail", func() { w.keys("5") })
	w.step("month", func() { w.keys("m") })
	before := w.last
	w.step("rail-tip", func() { w.point(w.display.size.X-12, 480) })
	if different(sub(before, image.Rect(1000, 380, 1200, 560)), sub(w.last, image.Rect(1000, 380, 1200, 560))) <= blink {
		w.t.Error("the rail does not tell of what the pointer is on")
	}
}

// point moves the pointer.
func (w *shownWindow) point(x, y int) {
	w.t.Helper()
	if err := w.display.move(image.Pt(x, y)); err != nil {
		w.t.Fatal(err)
	}
}

// lookAtPhotos opens pictures from the grid by keyboard and comes back.
func (w *shownWindow) lookAtPhotos() {
	w.step("all", func() { w.keys("ctrl+1") })
	grid := w.step("cursor", func() { w.keys("Right", "Right") })
	w.setGrid()
	viewer := w.step("viewer", func() { w.keys("Return") })
	if n := brightness(sub(viewer, image.Rect(0, 100, 60, 700))); n > 60 {
		w.t.Errorf("the picture does not lie on dark: %d", n)
	}
	w.step("viewer-next", func() { w.keys("Right") })
	w.step("viewer-info", func() { w.keys("i") })
	w.step("viewer-sheet", func() { w.keys("e") })
	w.step("viewer-sheet-next", func() { w.keys("Escape", "i", "Right") })
	w.step("viewer-own-size", func() { w.keys("1") })
	w.step("viewer-full-screen", func() { w.keys("0", "f") })
	show := w.step("slide-show", func() { w.keys("s") })
	if n := brightness(sub(show, image.Rect(0, 0, 60, 60))); n > 60 {
		w.t.Errorf("a slide show does not fill the screen: %d", n)
	}
	w.step("slide-show-held", func() { w.keys("space") })
	w.step("slide-show-left", func() { w.keys("Escape") })
	back := w.step("back", func() { w.keys("Escape") })
	if n := different(grid, back); n > len(grid.Pix)/4/20 {
		w.t.Errorf("the way back leads elsewhere: %d pixels differ", n)
	}
}

// read opens a diary and a chat.
func (w *shownWindow) read() {
	w.step("diaries", func() { w.keys("ctrl+3") })
	w.step("guestbook", func() { w.click(330, 295) })
	w.step("board", func() { w.click(330, 226) })
	w.step("all-texts", func() { w.click(330, 87) })
	w.step("entry", func() { w.click(640, 330) })
	w.step("entry-before", func() { w.keys("Left") })
	w.step("entry-looks", func() { w.click(950, 91) })
	w.step("entry-serif", func() { w.click(810, 160) })
	w.step("chats", func() { w.keys("ctrl+4") })
	w.step("chats-above", func() { w.keys("Page_Up") })
	w.step("chats-find", func() { w.keys("ctrl+shift+f"); w.text("IMG") })
	w.step("chats-find-left", func() { w.keys("Escape") })
	w.step("chats-chosen", func() { w.keys("shift+Up", "shift+Up") })
	w.step("chats-menu", func() { w.keys("Return") })
	w.step("chats-menu-left", func() { w.keys("Escape", "Escape") })
	w.step("chats-all", func() { w.keys("ctrl+a") })
	w.step("chats-thrown", func() { w.keys("Delete") })
	w.step("chats-back", func() { w.keys("ctrl+z") })
	w.step("albums", func() { w.keys("ctrl+2") })
}

// search types into the field, letters and Hangul.
func (w *shownWindow) search() {
	before := w.last
	w.step("search-hangul", func() { w.keys("ctrl+f"); w.text("사진") })
	w.step("search-latin", func() { w.keys("ctrl+a"); w.text("IMG") })
	hits := w.step("search-hit", func() { w.keys("Down", "Right") })
	w.step("search-opened", func() { w.keys("Return") })
	if returned := w.step("search-returned", func() { w.keys("Escape") }); different(hits, returned) > len(hits.Pix)/4/20 {
		w.t.Error("the way back from a hit leads elsewhere")
	}
	w.step("search-field", func() { w.keys("Escape") })
	w.step("search-nothing", func() { w.keys("ctrl+a"); w.text("zzzz") })
	back := w.step("search-left", func() { w.keys("Escape") })
	if n := different(before, back); n > len(back.Pix)/4/20 {
		w.t.Errorf("Escape does not lead out of the search: %d pixels differ", n)
	}
}

// settings turns the window English and dark, and wants it remembered.
func (w *shownWindow) settings(dir string) {
	w.step("settings", func() { w.keys("ctrl+comma") })
	w.step("english", func() { w.keys("Tab", "Tab", "space") })
	dark := w.step("dark", func() { w.keys("Tab", "Tab", "Tab", "Tab", "Tab", "space") })
	light := w.step("light", func() { w.keys("Tab", "Tab", "Tab", "Tab", "space") })
	if l, d := brightness(light), brightness(dark); l < 180 || d > 80 {
		w.t.Errorf("light has the brightness %d, dark %d", l, d)
	}
	w.step("keys", func() { w.keys("ctrl+slash") })
	w.step("keys-left", func() { w.keys("Escape") })
	w.step("help", func() { w.keys("F1") })
	w.step("help-left", func() { w.keys("Escape") })
	w.wantRemembered(dir, map[string]any{"language": "en", "theme": "light"})
}

// wantRemembered reads the settings that the program has written.
func (w *shownWindow) wantRemembered(dir string, want map[string]any) {
	var got map[string]any
	for range 50 {
		body, _ := os.ReadFile(filepath.Join(dir, "fyne", appID, "preferences.json"))
		if json.Unmarshal(body, &got) == nil && got["theme"] == want["theme"] {
			break
		}
		time.Sleep(100 * time.Millisecond)
	}
	for k, v := range want {
		if got[k] != v {
			w.t.Errorf("the setting %q is %v, want %v", k, got[k], v)
		}
	}
}

// TestJourneyOfAnArchive brings a KakaoTalk archive to the window, imports it
// and finds it there the next time.
func TestJourneyOfAnArchive(t *testing.T) {
	needDisplayFor(t)
	program, settings, library := buildChecked(t), t.TempDir(), filepath.Join(t.TempDir(), "추억")
	source := filepath.Join(t.TempDir(), "KakaoTalk_Chats_2026-02-08")
	write(t, filepath.Join(source, "KakaoTalkChats.txt"), kakaotest.Text(3000, 3))
	write(t, filepath.Join(source, "empty.jpg"), nil)
	w := openWindow(t, program, settings, "--library", library, "window", source)
	w.pictures = journeyPictures(t, "import")
	w.step("recognised", func() {})
	w.step("importing", w.clickPrimary)
	w.await()
	w.keep("report")
	w.step("visited", w.clickPrimary)
	w.close()
	if got := strings.Count(mustRun(t, program, library, "list"), "\n"); got < 3000 {
		t.Errorf("the library holds %d memories, want 3000", got)
	}
	again := openWindow(t, program, settings, "--library", library, "window")
	again.pictures, again.steps = w.pictures, w.steps
	again.step("again", func() {})
	again.close()
}
