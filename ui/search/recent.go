package search

import "strings"

// mostRecent is how many searches are remembered.
const mostRecent = 12

// Remember puts a search at the head of the recent ones. What was only a step
// towards it, such as "졸" and "졸어" before "졸업", goes.
func Remember(recent []string, text string) []string {
	text = strings.TrimSpace(text)
	if text == "" {
		return recent
	}
	list := []string{text}
	for _, r := range recent {
		if r != text && len(list) < mostRecent {
			list = append(list, r)
		}
	}
	return list
}
