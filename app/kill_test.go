package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/library"
	"dotori/archive/read/kakaotalk/kakaotest"
)

// TestKillDuringImport kills an import at random instants, starts it again
// until it ends, and wants the library to be as if nothing had happened.
// DOTORI_KILLS sets how often (100 before a release, fewer in CI).
func TestKillDuringImport(t *testing.T) {
	kills, _ := strconv.Atoi(os.Getenv("DOTORI_KILLS"))
	if kills == 0 {
		kills = 12
	}
	program, source := buildProgram(t), killArchive(t)
	whole := filepath.Join(t.TempDir(), "whole")
	start := time.Now()
	mustRun(t, program, whole, "import", source)
	long := time.Since(start)
	want := listOf(t, program, whole)
	for done := 0; done < kills; {
		dir := filepath.Join(t.TempDir(), "killed")
		for range 8 {
			if !killed(t, program, dir, rand.N(long), "import", source) {
				break
			}
			done++
			if library.Exists(dir) {
				mustRun(t, program, dir, "imports") // it opens, also before the next import recovers it
			}
		}
		mustRun(t, program, dir, "import", source)
		if got := listOf(t, program, dir); got != want {
			t.Fatalf("after %d kills the library differs: %d and %d lines", done, strings.Count(got, "\n"), strings.Count(want, "\n"))
		}
		mustRun(t, program, dir, "verify")
	}
}

// killed runs the program, kills it after the given time and reports whether it
// was still running.
func killed(t *testing.T, program, dir string, after time.Duration, args ...string) bool {
	t.Helper()
	cmd := exec.Command(program, append([]string{"--library", dir}, args...)...)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case <-ended:
		return false
	case <-time.After(after):
		cmd.Process.Kill()
		<-ended
		return true
	}
}

// listOf is the library's content without what differs between runs.
func listOf(t *testing.T, program, dir string) string {
	out := mustRun(t, program, dir, "list", "--json")
	var b strings.Builder
	for line := range strings.Lines(out) {
		var it archive.Item
		if err := json.Unmarshal([]byte(line), &it); err != nil {
			t.Fatal(err)
		}
		it.Import = ""
		line, _ := json.Marshal(it)
		b.Write(append(line, '\n'))
	}
	return b.String()
}

func mustRun(t testing.TB, program, dir string, args ...string) string {
	t.Helper()
	var out, errOut bytes.Buffer
	cmd := exec.Command(program, append([]string{"--library", dir}, args...)...)
	cmd.Stdout, cmd.Stderr = &out, &errOut
	if err := cmd.Run(); err != nil && cmd.ProcessState.ExitCode() != exitWarnings {
		t.Fatalf("dotori %s: %v\n%s", strings.Join(args, " "), err, errOut.String())
	}
	return out.String()
}

// killArchive holds photos with copies and a chat, enough to be killed in.
func killArchive(t *testing.T) string {
	dir := t.TempDir()
	for n := range 400 {
		var b bytes.Buffer
		img := image.NewGray(image.Rect(0, 0, 320, 240))
		for i := range img.Pix {
			img.Pix[i] = uint8(rand.Uint32())
		}
		img.SetGray(n%320, n/320, color.Gray{uint8(n)})
		png.Encode(&b, img)
		write(t, filepath.Join(dir, fmt.Sprintf("album%d/IMG_%s_%06d.png", n%7, "20150709", n)), b.Bytes())
		if n%10 == 0 {
			write(t, filepath.Join(dir, fmt.Sprintf("copies/%d.png", n)), b.Bytes())
		}
	}
	write(t, filepath.Join(dir, "talk/KakaoTalkChats.txt"), kakaotest.Text(20000, 1))
	return dir
}

func write(t testing.TB, path string, body []byte) {
	t.Helper()
	os.MkdirAll(filepath.Dir(path), 0o755)
	if err := os.WriteFile(path, body, 0o644); err != nil {
		t.Fatal(err)
	}
}
