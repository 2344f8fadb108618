package tree_test

import (
	"context"
	"errors"
	"io/fs"
	"slices"
	"testing"
	"testing/fstest"

	"dotori/archive"
	"dotori/archive/read/tree"
)

func TestWalkGoesFolderByFolder(t *testing.T) {
	root := fstest.MapFS{
		"b/2.jpg": {}, "b/1.jpg": {}, "b/c/3.jpg": {}, "a.txt": {},
		"b/link": {Mode: fs.ModeSymlink},
	}
	var got []string
	for f, err := range tree.Walk(context.Background(), root) {
		if w := (*archive.Warning)(nil); errors.As(err, &w) {
			got = append(got, "warning "+w.Path)
			continue
		}
		got = append(got, f.Path+":")
		for _, e := range f.Files {
			got = append(got, e.Name())
		}
	}
	want := []string{".:", "a.txt", "warning b/link", "b:", "1.jpg", "2.jpg", "b/c:", "3.jpg"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWalkEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	root := fstest.MapFS{"a/1.jpg": {}, "b/2.jpg": {}}
	var last error
	for _, err := range tree.Walk(ctx, root) {
		cancel()
		last = err
	}
	if !errors.Is(last, context.Canceled) {
		t.Errorf("got %v, want the context's error", last)
	}
}

func TestFind(t *testing.T) {
	var x tree.Index
	for _, name := range []string{
		"posts/2006/03/봄소풍.jpg", "images/IMG 1.JPG", "a/1.jpg", "b/1.jpg", "b/c/2.jpg", "b/d/2.jpg", "글 모음/제주.gif",
	} {
		x.Add(name)
	}
	tests := []struct{ dir, ref, want string }{
		{"posts/2006/03", "봄소풍.jpg", "posts/2006/03/봄소풍.jpg"}, // as macOS decomposes it
		{".", "images/img%201.jpg?width=810#top", "images/IMG 1.JPG"},
		{"posts", `..\images\IMG 1.jpg`, "images/IMG 1.JPG"},
		{".", "%C1%A6%C1%D6.gif", "글 모음/제주.gif"},
		{"a", "1.jpg", "a/1.jpg"},
		{"b/x", "1.jpg", "b/1.jpg"},
		{"b", "2.jpg", ""}, // two are equally near
		{"a", "../b/d/2.jpg", "b/d/2.jpg"},
		{".", "none.jpg", ""},
		{".", "", ""},
	}
	for _, tt := range tests {
		if got := x.Find(tt.dir, tt.ref); got != tt.want {
			t.Errorf("Find(%q, %q) = %q, want %q", tt.dir, tt.ref, got, tt.want)
		}
	}
}

func TestUnescape(t *testing.T) {
	tests := []struct{ in, want string }{
		{"plain", "plain"},
		{"100% 좋아", "100% 좋아"},
		{"%EC%A0%9C%EC%A3%BC", "제주"},
		{"%C1%A6%C1%D6", "제주"},
		{"%uC81C%uC8FC%202006", "제주 2006"},
		{"%8Fx%8C%B5", "뢻뙲"}, // the second byte of a CP949 character may be a plain letter
		{"%EC%A0%9Cabc", "제abc"},
		{"%u12", "%u12"},
		{"%", "%"},
	}
	for _, tt := range tests {
		if got := tree.Unescape(tt.in); got != tt.want {
			t.Errorf("Unescape(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}
