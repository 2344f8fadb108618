package cyworld

import (
	"bytes"
	"path"
	"regexp"
	"strings"

	"dotori/archive"
	"dotori/archive/read"
)

// cy2me is what the browser script designe/cy2me saved: one list of entries
// for each kind, MyCyDiary_Sat_Jun_27_2020_12_34_56.txt.
func cy2me() dialect {
	return dialect{
		match: read.Match{Confidence: 95, Variant: "Lists saved by cy2me", Reason: "A list of Cyworld entries was found."},
		owns:  func(name string) bool { return cy2meName.MatchString(path.Base(name)) },
		claims: func(head []byte) bool {
			return listLine.Match(head) || containsAll(head, `"viewCount"`, `"writer"`, `"type"`)
		},
		read: (*reading).cy2me,
	}
}

func containsAll(head []byte, words ...string) bool {
	for _, w := range words {
		if !bytes.Contains(head, []byte(w)) {
			return false
		}
	}
	return true
}

// The browser may have replaced the colons of the time, and counted copies.
var cy2meName = regexp.MustCompile(`^MyCy(Diary|ShareDiary|Board|Photo|Blog|After2015|Status)(?:[^A-Za-z].*)?\.(?:txt|json)$`)

// typeOf gives the type code of the entries in a file by its name.
func typeOf(name string) string {
	m := cy2meName.FindStringSubmatch(path.Base(name))
	if m == nil {
		return ""
	}
	return map[string]string{"Diary": "M", "ShareDiary": "O", "Board": "1", "Photo": "2", "Blog": "B", "After2015": "P", "Status": "T"}[m[1]]
}

// shelfOf returns where entries of a type code stand; Cyworld called them so.
func shelfOf(code string) shelf {
	switch strings.ToUpper(code) {
	case "M":
		return shelf{kind: archive.Diary, collection: archive.Collection{Kind: archive.DiaryFolder, Title: "다이어리"}}
	case "O":
		return shelf{kind: archive.Diary, collection: archive.Collection{Kind: archive.DiaryFolder, Title: "공유 다이어리"}}
	case "1":
		return shelf{kind: archive.Post, collection: archive.Collection{Kind: archive.Board, Title: "게시판"}}
	case "2":
		return shelf{kind: archive.Post, collection: archive.Collection{Kind: archive.Album, Title: "사진첩"}, photos: true}
	case "B":
		return shelf{kind: archive.Post, collection: archive.Collection{Kind: archive.Blog, Title: "블로그"}}
	case "P":
		return shelf{kind: archive.Post, collection: archive.Collection{Kind: archive.Board, Title: "2015년 이후"}}
	case "T":
		return shelf{kind: archive.Post, collection: archive.Collection{Kind: archive.Board, Title: "상태 메시지"}}
	}
	return shelf{kind: archive.Post, collection: archive.Collection{Kind: archive.Board, Title: "싸이월드"}}
}

func (r *reading) cy2me(files []string) {
	downloads, files := r.downloads(files)
	for _, name := range files {
		if content, ok := r.open(name); ok && !r.done() {
			r.cy2meList(name, content, downloads)
		}
	}
}

func (r *reading) cy2meList(name, content string, downloads downloads) {
	src := &source{name: name}
	code, photos := typeOf(name), 0
	r.entries(src, content, func(e *entry) *pictures {
		if e.code == "" {
			e.code = code
		}
		src.shelf, src.beside = shelfOf(e.code), nil
		p := r.beside(name, strings.ToUpper(e.id))
		if src.shelf.photos {
			photos++
			p.count, p.at = photos, minuteOf(e.moment)
			p.given, src.beside = downloads.files, downloads.lists
		}
		return p
	})
}

// minuteOf returns the key of survey.byMinute: 200603142105.
func minuteOf(m archive.Moment) string {
	if m.Precision != archive.PrecisionMinute && m.Precision != archive.PrecisionSecond {
		return ""
	}
	return m.Wall.Format("200601021504")
}
