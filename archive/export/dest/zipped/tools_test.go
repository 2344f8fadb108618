package zipped_test

import (
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestOthersRead lets other programs judge a zip that was made in two runs.
func TestOthersRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "추억 #1.zip")
	z := open(t, path)
	put(t, z, "사진/봄 🐻.jpg", "jpeg")
	put(t, z, "글.txt", strings.Repeat("같은 말 ", 1000))
	put(t, z, "empty.txt", "")
	replace(t, z, "items.jsonl", "{}")
	closed(t, z)
	z = open(t, path)
	put(t, z, "사진/여름.mp4", "mp4")
	replace(t, z, "items.jsonl", "{}\n{}\n")
	closed(t, z)
	judges(t, path)
	checkUnzipped(t, path)
}

func judges(t *testing.T, path string) {
	t.Helper()
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"unzip", "-tq", path}, "No errors detected"},
		{[]string{"python3", "-m", "zipfile", "-t", path}, "Done testing"},
		{[]string{"7z", "t", path}, "Everything is Ok"},
		{[]string{"zipinfo", "-t", path}, "uncompressed"},
	} {
		t.Run(c.args[0], func(t *testing.T) {
			if _, err := exec.LookPath(c.args[0]); err != nil {
				t.Skip(err)
			}
			out, err := exec.Command(c.args[0], c.args[1:]...).CombinedOutput()
			if err != nil || !strings.Contains(string(out), c.want) || strings.Contains(strings.ToLower(string(out)), "warning") {
				t.Errorf("%v: %s", err, out)
			}
		})
	}
}

// checkUnzipped looks at names and dates that come out of unzip.
func checkUnzipped(t *testing.T, path string) {
	t.Helper()
	if _, err := exec.LookPath("unzip"); err != nil {
		t.Skip(err)
	}
	dir := t.TempDir()
	cmd := exec.Command("unzip", "-q", path, "-d", dir)
	cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8", "TZ=Asia/Seoul")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	info, err := os.Stat(filepath.Join(dir, "사진", "봄 🐻.jpg"))
	if err != nil || !info.ModTime().Equal(day) {
		t.Errorf("unzipped: %v, %v", info, err)
	}
}

// zeros is a file of so many zero bytes that takes no space.
type zeros struct{ left int64 }

func (z *zeros) Read(p []byte) (int, error) {
	n := int(min(int64(len(p)), z.left))
	if n == 0 {
		return 0, io.EOF
	}
	clear(p[:n])
	z.left -= int64(n)
	return n, nil
}

// TestZip64 writes more than 4 GiB, packed small, with an entry behind it.
func TestZip64(t *testing.T) {
	if os.Getenv("DOTORI_LARGE") == "" {
		t.Skip("it packs 4 GiB and unpacks them three times; DOTORI_LARGE=1 does")
	}
	path := filepath.Join(t.TempDir(), "large.zip")
	z := open(t, path)
	const size = 4<<30 + 5
	if err := z.Put(context.Background(), "zeros.txt", day, &zeros{size}); err != nil {
		t.Fatal(err)
	}
	put(t, z, "after.txt", "after")
	start := time.Now()
	closed(t, z)
	t.Logf("close took %v", time.Since(start))
	z = open(t, path)
	if got, _, err := z.Stat(context.Background(), "zeros.txt"); err != nil || got != size {
		t.Errorf("it has %d bytes, %v", got, err)
	}
	closed(t, z)
	judges(t, path)
}
