package kakaotalk

import (
	"path"
	"regexp"
	"strconv"
	"strings"
	"time"

	"dotori/archive"
)

// dated is a media file whose name holds a time.
type dated struct {
	path   string
	wall   time.Time
	number int // within the message that sent several; 0 when there is none
}

// iosName is "20260610_093200_1.jpeg", in the zip of an iPhone.
var iosName = regexp.MustCompile(`^(\d{4})(\d\d)(\d\d)_(\d\d)(\d\d)(\d\d)(?:_(\d{1,4}))?\.\w+$`)

// savedName is a photo or video saved from a chat, in all four spellings:
//
//	KakaoTalk_20221117_165403005_01.jpg       KakaoTalk_Photo_2023-09-23-19-40-24 001.jpeg
//	KakaoTalk_Video_2026-01-20-14-05-14.mp4   KakaoTalk_Video_20191126_0026_05_032.mp4
var savedName = regexp.MustCompile(`(?i)^KakaoTalk_(?:Photo_|Video_)?(\d{4})-?(\d\d)-?(\d\d)[_-](\d\d)-?(\d\d)[_-]?(\d\d)` +
	`(?:_?\d{3})?(?:[_ -]\d{1,3})?(?: ?\(\d+\))?\.\w+$`)

// dateOf reads the time in a file's name by one of the two patterns.
func dateOf(pattern *regexp.Regexp, name string) (dated, bool) {
	m := pattern.FindStringSubmatch(path.Base(name))
	if m == nil || kindOf(name) == archive.File && !hasExt(name, ".pdf") {
		return dated{}, false
	}
	var n [8]int
	for i, s := range m[1:] {
		n[i], _ = strconv.Atoi(s) // digits, or "" for 0
	}
	d := day{n[0], time.Month(n[1]), n[2]}
	wall, ok := d.at(n[3], n[4], n[5])
	return dated{name, wall, n[6]}, ok
}

// kindOf tells a media file's kind by its extension.
func kindOf(name string) archive.Kind {
	switch strings.ToLower(path.Ext(name)) {
	case ".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".bmp":
		return archive.Photo
	case ".mp4", ".mov", ".avi", ".3gp", ".webm", ".mkv":
		return archive.Video
	case ".m4a", ".mp3", ".aac", ".amr", ".wav", ".ogg":
		return archive.Audio
	}
	return archive.File
}

func hasExt(name string, ext string) bool { return sameExt(path.Ext(name), ext) }

// baseName is a file's name as text.
func baseName(name string) string { return cleanName(path.Base(name)) }

// cleanName makes text of a name that a file system may hold.
func cleanName(name string) string { return clean([]byte(strings.ToValidUTF8(name, "\uFFFD"))) }

// sameExt compares extensions; .jpeg and .jpg are one.
func sameExt(a, b string) bool {
	fold := func(s string) string { return strings.ReplaceAll(strings.ToLower(s), ".jpeg", ".jpg") }
	return fold(a) == fold(b)
}
