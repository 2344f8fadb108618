package cyworld_test

import (
	"testing"
	"testing/fstest"

	"golang.org/x/text/unicode/norm"

	"dotori/archive/read/cyworld"
	"dotori/archive/read/readtest"
)

const diary = `[
 {
  "id": "4299EC282E800182A2A86401",
  "type": "M",
  "writer": {"name": "홍길동", "nickname": "길동이"},
  "viewCount": "3",
  "commentCount": 2,
  "isStarted": true,
  "content": "<p>봄이 왔다.</p><p>벚꽃이 피었다 &amp; 졌다</p>",
  "date": "2006.03.14",
  "time": "21:05",
  "isCompleted": true,
  "comments": [
   {"content": "나도 갈래", "createdDate": 1142338200000, "name": "성춘향"},
   {"content": "나도 갈래", "createdDate": 1142338200000, "name": "성춘향"}
  ]
 },
 {
  "id": "4299EC282E800182A2A86402",
  "type": "O",
  "writer": "홍길동",
  "content": "함께 쓰는 일기\n둘째 줄",
  "date": "2006.03.15",
  "time": "09:00"
 }
]`

func TestDiary(t *testing.T) {
	const name = "MyCyDiary_Sat_Jun_27_2020_12_34_56.txt"
	want := []string{
		"2006-03-14T21:05 minute | +09:00 archive | diary own | 홍길동 |  | 봄이 왔다.⏎⏎벚꽃이 피었다 & 졌다 | diary 다이어리 |  | " + name,
		"2006-03-14T21:10:00 second | +09:00 archive | comment | 성춘향 |  | 나도 갈래 |  |  | " + name,
		"2006-03-14T21:10:00 second | +09:00 archive | comment | 성춘향 |  | 나도 갈래 |  |  | " + name,
		"2006-03-15T09:00 minute | +09:00 archive | diary own | 홍길동 |  | 함께 쓰는 일기⏎둘째 줄 | diary 공유 다이어리 |  | " + name,
	}
	contents := map[string]string{
		"UTF-8":      diary,
		"BOM":        "\uFEFF" + diary,
		"CP949":      cp949(t, diary),
		"CRLF":       readtest.CRLF(diary),
		"decomposed": norm.NFD.String(diary),
	}
	for charset, content := range contents {
		t.Run(charset, func(t *testing.T) {
			run(t, readtest.Case{
				Root: readtest.Archive(name, content), Options: map[string]string{"owner": "홍길동"}, Want: want,
			})
		})
	}
}

func TestNamesOfLists(t *testing.T) {
	for _, name := range []string{
		"MyCyDiary_Sat_Jun_27_2020_12:34:56.txt", "MyCyDiary_Sat_Jun_27_2020_12-34-56 (1).txt", "backup/MyCyDiary.json", "다이어리.json",
	} {
		r := readtest.Read(t.Context(), cyworld.New(), readtest.Archive(name, diary), nil)
		if len(r.Items) != 4 || len(r.Warnings) > 0 {
			t.Errorf("%s: %d items, %v", name, len(r.Items), r.Warnings)
		}
		if m := cyworld.New().Detect(t.Context(), readtest.Archive(name, diary)); m.Confidence < 90 || m.Detail != name {
			t.Errorf("%s: %+v", name, m)
		}
	}
}

// Entries of every type, as numbers and as strings, and with keys missing.
func TestTypes(t *testing.T) {
	const name = "MyCyBoard_Sat.json"
	run(t, readtest.Case{
		Overlap: true,
		Root: readtest.Archive(name, `[
 {"id": 1, "type": 1, "title": "우리 반 <b>공지</b>", "content": "내일 소풍", "date": "2005.05.01", "time": "10:00"},
 {"id": 2, "type": "B", "title": "블로그 글", "content": "글"},
 {"id": 3, "type": "P", "content": "새 글", "date": "2015.06.01"},
 {"id": 4, "type": "T", "content": "행복해", "date": "언젠가"},
 {"id": 5, "content": "갈래 없음"},
 {"type": "7", "title": "링크"},
 {"type": "7", "title": "링크"},
 {"id": 2, "type": "B", "title": "블로그 글", "content": "글"}
]`),
		Want: []string{
			"2005-05-01T10:00 minute | +09:00 archive | post |  | 우리 반 공지 | 내일 소풍 | board 게시판 |  | " + name,
			"unknown |  | post |  | 블로그 글 | 글 | blog 블로그 |  | " + name,
			"2015-06-01 day | +09:00 archive | post |  |  | 새 글 | board 2015년 이후 |  | " + name,
			"unknown |  | post |  |  | 행복해 | board 상태 메시지 |  | " + name,
			"unknown |  | post |  |  | 갈래 없음 | board 게시판 |  | " + name,
			"unknown |  | post |  | 링크 |  | board 싸이월드 |  | " + name,
			"unknown |  | post |  | 링크 |  | board 싸이월드 |  | " + name,
			"unknown |  | post |  | 블로그 글 | 글 | blog 블로그 |  | " + name,
		},
		Warnings: []string{
			name + ":5: The dates of entries could not be read. (#4: 언젠가)",
		},
	})
}

