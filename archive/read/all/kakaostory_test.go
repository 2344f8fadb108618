package all_test

import "dotori/archive/read/readtest"

const storyPost = `{"id":"_hong.abcDEF12","permission":"F","verb":"post","created_at":"2015-07-09T11:34:56.000+0000","content":"꽃구경",` +
	`"media_type":"none","with_tag_count":0,"comment_count":0,"actor":{"display_name":"홍길동"}}`

func kakaostoryFixtures() []readtest.Fixture {
	return []readtest.Fixture{
		{Name: "kakaostory activities", Service: "kakaostory", Root: readtest.Archive("story.json", `{"activities":[`+storyPost+`]}`, "a.jpg", jpeg)},
		{Name: "kakaostory activities, one a file", Service: "kakaostory", Root: readtest.Archive("1.json", storyPost, "다른.json", `{"a":1}`)},
		{Name: "saved page of kakaostory", Service: "kakaostory", Root: readtest.Archive("스토리.html",
			`<title>카카오스토리</title><div class="_listContainer"><div class="section _activity" data-model="_hong.abcDEF12">`+
				`<a class="time _linkPost" title="2015년 7월 9일 오후 8:34"></a><div class="_content">꽃구경</div></div></div>`,
			"스토리_files/a.jpg", jpeg)},
	}
}
