package wordpress_test

import (
	"bytes"
	"compress/gzip"
	"io/fs"
	"strings"
	"testing"

	"dotori/archive"
	"dotori/archive/read/readtest"
	"dotori/archive/read/wordpress"
)

// dumpTable is a table as mysqldump writes it.
func dumpTable(name, columns string, rows ...string) string {
	var b strings.Builder
	b.WriteString("DROP TABLE IF EXISTS `" + name + "`;\nCREATE TABLE `" + name + "` (\n")
	for i, c := range strings.Fields(columns) {
		if i > 0 {
			b.WriteString(",\n")
		}
		b.WriteString("  `" + c + "` longtext NOT NULL")
	}
	b.WriteString("\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;\nLOCK TABLES `" + name + "` WRITE;\n")
	if len(rows) > 0 {
		b.WriteString("INSERT INTO `" + name + "` VALUES (" + strings.Join(rows, "),(") + ");\n")
	}
	return b.String() + "UNLOCK TABLES;\n"
}

const (
	commentColumns = "comment_ID comment_post_ID comment_author comment_author_email comment_author_url comment_author_IP comment_date comment_date_gmt comment_content comment_karma comment_approved comment_agent comment_type comment_parent user_id"
	postColumns    = "ID post_author post_date post_date_gmt post_content post_title post_excerpt post_status comment_status ping_status post_password post_name to_ping pinged post_modified post_modified_gmt post_content_filtered post_parent guid menu_order post_type post_mime_type comment_count"
)

func sqlComment(id, post, author, text, approved, parent, user string) string {
	return id + "," + post + ",'" + author + "','x@example.com','','192.0.2.1','2019-08-05 10:00:00','2019-08-05 01:00:00','" + text + "',0,'" + approved + "','','comment'," + parent + "," + user
}

func sqlPost(id, author, date, gmt, content, title, status, parent, kind string) string {
	return id + "," + author + ",'" + date + "','" + gmt + "','" + content + "','" + title + "','','" + status + "','open','open','','n','','','" + date + "','" + gmt + "',''," + parent +
		",'https://acorn.example.com/?p=" + id + "',0,'" + kind + "','',0"
}

// dump is the database of the site that export tells of, with a board of KBoard.
func dump(prefix string) string {
	return "-- MySQL dump 10.13  Distrib 5.7.30\n/*!40101 SET NAMES utf8mb4 */;\n" +
		dumpTable(prefix+"comments", commentColumns,
			sqlComment("6", "10", "길동", "고마워요", "1", "5", "1"), sqlComment("5", "10", "손님", `멋져요\n부러워요`, "1", "0", "0"), sqlComment("7", "10", "광고", "싸게 팝니다", "spam", "0", "0"),
			sqlComment("8", "99", "남", "글이 없는 댓글", "1", "0", "0")) +
		dumpTable(prefix+"kboard_board_attached", "uid content_uid comment_uid file_key date file_path file_name file_size download_count metadata",
			"1,1,0,'file1','20200102030405','/wp-content/uploads/kboard_attached/1/202001/abc.pdf','회의 자료.pdf',10,0,''", "2,1,0,'file2','20200102030405','/wp-content/uploads/kboard_attached/1/202001/gone.hwp','사라진.hwp',10,0,''") +
		dumpTable(prefix+"kboard_board_content", "uid board_id parent_uid member_uid member_display title content date update view comment like unlike vote thumbnail_file thumbnail_name category1 category2 secret notice search status password",
			"2,1,1,0,'손님','답글','답합니다','20200103030405','20200103030405','3','0',0,0,0,'','','','','true','','1','','pw'",
			"1,1,0,1,'길동','모임 공지','<p>모입니다 <img src=\"/wp-content/uploads/2019/08/sea.jpg\"></p>','20200102030405','20200102030405','7','1',0,0,0,'','','공지','','','true','1','',''") +
		dumpTable(prefix+"kboard_board_setting", "uid board_name skin use_comment", "1,'자유 게시판','default','true'") +
		dumpTable(prefix+"kboard_comments", "uid content_uid parent_uid user_uid user_display content like unlike vote created status password",
			"2,1,1,1,'길동','환영합니다',0,0,0,'20200104030405','','x'", "1,1,0,0,'영희','갈게요',0,0,0,'20200103030405','','x'") +
		dumpTable(prefix+"options", "option_id option_name option_value autoload", "1,'siteurl','https://example.com/wp','yes'", "2,'home','https://www.acorn.example.com','yes'", "3,'blogname','도토리 &amp; 숲','yes'", "4,'admin_email','g@example.com','yes'") +
		dumpTable(prefix+"postmeta", "meta_id post_id meta_key meta_value", "1,20,'_wp_attached_file','2019/08/sea.jpg'", "2,10,'_thumbnail_id','22'", "3,22,'_wp_attached_file','2019/08/thumb.jpg'", "4,23,'_wp_attached_file','2019/08/alone.jpg'") +
		dumpTable(prefix+"posts", postColumns,
			sqlPost("10", "1", "2019-08-04 09:30:00", "2019-08-04 00:30:00", `바다에 <strong>갔다</strong>.\n\n<img src=\"https://acorn.example.com/wp-content/uploads/2019/08/sea-300x200.jpg\">`, "제주 &amp; 바다", "publish", "0", "post"),
			sqlPost("12", "1", "2019-08-06 11:00:00", "0000-00-00 00:00:00", "쓰는 중", "초고", "draft", "0", "post"),
			sqlPost("13", "1", "2019-08-06 11:00:00", "2019-08-06 02:00:00", "옛 판", "초고", "inherit", "12", "revision"),
			sqlPost("20", "1", "2019-08-03 18:00:00", "2019-08-03 09:00:00", "", "사진 20", "inherit", "10", "attachment"),
			sqlPost("22", "1", "2019-08-03 18:00:00", "2019-08-03 09:00:00", "", "사진 22", "inherit", "0", "attachment"),
			sqlPost("23", "1", "2019-08-03 18:00:00", "2019-08-03 09:00:00", "", "사진 23", "inherit", "0", "attachment")) +
		dumpTable(prefix+"term_relationships", "object_id term_taxonomy_id term_order", "10,3,0", "10,4,0") +
		dumpTable(prefix+"term_taxonomy", "term_taxonomy_id term_id taxonomy description parent count", "3,13,'category','',0,1", "4,14,'post_tag','',0,1") +
		dumpTable(prefix+"terms", "term_id name slug term_group", "13,'여행','travel',0", "14,'바다','sea',0") +
		dumpTable(prefix+"users", "ID user_login user_pass user_nicename user_email display_name", "1,'gildong','$P$hash','gildong','g@example.com','길동'", "2,'younghee','$P$hash','younghee','y@example.com','영희'")
}

