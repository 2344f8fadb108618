package zipped_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"dotori/archive/export/dest/zipped"
)

// TestCancelledGoesOn ends the session's context before Close.
func TestCancelledGoesOn(t *testing.T) {
	path := filepath.Join(t.TempDir(), "추억.zip")
	z := open(t, path)
	put(t, z, "old.txt", "old")
	closed(t, z)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}

	ctx, cancel := context.WithCancel(context.Background())
	z, err = zipped.Open(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	put(t, z, "new.jpg", "new")
	replace(t, z, "list", "list")
	cancel()
	if err := z.Close(); !errors.Is(err, context.Canceled) {
		t.Errorf("close: %v", err)
	}
	if now, err := os.ReadFile(path); err != nil || string(now) != string(before) {
		t.Errorf("the zip is not as it was: %v", err)
	}

	z = open(t, path)
	if size, _, err := z.Stat(context.Background(), "new.jpg"); err != nil || size != 3 {
		t.Errorf("what was put before is not there: %d, %v", size, err)
	}
	replace(t, z, "list", "list of both")
	closed(t, z)
	alone(t, path)
	names, _, bodies := contents(t, path)
	if want := []string{"new.jpg", "old.txt", "list"}; !slices.Equal(names, want) || bodies["new.jpg"] != "new" || bodies["list"] != "list of both" {
		t.Errorf("it holds %q, %q", names, bodies)
	}
}

// TestChangedMeanwhile changes the zip between an interrupted export and the
// next: the two are not mixed.
func TestChangedMeanwhile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "추억.zip")
	ctx, cancel := context.WithCancel(context.Background())
	z, err := zipped.Open(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	put(t, z, "a.jpg", "from before")
	cancel()
	if err := z.Close(); !errors.Is(err, context.Canceled) {
		t.Fatalf("close: %v", err)
	}
	other := filepath.Join(t.TempDir(), "other.zip")
	theirs := open(t, other)
	put(t, theirs, "a.jpg", "theirs")
	closed(t, theirs)
	if err := os.Rename(other, path); err != nil {
		t.Fatal(err)
	}
	z = open(t, path)
	put(t, z, "b.jpg", "b")
	closed(t, z)
	alone(t, path)
	if _, _, bodies := contents(t, path); bodies["a.jpg"] != "theirs" || len(bodies) != 2 {
		t.Errorf("it holds %q", bodies)
	}
}

// killed is the variable that makes this test a program to be killed: it puts
// files into the zip of that name until then.
const killed = "DOTORI_ZIP_TO_KILL"

// TestKilled kills an export at many moments and wants the zip to stay what it
// was, and the next export to go on from what was safe.
func TestKilled(t *testing.T) {
	if path := os.Getenv(killed); path != "" {
		putUntilKilled(t, path)
		return
	}
	path := filepath.Join(t.TempDir(), "추억.zip")
	z := open(t, path)
	put(t, z, "old.jpg", "old")
	replace(t, z, "list", "0")
	closed(t, z)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 10 {
		kill(t, path, time.Duration(20+37*i)*time.Millisecond, i == 9)
		if now, err := os.ReadFile(path); err != nil || string(now) != string(before) {
			t.Fatalf("kill %d: the zip is not as it was: %v", i, err)
		}
	}
	z = open(t, path)
	replace(t, z, "list", "1")
	closed(t, z)
	alone(t, path)
	names, _, bodies := contents(t, path)
	for _, name := range names {
		if number, ok := strings.CutPrefix(strings.TrimSuffix(name, ".jpg"), "new-"); ok && bodies[name] != bodyOf(number) {
			t.Errorf("%s holds %d bytes that are not its own", name, len(bodies[name]))
		}
	}
	if bodies["old.jpg"] != "old" || bodies["list"] != "1" || len(names) < 23 {
		t.Errorf("it holds %d files, %q, %q", len(names), bodies["old.jpg"], bodies["list"])
	}
	t.Logf("after 10 kills it holds %d files", len(names))
}

// bodyOf returns 3 MB that belong to a number.
func bodyOf(number string) string { return strings.Repeat(number+"\n", 3_000_000/(len(number)+1)) }

// putUntilKilled puts at most 180 MB, and then waits.
func putUntilKilled(t *testing.T, path string) {
	z := open(t, path)
	for i := range 60 {
		number := strconv.Itoa(i)
		if _, _, err := z.Stat(context.Background(), "new-"+number+".jpg"); err != nil {
			put(t, z, "new-"+number+".jpg", bodyOf(number))
		}
		if i == 30 { // 90 MB: more than may be lost
			fmt.Println("some is safe")
		}
	}
	time.Sleep(time.Minute)
}

// kill runs the program and kills it after a time, and not before some of its
// files are safe when that is wanted.
func kill(t *testing.T, path string, after time.Duration, safe bool) {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestKilled$")
	cmd.Env = append(os.Environ(), killed+"="+path)
	said, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if safe {
		if _, err := io.ReadFull(said, make([]byte, len("some is safe"))); err != nil {
			t.Error(err)
		}
	}
	time.Sleep(after)
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait() // it was killed
}
