package gnuboard_test

import (
	"io/fs"
	"strings"
	"testing"

	"golang.org/x/text/encoding/korean"

	"dotori/archive/read/gnuboard"
	"dotori/archive/read/readtest"
)

// The beginnings of pictures; what follows tells them apart.
const (
	jpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"
	gif  = "GIF89a"
)

// writeFive is the table of a board of Gnuboard 5, shortened by columns that
// nobody reads.
const writeFive = "CREATE TABLE `g5_write_free` (\n  `wr_id` int(11) NOT NULL AUTO_INCREMENT,\n  `wr_num` int(11) NOT NULL DEFAULT '0',\n  `wr_reply` varchar(10) NOT NULL,\n" +
	"  `wr_parent` int(11) NOT NULL DEFAULT '0',\n  `wr_is_comment` tinyint(4) NOT NULL DEFAULT '0',\n  `wr_comment` int(11) NOT NULL DEFAULT '0',\n  `wr_comment_reply` varchar(5) NOT NULL,\n" +
	"  `ca_name` varchar(255) NOT NULL,\n  `wr_option` set('html1','html2','secret','mail') NOT NULL,\n  `wr_subject` varchar(255) NOT NULL,\n  `wr_content` text NOT NULL,\n" +
	"  `wr_link1` text NOT NULL,\n  `wr_hit` int(11) NOT NULL DEFAULT '0',\n  `wr_good` int(11) NOT NULL DEFAULT '0',\n  `mb_id` varchar(20) NOT NULL,\n  `wr_password` varchar(255) NOT NULL,\n" +
	"  `wr_name` varchar(255) NOT NULL,\n  `wr_datetime` datetime NOT NULL DEFAULT '0000-00-00 00:00:00',\n  `wr_ip` varchar(255) NOT NULL,\n  `wr_facebook_user` varchar(255) NOT NULL,\n" +
	"  PRIMARY KEY (`wr_id`),\n  KEY `wr_num_reply_parent` (`wr_num`,`wr_reply`,`wr_parent`)\n) ENGINE=MyISAM DEFAULT CHARSET=utf8;\n"

const boardsFive = "CREATE TABLE `g5_board` (`bo_table` varchar(20) NOT NULL, `gr_id` varchar(255) NOT NULL, `bo_subject` varchar(255) NOT NULL, `bo_notice` text NOT NULL);\n" +
	"INSERT INTO `g5_board` VALUES ('free','community','자유게시판','3');\n" +
	"CREATE TABLE `g5_board_file` (`bo_table` varchar(20), `wr_id` int, `bf_no` int, `bf_source` varchar(255), `bf_file` varchar(255), `bf_download` int, `bf_content` text);\n" +
	"CREATE TABLE `g5_config` (`cf_title` varchar(255), `cf_admin` varchar(100));\nINSERT INTO `g5_config` VALUES ('다람쥐 산악회','admin');\n"

// row writes a value list; nil is NULL.
func insert(table string, rows ...string) string {
	return "INSERT INTO `" + table + "` VALUES " + strings.Join(rows, ",\n") + ";\n"
}

func cp949(t testing.TB, s string) string {
	t.Helper()
	out, err := korean.EUCKR.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func columns() []readtest.Column {
	return []readtest.Column{readtest.Moment, readtest.Zone, readtest.Kind, readtest.Author, readtest.Title, readtest.Text,
		readtest.Collections, readtest.Media, readtest.Details}
}

var foreign = []fs.FS{
	readtest.Archive("DCIM/100APPLE/IMG_0001.JPG", jpeg, "data/file/a.jpg", jpeg),
	readtest.Archive("db.sql", "CREATE TABLE `xe_documents` (`document_srl` int, `content` text);INSERT INTO `xe_documents` VALUES (1,'g5_write_free');"),
	readtest.Archive("db.sql", "CREATE TABLE `wp_posts` (`ID` int, `post_content` text);INSERT INTO `wp_posts` VALUES (1,'CREATE TABLE g5_write_free');"),
	readtest.Archive("db.sql", "CREATE TABLE zetyx_board_free (no int, memo text, headnum int);INSERT INTO zetyx_board_free VALUES (1,'',-1);"),
	readtest.Archive("db.sql", "CREATE TABLE my_write_log (id int, text text);INSERT INTO my_write_log VALUES (1,'a');CREATE TABLE board (id int);CREATE TABLE shop_item (id int);"),
	readtest.Archive("www/install/gnuboard5.sql", boardsFive+writeFive, "www/adm/sql_write.sql", writeFive),
}

func run(t *testing.T, c readtest.Case) {
	t.Helper()
	c.Reader, c.Columns, c.Foreign = gnuboard.New(), columns(), foreign
	readtest.Run(t, c)
}
