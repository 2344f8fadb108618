package board_test

import (
	"context"
	"slices"
	"testing"
	"testing/fstest"
	"time"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/board"
	"dotori/archive/read/sqldump"
)

func survey(root fstest.MapFS) (*board.Run, *[]string) {
	var got []string
	r := board.New(context.Background(), root, "x", time.UTC, func(it archive.Item, err error) bool {
		if err != nil {
			got = append(got, err.Error())
		} else {
			got = append(got, string(it.Kind)+" "+it.Title)
		}
		return true
	})
	r.Survey()
	return r, &got
}

func TestFind(t *testing.T) {
	var f board.Files
	for _, name := range []string{
		"a/www/data/file/free/1.jpg", "b/www/data/file/free/1.jpg", "a/www/data/file/qa/1.jpg",
		"file/free/2.jpg", "3.jpg", "a/www/data/file/free/사진.jpg", "x/free/4.jpg",
	} {
		f.Add(name)
	}
	tests := []struct{ near, ref, want string }{
		{"b/db.sql", "data/file/free/1.jpg", "b/www/data/file/free/1.jpg"},
		{"a/db.sql", "../data/file/free/1.JPG", "a/www/data/file/free/1.jpg"},
		{"a/db.sql", "data/file/qa/1.jpg", "a/www/data/file/qa/1.jpg"},
		{"a/db.sql", "data/file/none/1.jpg", ""},
		{"db.sql", "data/file/free/2.jpg", "file/free/2.jpg"},
		{"db.sql", "data/file/free/3.jpg", "3.jpg"},
		{"db.sql", "data/file/free/사진.jpg", "a/www/data/file/free/사진.jpg"},
		{"db.sql", "data/file/free/4.jpg", ""}, // it lies in another folder
		{"db.sql", "", ""},
		{"db.sql", "..", ""},
	}
	for _, tt := range tests {
		if got := f.Find(tt.near, tt.ref); got != tt.want {
			t.Errorf("Find(%q, %q) = %q, want %q", tt.near, tt.ref, got, tt.want)
		}
	}
}

func TestPlace(t *testing.T) {
	tests := []struct{ address, want string }{
		{"http://www.example.co.kr/g5/data/editor/1403/a.jpg?x=1", "data/editor/1403/a.jpg"},
		{"//example.co.kr/data/a.jpg", "data/a.jpg"},
		{"../data/file/free/%EC%82%B0.jpg", "data/file/free/산.jpg"},
		{"/images/logo.gif", "images/logo.gif"},
		{"logo.gif", ""},
		{"http://example.com", ""},
		{"", ""},
	}
	for _, tt := range tests {
		if got := board.Place(tt.address); got != tt.want {
			t.Errorf("Place(%q) = %q, want %q", tt.address, got, tt.want)
		}
	}
}

// A link into the site is an attachment only where it means a file.
func TestFinder(t *testing.T) {
	r, got := survey(fstest.MapFS{
		"www/bbs/board.php": {Data: []byte("<?php")}, "www/data/a.hwp": {Data: []byte("HWP")}, "www/data/b.gif": {Data: []byte("GIF89a")},
		"www/data/c.jpg": {Data: []byte("<html>")}, "www/about/us.html": {Data: []byte("x")},
	})
	find := r.Finder("db.sql", func(a string) []string { return []string{board.Place(a)} })
	tests := []struct {
		use           article.Use
		address, want string
		found         bool
	}{
		{article.Link, "/bbs/board.php?bo_table=free", "", false},
		{article.Link, "/about/us.html", "", false},
		{article.Link, "http://x.kr/data/a.hwp", "www/data/a.hwp", true},
		{article.Picture, "http://x.kr/data/b.gif", "www/data/b.gif", true},
		{article.Picture, "http://x.kr/data/c.jpg", "", true},
		{article.Picture, "http://x.kr/data/d.jpg", "", true},
	}
	for _, tt := range tests {
		m, ok := find(article.Ref{Use: tt.use, Addresses: []string{tt.address}})
		if ok != tt.found || m.Path != tt.want || ok && m.Missing != (tt.want == "") {
			t.Errorf("%s: got %+v, %v", tt.address, m, ok)
		}
	}
	if want := []string{"www/data/c.jpg: This is a web page that is named like a picture."}; !slices.Equal(*got, want) {
		t.Errorf("got %q, want %q", *got, want)
	}
}

