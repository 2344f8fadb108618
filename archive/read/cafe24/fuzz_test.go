package cafe24_test

import (
	"testing"

	"dotori/archive"
	"dotori/archive/read/cafe24"
	"dotori/archive/read/readtest"
)

var fuzzNames = []string{"dotori_20250805_201_f879.csv", "dotori_board01.csv", "dotori_board01_comment.csv", "상품후기.csv", "a.xlsx"}

// FuzzRead reads any bytes as a table of each name. A table that Detect does
// not know is left to others.
func FuzzRead(f *testing.F) {
	for i, seed := range []string{goods, board01, board01Comments, reviews, orders, "이메일,회원등급\na@example.com,일반\n"} {
		f.Add([]byte(seed), uint8(i))
	}
	f.Fuzz(func(t *testing.T, content []byte, n uint8) {
		name := fuzzNames[int(n)%len(fuzzNames)]
		root := readtest.Archive(name, string(content), "web/upload/묵.jpg", jpeg, "후기.jpg", jpeg+"2")
		c := readtest.Case{Reader: cafe24.New(), Root: root, Options: archive.Options{"orders": "true"}}
		named := map[string]bool{}
		r := readtest.Read(t.Context(), c.Reader, root, c.Options)
		for _, it := range r.Items {
			named[name] = true
			for _, m := range it.Media {
				named[m.Path] = true
			}
		}
		for _, w := range r.Warnings {
			named[w.Path] = true
		}
		for file := range root {
			if !named[file] {
				c.Left = append(c.Left, file)
			}
		}
		readtest.Fuzz(t, c)
	})
}
