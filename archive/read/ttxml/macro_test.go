package ttxml_test

import (
	"fmt"
	"html"
	"testing"

	"dotori/archive/read/readtest"
	"dotori/archive/read/ttxml"
)

// blogOf returns a backup with one post that has attachments.
func blogOf(formatter, body string) string {
	return `<blog type="tattertools/1.1"><setting><name>b</name></setting><post slogan="a"><id>1</id><title>글</title><content formatter="` + formatter + `">` +
		html.EscapeString(body) + `</content><published>1382500000</published>` + attachments() + `</post></blog>`
}

func attachments() (all string) {
	for _, a := range [][2]string{{"1.jpg", "바다.jpg"}, {"2.jpg", "산.jpg"}, {"cfile5.uf.12AB34CD.png", "숲.png"}, {"4.mp3", "노래.mp3"}, {"5.pdf", "글.pdf"}} {
		all += fmt.Sprintf(`<attachment mime=""><name>%s</name><label>%s</label><content>%s</content></attachment>`, a[0], a[1], picture(1))
	}
	return all
}

func TestMacros(t *testing.T) {
	const rest = "바다.jpg, 산.jpg, 숲.png, 노래.mp3, 글.pdf"
	for _, c := range []struct{ name, body, text, media string }{
		{"one picture", `앞[##_1C|1.jpg|width="5" alt=""|파도_##]뒤`, "앞⏎▣⏎⏎파도⏎⏎뒤", rest},
		{"in other order", `[##_1L|2.jpg||_##]`, "▣", "산.jpg, 바다.jpg, 숲.png, 노래.mp3, 글.pdf"},
		{"two pictures", `[##_2C|1.jpg|width=1|하나|2.jpg|width=2|둘_##]`, "▣⏎⏎하나⏎⏎▣⏎⏎둘", rest},
		{"three pictures", `[##_3C|1.jpg||가|2.jpg|||cfile5.uf.12AB34CD.png||다_##]`, "▣⏎⏎가⏎⏎▣⏎▣⏎⏎다", rest},
		{"gallery", `[##_Gallery|1.jpg|하나|2.jpg||width="400" height="300"_##]`, "▣⏎⏎하나⏎⏎▣", rest},
		{"gallery with an end", `[##_Gallery|1.jpg|하나|2.jpg|둘|width="400"|_##]`, "▣⏎⏎하나⏎⏎▣⏎⏎둘", rest},
		{"iMazing", `[##_iMazing|1.jpg||2.jpg||width=450 height=350 frame=net_imazing_frame_none|모음_##]`, "▣⏎▣⏎⏎모음", rest},
		{"jukebox", `[##_Jukebox|4.mp3|봄 노래|autoplay=0 visible=1|_##]`, "▣⏎⏎봄 노래", "노래.mp3, 바다.jpg, 산.jpg, 숲.png, 글.pdf"},
		{"movie", `[##_Movie|AbCd1234$|_##]`, "▣", "AbCd1234$?, " + rest},
		{"file", `[##_1R|5.pdf|filename="글.pdf"|읽을거리_##]`, "글.pdf⏎⏎읽을거리", "글.pdf, 바다.jpg, 산.jpg, 숲.png, 노래.mp3"},
		{"attach path", `<img src="[##_ATTACH_PATH_##]/1.jpg"><img src='http://tt_attach_path/2.jpg'>`, "▣▣", rest},
		{"Tistory's address", `<img src="http://cfile5.uf.tistory.com/image/12AB34CD"/>`, "▣", "숲.png, 바다.jpg, 산.jpg, 노래.mp3, 글.pdf"},
		{"link to a file", `<a href="http://b.example.com/attachment/5.pdf">받기</a> <a href="http://b.example.com/7">글</a>`, "받기 글", "글.pdf, 바다.jpg, 산.jpg, 숲.png, 노래.mp3"},
		{"picture that is gone", `[##_1C|9.jpg||_##]<img src="http://far.example.com/x.png">`, "▣⏎▣", "9.jpg?, x.png?, " + rest},
		{"folded", `앞[#M_더보기|접기|숨은 [##_1C|1.jpg||_##] 글_M#]뒤`, "앞⏎⏎더보기⏎⏎숨은⏎▣⏎글⏎뒤", rest},
		{"macro that does not end", `[##_1C|1.jpg||글 [#M_a|b`, "[##_1C|1.jpg||글 [#M_a|b", rest},
		{"lines without markup", "첫 줄\n둘째 줄 [##_1C|1.jpg||_##]", "첫 줄⏎둘째 줄⏎▣", rest},
		{"escaped twice", "&lt;p&gt;하나&lt;/p&gt;&lt;p&gt;둘&lt;/p&gt;", "하나⏎⏎둘", rest},
		{"words about markup", "<p>&lt;p&gt; 태그", "<p> 태그", rest},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := readtest.Read(t.Context(), ttxml.New(), one("b.xml", blogOf("ttml", c.body)), nil)
			if len(res.Items) != 1 || res.Err != nil || len(res.Unread) > 0 {
				t.Fatalf("%d items, %v, %v", len(res.Items), res.Err, res.Unread)
			}
			if got := readtest.Text(res.Items[0]); got != c.text {
				t.Errorf("text %q, want %q", got, c.text)
			}
			if got := readtest.Media(res.Items[0]); got != c.media {
				t.Errorf("media %q, want %q", got, c.media)
			}
		})
	}
}

func TestFormatters(t *testing.T) {
	for formatter, want := range map[string]string{
		"ttml":     `<strong>a</strong> **b** <div><img src="media:0"></div>`,
		"markdown": `<p><strong>a</strong> <strong>b</strong> </p><div><img src="media:0"></div>⏎`,
	} {
		res := readtest.Read(t.Context(), ttxml.New(), one("b.xml", blogOf(formatter, `<b>a</b> **b** [##_1C|1.jpg||_##]`)), nil)
		if got := readtest.HTML(res.Items[0]); got != want {
			t.Errorf("%s: %s, want %s", formatter, got, want)
		}
	}
}