func wantOfDump() []string {
	const site = "acorn.example.com "
	return []string{
		site + "post/10 | 2019-08-04T09:30:00 second | +09:00 archive | post own | 길동 | 제주 & 바다 | 바다에 갔다.⏎⏎▣ | sea.jpg, thumb.jpg | blog 여행, blog 도토리 & 숲 | 바다 | Visibility: publish, Address: https://acorn.example.com/?p=10",
		site + "post/12 | 2019-08-06T11:00:00 second | +09:00 archive | post own | 길동 | 초고 | 쓰는 중 |  | blog 도토리 & 숲 |  | Visibility: draft, Address: https://acorn.example.com/?p=12",
		site + "post/10/comment/5 | 2019-08-05T10:00:00 second | +09:00 archive | comment | 손님 |  | 멋져요⏎부러워요",
		site + "post/10/comment/7 | 2019-08-05T10:00:00 second | +09:00 archive | comment | 광고 |  | 싸게 팝니다 |  |  |  | Filtered: spam",
		site + "post/10/comment/6 | 2019-08-05T10:00:00 second | +09:00 archive | comment own | 길동 |  | 고마워요",
		site + "kboard/1 | 2020-01-02T03:04:05 second | +09:00 archive | post own | 길동 | 모임 공지 | 모입니다 ▣ | sea.jpg, 회의 자료.pdf, 사라진.hwp? | board 자유 게시판 |  | Type: notice, Category: 공지, Views: 7",
		site + "kboard/2 | 2020-01-03T03:04:05 second | +09:00 archive | post | 손님 | 답글 | 답합니다 |  | board 자유 게시판 |  | Visibility: secret, Views: 3",
		site + "kboard/1/comment/1 | 2020-01-03T03:04:05 second | +09:00 archive | comment | 영희 |  | 갈게요",
		site + "kboard/1/comment/2 | 2020-01-04T03:04:05 second | +09:00 archive | comment own | 길동 |  | 환영합니다",
		site + "post/23 | 2019-08-03T18:00:00 second | +09:00 mtime | photo own | 길동 | 사진 23 |  | alone.jpg | blog 도토리 & 숲",
	}
}

