package i18n

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"slices"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// forms are the plural forms of one message: Korean has one, English two.
type forms struct {
	One   string `json:"one"`
	Other string `json:"other"`
}

// UnmarshalJSON accepts a plain string as well as {"one","other"}.
func (f *forms) UnmarshalJSON(b []byte) error {
	var s string
	if json.Unmarshal(b, &s) == nil {
		*f = forms{One: s, Other: s}
		return nil
	}
	type plain forms
	return json.Unmarshal(b, (*plain)(f))
}

// read returns all messages of a language. Where two areas translate a key
// differently, the first area in the alphabet counts; a test forbids it.
func read(lang Language, files fs.FS) (map[string]forms, error) {
	names, err := fs.Glob(files, "*."+string(lang)+".json")
	if err != nil {
		return nil, err
	}
	all := map[string]forms{}
	for _, name := range slices.Backward(names) {
		area, err := readFile(files, name)
		if err != nil {
			return nil, fmt.Errorf("read translations %s: %w", name, err)
		}
		maps.Copy(all, area)
	}
	return all, nil
}

func readFile(files fs.FS, name string) (map[string]forms, error) {
	b, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, err
	}
	var area map[string]forms
	err = json.Unmarshal(b, &area)
	return area, err
}

// addMessages does not use go-i18n's own reader: that refuses files whose
// keys are words like "Other" or "Description".
func addMessages(bundle *i18n.Bundle, lang Language, files fs.FS) error {
	all, err := read(lang, files)
	if err != nil {
		return err
	}
	messages := make([]*i18n.Message, 0, len(all))
	for key, f := range all {
		messages = append(messages, &i18n.Message{
			ID: key, One: f.One, Other: f.Other,
			LeftDelim: "\x02", RightDelim: "\x03", // a text may hold {{
		})
	}
	return bundle.AddMessages(language.Make(string(lang)), messages...)
}
