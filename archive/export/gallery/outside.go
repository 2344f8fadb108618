package gallery

import (
	"strings"

	"golang.org/x/net/html"
)

// outside is a link that leaves the site.
type outside struct {
	address string
	words   strings.Builder
}

// hear takes down the words of the link.
func (o *outside) hear(t html.Token) {
	if o.address != "" && t.Type == html.TextToken {
		o.words.WriteString(t.Data)
	}
}

// tag returns what stands in place of a link's tag: at its end the address,
// unless its words are that already.
func (o *outside) tag(t html.Token) string {
	if t.Data == "img" {
		return ""
	}
	if t.Type == html.StartTagToken {
		*o = outside{}
		for _, a := range t.Attr {
			if a.Key == "href" {
				o.address = a.Val
			}
		}
		return ""
	}
	address, said := o.address, strings.TrimSpace(o.words.String())
	*o = outside{}
	if address == "" || address == said {
		return ""
	}
	return ` <span class="address">` + html.EscapeString(address) + "</span>"
}
