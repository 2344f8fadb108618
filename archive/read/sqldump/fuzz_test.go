package sqldump_test

import (
	"context"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"dotori/archive/read/sqldump"
	"dotori/archive/read/sqldump/dumptest"
)

// FuzzRead reads any bytes as a dump: it ends, what it yields is UTF-8, and the
// tables that were found are those whose rows come.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		create + `INSERT INTO t VALUES (1,'','it''s \'a\'',0xEC9588),(2,NULL,_binary 'x',x'41');`,
		"SET NAMES 'euckr';CREATE TABLE t (a int) DEFAULT CHARSET=euckr;REPLACE INTO `x`.`t` (`a`) VALUE (NOW()),(-1);",
		"DELIMITER ;;\nINSERT INTO t (a) VALUES (1);;\nDELIMITER ;\n/*!40101 SET x */;#\n-- \n/* */USE a;",
		dumptest.Head + "INSERT INTO `g5_write_free` VALUES " + dumptest.Row(1),
		gzipped,
		bzip2ed,
		"\xFF\xFEI\x00",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, sql []byte) {
		root := fstest.MapFS{name: {Data: sql}}
		filled := map[string]bool{}
		for table := range sqldump.Tables(context.Background(), root, name, 0) {
			filled[table.Database+"\x00"+table.Name] = filled[table.Database+"\x00"+table.Name] || table.Filled
		}
		wanted := func(string) []string { return []string{"a", "b", "c"} }
		for row, err := range sqldump.Read(context.Background(), root, []string{name}, wanted) {
			if err != nil {
				continue
			}
			if !filled[row.Database+"\x00"+row.Table] {
				t.Errorf("a row of %q, which Tables does not tell of", row.Table)
			}
			for _, column := range []string{"a", "b", "c"} {
				if s := row.Text(column); !utf8.ValidString(s) || !utf8.ValidString(sqldump.Unslash(s)) {
					t.Errorf("%q is not UTF-8", s)
				}
			}
		}
	})
}
