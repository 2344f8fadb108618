package cyworld_test

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"dotori/archive/read/cyworld"
	"dotori/archive/read/readtest"
)

// The albums of Cyworld-Archive: a list without brackets, a list of albums
// that was written twice, names in CP949 escapes and in JavaScript's.
func TestAlbums(t *testing.T) {
	const folderList = `[{"id":"43","name":"%C1%A6%C1%D6","page":"2","secret":false,"type":"folder"},` +
		`{"folderList":[{"id":"10","name":"%uBD04%203/1%20%uC18C%uD48D","page":3,"secret":true,"type":"folder"}],"name":"%C7%D0%B1%B3","type":"group"}]`
	const info = `{"title":"성산 일출봉 &amp; 바다","time":"2005.05.29 16:22","imgURL":"http://cyimg1.cyworld.com/file_down.asp?redirect=%2Fa%2F001%2Ejpg","content":"<P>바람이 <B>세다</B></P>","scrap":"","replies":[` +
		`{"url":"http://www.cyworld.com/a","name":"성춘향","date":"2005.05.30 10:00","content":"나도","isReply":false},` +
		`{"url":"http://www.cyworld.com/b","name":"홍길동","date":"2005.05.30 11:00","content":"같이 가자","isReply":true},` +
		`{"url":"http://www.cyworld.com/c","name":"이몽룡","date":"","content":"부럽다","isReply":"false"}]},` + "\n" +
		`{"title":"같은 이름","time":"2005.05.29 17:00","imgURL":"http://cyimg1.cyworld.com/file_down.asp?redirect=%2Fb%2F001%2Ejpg","content":"","scrap":{"url":"x","name":"y"},"replies":[]},` + "\n" +
		`{"title":"사라진 사진","time":"2005.05.29 18:00","imgURL":"http://cyimg1.cyworld.com/file_down.asp?redirect=%2Fb%2Fgone%2Ejpg","content":"","scrap":"","replies":[]},` + "\n"
	run(t, readtest.Case{
		Root: readtest.Archive(
			"result/photoFolderList.json", folderList+folderList,
			"photo/43/43_info.json", info,
			"photo/43/0_001.jpg", jpeg+"1",
			"photo/43/1_001.jpg", jpeg+"2",
			"photo/43/2_gone.jpg", "",
			"photo/43/9_extra.gif", gif,
			"photo/10/10_info.json", `{"title":"소풍","time":"2005.04.01","imgURL":"http://x/%C7%D1.jpg","content":"","replies":[]},`+"\n",
			"photo/10/0_%C7%D1.jpg", jpeg+"3",
			"photo/7/7_info.json", `{"title":"그네","imgURL":"http://x/7.jpg","content":""},`,
		),
		Want: []string{
			"2005-04-01 day | +09:00 archive | photo |  | 소풍 |  | album 학교/봄 3/1 소풍 | 0_%C7%D1.jpg | photo/10/10_info.json, result/photoFolderList.json",
			"2005-05-29T16:22 minute | +09:00 archive | photo |  | 성산 일출봉 & 바다 | 바람이 세다 | album 제주 | 0_001.jpg | photo/43/43_info.json, result/photoFolderList.json",
			"2005-05-30T10:00 minute | +09:00 archive | comment | 성춘향 |  | 나도 |  |  | photo/43/43_info.json",
			"2005-05-30T11:00 minute | +09:00 archive | comment | 홍길동 |  | 같이 가자 |  |  | photo/43/43_info.json",
			"unknown |  | comment | 이몽룡 |  | 부럽다 |  |  | photo/43/43_info.json",
			"2005-05-29T17:00 minute | +09:00 archive | photo |  | 같은 이름 |  | album 제주 | 1_001.jpg | photo/43/43_info.json, result/photoFolderList.json",
			"2005-05-29T18:00 minute | +09:00 archive | post |  | 사라진 사진 |  | album 제주 | gone.jpg? | photo/43/43_info.json, result/photoFolderList.json",
			"unknown |  | post |  | 그네 |  | album 사진첩 7 | 7.jpg? | photo/7/7_info.json, result/photoFolderList.json",
			"unknown |  | photo |  |  |  | album 싸이월드 사진첩 | 9_extra.gif",
		},
		Warnings: []string{"photo/43/2_gone.jpg: This file is empty."},
	})
}

func TestRepliesHangBelowWhatTheyAnswer(t *testing.T) {
	r := readtest.Read(t.Context(), cyworld.New(), readtest.Archive("1/1_info.json",
		`{"title":"t","imgURL":"http://x/1.jpg","replies":[{"name":"a","content":"1"},{"name":"b","content":"2","isReply":true},{"name":"c","content":"3","isReply":true},{"name":"d","content":"4"}]},`), nil)
	if len(r.Items) != 5 {
		t.Fatalf("%d items: %v", len(r.Items), r.Warnings)
	}
	post, first := r.Items[0].Identity(), r.Items[1].Identity()
	for i, want := range []string{"", post, first, first, post} {
		if r.Items[i].Parent != want {
			t.Errorf("item %d has the parent %s, want %s", i, r.Items[i].Parent, want)
		}
	}
}

// Pages that name no charset came out as Latin-1.
func TestMojibakeOfAlbums(t *testing.T) {
	garbled, err := charmap.ISO8859_1.NewDecoder().String(cp949(t, "그냥 잡담"))
	if err != nil {
		t.Fatal(err)
	}
	r := readtest.Read(t.Context(), cyworld.New(), readtest.Archive("1/1_info.json",
		`{"title":"`+garbled+`","imgURL":"http://x/1.jpg"},{"title":"café","imgURL":"http://x/2.jpg"},`), nil)
	if len(r.Items) != 2 || r.Items[0].Title != "그냥 잡담" || r.Items[1].Title != "café" {
		t.Errorf("got %+v", r.Items)
	}
}

