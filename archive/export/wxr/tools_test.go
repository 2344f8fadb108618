package wxr_test

import (
	"context"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/exporttest"
	"dotori/archive/export/wxr"
)

func number(n int) string { return strconv.Itoa(n) }

func TestXMLIsWellFormed(t *testing.T) {
	xmllint, err := exec.LookPath("xmllint")
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
	hostile.List = append(hostile.List, exporttest.Select(nil, archive.Item{Kind: archive.Post, Service: "blog",
		Title: "]]> \x00\x0b <![CDATA[ \uFFFE", Text: "]]>\x1b &nbsp; <!-- wp:html --> [gallery] \xff", Author: "]]>", Tags: []string{"<&>\"']]>"}}).List...)
	if _, err := (wxr.Writer{}).Write(context.Background(), dst, hostile, archive.Options{"media-url": "https://example.com/a'b&c"}, nil); err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.xml"))
	if err != nil || len(files) != 1 {
		t.Fatal(files, err)
	}
	if out, err := exec.Command(xmllint, "--noout", files[0]).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
