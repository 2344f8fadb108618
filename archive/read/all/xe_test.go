package all_test

import "dotori/archive/read/readtest"

func xeFixtures() []readtest.Fixture {
	const dump = "CREATE TABLE `xe_documents` (`document_srl` bigint, `module_srl` bigint, `content` longtext);\n" +
		"INSERT INTO `xe_documents` VALUES (1,2,'<p>글</p>');\n"
	const export = `<?xml version="1.0" encoding="utf-8" ?>` + "\n<posts count=\"1\" id=\"free\">\n<post>\n<title>6riA</title>\n<content>6riA</content>\n</post>\n</posts>\n"
	return []readtest.Fixture{
		{Name: "xe dump", Service: "xe", Root: readtest.Archive("dump.sql", dump)},
		{Name: "xe dump and site", Service: "xe", Root: readtest.Archive(
			"www/files/attach/images/2/1/000/a.jpg", jpeg, "www/index.php", "<?php", "www/db.sql", dump)},
		{Name: "rhymix dump", Service: "xe", Root: readtest.Archive("dump.sql",
			"INSERT INTO `rx_documents` (`document_srl`, `module_srl`, `content`) VALUES\n(1, 2, '글');\n")},
		{Name: "xe export", Service: "xe", Root: readtest.Archive("module.xml", export)},
		{Name: "xe export of members", Service: "xe", Root: readtest.Archive("member.xml", "<members count=\"1\">\n<member>\n<user_id>aG9uZw==</user_id>\n</member>\n</members>")},
	}
}
