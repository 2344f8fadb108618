package sqldump_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io/fs"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/unicode"

	"dotori/archive"
	"dotori/archive/read/sqldump"
)

const name = "db/site.sql"

func dumpOf(sql string) fstest.MapFS {
	return fstest.MapFS{name: &fstest.MapFile{Data: []byte(sql)}}
}

// rows reads the columns a, b and c of tables t… and renders each row as
// "table:line a|b|c", and each warning as it prints.
func rows(t *testing.T, root fs.FS, names ...string) (got []string) {
	t.Helper()
	wanted := func(table string) []string {
		if strings.HasPrefix(table, "t") {
			return []string{"a", "b", "c"}
		}
		return nil
	}
	for row, err := range sqldump.Read(context.Background(), root, names, wanted) {
		if err != nil {
			got = append(got, err.Error())
			continue
		}
		var cells []string
		for _, c := range []string{"a", "b", "c"} {
			cell := "-"
			if row.Has(c) {
				cell = row.Text(c)
			}
			cells = append(cells, cell)
		}
		got = append(got, row.Table+" "+strings.Join(cells, "|"))
	}
	return got
}

const create = "CREATE TABLE `t` (`a` int(11) NOT NULL default '0', `x` enum('a,(b','c;') COMMENT 'it''s \\'x\\'', `b` text, `c` varchar(255), PRIMARY KEY (`a`), KEY `b` (`b`(10)));\n"

