package telegram

import (
	"encoding/json"
	"html"
	"strings"

	"dotori/archive/read/article"
	"dotori/archive/text"
)

// rich is a text as Telegram writes it: one text, or parts with their looks.
type rich []part

type part struct {
	Type       string `json:"type"`
	Text       string `json:"text"`
	Href       string `json:"href"`
	DocumentID string `json:"document_id"` // the file of a custom emoji
}

// UnmarshalJSON takes a text, a list of texts and parts, and one part.
func (r *rich) UnmarshalJSON(b []byte) error {
	*r = (*r)[:0]
	if len(b) == 0 {
		return nil
	}
	switch b[0] {
	case '[':
		var list []json.RawMessage
		if err := json.Unmarshal(b, &list); err != nil {
			return err
		}
		for _, raw := range list {
			r.add(raw)
		}
	case '"', '{':
		r.add(b)
	}
	return nil
}

// add takes what it can of a part.
func (r *rich) add(raw []byte) {
	var p part
	if raw[0] == '"' {
		if json.Unmarshal(raw, &p.Text) != nil {
			return
		}
	} else {
		_ = json.Unmarshal(raw, &p) // what it says of another type stays ""
	}
	*r = append(*r, p)
}

// plain is the text alone.
func (r rich) plain() string {
	if len(r) == 1 {
		return clean(r[0].Text)
	}
	var b strings.Builder
	for i, p := range r {
		b.WriteString(r.between(i))
		b.WriteString(p.Text)
	}
	return clean(b.String())
}

// html is the text with its looks, "" where the plain text says all.
func (r rich) html() string {
	var b strings.Builder
	formatted := false
	for i, p := range r {
		before, after := p.tags()
		formatted = formatted || before != ""
		b.WriteString(r.between(i))
		b.WriteString(before)
		b.WriteString(strings.ReplaceAll(html.EscapeString(p.Text), "\n", "<br>"))
		b.WriteString(after)
	}
	if !formatted {
		return ""
	}
	return article.Compose(b.String(), nil).HTML
}

// between is what stands before the i-th part: a blank before an address that
// would run into another part, as some programs cut the blanks off.
func (r rich) between(i int) string {
	if i == 0 || r[i].Type != "link" || r[i-1].Type == "" || r[i-1].Type == "plain" {
		return ""
	}
	if before := r[i-1].Text; before == "" || strings.HasSuffix(before, " ") || strings.HasSuffix(before, "\n") {
		return ""
	}
	return " "
}

// tags are the looks that a part has.
func (p part) tags() (before, after string) {
	tag := ""
	switch p.Type {
	case "bold":
		tag = "b"
	case "italic":
		tag = "i"
	case "underline":
		tag = "u"
	case "strikethrough":
		tag = "s"
	case "code", "pre", "blockquote":
		tag = p.Type
	case "text_link":
		return `<a href="` + html.EscapeString(p.Href) + `">`, "</a>"
	default:
		return "", ""
	}
	return "<" + tag + ">", "</" + tag + ">"
}

// clean makes text of what Telegram wrote: composed, without control
// characters and marks that are ours.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case r < ' ' || r == '\u007F' || r == '\uFFFC':
			return -1
		}
		return r
	}, s)
	return text.NFC(s)
}
