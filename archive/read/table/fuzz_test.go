package table_test

import (
	"slices"
	"testing"

	"dotori/archive/read/readtest"
	"dotori/archive/read/table"
)

// FuzzRead reads any bytes as a table: twice the same, each row on a later
// line, and as many lines as there are.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"번호,제목\r\n1,\"봄 \"\"소풍\"\"\n둘째\"\r\n2;3\t4\n", "sep=;\n번호;제목\n1;봄\n", "a,b\r1,\"x\r\n2,3",
		"\xFF\xFEa\x00,\x00b\x00\n\x001\x00,\x002\x00", "번호\t제목\n\"\t\"", "PK\x03\x04",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		root := readtest.Archive(name, string(content))
		if !slices.Equal(read(root, name), read(root, name)) {
			t.Error("reading twice gives different rows")
		}
		opened, w := table.Open(root, name)
		if w != nil {
			return
		}
		defer opened.Close()
		line := 0
		for row, w := range opened.Rows() {
			if w == nil && row.Line <= line {
				t.Errorf("line %d comes after line %d", row.Line, line)
			}
			line = max(line, row.Line)
		}
		if most := len(content) + 1; line > most {
			t.Errorf("line %d of at most %d", line, most)
		}
	})
}
