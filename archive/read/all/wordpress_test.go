package all_test

import "dotori/archive/read/readtest"

const wordpressExport = `<?xml version="1.0" encoding="UTF-8" ?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">` +
	`<channel><title>숲</title><link>https://acorn.example.com</link><wp:wxr_version>1.2</wp:wxr_version><item><title>봄</title><content:encoded><![CDATA[글 <img src="https://acorn.example.com/wp-content/uploads/2019/08/a.jpg">]]></content:encoded>` +
	`<wp:post_id>1</wp:post_id><wp:post_date>2019-08-04 09:30:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>`

func wordpressFixtures() []readtest.Fixture {
	return []readtest.Fixture{
		{Name: "wordpress export", Service: "wordpress", Root: readtest.Archive("acorn.WordPress.2023-11-01.xml", wordpressExport)},
		{Name: "wordpress export with its uploads", Service: "wordpress", Root: readtest.Archive(
			"a/b/export.xml", wordpressExport, "a/b/uploads/2019/08/a.jpg", jpeg, "a/b/uploads/2019/08/a-150x150.jpg", jpeg+"x", "a/b/uploads/2019/08/b.jpg", jpeg+"y")},
	}
}
