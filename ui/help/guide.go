package help

import (
	"embed"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/text"
	"dotori/ui/i18n"
)

//go:embed pages/*.json
var files embed.FS

// Text is the same words in both languages.
type Text struct {
	Korean  string `json:"ko"`
	English string `json:"en"`
}

// In returns the words in one language.
func (t Text) In(l i18n.Language) string {
	if l == i18n.Korean {
		return t.Korean
	}
	return t.English
}

// Way is one way to get an archive, step by step.
type Way struct {
	Title Text   `json:"title"`
	Steps []Text `json:"steps"`
}

// Guide is the help for one service.
type Guide struct {
	ID       string            `json:"-"`        // the name of its file
	Area     string            `json:"area"`     // chat, mail, blog, site or photos
	Services []archive.Service `json:"services"` // whose readers read such archives
	Title    Text              `json:"title"`
	Words    string            `json:"words"` // what else people may look for
	State    Text              `json:"state"` // whether it is closed; may be empty
	Lead     Text              `json:"lead"`
	Ways     []Way             `json:"ways"`
	Holds    []Text            `json:"holds"`
	Lacks    []Text            `json:"lacks"` // beside what its readers say
	Drop     Text              `json:"drop"`  // what to drop on the window
	Notes    []Text            `json:"notes"`
}

// order lists the guides as people ask for them.
func order() []string {
	return []string{"kakaotalk", "line", "whatsapp", "telegram", "messenger", "google-chat",
		"photos", "google-photos", "icloud", "flickr", "photo-programs",
		"cyworld", "kakaostory", "tistory", "naver-blog", "brunch", "facebook", "instagram", "x", "wordpress", "mastodon", "youtube", "google-keep",
		"daum-blog", "egloos", "me2day",
		"daum-mail", "naver-mail", "gmail", "outlook",
		"cafe24", "boards", "saved-pages"}
}

// First lists the guides that most people look for.
func First() []string {
	return []string{"cyworld", "kakaotalk", "line", "daum-mail", "tistory", "naver-blog", "cafe24", "facebook", "instagram", "google-photos", "photos"}
}

// Guides returns all guides in the order of their list.
func Guides() ([]Guide, error) {
	var all []Guide
	for _, id := range order() {
		g := Guide{ID: id}
		b, err := files.ReadFile("pages/" + id + ".json")
		if err == nil {
			err = json.Unmarshal(b, &g)
		}
		if err != nil {
			return nil, fmt.Errorf("read the help on %s: %w", id, err)
		}
		all = append(all, g)
	}
	return all, nil
}

// Find returns the guides that a text may mean, by their names and by what
// else people call them; all for "".
func Find(all []Guide, query string) []Guide {
	words := strings.Fields(text.Fold(query))
	return slices.DeleteFunc(slices.Clone(all), func(g Guide) bool {
		about := strings.Join([]string{g.Title.Korean, g.Title.English, g.Words, g.Lead.Korean, g.Lead.English}, " ")
		return slices.ContainsFunc(words, func(w string) bool { return len(text.Matches(text.NFC(about), w)) == 0 })
	})
}

// areas lists the areas of guides in order.
func areas() []string { return []string{"chat", "photos", "blog", "mail", "site"} }
