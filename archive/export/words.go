package export

import (
	"strings"

	"dotori/archive"
)

// CollectionWord is the Korean word for a kind of collection, for formats that
// have one list for all of them: 앨범.
func CollectionWord(k archive.CollectionKind) string {
	words := map[archive.CollectionKind]string{
		archive.Album: "앨범", archive.DiaryFolder: "다이어리", archive.Board: "게시판", archive.GuestbookWall: "방명록",
		archive.Chat: "대화", archive.MailFolder: "편지함", archive.Blog: "블로그",
	}
	if w, ok := words[k]; ok {
		return w
	}
	return string(k)
}

// Date says as much of a moment as is known, as ISO 8601 does: "", 2019,
// 2019-08, 2019-08-03, or 2019-08-03T18:22:10+09:00; and 1980s, of which it
// knows nothing. The offset is left out where it is not known.
func Date(m archive.Moment) string {
	switch m.Precision {
	case archive.PrecisionNone:
		return ""
	case archive.PrecisionDecade:
		return m.Wall.Format("2006") + "s"
	case archive.PrecisionYear:
		return m.Wall.Format("2006")
	case archive.PrecisionMonth:
		return m.Wall.Format("2006-01")
	case archive.PrecisionDay:
		return m.Wall.Format("2006-01-02")
	}
	return m.Wall.Format("2006-01-02T15:04:05") + m.Offset.String()
}

// Clock is the time of day of a moment, 18:22, or "" when it is not known.
func Clock(m archive.Moment) string {
	if m.Precision == archive.PrecisionMinute || m.Precision == archive.PrecisionSecond {
		return m.Wall.Format("15:04")
	}
	return ""
}

// Caption is what programs show of an item that know no titles: its title and
// its text, without the marks of media.
func Caption(it archive.Item) string {
	text := strings.TrimSpace(strings.ReplaceAll(it.Text, string(archive.ObjectMark), ""))
	switch title := strings.TrimSpace(it.Title); {
	case title == "" || title == text:
		return text
	case text == "":
		return title
	default:
		return title + "\n\n" + text
	}
}

// UUID writes the 32 hex digits of an item's id, or the first of a SHA-256, as
// a UUID is written. Anything else stays as it is.
func UUID(hex string) string {
	if len(hex) != 32 {
		return hex
	}
	return strings.Join([]string{hex[:8], hex[8:12], hex[12:16], hex[16:20], hex[20:]}, "-")
}

// Called names an item in a report as people know it: by its title, or by when
// it was and who wrote it; by its id where neither is known.
func Called(it archive.Item) string {
	if it.Title != "" {
		return it.Title
	}
	when := strings.Replace(Date(it.Moment), "T", " ", 1)
	if Clock(it.Moment) != "" {
		when = it.Moment.Wall.Format("2006-01-02 15:04")
	}
	if called := strings.TrimSpace(when + " " + it.Author); called != "" {
		return called
	}
	return it.ID
}
