package book

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"dotori/archive"
)

// Words are those of a book itself, in one language: "ko" or "en".
type Words string

// Languages are the values of an option for the language of books.
func Languages() []string { return []string{"ko", "en"} }

func (w Words) korean() bool { return w != "en" }

func (w Words) of(korean, english string) string {
	if w.korean() {
		return korean
	}
	return english
}

// Lang is the language's tag.
func (w Words) Lang() string { return w.of("ko", "en") }

// Title names a book: 2005년의 추억.
func (w Words) Title(b *Book) string {
	title := w.of("날짜를 모르는 추억", "Memories without a date")
	if b.Year != 0 {
		title = fmt.Sprintf(w.of("%d년의 추억", "Memories of %d"), b.Year)
	}
	if b.Of > 1 {
		title += fmt.Sprintf(w.of(" %d권", ", volume %d"), b.Volume)
	}
	return title
}

// Year is what stands large on a cover: 2005.
func (w Words) Year(b *Book) string {
	if b.Year == 0 {
		return w.of("날짜 모름", "Undated")
	}
	return fmt.Sprint(b.Year)
}

// Month names a month of a book.
func (w Words) Month(b *Book, number int) string {
	switch {
	case b.Year == 0:
		return w.of("날짜 모름", "Date unknown")
	case number == 0:
		return w.of("달을 모름", "Month unknown")
	case w.korean():
		return fmt.Sprintf("%d월", number)
	}
	return time.Month(number).String()
}

// Span says from when to when a book goes: 1월 – 12월.
func (w Words) Span(b *Book) string {
	var first, last int
	for _, m := range b.Months {
		if m.Number > 0 && first == 0 {
			first = m.Number
		}
		last = max(last, m.Number)
	}
	switch {
	case first == 0:
		return ""
	case first == last:
		return w.Month(b, first)
	}
	return w.Month(b, first) + " – " + w.Month(b, last)
}

// Day says a date without its year, as far as it is known: 10월 3일 월요일.
func (w Words) Day(m archive.Moment) string {
	switch m.Precision {
	case archive.PrecisionNone:
		return ""
	case archive.PrecisionDecade:
		return fmt.Sprintf(w.of("%d년대", "%ds"), m.Decade())
	case archive.PrecisionYear:
		return fmt.Sprintf(w.of("%d년", "%d"), m.Year())
	case archive.PrecisionMonth:
		return m.Wall.Format(w.of("1월", "January"))
	}
	if w.korean() {
		return m.Wall.Format("1월 2일 ") + weekday(m.Wall.Weekday())
	}
	return m.Wall.Format("Monday, 2 January")
}

func weekday(d time.Weekday) string {
	return [...]string{"일요일", "월요일", "화요일", "수요일", "목요일", "금요일", "토요일"}[d]
}

// Clock is the time of day: 오후 6:30, or "".
func (w Words) Clock(m archive.Moment) string {
	if m.Precision != archive.PrecisionMinute && m.Precision != archive.PrecisionSecond {
		return ""
	}
	if !w.korean() {
		return m.Wall.Format("15:04")
	}
	half := "오전"
	if m.Wall.Hour() >= 12 {
		half = "오후"
	}
	return half + m.Wall.Format(" 3:04")
}

// Comments is the heading above so many comments.
func (w Words) Comments(n int) string {
	if !w.korean() && n == 1 {
		return "1 comment"
	}
	return fmt.Sprintf(w.of("댓글 %d", "%d comments"), n)
}

// Kind names what an item is: 일기.
func (w Words) Kind(k archive.Kind) string {
	switch k {
	case archive.Photo:
		return w.of("사진", "Photo")
	case archive.Video:
		return w.of("동영상", "Video")
	case archive.Diary:
		return w.of("일기", "Diary")
	case archive.Guestbook:
		return w.of("방명록", "Guestbook")
	case archive.Comment:
		return w.of("댓글", "Comment")
	case archive.Message:
		return w.of("대화", "Chat")
	}
	return w.of("글", "Post")
}

// Contents is the heading of the table of contents.
func (w Words) Contents() string { return w.of("차례", "Contents") }

// Cover names the cover.
func (w Words) Cover() string { return w.of("표지", "Cover") }

// Chats is the heading of the chats.
func (w Words) Chats() string { return w.of("대화", "Chats") }

// Unseen stands in place of a picture that cannot be shown.
func (w Words) Unseen() string { return w.of("그림으로 볼 수 없음", "cannot be shown") }

// Missing stands in place of a file that the archive did not hold.
func (w Words) Missing() string { return w.of("파일 없음", "missing") }

// Accessible says who can read a book of pictures and texts.
func (w Words) Accessible() string {
	return w.of("사진마다 대체 글이 있고, 달별 차례로 찾아갈 수 있습니다.",
		"Every picture has a text in its place, and the contents lead to each month.")
}

// Alt describes a picture to who cannot see it: what it is called, or what it
// is, when it was taken and who is on it.
func (w Words) Alt(it archive.Item, m archive.Media) string {
	if t := strings.TrimSpace(it.Title); t != "" && it.Kind.IsMedia() {
		return t
	}
	kind := archive.Photo
	if strings.HasPrefix(m.MIME, "video/") {
		kind = archive.Video
	}
	parts := []string{w.Kind(kind)}
	if d := w.Day(it.Moment); d != "" {
		parts = append(parts, d)
	}
	if len(it.People) > 0 {
		parts = append(parts, strings.Join(it.People, ", "))
	}
	return strings.Join(parts, ", ")
}

// Memories stands below the year on a cover: 추억, and the volume where there
// are more.
func (w Words) Memories(b *Book) string {
	if b.Of > 1 {
		return fmt.Sprintf(w.of("추억 %d", "Memories %d"), b.Volume)
	}
	return w.of("추억", "Memories")
}

// Line says above a text when it was written, what it is, where and by whom.
func (w Words) Line(it archive.Item) string {
	kind := w.Kind(it.Kind)
	parts := []string{w.Clock(it.Moment), kind}
	for _, c := range it.Collections {
		if c.Title != kind {
			parts = append(parts, c.Title)
		}
	}
	return w.Join(append(parts, it.Author)...)
}

// Join puts dots between what is not empty.
func (Words) Join(parts ...string) string {
	kept := slices.DeleteFunc(parts, func(p string) bool { return p == "" })
	return strings.Join(kept, " · ")
}

// When is a date without its year, and the time of day.
func (w Words) When(m archive.Moment) string { return strings.TrimSpace(w.Day(m) + " " + w.Clock(m)) }
