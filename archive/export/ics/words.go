package ics

import (
	"fmt"
	"strings"

	"dotori/archive"
)

// words are those of a calendar in one language.
type words struct {
	name  string
	kinds map[archive.Kind]string
}

// languages are the ids of those that calendars can be in.
func languages() []string { return []string{"ko", "en"} }

func wordsOf(language string) words {
	if language == "en" {
		return words{"Memories", map[archive.Kind]string{
			archive.Photo: "photos", archive.Video: "videos", archive.Audio: "recordings", archive.Diary: "diary", archive.Post: "posts",
			archive.Guestbook: "guestbook", archive.Message: "messages", archive.Mail: "mails", archive.Order: "orders",
		}}
	}
	return words{"추억", map[archive.Kind]string{
		archive.Photo: "사진", archive.Video: "동영상", archive.Audio: "소리", archive.Diary: "일기", archive.Post: "글",
		archive.Guestbook: "방명록", archive.Message: "대화", archive.Mail: "편지", archive.Order: "주문",
	}}
}

// summary says what a day has: "사진 12 · 일기 1". Comments, products and files
// tell no day.
func (w words) summary(counts map[archive.Kind]int) string {
	var parts []string
	for _, k := range archive.Kinds() {
		if counts[k] > 0 && w.kinds[k] != "" {
			parts = append(parts, fmt.Sprintf("%s %d", w.kinds[k], counts[k]))
		}
	}
	return strings.Join(parts, " · ")
}
