package cyworld_test

import (
	"encoding/base64"
	"fmt"
	"strings"
	"testing"

	"dotori/archive"
	"dotori/archive/read/cyworld"
	"dotori/archive/read/readtest"
)

// saved is a page as Internet Explorer saved it of an old minihompy.
func saved(t *testing.T, page string) string {
	return readtest.CRLF("From: <Saved by Windows Internet Explorer>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n--b\n"+
		"Content-Type: text/html; charset=\"ks_c_5601-1987\"\nContent-Transfer-Encoding: 8bit\nContent-Location: http://minihp.cyworld.com/diary.asp\n\n") +
		cp949(t, page) + readtest.CRLF("\n--b\nContent-Type: image/jpeg\nContent-Transfer-Encoding: base64\nContent-Location: http://minihp.cyworld.com/img/1.jpg\n\n"+
		base64.StdEncoding.EncodeToString([]byte(jpeg+"1"))+"\n--b--\n")
}

func TestWebArchives(t *testing.T) {
	const diary = `<html><head><title>봄 : 싸이월드</title></head><body><div id="menu">메뉴</div>` +
		`<div class="text-screen"><p>2006.03.14 21:05</p><p>일촌공개</p><p>벚꽃이 <b>피었다</b><img src="img/1.jpg"></p></div></body></html>`
	run(t, readtest.Case{
		Root: readtest.Archive(
			"미니홈피/다이어리/봄.mht", saved(t, diary),
			"미니홈피/방명록/1.mhtml", saved(t, "<p>성춘향 (2005.03.14 21:05)</p><p>잘 지내?</p><p>이몽룡 (2005.03.15)</p><p>다녀감</p>"),
			"미니홈피/게시판/빈.mht", "",
			"미니홈피/게시판/없음.mht", "MIME-Version: 1.0\n\n",
		),
		Want: []string{
			"2006-03-14T21:05 minute | +09:00 archive | diary |  | 봄 | 벚꽃이 피었다▣ | diary 다이어리 | 1.jpg | 미니홈피/다이어리/봄.mht",
			"2005-03-14T21:05 minute | +09:00 archive | guestbook | 성춘향 |  | 잘 지내? | guestbook 방명록 |  | 미니홈피/방명록/1.mhtml",
			"2005-03-15 day | +09:00 archive | guestbook | 이몽룡 |  | 다녀감 | guestbook 방명록 |  | 미니홈피/방명록/1.mhtml",
		},
		Warnings: []string{
			"미니홈피/게시판/빈.mht: This file is empty.",
			"미니홈피/게시판/없음.mht: There is no page in this web archive.",
		},
	})
	r := readtest.Read(t.Context(), cyworld.New(), readtest.Archive("다이어리/봄.mht", saved(t, diary)), nil)
	if len(r.Items) != 1 || r.Items[0].HTML != `<div><p>벚꽃이 <strong>피었다</strong><img src="media:0"></p></div>` {
		t.Fatalf("the body is %+v", r.Items)
	}
	if got, want := r.Items[0].Details, (archive.Detail{Name: "Visibility", Value: "friends"}); len(got) != 1 || got[0] != want {
		t.Errorf("details %v, want %v", got, want)
	}
}

func TestFactsOfAlbums(t *testing.T) {
	r := readtest.Read(t.Context(), cyworld.New(), readtest.Archive(
		"result/photoFolderList.json", `[{"id":"43","name":"%C1%A6%C1%D6","secret":true,"type":"folder"},{"id":"7","name":"a","secret":false,"type":"folder"}]`,
		"photo/43/43_info.json", `{"title":"일출","imgURL":"http://x/1.jpg","scrap":{"url":"http://www.cyworld.com/b","name":"성춘향"}},`+"\n",
		"photo/7/7_info.json", `{"title":"바다","imgURL":"http://x/2.jpg","scrap":""},`+"\n"), nil)
	var got []string
	for _, it := range r.Items {
		got = append(got, fmt.Sprint(it.Title, it.Details))
	}
	if want := "일출[{Visibility private} {Scrapped from 성춘향}] 바다[]"; strings.Join(got, " ") != want {
		t.Errorf("got %s", got)
	}
}

// What lists say beside the text: its form, and how often it was seen.
func TestFormsAndFactsOfLists(t *testing.T) {
	r := readtest.Read(t.Context(), cyworld.New(), readtest.Archive("MyCyDiary.txt",
		`[{"id":"1","viewCount":"12","content":"<p>봄이 <b>왔다</b></p>"},{"id":"2","viewCount":"0","content":"<p>그냥</p>"},{"id":"3","content":"1 < 2 > 0"}]`), nil)
	if len(r.Items) != 3 {
		t.Fatalf("%d items", len(r.Items))
	}
	for i, want := range []struct {
		html    string
		details int
	}{{"<p>봄이 <strong>왔다</strong></p>", 1}, {"", 0}, {"", 0}} {
		if it := r.Items[i]; it.HTML != want.html || len(it.Details) != want.details {
			t.Errorf("item %d: %q, %v", i, it.HTML, it.Details)
		}
	}
	if r.Items[2].Text != "1 < 2 > 0" {
		t.Errorf("plain text became %q", r.Items[2].Text)
	}
}
