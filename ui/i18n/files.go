package i18n

import (
	"encoding/json"
	"fmt"
	"io/fs"

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

// read returns all messages of a language. A key may stand in one area only
// with one meaning; the same text twice does no harm.
func read(lang Language, files fs.FS) (map[string]forms, error) {
	names, err := fs.Glob(files, "*."+string(lang)+".json")
	if err != nil {
		return nil, err
	}
	all := map[string]forms{}
	for _, name := range names {
		if err := readFile(files, name, all); err != nil {
			return nil, fmt.Errorf("read translations %s: %w", name, err)
		}
	}
	return all, nil
}

func readFile(files fs.FS, name string, all map[string]forms) error {
	b, err := fs.ReadFile(files, name)
	if err != nil {
		return err
	}
	var area map[string]forms
	if err := json.Unmarshal(b, &area); err != nil {
		return err
	}
	for key, f := range area {
		if known, ok := all[key]; ok && known != f {
			return fmt.Errorf("%q is translated differently in another area", key)
		}
		all[key] = f
	}
	return nil
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
