package gallery

import (
	"embed"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"dotori/archive"
)

// words are those of the site itself, in one language. Their keys are English
// sentences, and the ids of kinds and services.
type words struct {
	lang string
	said map[string]string
}

//go:embed words
var wordFiles embed.FS

func wordsOf(lang string) (words, error) {
	w := words{lang: lang}
	b, err := wordFiles.ReadFile("words/" + lang + ".json")
	if err != nil {
		return w, fmt.Errorf("the site speaks no %q: %w", lang, err)
	}
	return w, json.Unmarshal(b, &w.said)
}

func (w words) korean() bool { return w.lang == "ko" }

// t says a sentence; arguments stand for its verbs.
func (w words) t(key string, args ...any) string {
	s := key
	if said, ok := w.said[key]; ok {
		s = said
	}
	if len(args) == 0 {
		return s
	}
	return fmt.Sprintf(s, args...)
}

// kindWords name a kind of item: one, and several of it.
func kindWords(k archive.Kind) (one, many string) {
	switch k {
	case archive.Diary:
		return "diary entry", "diary entries"
	case archive.Guestbook:
		return "guestbook entry", "guestbook entries"
	}
	return string(k), string(k) + "s"
}

// count says how many there are of a kind: 사진 1,402 or 1,402 photos.
func (w words) count(n int, k archive.Kind) string {
	one, many := kindWords(k)
	if w.korean() {
		return w.t(one) + " " + comma(n)
	}
	if n == 1 {
		return "1 " + one
	}
	return comma(n) + " " + many
}

// counts says how many there are of each kind, in the order of the kinds.
func (w words) counts(of map[archive.Kind]int) string {
	var parts []string
	for _, k := range archive.Kinds() {
		if of[k] > 0 {
			parts = append(parts, w.count(of[k], k))
		}
	}
	return strings.Join(parts, " · ")
}

// service names a service as people do.
func (w words) service(s archive.Service) string { return w.t(string(s)) }

// comma writes a number with its thousands apart.
func comma(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