func TestBot(t *testing.T) {
	const spring = "[ 봄! 소풍 ]\n\n김밥을 쌌다\n맛있었다"
	run(t, readtest.Case{
		Root: readtest.Archive(
			"backup/posts/2006.03.14_봄__소풍_1.txt", cp949(t, spring),
			"backup/posts/2006.03.14_봄__소풍_2.txt", cp949(t, readtest.CRLF(spring)),
			"backup/posts/2006.03.14_봄__소풍_10.txt", "[ 봄? 소풍 ]\n\n다른 글",
			"backup/posts/2007.01.01__3.txt", "제목 없이",
			"backup/posts/2007.01.02_빈_글_4.txt", "",
			"backup/images/2006.03.14_봄__소풍_1.jpg", jpeg+"1",
			"backup/images/2006.03.14_봄__소풍_2.jpg", jpeg+"2",
			"backup/images/2006.03.14_봄__소풍_10.jpg", "not found",
			"backup/images/2008.05.05_글_없는_사진_9.jpg", jpeg+"9",
		),
		Want: []string{
			"2006-03-14 day | +09:00 archive | post |  | 봄! 소풍 | 김밥을 쌌다⏎맛있었다 | board 싸이월드 | 2006.03.14_봄__소풍_1.jpg, 2006.03.14_봄__소풍_2.jpg | backup/posts/2006.03.14_봄__소풍_1.txt, backup/posts/2006.03.14_봄__소풍_2.txt",
			"2006-03-14 day | +09:00 archive | post |  | 봄? 소풍 | 다른 글 | board 싸이월드 | 2006.03.14_봄__소풍_10.jpg? | backup/posts/2006.03.14_봄__소풍_10.txt",
			"2007-01-01 day | +09:00 archive | post |  |  | 제목 없이 | board 싸이월드 | 2007.01.01__3? | backup/posts/2007.01.01__3.txt",
			"2008-05-05 day | +09:00 filename | photo |  |  |  | album 싸이월드 사진첩 | 2008.05.05_글_없는_사진_9.jpg",
		},
		Warnings: []string{
			"backup/images/2006.03.14_봄__소풍_10.jpg: This is named like a picture, but is none. (text/plain)",
			"backup/posts/2007.01.02_빈_글_4.txt: This file is empty.",
		},
	})
}

func TestCyBackup(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive("Images/cy-000001.jpg", jpeg+"1", "Images/cy-000002.jpg", "<html>오류", "Images/cy-000010.gif", gif),
		Want: []string{
			"unknown |  | photo |  |  |  | album 싸이월드 사진첩 | cy-000001.jpg",
			"unknown |  | photo |  |  |  | album 싸이월드 사진첩 | cy-000010.gif",
		},
		Warnings: []string{"Images/cy-000002.jpg: This is a web page that is named like a picture."},
	})
}

func TestFlat(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive("cyworld-picture/4299EC282E800182A2A86401.jpg", jpeg+"1", "cyworld-picture/20050529_4299EC282E800182A2A86402.png", jpeg+"2"),
		Want: []string{
			"2005-05-29 day | +09:00 filename | photo |  |  |  | album 싸이월드 사진첩 | 20050529_4299EC282E800182A2A86402.png",
			"unknown |  | photo |  |  |  | album 싸이월드 사진첩 | 4299EC282E800182A2A86401.jpg",
		},
	})
}

const monthPage = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>봄 소풍</title></head><body>
<div class="post"><h1>봄 소풍</h1><p>2006-03-14T21:05:00</p><p>일촌공개</p>
<p><img src="20060314_봄_소풍_4299EC282E800182A2A86401_0.jpg" /></p>
<p>김밥을 쌌다</p>
<p><img src="20060314_봄_소풍_4299EC282E800182A2A86401_1.jpg" /></p></div></body></html>`

func TestMonths(t *testing.T) {
	const stem = "posts/2006/03/20060314_봄_소풍_4299EC282E800182A2A86401"
	for charset, content := range map[string]string{"UTF-8": monthPage, "CP949": cp949(t, strings.Replace(monthPage, "utf-8", "ks_c_5601-1987", 1))} {
		t.Run(charset, func(t *testing.T) {
			run(t, readtest.Case{
				Root: readtest.Archive(stem+".html", content,
					stem+"_0.jpg", jpeg+"1", stem+"_2.jpg", jpeg+"3",
					"posts/2007/01/20070101_제목_4299EC282E800182A2A86402.html", "<p>새해</p>",
					"contents_ids.txt", "4299EC282E800182A2A86401\n", "DCIM/a.jpg", jpeg),
				Want: []string{
					"2006-03-14T21:05:00 second | +09:00 archive | post |  | 봄 소풍 | ▣⏎⏎김밥을 쌌다⏎⏎▣ | board 싸이월드 | 20060314_봄_소풍_4299EC282E800182A2A86401_0.jpg, 20060314_봄_소풍_4299EC282E800182A2A86401_1.jpg?, 20060314_봄_소풍_4299EC282E800182A2A86401_2.jpg | " + stem + ".html",
					"2007-01-01 day | +09:00 archive | post |  | 제목 | 새해 | board 싸이월드 |  | posts/2007/01/20070101_제목_4299EC282E800182A2A86402.html",
				},
				Left: []string{"contents_ids.txt", "DCIM/a.jpg"},
			})
		})
	}
}