func hosting(name, content string) fs.FS {
	return readtest.Archive(name, content, "www/wp-load.php", "<?php", "www/wp-content/uploads/2019/08/sea.jpg", jpeg+"1", "www/wp-content/uploads/2019/08/sea-300x200.jpg", jpeg+"2",
		"www/wp-content/uploads/2019/08/thumb.jpg", jpeg+"3", "www/wp-content/uploads/2019/08/alone.jpg", jpeg+"4", "www/wp-content/uploads/kboard_attached/1/202001/abc.pdf", "%PDF", "www/bbs/data/a.jpg", jpeg+"5")
}

func gzipped(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(s))
	w.Close()
	return b.String()
}

func TestDump(t *testing.T) {
	for name, c := range map[string]struct{ file, content string }{
		"mysqldump": {"acorn.sql", dump("wp_")}, "another prefix": {"acorn.sql", dump("숲blog_")}, "packed": {"acorn.sql.gz", gzipped(dump("wp_"))}, "cp949": {"acorn.sql", cp949(t, dump("wp_"))},
	} {
		t.Run(name, func(t *testing.T) {
			readtest.Run(t, readtest.Case{
				Reader: wordpress.New(), Root: hosting(c.file, c.content), Columns: columns(), Want: wantOfDump(), Left: []string{"www/bbs/data/a.jpg"},
				Warnings: []string{
					c.file + ": Some pictures and files are not in the archive. (1)",
					c.file + ": Menus, revisions, orders and other entries of the program were left out. (revision 1)",
					"www/wp-load.php: This file belongs to the program WordPress.",
					"www/wp-content/uploads/2019/08/sea-300x200.jpg: This is a smaller copy that WordPress made of a picture.",
				},
				Foreign: []fs.FS{
					readtest.Archive("a.sql", dumpTable("g5_write_free", "wr_id wr_subject", "1,'a'")), readtest.Archive("a.sql", dumpTable("phpbb_posts", "post_id topic_id", "1,1")),
					readtest.Archive("wp-content/plugins/x/sample.sql", dump("wp_")),
				},
			})
		})
	}
}

func TestNothingPrivate(t *testing.T) {
	for _, root := range []fs.FS{hosting("a.sql", dump("wp_")), siteOf(export())} {
		for _, it := range readtest.Read(t.Context(), wordpress.New(), root, nil).Items {
			all := readtest.Line(it, columns()...) + it.HTML
			for _, secret := range []string{"@example.com", "192.0.2", "$P$", "비밀", "pw"} {
				if strings.Contains(all, secret) {
					t.Errorf("%q is in %s", secret, all)
				}
			}
		}
	}
}

// An export beside the database makes the same items, so that nothing doubles.
func TestExportAndDump(t *testing.T) {
	root := readtest.Archive("a.xml", export(), "acorn.sql", dump("wp_"))
	counts := map[string]int{}
	for _, it := range readtest.Read(t.Context(), wordpress.New(), root, archive.Options{"owner": "길동"}).Items {
		counts[it.NativeID]++
		if it.Kind == archive.Post && counts[it.NativeID] > 1 {
			t.Errorf("%s comes twice", it.NativeID)
		}
	}
	if len(counts) != 12 {
		t.Errorf("%d different items: %v", len(counts), counts)
	}
	readtest.Run(t, readtest.Case{Reader: wordpress.New(), Root: root, Overlap: true})
}

// Sites of one database, and of a network, do not mix.
func TestSites(t *testing.T) {
	two := strings.ReplaceAll(strings.ReplaceAll(dump("wp_2_"), "acorn.example.com", "second.example.com"), "길동", "길순")
	two = two[:strings.Index(two, "DROP TABLE IF EXISTS `wp_2_users`")]
	authors := map[string]string{}
	for _, it := range readtest.Read(t.Context(), wordpress.New(), readtest.Archive("a.sql", dump("wp_")+two), nil).Items {
		if it.NativeID == "post/10" {
			authors[it.Account] = it.Author
		}
	}
	if len(authors) != 2 || authors["second.example.com"] != "길동" {
		t.Errorf("%v", authors)
	}
}

// FuzzDump reads any bytes as a dump.
func FuzzDump(f *testing.F) {
	f.Add([]byte(dump("wp_")))
	f.Add([]byte(dumpTable("posts", postColumns, sqlPost("1", "1", "2019-08-04 09:30:00", "", "a", "b", "publish", "0", "post"))))
	f.Fuzz(func(t *testing.T, content []byte) {
		root := readtest.Archive("a.sql", string(content))
		c := readtest.Case{Reader: wordpress.New(), Root: root, Overlap: true}
		if c.Reader.Detect(t.Context(), root).Confidence == 0 {
			return
		}
		readtest.Fuzz(t, c)
	})
}
