package gnuboard_test

import (
	"testing"
	"testing/fstest"

	"dotori/archive"
	"dotori/archive/read/gnuboard"
	"dotori/archive/read/readtest"
)

// FuzzRead reads any bytes as a dump beside two files of a board.
func FuzzRead(f *testing.F) {
	f.Add([]byte(community()))
	f.Add([]byte(shop()))
	f.Add([]byte(cp949(f, four)))
	f.Add([]byte("INSERT INTO g4_write_a (wr_id,wr_num,wr_reply,wr_is_comment,wr_parent,wr_content,wr_option) VALUES (1,1,'A',0,1,'<img src=\"/data/file/free/1.gif\">','html1'),(2,1,'',1,1,'',0);"))
	f.Fuzz(func(t *testing.T, sql []byte) {
		root := fstest.MapFS{"a.sql": {Data: sql}, "www/data/file/free/1.gif": {Data: []byte(gif)}, "www/data/file/free/2.hwp": {Data: []byte("HWP")}}
		c := readtest.Case{Reader: gnuboard.New(), Root: root, Overlap: true, Options: archive.Options{"orders": "true", "memos": "true", "owner": "hong"}}
		c.Left = left(t, c)
		readtest.Fuzz(t, c)
	})
}

// left names the files that a reader may leave: another program's dump, and
// pictures that no post shows.
func left(t *testing.T, c readtest.Case) (names []string) {
	named := map[string]bool{}
	r := readtest.Read(t.Context(), c.Reader, c.Root, c.Options)
	for _, w := range r.Warnings {
		named[w.Path] = true
	}
	for _, it := range r.Items {
		for _, name := range it.Files {
			named[name] = true
		}
		for _, m := range it.Media {
			named[m.Path] = true
		}
	}
	for _, name := range []string{"a.sql", "www/data/file/free/1.gif"} {
		if !named[name] {
			names = append(names, name)
		}
	}
	return names
}
