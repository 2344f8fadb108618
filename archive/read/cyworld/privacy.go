package cyworld

import (
	"strconv"

	"dotori/archive"
)

// isPrivacy recognises the line that says who could see the post.
func isPrivacy(line string) bool {
	switch line {
	case "전체공개", "전체 공개", "공개":
		return true
	}
	return audience(line) != ""
}

// audience says who could see a post, unless all could.
func audience(line string) string {
	switch line {
	case "일촌공개", "일촌 공개":
		return "friends"
	case "비공개", "나만보기", "나만 보기":
		return "private"
	}
	return ""
}

// details are the facts of an entry that items have no place for.
func (e entry) details() (d []archive.Detail) {
	if e.private != "" {
		d = append(d, archive.Detail{Name: "Visibility", Value: e.private})
	}
	if n, err := strconv.Atoi(e.views); err == nil && n > 0 {
		d = append(d, archive.Detail{Name: "Views", Value: e.views})
	}
	if e.scrap != "" {
		d = append(d, archive.Detail{Name: "Scrapped from", Value: e.scrap})
	}
	return d
}
