// Package dumptest makes large dumps of a board for benchmarks and tests of
// memory. Nothing is held: bytes are made as they are read.
package dumptest

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"testing/fstest"
	"time"
)

// rowsOfStatement is about what mysqldump puts into one statement of 1 MB.
const rowsOfStatement = 1000

// paragraph is what people write, with the escapes of a dump.
const paragraph = `<p class=\"x\">오늘은 날씨가 좋아서 공원에 다녀왔습니다. 벚꽃이 벌써 피었더군요.</p>\r\n<p style=\"color:#333\">it\'s 봄; 다음에는 (같이) 가요!</p>\r\n`

// Head describes the table of the board "free" as Gnuboard 5 does.
const Head = "-- MySQL dump 10.13\n/*!40101 SET NAMES utf8 */;\nCREATE TABLE `g5_write_free` (\n" +
	"  `wr_id` int(11) NOT NULL AUTO_INCREMENT,\n  `wr_num` int(11) NOT NULL DEFAULT '0',\n  `wr_reply` varchar(10) NOT NULL,\n" +
	"  `wr_parent` int(11) NOT NULL DEFAULT '0',\n  `wr_is_comment` tinyint(4) NOT NULL DEFAULT '0',\n  `wr_option` set('html1','html2','secret','mail') NOT NULL,\n" +
	"  `wr_subject` varchar(255) NOT NULL,\n  `wr_content` text NOT NULL,\n  `wr_password` varchar(255) NOT NULL,\n  `wr_name` varchar(255) NOT NULL,\n" +
	"  `wr_datetime` datetime NOT NULL DEFAULT '0000-00-00 00:00:00',\n  `wr_ip` varchar(255) NOT NULL,\n  PRIMARY KEY (`wr_id`)\n) ENGINE=MyISAM DEFAULT CHARSET=utf8;\n"

// Row returns post n of the board, counted from 1.
func Row(n int) string {
	return fmt.Sprintf("(%d,-%d,'',%d,0,'html1','%d번째 글','%s','*2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19','홍길동','2012-05-%02d 10:%02d:00','127.0.0.1')",
		n, n, n, n, strings.Repeat(paragraph, 1+n%5), 1+n%28, n%60)
}

// FS returns an archive with one file of about size bytes.
func FS(name string, size int64) fs.FS { return dumpFS{name, size} }

// Text returns the same as a string.
func Text(size int64) string {
	b, err := io.ReadAll(&dump{left: size})
	if err != nil {
		panic(err) // the dump is made in memory
	}
	return string(b)
}

type dumpFS struct {
	name string
	size int64
}

// Open lists the root as fstest does, and makes the file anew.
func (d dumpFS) Open(name string) (fs.File, error) {
	if name != d.name {
		return fstest.MapFS{d.name: &fstest.MapFile{}}.Open(name)
	}
	return &dump{name: d.name, size: d.size, left: d.size}, nil
}

// dump is the file being made.
type dump struct {
	name       string
	size, left int64
	rows       int
	buf        bytes.Buffer
}

// Read makes rows until there is enough, and ends the last statement.
func (d *dump) Read(p []byte) (int, error) {
	for d.buf.Len() < len(p) && d.left > 0 {
		before := d.buf.Len()
		d.more()
		if d.left -= int64(d.buf.Len() - before); d.left <= 0 {
			d.buf.WriteString(";\n")
		}
	}
	return d.buf.Read(p)
}

func (d *dump) more() {
	switch {
	case d.rows == 0:
		d.buf.WriteString(Head + "INSERT INTO `g5_write_free` VALUES ")
	case d.rows%rowsOfStatement == 0:
		d.buf.WriteString(";\nINSERT INTO `g5_write_free` VALUES ")
	default:
		d.buf.WriteByte(',')
	}
	d.rows++
	d.buf.WriteString(Row(d.rows))
}

func (d *dump) Stat() (fs.FileInfo, error) { return d, nil }
func (d *dump) Close() error               { return nil }
func (d *dump) Name() string               { return d.name }
func (d *dump) Size() int64                { return d.size }
func (d *dump) Mode() fs.FileMode          { return 0o444 }
func (d *dump) ModTime() time.Time         { return time.Time{} }
func (d *dump) IsDir() bool                { return false }
func (d *dump) Sys() any                   { return nil }
