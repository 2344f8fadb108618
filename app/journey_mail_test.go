package main

import (
	"bytes"
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"
)

// TestJourneyOfMails goes through mails by keyboard: to the next, the search in
// the folder, and back.
func TestJourneyOfMails(t *testing.T) {
	needDisplayFor(t)
	program, settings, library := buildChecked(t), t.TempDir(), filepath.Join(t.TempDir(), "추억")
	var box bytes.Buffer
	random := rand.New(rand.NewPCG(1, 2))
	for i := range 60 {
		writeMail(&box, random, i, time.Date(2004, 3, 2+i, 9, 0, 0, 0, time.FixedZone("", 9*3600)))
	}
	source := filepath.Join(t.TempDir(), "받은편지함.mbox")
	write(t, source, box.Bytes())
	mustRun(t, program, library, "import", source)
	w := openWindow(t, program, settings, "--library", library, "window", "--route", "mail")
	w.pictures = journeyPictures(t, "mail")
	first := w.step("mail", func() {})
	next := w.step("next", func() { w.keys("j") })
	if different(first, next) == 0 {
		t.Error("j leads nowhere")
	}
	if back := w.step("back", func() { w.keys("k") }); different(first, back) > len(back.Pix)/4/20 {
		t.Error("k does not lead back")
	}
	w.step("search", func() { w.keys("slash"); w.text("제주") })
	w.step("search-left", func() { w.keys("Escape") })
	w.close()
}
