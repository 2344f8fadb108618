package all_test

import "dotori/archive/read/readtest"

const wordpressExport = `<?xml version="1.0" encoding="UTF-8" ?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">` +
	`<channel><title>숲</title><link>https://acorn.example.com</link><wp:wxr_version>1.2</wp:wxr_version><item><title>봄</title><content:encoded><![CDATA[글 <img src="https://acorn.example.com/wp-content/uploads/2019/08/a.jpg">]]></content:encoded>` +
	`<wp:post_id>1</wp:post_id><wp:post_date>2019-08-04 09:30:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>`

// wordpressDump is a database with a post, and a board of KBoard.
const wordpressDump = "CREATE TABLE `wp_kboard_board_content` (`uid` int, `board_id` int, `member_display` text, `title` text, `content` text, `date` char(14));\n" +
	"INSERT INTO `wp_kboard_board_content` VALUES (1,1,'길동','공지','글','20200102030405');\n" +
	"CREATE TABLE `wp_posts` (`ID` int, `post_date` datetime, `post_title` text, `post_content` text, `post_status` text, `post_type` text);\n" +
	"INSERT INTO `wp_posts` VALUES (1,'2019-08-04 09:30:00','봄','글','publish','post');\n"

func wordpressFixtures() []readtest.Fixture {
	return []readtest.Fixture{
		{Name: "wordpress export", Service: "wordpress", Root: readtest.Archive("acorn.WordPress.2023-11-01.xml", wordpressExport)},
		{Name: "wordpress export with its uploads", Service: "wordpress", Root: readtest.Archive(
			"a/b/export.xml", wordpressExport, "a/b/uploads/2019/08/a.jpg", jpeg, "a/b/uploads/2019/08/a-150x150.jpg", jpeg+"x", "a/b/uploads/2019/08/b.jpg", jpeg+"y")},
		{Name: "wordpress database", Service: "wordpress", Root: readtest.Archive("acorn.sql", wordpressDump)},
		{Name: "wordpress database with the site", Service: "wordpress", Root: readtest.Archive("db/acorn.sql", wordpressDump,
			"www/wp-login.php", "<?php", "www/wp-includes/a.js", "x", "www/wp-content/uploads/2019/08/a.jpg", jpeg, "www/wp-content/uploads/2019/08/회칙.pdf", "%PDF-1.4")},
		{Name: "wordpress export and database", Service: "wordpress", Root: readtest.Archive("acorn.sql", wordpressDump, "acorn.xml", wordpressExport)},
	}
}
