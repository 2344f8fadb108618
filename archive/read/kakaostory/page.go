package kakaostory

import (
	"iter"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/page"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// page reads the activities of a saved page.
func (r *reading) page(name string) {
	b, err := tree.Begin(r.Root, name, pageBegin)
	if err != nil {
		r.Skip(name, "This file could not be read.", err.Error())
		return
	}
	if !isStory(page.Decode(b)) {
		return
	}
	content, ok := r.Page(name, nil)
	if !ok {
		return
	}
	posts := 0
	for section := range sections(content) {
		if r.Done() {
			return
		}
		if it, ok := r.section(name, section); ok {
			r.give(it)
			posts++
		}
	}
	if posts == 0 {
		r.Skip(name, "There are no posts in this file.", "")
		return
	}
	r.Settle(name)
}

// longestTag is how far before its class an element may begin, in bytes.
const longestTag = 4 << 10

// sections cuts a page before each of its activities, <div class="section
// _activity" …>: a page that was scrolled for long is too large for a tree of all.
func sections(content string) iter.Seq[string] {
	return func(yield func(string) bool) {
		begin := -1
		for at := 0; ; {
			i := strings.Index(content[at:], "_activity")
			if i < 0 {
				break
			}
			i, at = at+i, at+i+len("_activity")
			tag := content[max(0, i-longestTag):i]
			open := strings.LastIndexByte(tag, '<')
			if open < 0 || !strings.HasPrefix(tag[open:], "<div") || strings.Contains(tag[open:], ">") {
				continue
			}
			start := i - len(tag) + open
			if begin >= 0 && !yield(content[begin:start]) {
				return
			}
			begin = start
		}
		if begin >= 0 {
			yield(content[begin:])
		}
	}
}

// The parts of an activity, from programs that read its page:
// junkwhinger/kakaoStoryParser, cyrus07424/kakaoStoryUtils and others.
var (
	isActivity = page.Class("_activity")
	isAuthor   = page.Class("pf_name")
	isLink     = page.Class("_linkPost")
	isContent  = page.Class("_content")
	isText     = page.Class("txt_wrap")
	isPicture  = page.Any(page.Class("_mediaImage"), func(n *html.Node) bool { return page.HasClass(n, "_btnMediaView") && page.Attr(n, "data-url") != "" })
)

// section makes a post of an activity; false when nothing is in it.
func (r *reading) section(name, content string) (archive.Item, bool) {
	n := page.First(page.Parse(content, page.Rules{Strict: true}).Root, isActivity)
	if n == nil {
		return archive.Item{}, false
	}
	link := page.First(n, isLink)
	it := archive.Item{
		Kind: archive.Post, NativeID: idOf(page.Attr(n, "data-model"), page.Attr(link, "href")),
		Author: oneLine(page.Words(page.First(n, isAuthor))), Moment: shownAt(n, link).In(r.Zone), Files: []string{name}, Collections: collection(),
	}
	words := page.First(n, isContent)
	if words == nil {
		words = page.First(n, isText)
	}
	body := article.Compose(page.Render(words), func(ref article.Ref) (archive.Media, bool) { return archive.Media{}, false })
	it.Text, it.HTML = body.Text, body.HTML
	it.Media = r.pictures(name, it.NativeID, n)
	it.Details = counts(n)
	return it, it.Text != "" || len(it.Media) > 0
}

// shownAt reads when an activity was written: the title of its link has the
// year, which the words leave out.
func shownAt(n, link *html.Node) archive.Moment {
	tip := page.First(n, func(n *html.Node) bool { return page.Attr(n, "data-tooltip") != "" })
	for _, s := range []string{page.Attr(link, "title"), page.Attr(tip, "data-tooltip"), page.Words(link)} {
		if m, ok := text.FindDate(s); ok {
			return page.Stated(m)
		}
	}
	return archive.Moment{}
}

// pictures returns the pictures of an activity. A browser that saved the page
// made the address of the one in it, not that of its larger copy, a file's name.
func (r *reading) pictures(name, post string, n *html.Node) (found []archive.Media) {
	inside := func(n *html.Node) bool {
		return page.HasClass(n.Parent, "_btnMediaView") && page.Attr(n.Parent, "data-url") != ""
	}
	for _, p := range page.All(n, isPicture) {
		var addresses []string
		if p.DataAtom == atom.Img {
			if inside(p) {
				continue
			}
			addresses = []string{page.Attr(p, "src"), page.Attr(p, "data-src")}
		} else {
			shown := page.First(p, page.Tag(atom.Img))
			addresses = []string{page.Attr(shown, "src"), page.Attr(p, "data-url")}
		}
		found = append(found, r.find(name, post, full(addresses))...)
	}
	return found
}

func full(addresses []string) (some []string) {
	for _, a := range addresses {
		if a != "" {
			some = append(some, a)
		}
	}
	return some
}

// counts returns how many liked and passed on an activity.
func counts(n *html.Node) (facts []archive.Detail) {
	for _, c := range []struct{ name, class string }{{"Likes", "_likeCount"}, {"Shares", "_shareCount"}} {
		if value := oneLine(page.Words(page.First(n, page.Class(c.class)))); value != "" && value != "0" {
			facts = append(facts, archive.Detail{Name: c.name, Value: value})
		}
	}
	return facts
}
