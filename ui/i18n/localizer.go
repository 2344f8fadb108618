package i18n

import (
	"fmt"
	"io/fs"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// Language is what the window speaks.
type Language string

// The languages, as kept in the settings.
const (
	Korean  Language = "ko"
	English Language = "en"
)

// Languages lists all, the default first.
func Languages() []Language { return []Language{Korean, English} }

// Title returns the language's name in itself.
func (l Language) Title() string {
	if l == English {
		return "English"
	}
	return "한국어"
}

// Localizer writes in one language. It is immutable and safe for concurrent use.
type Localizer struct {
	lang Language
	i18n *i18n.Localizer
}

// New returns the localizer of a language with the messages that files holds
// for it, named area.ko.json or area.en.json at its root. Any other language
// than Korean is English.
func New(lang Language, files fs.FS) (*Localizer, error) {
	if lang != Korean {
		lang = English
	}
	bundle := i18n.NewBundle(language.English)
	if err := addMessages(bundle, lang, files); err != nil {
		return nil, err
	}
	return &Localizer{lang, i18n.NewLocalizer(bundle, string(lang))}, nil
}

// Language returns the language that l writes in.
func (l *Localizer) Language() Language { return l.lang }

// T returns the translation of key, formatted with args as by fmt.Sprintf. A
// key without a translation is its own.
func (l *Localizer) T(key string, args ...any) string {
	return format(l.lookup(key, nil), args)
}

// N is T for a key whose first verb, a %s, is the number n; the plural form
// follows n, and n is written with separators.
func (l *Localizer) N(key string, n int, args ...any) string {
	return format(l.lookup(key, n), append([]any{l.Number(n)}, args...))
}

func (l *Localizer) lookup(key string, count any) string {
	if key == "" {
		return ""
	}
	s, err := l.i18n.Localize(&i18n.LocalizeConfig{MessageID: key, PluralCount: count})
	if err != nil || s == "" {
		return key
	}
	return s
}

func format(s string, args []any) string {
	if len(args) == 0 {
		return s
	}
	return fmt.Sprintf(s, args...)
}
