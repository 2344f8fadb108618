package cyworld

import "dotori/archive/read/page"

// rules are the parts of Cyworld's pages, of the old ones and of those that
// other programs made.
var rules = page.Rules{
	Body:  page.Any(page.ID("cyco-post-content"), page.Class("dscr", "textData", "text-screen")),
	Title: page.ID("cyco-post-title"),
}

// pageEntry makes an entry of a saved page.
func pageEntry(s string) entry {
	p := page.Parse(s, rules)
	return entry{title: p.Title, author: p.Author, moment: p.Moment, body: p.Body(), heading: isPrivacy}
}
