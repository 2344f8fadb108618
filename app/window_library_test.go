package main

import (
	"image/color"
	"os"
	"path/filepath"
	"testing"
	"time"

	"dotori/app/crowd"
)

// The library of the benchmark: so many photos over so many years, each year
// in a colour of its own, so that the screen tells which year it shows, and so
// many messages.
const (
	libraryPhotos   = 100_000
	libraryMessages = 1_000_000
	firstYear       = crowd.FirstYear
	libraryYears    = crowd.Years
)

func yearColor(year int) color.RGBA { return crowd.Color(year) }

// crowdLibrary imports the archives of a crowd, in memory where the system has
// such a place. DOTORI_CROWD names a library that make crowd has made already;
// the benchmark then works on that, and takes its thumbnails away.
func crowdLibrary(b *testing.B) string {
	b.Helper()
	if made := os.Getenv("DOTORI_CROWD"); made != "" {
		return made
	}
	dir, err := os.MkdirTemp(memoryFolder(), "dotori-bench-*")
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { os.RemoveAll(dir) })
	photos, chats, library := filepath.Join(dir, "photos"), filepath.Join(dir, "chats"), filepath.Join(dir, "library")
	if err := crowd.Photos(photos, libraryPhotos); err != nil {
		b.Fatal(err)
	}
	if err := crowd.Chats(chats, libraryMessages); err != nil {
		b.Fatal(err)
	}
	start := time.Now()
	mustRun(b, buildProgram(b), library, "import", photos)
	mustRun(b, buildProgram(b), library, "import", chats)
	b.Logf("imported %d photos and %d messages in %v", libraryPhotos, libraryMessages, time.Since(start).Round(time.Second))
	for _, source := range []string{photos, chats} {
		if err := os.RemoveAll(source); err != nil {
			b.Fatal(err)
		}
	}
	return library
}

func memoryFolder() string {
	const shm = "/dev/shm"
	if info, err := os.Stat(shm); err == nil && info.IsDir() {
		return shm
	}
	return ""
}