func TestIDs(t *testing.T) {
	var ids board.IDs
	numbers := []int64{0, 1, 63, 64, 4095, 4096, 1 << 40, -1, -4096, -4097}
	for _, n := range numbers {
		if ids.Has(n) || !ids.Add(n) || !ids.Has(n) || ids.Add(n) {
			t.Errorf("%d is not told apart", n)
		}
	}
	for _, n := range []int64{2, 4094, -2, 1<<40 + 1} {
		if ids.Has(n) {
			t.Errorf("%d is said to be in the set", n)
		}
	}
}

func TestAttachments(t *testing.T) {
	var a board.Attachments
	if got := a.Of(1); got != nil {
		t.Errorf("got %v of none", got)
	}
	a.Add(2, board.Attachment{Number: 1, Source: "나.jpg", Stored: "b"})
	a.Add(1, board.Attachment{Number: 0, Source: "다", Stored: "c"})
	a.Add(2, board.Attachment{Number: 0, Source: "", Stored: "a"})
	a.Add(2, board.Attachment{Number: 0, Source: "", Stored: "a"})
	want := []board.Attachment{{Number: 0, Stored: "a"}, {Number: 1, Source: "나.jpg", Stored: "b"}}
	if got := a.Of(2); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// Orphans are not waited for more than once.
func TestPasses(t *testing.T) {
	r, _ := survey(fstest.MapFS{})
	passes, came := 0, map[int]bool{}
	parents := map[int]int{3: 2, 2: 1, 1: 0, 5: 9}
	r.Passes(func(p *board.Pass) {
		passes++
		for _, n := range []int{3, 2, 1, 5} {
			if parent := parents[n]; came[n] || parent != 0 && !came[parent] && p.Wait() {
				continue
			}
			came[n] = true
			p.Done()
		}
	})
	if len(came) != 4 || passes != 5 {
		t.Errorf("%d came in %d passes", len(came), passes)
	}
}

func TestSets(t *testing.T) {
	create, rows := "CREATE TABLE a (no int);", "INSERT INTO a (no) VALUES (1);"
	r, got := survey(fstest.MapFS{
		"1.sql": {Data: []byte(create + rows)}, "2.sql": {Data: []byte(create + rows)}, "2b.sql": {Data: []byte(rows)},
		"3.sql": {Data: []byte("CREATE TABLE b (x int);")}, "4.txt": {}, "left.sql": {Data: []byte(create)},
	})
	mine := func(t sqldump.Table) bool { return t.Name == "a" }
	var dumps [][]string
	for _, s := range r.Sets(mine, func(name string) bool { return name == "left.sql" }) {
		dumps = append(dumps, s.Dumps)
		if len(s.Tables) != 1 || !s.Tables[0].Filled {
			t.Errorf("tables %v", s.Tables)
		}
	}
	if len(dumps) != 2 || !slices.Equal(dumps[0], []string{"1.sql", "2b.sql"}) || !slices.Equal(dumps[1], []string{"2.sql"}) || len(*got) != 0 {
		t.Errorf("sets %q, %q", dumps, *got)
	}
}

func TestWords(t *testing.T) {
	if got := board.Plain(" a&nbsp;&#52287;\r\nb\x00\uFFFC \n"); got != "a\u00a0찿\nb" {
		t.Errorf("Plain = %q", got)
	}
	if got := board.Line("<b>봄</b>&amp;\r\n여름"); got != "봄& 여름" {
		t.Errorf("Line = %q", got)
	}
	if got := board.Datetime("0000-00-00 00:00:00"); got.Known() {
		t.Errorf("Datetime = %v", got)
	}
	if got := board.Unix(-1, nil); got.Known() {
		t.Errorf("Unix = %v", got)
	}
	if got := board.Unix(1076684400, time.FixedZone("", 9*3600)); got.Wall.Hour() != 0 || got.Offset.Seconds != 9*3600 {
		t.Errorf("Unix = %v", got)
	}
}
