package zeroboard_test

import (
	"testing"
	"testing/fstest"

	"dotori/archive/read/readtest"
	"dotori/archive/read/zeroboard"
)

// FuzzRead reads any bytes as a dump beside two files of a board.
func FuzzRead(f *testing.F) {
	f.Add([]byte(old))
	f.Add([]byte(cp949(f, old)))
	f.Add([]byte("INSERT INTO zetyx_board_a (no,memo,father,use_html,ismember) VALUES (1,'<img src=\"data/a/1.gif\">[img:1.gif]',2,1,0),(2,'',1,0,0);"))
	f.Fuzz(func(t *testing.T, sql []byte) {
		root := fstest.MapFS{"a.sql": {Data: sql}, "bbs/data/free/1.gif": {Data: []byte(gif)}, "icon/member_image_box/0/1.gif": {Data: []byte(gif)}}
		c := readtest.Case{Reader: zeroboard.New(), Root: root, Overlap: true}
		named := map[string]bool{}
		r := readtest.Read(t.Context(), c.Reader, root, nil)
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
		for name := range root {
			if !named[name] {
				c.Left = append(c.Left, name) // another program's dump, pictures that no post shows
			}
		}
		readtest.Fuzz(t, c)
	})
}
