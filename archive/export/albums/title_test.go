package albums

import (
	"strings"
	"testing"
	"unicode/utf8"

	"dotori/archive"
	"dotori/archive/export"
)

func TestFolder(t *testing.T) {
	for title, want := range map[string]string{
		"제주 2019/여름":                "제주 2019／여름",
		"a:b?":                      "a：b？",
		"100% <sure>.":              "100％ ＜sure＞",
		"CON":                       "_CON",
		strings.Repeat("긴 이름 ", 20): "긴 이름 긴 이름 긴 이름 긴 이름 긴 이름 긴 이름 긴 이름 긴 이름 긴 이름 긴 이름 긴 5c559fb3",
	} {
		got := Folder(title)
		if got != want {
			t.Errorf("%q: got %q, want %q", title, got, want)
		}
		if got != export.SafeName(got) || utf8.RuneCountInString(got) > longest {
			t.Errorf("%q is no safe name, or too long", got)
		}
	}
}

// TestFolderKeepsTitlesApart has titles that a plain replacement would make one.
func TestFolderKeepsTitlesApart(t *testing.T) {
	seen := map[string]string{}
	for _, title := range []string{"a/b", "a_b", "a:b", "a|b", "a*b", strings.Repeat("가", 100) + "1", strings.Repeat("가", 100) + "2"} {
		name := Folder(title)
		if other, ok := seen[name]; ok {
			t.Errorf("%q and %q have one folder", title, other)
		}
		seen[name] = title
	}
}

func TestOf(t *testing.T) {
	it := archive.Item{Collections: []archive.Collection{
		{Kind: archive.Album, Title: "가족"}, {Kind: archive.Board, Title: "게시판"}, {Kind: archive.Album}, {Kind: archive.Album, Title: "여행"}, {Kind: archive.Album, Title: "가족"},
	}}
	if got := strings.Join(Of(it), "|"); got != "가족|여행" {
		t.Errorf("got %s", got)
	}
}
