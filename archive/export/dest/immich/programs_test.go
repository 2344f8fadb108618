package immich_test

import (
	"context"
	"net/http/httptest"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dotori/archive/export"
	"dotori/archive/export/exporttest"
	layout "dotori/archive/export/immich"
)

// TestImmichCLI lets Immich's own program upload the folder that the format
// "immich" makes, as its README.txt says.
func TestImmichCLI(t *testing.T) {
	program, err := exec.LookPath("immich")
	if err != nil {
		t.Skip(err)
	}
	dir := filepath.Join(t.TempDir(), "내보내기")
	dst, err := export.OpenFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := (layout.Writer{}).Write(context.Background(), dst, exporttest.Everything(), nil, nil); err != nil {
		t.Fatal(err)
	}
	if err := dst.Close(); err != nil {
		t.Fatal(err)
	}
	m := newMock(3)
	m.lax = true
	server := httptest.NewServer(m)
	defer server.Close()
	for _, args := range [][]string{{"--album", "albums"}, {"timeline"}, {"--album", "albums"}} {
		cmd := exec.Command(program, append([]string{"upload", "--recursive"}, args...)...)
		cmd.Dir = dir
		cmd.Env = append(cmd.Environ(), "IMMICH_INSTANCE_URL="+server.URL+"/api", "IMMICH_API_KEY="+key, "IMMICH_CONFIG_DIR="+t.TempDir())
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v: %v\n%s", args, err, out)
		}
	}
	if len(m.faults) > 0 || m.uploads < 15 {
		t.Errorf("%d files came; the server says %v", m.uploads, m.faults)
	}
	if got := titles(m.albums); !slices.Equal(got, []string{"제주 2019／여름 1"}) {
		t.Errorf("the albums are %q", got)
	}
	jeju := m.named(t, "IMG_0001.JPG")
	if !strings.Contains(jeju.sidecar, "<exif:DateTimeOriginal>2019-08-03T18:22:10+09:00<") || jeju.fields["fileModifiedAt"] != "2019-08-03T09:22:10.000Z" {
		t.Errorf("the photo came with %v and %.100s", jeju.fields, jeju.sidecar)
	}
}
