package pages

import (
	"encoding/json"
	"html"

	"dotori/archive/text"
)

// commentsIn reads a list of comments, which in CSV stands as JSON in a cell.
func commentsIn(raw json.RawMessage) (found []comment) {
	if cell, ok := stringOf(raw); ok {
		raw = json.RawMessage(cell)
	}
	var list []json.RawMessage
	if json.Unmarshal(raw, &list) != nil {
		return nil
	}
	for _, one := range list {
		r := objectOf(one)
		c := comment{author: oneLine(r.text(authorKeys)), body: plain(r.text(append([]string{"comment", "commenttext", "reply"}, bodyKeys...))), moment: r.moment()}
		if r == nil {
			c.body = plain(textOf(one, 0))
		}
		found = append(found, c)
		for _, answer := range commentsIn(r.raw(append([]string{"children"}, talkKeys...))) {
			answer.answer = true
			found = append(found, answer)
		}
	}
	return found
}

func plain(s string) string {
	if markup.MatchString(s) {
		return text.FromHTML(s, nil)
	}
	return html.UnescapeString(s)
}
