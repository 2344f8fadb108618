package cyworld_test

import (
	"testing"
	"testing/fstest"

	"dotori/archive/read/cyworld"
	"dotori/archive/read/readtest"
)

var fuzzNames = []string{"MyCyPhoto_Sat.txt", "사진첩/1/1_info.json", "result/photoFolderList.json",
	"posts/2006/03/20060314_봄_4299EC282E800182A2A86401.html", "posts/2006.03.14_봄_1.txt",
	"방명록/a.txt", "방명록/a.html", "다이어리/a.json", "사진첩/a.txt", "다이어리/a.mht", "방명록/a.mht"}

// FuzzRead reads any bytes as a file of each dialect, beside pictures that it
// may mention.
func FuzzRead(f *testing.F) {
	for i, seed := range []string{
		photos, `{"title":"a","time":"2005.05.29 16:22","imgURL":"http://x/?redirect=%2Fa%2F001%2Ejpg","replies":[{"name":"b","content":"c","isReply":true}]},`,
		`[{"folderList":[{"id":"1","name":"%uBD04%C1%A6"}],"name":"g","type":"group"}]`,
		monthPage, "[ 봄 ]\n\n글", "성춘향 (2005.03.14 21:05)\n잘 지내?\n작성자: 이몽룡\n내용: 응",
		"<title>방명록</title><p>성춘향 2005.03.14</p><p>안녕<img src='a.jpg'>", diary, "제목: 혼잣말\n날짜: 2006년 3월 15일\n\n졸리다",
		"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html; charset=euc-kr\n\n<p>2006.03.14</p><p>비공개</p><p>글<img src=1.jpg></p>\n--b\nContent-Location: 1.jpg\n\n" + jpeg + "1\n--b--\n",
	} {
		f.Add([]byte(seed), uint8(i))
	}
	f.Fuzz(func(t *testing.T, content []byte, n uint8) {
		name := fuzzNames[int(n)%len(fuzzNames)]
		root := fstest.MapFS{name: {Data: content}}
		for _, picture := range []string{"사진첩/1/0_001.jpg", "방명록/a.jpg", "사진첩/a.jpg", "20060314_210500.1.jpg"} {
			root[picture] = &fstest.MapFile{Data: []byte(jpeg + picture)}
		}
		c := readtest.Case{Reader: cyworld.New(), Root: root, Overlap: true, Options: map[string]string{"owner": "홍길동"}}
		readtest.Fuzz(t, c)
	})
}
