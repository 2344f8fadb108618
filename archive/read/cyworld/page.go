package cyworld

import (
	"context"
	"strings"

	"golang.org/x/net/html"

	"dotori/archive/read/page"
	"dotori/archive/text"
)

// rules are the parts of Cyworld's pages, of the old ones and of those that
// other programs made.
var rules = page.Rules{
	Body:  page.Any(page.ID("cyco-post-content"), page.Class("dscr", "textData", "text-screen")),
	Title: page.ID("cyco-post-title"),
}

// pageEntry makes an entry of a saved page; false when ctx is done before.
func (r *reading) pageEntry(s string) (entry, bool) {
	return await(r.ctx, func() entry { return entryOfPage(page.Parse(s, rules)) })
}

// await does work that takes a while and cannot be stopped, on what is in
// memory alone. It does not wait for it when ctx is done.
func await[T any](ctx context.Context, work func() T) (T, bool) {
	done := make(chan T, 1)
	go func() { done <- work() }()
	select {
	case v := <-done:
		return v, ctx.Err() == nil
	case <-ctx.Done():
		var none T
		return none, false
	}
}

func entryOfPage(p *page.Page) entry {
	private := takeHeadings(p)
	return entry{title: p.Title, author: p.Author, moment: p.Moment, private: private, body: p.Body(), heading: isPrivacy}
}

// mostHeadings are lines above a text that its page may repeat.
const mostHeadings = 4

// takeHeadings takes the lines out of the page that stand above its text, and
// returns who may see that: its title, its date, its audience.
func takeHeadings(p *page.Page) (private string) {
	for range mostHeadings {
		n, words := firstLine(p.Content)
		if n == nil || !isHeading(words, p.Title) || !strings.HasPrefix(page.Words(p.Content), words) {
			break
		}
		if who := audience(words); who != "" {
			private = who
		}
		p.Detach(n)
	}
	return private
}

// firstLine returns the first element of nothing but words.
func firstLine(content *html.Node) (*html.Node, string) {
	if content == nil {
		return nil, ""
	}
	for n := range content.Descendants() {
		if child := n.FirstChild; child == nil || child != n.LastChild || child.Type != html.TextNode {
			continue
		}
		if words := page.Words(n); words != "" {
			return n, words
		}
	}
	return nil, ""
}

func isHeading(line, title string) bool {
	_, isDate := text.ParseDate(line)
	return isDate || isPrivacy(line) || line == title
}
