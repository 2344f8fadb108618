package all_test

import "dotori/archive/read/readtest"

const ttxmlPost = `<post slogan="봄"><id>1</id><visibility>public</visibility><title>봄</title><content>&lt;p&gt;글 [##_1C|1.jpg||_##]&lt;/p&gt;</content>` +
	`<published>1382500000</published><created>1382500000</created><attachment><name>1.jpg</name><label>봄.jpg</label><content>/9j/4AAQSkZJRgA=</content></attachment>` +
	`<comment><commenter id=""><name>길동</name></commenter><content>좋아요</content><written>1382500100</written></comment></post></blog>`

func ttxmlFixtures() []readtest.Fixture {
	const root = `<?xml version="1.0" encoding="utf-8" ?><blog type="tattertools/1.1" extension="textcube/2.0" migrational="false"><setting><name>b</name></setting>`
	return []readtest.Fixture{
		{Name: "textcube backup", Service: "ttxml", Root: readtest.Archive("Textcube-Backup-20131101.xml", root+ttxmlPost)},
		{Name: "textcube backup with its attachments beside", Service: "ttxml", Root: readtest.Archive("b/backup.xml", root+ttxmlPost, "b/attach/1/1.jpg", jpeg)},
		{Name: "tattertools backup under another name", Service: "ttxml", Root: readtest.Archive("a/b/c/블로그.xml", `<blog type="tattertools/1.0">`+ttxmlPost)},
		{Name: "egloos as ttxml", Service: "ttxml", Root: readtest.Archive(
			"egloos_gildong_001.xml", `<blog type="tattertools/1.1" migrational="true">`+ttxmlPost, "egloos_gildong_category.xml", `<blog type="tattertools/1.1"></blog>`)},
	}
}