const photos = `[
 {"id": "AAAAAAAAAAAAAAAAAAAAAAA1", "type": "2", "image": "http://cyimg7.cyworld.com/a/b/봄.jpg", "title": "벚꽃",
  "content": "<img src ='http://nthumb.cyworld.com/thumb?v=0&width=810&url=http://cyimg7.cyworld.com/a/b/봄.jpg'/>여의도에서",
  "date": "2006.03.14", "time": "21:05", "comments": [{"content": "예쁘다", "name": "성춘향"}]},
 {"id": "AAAAAAAAAAAAAAAAAAAAAAA2", "type": "2", "image": "http://cyimg7.cyworld.com/a/b/1.jpg", "title": "같은 분",
  "content": "", "date": "2006.03.14", "time": "21:05"},
 {"id": "AAAAAAAAAAAAAAAAAAAAAAA3", "type": "2", "image": "http://cyimg7.cyworld.com/a/b/gone.jpg", "title": "없는 사진",
  "content": "<p>a<img src='http://nthumb.cyworld.com/thumb?v=1&width=810&url=http%3A%2F%2Fcyimg7.cyworld.com%2Fa%2Fb%2Fgone.jpg'>b</p>",
  "date": "2006.03.15", "time": "08:00"},
 {"id": "AAAAAAAAAAAAAAAAAAAAAAA4", "type": "2", "image": "http://c2down.cyworld.co.kr/download?fid=64&name=%B9%D9%B4%D9.jpg", "title": "이름으로",
  "content": "<img src='http://c2down.cyworld.co.kr/download?fid=64&name=%B9%D9%B4%D9.jpg'>", "date": "2006.03.16", "time": "08:00"},
 {"id": "AAAAAAAAAAAAAAAAAAAAAAA5", "type": "2", "title": "식별자로", "image": "http://cyimg7.cyworld.com/x/y.jpg", "date": "2006.03.17", "time": "08:00"}
]`

func TestPhotos(t *testing.T) {
	const name = "MyCyPhoto_Sat.txt"
	run(t, readtest.Case{
		Root: readtest.Archive(name, photos,
			"사진/20060314_210500.1.jpg", jpeg+"1",
			"사진/20060314_210500.2.jpg", jpeg+"2",
			"사진/20060316_바닷가.jpg", jpeg+"3",
			"사진/바다요.jpg", jpeg+"4",
			"사진/20060317_AAAAAAAAAAAAAAAAAAAAAAA5.jpg", jpeg+"5",
			"사진/20070101_120000.9.jpg", jpeg+"6",
			"사진/broken.jpg", "<html>404",
			"사진/desktop.txt", "남의 것", "여행/a.jpg", jpeg,
		),
		Want: []string{
			"2006-03-14T21:05 minute | +09:00 archive | photo |  | 벚꽃 | 여의도에서 | album 사진첩 | 20060314_210500.1.jpg | " + name,
			"unknown |  | comment | 성춘향 |  | 예쁘다 |  |  | " + name,
			"2006-03-14T21:05 minute | +09:00 archive | photo |  | 같은 분 |  | album 사진첩 | 20060314_210500.2.jpg | " + name,
			"2006-03-15T08:00 minute | +09:00 archive | post |  | 없는 사진 | a▣b | album 사진첩 | gone.jpg? | " + name,
			"2006-03-16T08:00 minute | +09:00 archive | post |  | 이름으로 | ▣ | album 사진첩 | 바다.jpg? | " + name,
			"2006-03-17T08:00 minute | +09:00 archive | photo |  | 식별자로 |  | album 사진첩 | 20060317_AAAAAAAAAAAAAAAAAAAAAAA5.jpg | " + name,
			"2006-03-16 day | +09:00 filename | photo |  |  |  | album 싸이월드 사진첩 | 20060316_바닷가.jpg",
			"2007-01-01T12:00:00 second | +09:00 filename | photo |  |  |  | album 싸이월드 사진첩 | 20070101_120000.9.jpg",
			"unknown |  | photo |  |  |  | album 싸이월드 사진첩 | 바다요.jpg",
		},
		Warnings: []string{"사진/broken.jpg: This is a web page that is named like a picture."},
		Left:     []string{"사진/desktop.txt", "여행/a.jpg"},
	})
}

// The list from which photos were downloaded says which file is which.
func TestDownloadList(t *testing.T) {
	const list = "http://nthumb.cyworld.com/thumb?v=0&width=810&url=http://cyimg7.cyworld.com/a/1.jpg 3월.jpg 2006:03:14 21:05\r\n" +
		"http://nthumb.cyworld.com/thumb?v=0&width=810&url=http://cyimg7.cyworld.com/a/2.jpg 4월.jpg 2006:04:14 21:05\r\n"
	run(t, readtest.Case{
		Root: readtest.Archive(
			"MyCyPhoto.json", `[{"id":"1","type":"2","image":"http://cyimg7.cyworld.com/a/2.jpg","title":"둘"},
{"id":"2","type":"2","image":"http://cyimg7.cyworld.com/a/1.jpg","title":"하나"}]`,
			"list.txt", list, "3월.jpg", jpeg+"3", "4월.jpg", jpeg+"4"),
		Want: []string{
			"unknown |  | photo |  | 둘 |  | album 사진첩 | 4월.jpg | MyCyPhoto.json, list.txt",
			"unknown |  | photo |  | 하나 |  | album 사진첩 | 3월.jpg | MyCyPhoto.json, list.txt",
		},
	})
}