func TestDialects(t *testing.T) {
	tests := []struct {
		name, sql string
		want      []string
	}{
		{"mysqldump", "-- MySQL dump 10.13\n--\n/*!40101 SET NAMES utf8 */;\n/*!50503 SET character_set_client = utf8mb4 */;\nDROP TABLE IF EXISTS `t`;\n" + create +
			"LOCK TABLES `t` WRITE;\n/*!40000 ALTER TABLE `t` DISABLE KEYS */;\nINSERT INTO `t` VALUES (1,'x','제주','바다'),(2,NULL,NULL,'');\n/*!40000 ALTER TABLE `t` ENABLE KEYS */;\nUNLOCK TABLES;\n",
			[]string{"t 1|제주|바다", "t 2|-|"}},
		{"mysqldump of MySQL 3.23", "# MySQL dump 8.22\n#\n# Host: localhost\n#--------\nCREATE TABLE t (\n  a int(20) unsigned NOT NULL auto_increment,\n  x char(1),\n  b text,\n  c varchar(20) NOT NULL default '',\n  PRIMARY KEY  (a),\n  KEY c (c)\n) TYPE=MyISAM;\n\n" +
			"#\n# Dumping data for table 't'\n#\n\nINSERT INTO t VALUES (1,'',' 봄','c');\nINSERT INTO t VALUES (2,'','여름','');\n",
			[]string{"t 1| 봄|c", "t 2|여름|"}},
		{"phpMyAdmin", "-- phpMyAdmin SQL Dump\n-- 테이블의 덤프 데이터 `t`\n" + "INSERT INTO `t` (`c`, `a`, `b`) VALUES\n('c', 1, '글'),\n('', 2, NULL);\n",
			[]string{"t 1|글|c", "t 2|-|"}},
		{"HeidiSQL", "-- 테이블 데이터 ttt.t:~2 rows (대략적) 내보내기\n/*!40000 ALTER TABLE `t` DISABLE KEYS */;\nINSERT IGNORE INTO `t` (`a`, `b`) VALUES\n\t(1, 'x\\r\\ny'),\n\t(2, _binary 0xEC9588);\n",
			[]string{"t 1|x\r\ny|-", "t 2|안|-"}},
		{"Sequel Pro", "# Sequel Pro SQL dump\nLOCK TABLES `t` WRITE;\nINSERT INTO `t` (`a`, `b`)\nVALUES\n\t(1,X'EC9588'),\n\t(2,'');\n", []string{"t 1|안|-", "t 2||-"}},
		{"Sypex Dumper", "#SKD101|db|1|2010.01.01 10:00:00|2\n\n#\tTC`t`utf8_general_ci\t;\n" + create + "#\tTD`t`utf8_general_ci\t;\nINSERT INTO `t` VALUES \n(1,'','a','b'),\n(2,'','c','d')\t;\n",
			[]string{"t 1|a|b", "t 2|c|d"}},
		{"adminer", "-- Adminer 4.8.1 MySQL dump\n\nSET NAMES utf8;\nSET time_zone = '+00:00';\n" + create + "INSERT INTO `t` (`a`, `b`) VALUES\n(1,\t'x'),\n(2,\t'y') ON DUPLICATE KEY UPDATE `a` = VALUES(`a`);\n",
			[]string{"t 1|x|-", "t 2|y|-"}},
		{"one line", create + "insert into t values(1,'','a','b');REPLACE INTO t VALUES (2,'','c','d'); INSERT DELAYED t VALUE (3,'',';','--');",
			[]string{"t 1|a|b", "t 2|c|d", "t 3|;|--"}},
		{"escapes", create + `INSERT INTO t VALUES (1,'', 'it''s \'a\' \"b\" \\ \% \_ \0 \t;), (', "d""q 'x'");`,
			[]string{"t 1|it's 'a' \"b\" \\ \\% \\_ \x00 \t;), (|d\"q 'x'"}},
		{"expressions", create + "INSERT INTO t VALUES (-1.5e3,NOW(),FROM_UNIXTIME(1,'%Y),('),UNHEX('EC'));INSERT INTO t VALUES (b'101',N'',_utf8mb4'안' '녕',_latin1 0x41),(DEFAULT,a+1,'x',NULL);",
			[]string{"t -1.5e3|-|-", "t 005|안녕|A", "t -|x|-"}},
		{"CRLF and a byte order mark", "\xEF\xBB\xBF-- x\r\n" + strings.ReplaceAll(create, "\n", "\r\n") + "INSERT INTO `t` VALUES\r\n(1,'','a','b'),\r\n(2,'','c','d');\r\n",
			[]string{"t 1|a|b", "t 2|c|d"}},
		{"others between", create + "INSERT INTO `u` VALUES (1,'INSERT INTO t VALUES (9,9,9,9);','\\'','''');\nINSERT INTO `t` VALUES (1,'','a','b');/* it's */ # it's\n-- it's\nINSERT INTO t SELECT * FROM u;\nSELECT 1--1;\n",
			[]string{"t 1|a|b", "db/site.sql:5: A statement of this database dump could not be read. (t)"}},
		{"two databases", "USE `one`;\n" + create + "USE two;\nCREATE TABLE `t` (c int, b int, a int);INSERT INTO t VALUES (1,2,3);INSERT INTO `one`.`t` VALUES (1,'',2,3);",
			[]string{"t 3|2|1", "t 1|2|3"}},
		{"triggers", create + "DELIMITER ;;\n/*!50003 CREATE*/ /*!50003 TRIGGER x BEFORE INSERT ON t FOR EACH ROW BEGIN\nINSERT INTO t VALUES (9,9,9,9);\nINSERT INTO t VALUES (8,8,8,8); END */;;\nDELIMITER ;\nINSERT INTO t VALUES (1,'','a','b');",
			[]string{"t 1|a|b"}},
		{"partitions and options", "CREATE TABLE IF NOT EXISTS `t` (`a` int /*!80023 INVISIBLE */, `b` text CHARACTER SET utf8 COMMENT 'x', `c` int, CONSTRAINT `k` FOREIGN KEY (`a`) REFERENCES `u` (`a`)) ENGINE=InnoDB COMMENT='it;s' DEFAULT CHARSET=utf8mb4\n/*!50100 PARTITION BY HASH (a) */;\nINSERT INTO t VALUES (1,2,3);",
			[]string{"t 1|2|3"}},
		{"no columns", "INSERT INTO t VALUES (1,2,3);INSERT INTO t VALUES (1,2,3);INSERT INTO t (a) VALUES (1);",
			[]string{"db/site.sql:1: The columns of a table are not described in this database dump. (t)", "t 1|-|-"}},
		{"a damaged row", create + "INSERT INTO t VALUES (1,'',2,3),(2,'',3),(4,'',5,6);\nINSERT INTO t VALUES (7,'',8,9),(;\nINSERT INTO t VALUES (8,'',9,10),x;\nINSERT INTO t VALUES (9,'',9,11);",
			[]string{"t 1|2|3", "db/site.sql:2: A row of this database dump could not be read. (t: 3 != 4)", "t 7|8|9",
				"db/site.sql:3: A row of this database dump could not be read. (t: ')", "t 8|9|10", "db/site.sql:4: A row of this database dump could not be read. (t: ()", "t 9|9|11"}},
		{"cut in a string", create + "INSERT INTO t VALUES (1,'',2,3),(2,'','글이 여기",
			[]string{"t 1|2|3", "db/site.sql:2: This database dump ends in the middle of a statement."}},
		{"cut in another table", create + "INSERT INTO u VALUES (1,'여기",
			[]string{"db/site.sql:2: This database dump ends in the middle of a statement."}},
		{"cut behind a row", create + "INSERT INTO t VALUES (1,'',2,3),",
			[]string{"t 1|2|3", "db/site.sql:2: This database dump ends in the middle of a statement."}},
		{"no delimiter at the end", create + "INSERT INTO t VALUES (1,'',2,3)", []string{"t 1|2|3"}},
		{"nothing", "", nil},
		{"no SQL", "\x00\x01'\xFF(((", []string{"db/site.sql:1: This database dump ends in the middle of a statement."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := rows(t, dumpOf(tt.sql), name); !slices.Equal(got, tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

func TestCharsets(t *testing.T) {
	encode := func(s string) string {
		out, err := korean.EUCKR.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	// asLatin1 is what MySQL does: bytes without a character keep their number.
	asLatin1 := func(s string) string {
		var out strings.Builder
		for _, c := range []byte(s) {
			r := charmap.Windows1252.DecodeByte(c)
			if r == utf8.RuneError {
				r = rune(c)
			}
			out.WriteRune(r)
		}
		return out.String()
	}
	table := func(head, options string, values ...string) string {
		sql := head + "CREATE TABLE t (a text, b text, c text) " + options + ";\nINSERT INTO t VALUES "
		for _, v := range values {
			sql += "('" + v + "','',NULL),"
		}
		return strings.TrimSuffix(sql, ",") + ";"
	}
	tests := []struct {
		name, sql string
		want      []string
	}{
		{"UTF-8", table("SET NAMES utf8;", "", "뷁 안녕", "café"), []string{"뷁 안녕", "café"}},
		{"UTF-8 that claims to be euckr", table("SET NAMES euckr;", "DEFAULT CHARSET=euckr", "안녕하세요", "é"), []string{"안녕하세요", "é"}},
		{"CP949 without a word", table("", "TYPE=MyISAM", encode("안녕하세요"), encode("책"), encode("똠방각하")), []string{"안녕하세요", "책", "똠방각하"}},
		{"CP949 by the table", table("", "DEFAULT CHARSET=euckr", encode("책")), []string{"책"}},
		{"CP949 by SET NAMES", table("/*!40101 SET NAMES 'euckr' */;", "", encode("책"), "x"), []string{"책", "x"}},
		{"both in one table", table("", "", encode("안녕하세요"), "안녕하세요", encode("여러분")), []string{"안녕하세요", "안녕하세요", "여러분"}},
		{"UTF-8 in latin1", table("SET NAMES utf8;", "", asLatin1("안녕하세요 뷁"), "뷁 안녕", "café"), []string{"안녕하세요 뷁", "뷁 안녕", "café"}},
		{"UTF-8 in latin1, cut", table("SET NAMES utf8;", "", asLatin1("안녕하세요"[:14])), []string{"안녕하세"}},
		{"UTF-8 in latin1 twice", table("SET NAMES utf8;", "", asLatin1(asLatin1("안녕"))), []string{"안녕"}},
		{"CP949 in latin1", table("SET NAMES utf8;", "", asLatin1(encode("안녕하세요. 반갑습니다!")), "NAÇÃO ½"), []string{"안녕하세요. 반갑습니다!", "NAÇÃO ½"}},
		{"emoji", table("", "", "😀 좋아"), []string{"😀 좋아"}},
		{"torn UTF-8", table("", "", "안녕하세요 여러분"[:20], "안녕"), []string{"안녕하세요 여\uFFFD", "안녕"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var want []string
			for _, w := range tt.want {
				want = append(want, "t "+w+"||-")
			}
			if got := rows(t, dumpOf(tt.sql), name); !slices.Equal(got, want) {
				t.Errorf("got  %q\nwant %q", got, want)
			}
		})
	}
}

func TestCompressedDumps(t *testing.T) {
	first, second := create+"INSERT INTO t VALUES (1,'','가','나');", "INSERT INTO t VALUES (2,'','다','라');"
	want := []string{"t 1|가|나", "t 2|다|라"}
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(first + second)
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{
		"members.sql.gz": gz(t, first) + gz(t, second),
		"plain.sql.gz":   first + second,
		"powershell.sql": utf16,
		"packed.sql.bz2": bzip2ed,
	} {
		if got := rows(t, fstest.MapFS{name: {Data: []byte(content)}}, name); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
	torn := gz(t, first+second)
	got := rows(t, fstest.MapFS{"a.sql.gz": {Data: []byte(torn[:len(torn)-6])}}, "a.sql.gz")
	if want := append(want, "a.sql.gz:2: This database dump could not be read to its end. (unexpected EOF)"); !slices.Equal(got, want) {
		t.Errorf("torn: got %q, want %q", got, want)
	}
}

func gz(t *testing.T, s string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(s)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// A dump of the schema and one of the data belong together.
func TestColumnsFromAnotherDump(t *testing.T) {
	root := fstest.MapFS{"1.sql": {Data: []byte(create)}, "2.sql": {Data: []byte("INSERT INTO t VALUES (1,'',2,3);")}}
	got := rows(t, root, "1.sql", "2.sql", "none.sql")
	want := []string{"t 1|2|3", "none.sql: This database dump could not be read. (open none.sql: file does not exist)"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestPlaces(t *testing.T) {
	sql := "\n\n" + create + "INSERT INTO t VALUES\n(1,'','가\n나',''),\n(2,'','','');"
	var lines []int
	for row, err := range sqldump.Read(context.Background(), dumpOf(sql), []string{name}, func(string) []string { return []string{"a"} }) {
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, row.Line)
		if !strings.HasPrefix(sql[row.Offset:], "("+row.Text("a")) {
			t.Errorf("offset %d of row %s is at %q", row.Offset, row.Text("a"), sql[row.Offset:])
		}
	}
	if !slices.Equal(lines, []int{5, 7}) {
		t.Errorf("lines %v", lines)
	}
}

func TestInt(t *testing.T) {
	sql := "CREATE TABLE t (a int, b text, c text);INSERT INTO t VALUES (-12,'2000.00','x');"
	for row := range sqldump.Read(context.Background(), dumpOf(sql), []string{name}, func(string) []string { return []string{"a", "b", "c", "d"} }) {
		if a, b, c, d := row.Int("a"), row.Int("b"), row.Int("c"), row.Int("d"); a != -12 || b != 2000 || c != 0 || d != 0 {
			t.Errorf("got %d, %d, %d, %d", a, b, c, d)
		}
	}
}

func TestTables(t *testing.T) {
	sql := "CREATE TABLE g5_a (a int);INSERT INTO g5_a VALUES (1);INSERT INTO g5_a VALUES (2);CREATE TABLE b (a int);"
	var got []sqldump.Table
	for table := range sqldump.Tables(context.Background(), dumpOf(sql), name, 0) {
		got = append(got, table)
	}
	a := []string{"a"}
	want := []sqldump.Table{{Name: "g5_a", Columns: a}, {Name: "g5_a", Filled: true, Columns: a}, {Name: "b", Columns: a}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if !got[0].Has("a") || got[0].Has("a", "b") {
		t.Errorf("%v has other columns than a", got[0])
	}
	for table := range sqldump.Tables(context.Background(), dumpOf(sql), name, 12) {
		t.Errorf("with a small budget: %v", table)
	}
}

func TestFind(t *testing.T) {
	root := fstest.MapFS{"www/index.php": {}, "DB.SQL": {}, "a/b.sql.gz": {}, "a/c.sql.bz2": {}, "a/d.gz": {}, "e.sql/f.txt": {}}
	want := []string{"DB.SQL", "a/b.sql.gz", "a/c.sql.bz2"}
	if got := sqldump.Find(context.Background(), root); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	sql := create + strings.Repeat("INSERT INTO t VALUES (1,'','가','나');\n", 1000)
	n, last := 0, error(nil)
	for _, err := range sqldump.Read(ctx, dumpOf(sql), []string{name}, func(string) []string { return []string{"a"} }) {
		cancel()
		n++
		last = err
	}
	var w *archive.Warning
	if !errors.Is(last, context.Canceled) || errors.As(last, &w) {
		t.Errorf("after %d rows: %v", n, last)
	}
}

func TestUnslash(t *testing.T) {
	tests := []struct{ in, want string }{
		{`그냥 글`, `그냥 글`},
		{`C:\temp`, `C:\temp`},
		{`<a href=\"x\">it\'s</a>`, `<a href="x">it's</a>`},
		{`<a href=\\\"x\\\">C:\\\\a</a>`, `<a href="x">C:\a</a>`},
		{`<a href="x">it\'s</a>`, `<a href="x">it\'s</a>`},
		{`첫 줄\r\n둘째 \"줄\"`, "첫 줄\n둘째 \"줄\""},
		{`\`, `\`},
		{`\"`, `"`},
	}
	for _, tt := range tests {
		if got := sqldump.Unslash(tt.in); got != tt.want {
			t.Errorf("Unslash(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}
