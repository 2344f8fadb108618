package cafe24

import (
	"strings"

	"dotori/archive"
	"dotori/archive/read/table"
	"dotori/archive/text"
)

// detailsOf returns every filled column that has no other place.
func detailsOf(h table.Head, row table.Row, c productColumns) (details []archive.Detail) {
	if s := row.At(c.options); s != "" {
		details = append(details, archive.Detail{Name: h.Title(c.options), Value: choices(s)})
	}
	for i := range h.Len() {
		value := row.At(i)
		if value == "" || c.apart[i] || h.Title(i) == "" {
			continue
		}
		details = append(details, archive.Detail{Name: h.Title(i), Value: plain(value)})
	}
	return details
}

// plain returns a value as text: some columns hold HTML.
func plain(value string) string {
	if !strings.ContainsAny(value, "<&") {
		return value
	}
	return text.FromHTML(value, nil)
}

// line makes one line of a title.
func line(s string) string { return strings.Join(strings.Fields(s), " ") }

// choices spells out 용량{350g|1kg}//포장{얼음|상자}: a line for each option.
func choices(s string) string {
	return strings.TrimSpace(strings.NewReplacer("//", "\n", "{", ": ", "|", ", ", "}", "").Replace(s))
}

// groupsOf returns the categories of a product, of which the list has numbers.
func groupsOf(s string) (groups []archive.Collection) {
	for _, number := range words(s, "|") {
		groups = append(groups, archive.Collection{Kind: archive.Board, Title: "상품분류 " + number})
	}
	return groups
}

// words splits a list, without empty and repeated parts.
func words(s, separator string) (list []string) {
	seen := map[string]bool{}
	for part := range strings.SplitSeq(s, separator) {
		if part = strings.TrimSpace(part); part != "" && !seen[part] {
			seen[part] = true
			list = append(list, part)
		}
	}
	return list
}

// first returns the first filled cell of the columns.
func first(row table.Row, columns []int) string {
	for _, i := range columns {
		if s := row.At(i); s != "" {
			return s
		}
	}
	return ""
}
