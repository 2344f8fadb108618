package blog_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/blog"
	"dotori/archive/read/readtest"
)

const jpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"

// heard is what a run handed over.
type heard struct {
	items    []archive.Item
	warnings []string
	err      error
}

func (h *heard) hear(it archive.Item, err error) bool {
	var w *archive.Warning
	switch {
	case err == nil:
		h.items = append(h.items, it)
	case errors.As(err, &w):
		h.warnings = append(h.warnings, w.Error())
	default:
		h.err = err
	}
	return true
}

func run(t *testing.T, files ...string) (*blog.Run, *heard) {
	t.Helper()
	h := &heard{}
	r := blog.New(t.Context(), readtest.Archive(files...), "test", nil, h.hear)
	r.Survey()
	return r, h
}

func TestFind(t *testing.T) {
	r, h := run(t,
		"a/글.html", "", "a/글_files/1.jpg", jpeg+"1", "a/글_files/꽃 하나.jpg", jpeg+"2", "a/둘째_files/2.jpg", jpeg+"3",
		"a/곁.jpg", jpeg+"4", "b/3.jpg", jpeg+"5", "a/글_files/no.jpg", "<html>", "a/지도.pdf", "%PDF-1.4\n", "a/둘째.html", "")
	f := blog.Finder{Run: r, Page: "a/글.html", Attaches: true}
	tests := []struct {
		use     article.Use
		address string
		want    string // the path; ? and the name when it is missing; "" when it is none
	}{
		{article.Picture, "./글_files/1.jpg", "a/글_files/1.jpg"},
		{article.Picture, "https://example.com/x/1.jpg?type=w773", "a/글_files/1.jpg"},
		{article.Picture, "./%EA%B8%80_files/%EA%BD%83%20%ED%95%98%EB%82%98.jpg", "a/글_files/꽃 하나.jpg"},
		{article.Picture, "https://img1.daumcdn.net/thumb/R1280x0/?scode=m&fname=https%3A%2F%2Fexample.com%2F1.jpg", "a/글_files/1.jpg"},
		{article.Picture, "https://example.com/2.jpg", "?2.jpg"}, // that of another page
		{article.Picture, "../b/3.jpg", "b/3.jpg"},               // the page says where
		{article.Picture, "https://example.com/3.jpg", "?3.jpg"},
		{article.Picture, "곁.jpg", "a/곁.jpg"},
		{article.Picture, "./글_files/no.jpg", "?no.jpg"},
		{article.Link, "./지도.pdf", "a/지도.pdf"},
		{article.Link, "./없다.pdf", "?없다.pdf"},
		{article.Link, "둘째.html", ""},
		{article.Link, "./셋째.html", ""},
		{article.Link, "https://example.com/없다.pdf", ""},
		{article.Link, "/entry/7", ""},
	}
	for _, tt := range tests {
		m, ok := f.Find(article.Ref{Use: tt.use, Addresses: []string{tt.address}})
		got := m.Path
		if m.Missing {
			got = "?" + m.Name
		}
		if got != tt.want || ok != (tt.want != "") {
			t.Errorf("%s: got %q, %v, want %q", tt.address, got, ok, tt.want)
		}
	}
	if len(h.warnings) != 1 || !strings.HasPrefix(h.warnings[0], "a/글_files/no.jpg:") {
		t.Errorf("warnings %q", h.warnings)
	}
}

func TestUnshown(t *testing.T) {
	r, h := run(t, "7/7.html", "", "7/img/1.jpg", jpeg+"1", "7/img/2.jpg", jpeg+"2", "7/img/x.jpg", "?", "7/file/a.hwp", "hwp", "7/a.css", "", "8/3.jpg", jpeg+"3")
	var names []string
	for _, m := range (blog.Finder{Run: r, Page: "7/7.html"}).Unshown([]archive.Media{{Path: "7/img/1.jpg"}}) {
		names = append(names, m.Path)
	}
	if want := []string{"7/file/a.hwp", "7/img/2.jpg"}; !slices.Equal(names, want) {
		t.Errorf("got %q, want %q", names, want)
	}
	if len(h.warnings) != 1 || !strings.HasPrefix(h.warnings[0], "7/img/x.jpg:") {
		t.Errorf("warnings %q", h.warnings)
	}
}

func TestRest(t *testing.T) {
	r, h := run(t, "a/글.html", "", "a/글_files/a.css.다운로드", "", "a/글_files/b.gif", "", "a/b.css", "", "c.css", "", "list.html", "",
		"a/둘째_files/b.gif", "", "d/e/f.css", "", "d/g.css", "")
	r.Settle("a/글.html")
	r.Rest(func(name string) bool { return name == "list.html" })
	want := []string{
		"c.css: This file only gives the pages their look.",
		"list.html: This page only lists posts.",
		"a/b.css: This file only gives the pages their look.",
		"a/글_files/a.css.다운로드: This file only gives the pages their look.",
		"a/글_files/b.gif: This belongs to a saved page, but not to what was written.",
	}
	if !slices.Equal(h.warnings, want) {
		t.Errorf("got %q", h.warnings)
	}
}

func TestEqualItemsOfAFileAreToldApart(t *testing.T) {
	r, h := run(t)
	comment := archive.Item{Kind: archive.Comment, Author: "춘향", Text: "예쁘다"}
	first, second := r.Item(comment), r.Item(comment)
	r.Begin()
	if again := r.Item(comment); first == second || again != first {
		t.Errorf("got %s, %s and in the next file %s", first, second, again)
	}
	if h.items[1].Occurrence != 1 || h.items[1].Service != "test" {
		t.Errorf("got %+v", h.items[1])
	}
}

func TestPageIsReadOnlyIfItIsOurs(t *testing.T) {
	r, h := run(t, "a.html", "<p>글", "b.html", strings.Repeat("<p>글", 100_000))
	mine := func(head string) bool { return len(head) > 10 }
	if _, ok := r.Page("a.html", mine); ok {
		t.Error("a page of another service is read")
	}
	if s, ok := r.Page("b.html", mine); !ok || len(s) != 600_000 {
		t.Errorf("got %d bytes, %v", len(s), ok)
	}
	if _, ok := r.Page("c.html", nil); ok || len(h.warnings) != 1 || !r.Used("c.html") {
		t.Errorf("a page that is not there: %v, %q", ok, h.warnings)
	}
}

func TestStop(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	h := &heard{}
	r := blog.New(ctx, readtest.Archive("a.html", ""), "test", nil, h.hear)
	cancel()
	r.Survey()
	r.Item(archive.Item{Kind: archive.Post, Text: "글"})
	r.End()
	if len(h.items) != 0 || !errors.Is(h.err, context.Canceled) {
		t.Errorf("got %d items, %v", len(h.items), h.err)
	}
}

func TestMarkdown(t *testing.T) {
	got := article.Compose(blog.Markdown("# 봄\n\n- 하나\n- 둘\n\n![0](a.jpg)\n첫 줄\n둘째 줄<script>x</script>"), func(article.Ref) (archive.Media, bool) {
		return archive.Media{Name: "a.jpg", Missing: true}, true
	})
	if want := "봄\n\n하나\n둘\n\n\uFFFC\n첫 줄\n둘째 줄"; got.Text != want {
		t.Errorf("got %q, want %q", got.Text, want)
	}
}