// Two downloads of one list, the second with a comment more; the oldest
// version of the program wrote no ids.
func TestListsThatOverlap(t *testing.T) {
	run(t, readtest.Case{
		Overlap: true,
		Root: readtest.Archive(
			"MyCyBoard_1.txt", `[{"id":"1","type":"1","content":"하나"},{"type":"1","content":"둘"},{"type":"1","content":"둘"}]`,
			"MyCyBoard_2.txt", `[{"id":"1","type":"1","content":"하나","comments":[{"name":"홍길동","content":"셋"}]},{"type":"1","content":"둘"}]`),
		Want: []string{
			"unknown |  | post |  |  | 하나 | board 게시판 |  | MyCyBoard_1.txt",
			"unknown |  | post |  |  | 둘 | board 게시판 |  | MyCyBoard_1.txt",
			"unknown |  | post |  |  | 둘 | board 게시판 |  | MyCyBoard_1.txt",
			"unknown |  | post |  |  | 하나 | board 게시판 |  | MyCyBoard_2.txt",
			"unknown |  | comment | 홍길동 |  | 셋 |  |  | MyCyBoard_2.txt",
			"unknown |  | post |  |  | 둘 | board 게시판 |  | MyCyBoard_2.txt",
		},
	})
	r := readtest.Read(t.Context(), cyworld.New(), readtest.Archive("MyCyBoard.txt", `[{"type":"1","content":"둘"},{"type":"1","content":"둘"}]`), nil)
	if len(r.Items) != 2 || r.Items[0].Identity() == r.Items[1].Identity() {
		t.Errorf("equal entries of one list are not told apart: %+v", r.Items)
	}
}

// Good entries survive what is broken around them.
func TestBrokenLists(t *testing.T) {
	const one, two, three = "{\n  \"id\": \"1\",\n  \"content\": \"하나\"\n }", "{\n  \"id\": \"2\",\n  \"content\": \"둘\"\n }", "{\n  \"id\": \"3\",\n  \"content\": \"셋\"\n }"
	tests := []struct {
		name, content string
		items         int
		warnings      []string
	}{
		{"whole", "[\n " + one + ",\n " + two + "\n]", 2, nil},
		{"two arrays", "[\n " + one + "\n][\n " + two + "\n]", 2, nil},
		{"no brackets", one + ",\n" + two + ",\n", 2, nil},
		{"cut off", "[\n " + one + ",\n " + two[:30], 1, []string{"MyCyBoard.txt:6: An entry could not be read. (#2: it is cut off or torn)"}},
		{"torn in the middle", "[\n " + one + ",\n " + two[:28] + "\n " + three + "\n]", 2, []string{"MyCyBoard.txt:6: An entry could not be read. (#2: it is cut off or torn)"}},
		{"not JSON inside", "[\n " + one + ",\n {\n  \"id\": undefined },\n " + three + "\n]", 2, []string{"MyCyBoard.txt:6: An entry could not be read. (#2: read JSON: invalid character 'u' looking for beginning of value)"}},
		{"an entry that could not be fetched", "[\n " + one + ",\n {\n  \"id\": \"2\",\n  \"type\": \"M\",\n  \"isCompleted\": false\n }\n]", 1, []string{"MyCyBoard.txt:6: There is nothing in some entries. (#2)"}},
		{"an empty comment", `[{"id":"1","content":"하나","comments":[{},{"name":"성춘향"},{"content":"둘"}]}]`, 3, []string{"MyCyBoard.txt:1: There is nothing in some entries. (#1)"}},
		{"empty list", "[]", 0, []string{"MyCyBoard.txt: There are no entries in this file."}},
		{"empty file", "", 0, []string{"MyCyBoard.txt: This file is empty."}},
		{"nothing but broken", "[{\"id\":", 0, []string{"MyCyBoard.txt:1: An entry could not be read. (#1: it is cut off or torn)", "MyCyBoard.txt: There are no entries in this file."}},
		{"braces in text", `[{"id":"1","content":"} { \" {"},{"id":"2","content":"\\"}]`, 2, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := readtest.Read(t.Context(), cyworld.New(), fstest.MapFS{"MyCyBoard.txt": {Data: []byte(tt.content)}}, nil)
			var got []string
			for _, w := range r.Warnings {
				got = append(got, w.Error())
			}
			if len(r.Items) != tt.items || len(got) != len(tt.warnings) {
				t.Fatalf("%d items, warnings %q", len(r.Items), got)
			}
			for i := range got {
				if got[i] != tt.warnings[i] {
					t.Errorf("got  %s\nwant %s", got[i], tt.warnings[i])
				}
			}
		})
	}
}
