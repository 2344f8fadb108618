package sqldump

import (
	"context"
	"math"
	"slices"
	"strings"
	"testing"
)

// Every place at which the window may end has to be as good as any other.
func TestEveryWindow(t *testing.T) {
	const sql = "CREATE TABLE t (a int, `b``c` text, PRIMARY KEY (a)) DEFAULT CHARSET=euckr;\n" +
		`INSERT INTO u VALUES ('\'',"\"",'''');INSERT INTO /* it's */ t VALUES (1,'a''b\'\\한글'), -- x` + "\n(0xEC9588,x'41');\n" +
		"DELIMITER ;;\nCREATE TRIGGER x '; ' ;;\nDELIMITER ;\nINSERT HIGH_PRIORITY IGNORE INTO `t` (`b``c`) VALUES (NULL),('둘');"
	want := []string{`1 a'b'\한글`, "안 A", " ", " 둘"}
	for size := 16; size < 400; size++ {
		s := newScanner(context.Background(), strings.NewReader(sql), math.MaxInt64)
		s.buf = make([]byte, size)
		var got []string
		d := &dump{name: "x", plans: map[tableName]*plan{}, parser: newParser(s, map[tableName]*layout{})}
		d.wanted = func(table string) []string { return map[string][]string{"t": {"a", "b`c"}}[table] }
		d.yield = func(r Row, err error) bool {
			if err != nil {
				t.Errorf("window of %d: %v", size, err)
			}
			got = append(got, r.Text("a")+" "+r.Text("b`c"))
			return true
		}
		if d.all(); !slices.Equal(got, want) {
			t.Errorf("window of %d: got %q, want %q", size, got, want)
		}
	}
}
