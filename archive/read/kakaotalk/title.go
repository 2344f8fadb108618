package kakaotalk

import (
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
)

// title is what a room is called, and how much that says.
type title struct {
	text string
	rank int
}

const (
	byFile = iota
	byPeople
	byPath
	byHeader
)

// roomTitle takes the name of the chat room out of a header's first line; ""
// when it holds none.
func roomTitle(f form) string {
	s := f.title
	if stem, ok := strings.CutSuffix(s, ".txt"); ok && f.dialect == ios {
		s = withoutNumber(stem)
	}
	if talkName.MatchString(s) {
		return ""
	}
	if after, ok := strings.CutPrefix(s, "KakaoTalk Chats with "); ok {
		return withoutMembers(after, false)
	}
	if before, ok := strings.CutSuffix(s, " with KakaoTalk Chats"); ok {
		return withoutMembers(before, false)
	}
	before, ok := strings.CutSuffix(s, "카카오톡 대화")
	if !ok {
		return s
	}
	before = strings.TrimRight(before, " ")
	if name, ok := strings.CutSuffix(before, "님과"); ok {
		return withoutMembers(name, f.dialect == android)
	}
	if name, ok := strings.CutSuffix(before, ")과"); ok {
		before = name + ")"
	}
	return withoutMembers(before, false)
}

// talkName is the name that newer iPhones give a file: "Talk_2025.8.8 21:50".
var talkName = regexp.MustCompile(`^Talk_\d{4}\.\d{1,2}\.\d{1,2} \d{1,2}[:_]\d{2}$`)

var (
	members = regexp.MustCompile(`\s*\(\d+(명| people)?\)$`)
	count   = regexp.MustCompile(`(\S)\s+\d+$`)
)

// withoutMembers drops the number of members: "방 (17명)", "Room (8)",
// and, when bare numbers count too, "방 4".
func withoutMembers(s string, bare bool) string {
	s = strings.TrimSpace(s)
	if short := members.ReplaceAllString(s, ""); short != s {
		return strings.TrimSpace(short)
	}
	if bare {
		s = count.ReplaceAllString(s, "$1")
	}
	return strings.TrimSpace(s)
}

// part is the number at the end of a name that came in parts: "…-2".
var part = regexp.MustCompile(`-(\d{1,4})$`)

func withoutNumber(stem string) string { return part.ReplaceAllString(stem, "") }

// packed are the names of zips and tables, which hold the room's.
var packed = regexp.MustCompile(`(?i)^KakaoTalk_Chat_(.+)_(\d{8}_\d{6}|\d{4}-\d{2}-\d{2}-\d{2}-\d{2}-\d{2})`)

// titleFromPath looks for the room's name in the names of a file and of the
// folders and zips that it is in, the nearest first.
func titleFromPath(name string) string {
	for name != "." && name != "/" {
		if m := packed.FindStringSubmatch(path.Base(name)); m != nil {
			return cleanName(strings.TrimSpace(m[1]))
		}
		name = path.Dir(name)
	}
	return ""
}

// mostNamed is how many people a room without a name is called by.
const mostNamed = 4

// titleFromPeople calls a room by who writes in it, in the order of the
// alphabet, so that another export of it is called the same. Nobody calls a
// room by themselves, unless they are alone.
func titleFromPeople(people map[string]int) string {
	names := slices.Sorted(maps.Keys(people))
	others := slices.DeleteFunc(slices.Clone(names), isAlias)
	if len(others) > 0 {
		names = others
	}
	if len(names) > mostNamed {
		return strings.Join(names[:mostNamed], ", ") + ", …"
	}
	return strings.Join(names, ", ")
}

// stem is a file's name without extension and number.
func stem(name string) string {
	base := path.Base(name)
	return cleanName(withoutNumber(strings.TrimSuffix(base, path.Ext(base))))
}
