package cyworld

import (
	"path"
	"regexp"
	"strings"

	"dotori/archive"
	"dotori/archive/text"
)

var keywordDir = regexp.MustCompile(`^(?i:(?:싸이월드|싸이|cyworld|미니홈피)[ _-]*)?(사진첩|다이어리|방명록|게시판|일촌평)$`)

// keywordOf returns the part of the minihompy that the folders of a path name,
// the innermost one, or "".
func keywordOf(name string) string {
	parts := strings.Split(text.NFC(path.Dir(name)), "/")
	for i := len(parts) - 1; i >= 0; i-- {
		if m := keywordDir.FindStringSubmatch(parts[i]); m != nil {
			return m[1]
		}
	}
	return ""
}

// shelfFor returns where the files of such a folder belong. The folders below
// it name the album, diary or board.
func shelfFor(name string) shelf {
	keyword := keywordOf(name)
	title := keyword
	if below := foldersBelow(name); below != "" {
		title = below
	}
	c := archive.Collection{Title: title}
	switch keyword {
	case "사진첩":
		c.Kind = archive.Album
		return shelf{kind: archive.Post, collection: c, photos: true}
	case "다이어리":
		c.Kind = archive.DiaryFolder
		return shelf{kind: archive.Diary, collection: c}
	case "게시판":
		c.Kind = archive.Board
		return shelf{kind: archive.Post, collection: c}
	}
	c.Kind, c.Title = archive.GuestbookWall, keyword
	return shelf{kind: archive.Guestbook, collection: c}
}

// dateDir is a folder that holds nothing but a date, or its month or day.
var dateDir = regexp.MustCompile(`^(?:(?:19|20)\d\d년?(?:[ ._-]*\d{1,2}월?(?:[ ._-]*\d{1,2}일?)?)?|(?:0?[1-9]|1[0-2])월?|\d{2}일?)$`)

// foldersBelow returns the path below the keyword's folder, without those that
// are mere dates and those in which browsers keep the parts of a page.
func foldersBelow(name string) string {
	var below []string
	for _, p := range strings.Split(text.NFC(path.Dir(name)), "/") {
		switch {
		case keywordDir.MatchString(p):
			below = []string{}
		case below != nil && !dateDir.MatchString(p) && !isPageDir(p):
			below = append(below, p)
		}
	}
	return strings.Join(below, "/")
}

func isPageDir(p string) bool {
	return strings.HasSuffix(p, "_files") || strings.HasSuffix(p, ".files")
}
