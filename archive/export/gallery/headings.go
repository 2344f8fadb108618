package gallery

import "golang.org/x/net/html"

// headings fits those of a text under the title of its page, without a gap, as
// people expect who go from heading to heading.
type headings struct {
	last int      // level that was written last
	open []string // that have not ended
}

// fit returns a token with the level that it may have.
func (h *headings) fit(t html.Token) html.Token {
	if t.Type == html.TextToken || len(t.Data) != 2 || t.Data[0] != 'h' || t.Data[1] < '1' || t.Data[1] > '6' {
		return t
	}
	switch {
	case t.Type == html.StartTagToken:
		h.last = min(max(int(t.Data[1]-'0'), 2), h.last+1)
		t.Data = "h" + itoa(h.last)
		h.open = append(h.open, t.Data)
	case t.Type == html.EndTagToken && len(h.open) > 0:
		t.Data = h.open[len(h.open)-1]
		h.open = h.open[:len(h.open)-1]
	}
	return t
}
