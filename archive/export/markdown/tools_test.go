package markdown_test

import (
	"context"
	"io/fs"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/exporttest"
	"dotori/archive/export/markdown"
)

var picture = regexp.MustCompile(`<img src="([^"]*)"`)

// TestHugoMakesASite has Hugo itself make a site of an export: every page is
// there, shows its pictures, and has its words.
func TestHugoMakesASite(t *testing.T) {
	hugo, err := exec.LookPath("hugo")
	if err != nil {
		t.Skip(err)
	}
	dir := t.TempDir()
	dst, err := export.OpenFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer dst.Close()
	hostile := exporttest.Everything()
	hostile.List = append(hostile.List, exporttest.Select(nil, archive.Item{Kind: archive.Post, Service: "blog", NativeID: "9", Title: "{{< x >}} \": #", Text: "{{< youtube x >}} {{% a %}}",
		HTML: "<pre>{{&lt; y &gt;}}</pre><p>{{% z %}}</p>", Tags: []string{"- a: b", "#"}}).List...)
	if _, err := (markdown.Writer{}).Write(context.Background(), dst, hostile, nil, nil); err != nil {
		t.Fatal(err)
	}
	site := map[string]string{
		"hugo.toml": "baseURL='/'\ndefaultContentLanguage='ko'\n", "config.toml": "baseURL='/'\n",
		"layouts/_default/single.html": "<h1>{{ .Title }}</h1>{{ .Params.params.id }} {{ .Date }} {{ .Content }}", "layouts/_default/list.html": "{{ range .Pages }}{{ .Title }}{{ end }}",
	}
	for name, text := range site {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command(hugo, "--buildDrafts", "--quiet")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	pages, pictures := 0, 0
	err = filepath.WalkDir(filepath.Join(dir, "public"), func(name string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Base(name) != "index.html" {
			return err
		}
		b, err := os.ReadFile(name)
		if strings.HasPrefix(string(b), "<h1>") {
			pages++
		}
		for _, m := range picture.FindAllStringSubmatch(string(b), -1) {
			pictures++
			if _, err := os.Stat(filepath.Join(filepath.Dir(name), filepath.FromSlash(unescaped(t, m[1])))); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
		return err
	})
	if want := countPages(t, dir); err != nil || pages != want || pictures < 6 {
		t.Errorf("%d pages of %d, %d pictures, %v", pages, want, pictures, err)
	}
}

func unescaped(t *testing.T, s string) string {
	t.Helper()
	name, err := url.PathUnescape(s)
	if err != nil {
		t.Fatal(err)
	}
	return name
}

func countPages(t *testing.T, dir string) (n int) {
	t.Helper()
	err := filepath.WalkDir(filepath.Join(dir, "content"), func(name string, _ fs.DirEntry, err error) error {
		if filepath.Base(name) == "index.md" {
			n++
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}
