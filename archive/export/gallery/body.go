package gallery

import (
	"html/template"
	"strings"

	"golang.org/x/net/html"

	"dotori/archive"
	"dotori/archive/read/article"
)

// piece is a part of a text: words, sanitised HTML, or a media.
type piece struct {
	Text string
	HTML template.HTML // whole only together with the pieces around it
	Shot *shot
}

// shot is a media in a text.
type shot struct {
	Media         shown
	Alt           string
	Width, Height int // of the original; 0 when unknown
}

// body returns an item's text with its media in their places, and those
// behind it that have none.
func (s *site) body(it archive.Item) []piece {
	if it.HTML != "" {
		return s.formatted(it)
	}
	var all []piece
	media := it.Media
	for i, part := range strings.Split(it.Text, string(archive.ObjectMark)) {
		if i > 0 && len(media) > 0 {
			all = append(all, s.shot(media[0], ""))
			media = media[1:]
		}
		if strings.TrimSpace(part) != "" {
			all = append(all, piece{Text: strings.Trim(part, "\n")})
		}
	}
	for _, m := range media {
		all = append(all, s.shot(m, ""))
	}
	return all
}

func (s *site) shot(m archive.Media, alt string) piece {
	v := s.pictures.show(m)
	if alt == "" {
		alt = v.Name
	}
	return piece{Shot: &shot{v, alt, m.Width, m.Height}}
}

// formatted copies sanitised HTML, puts the media into it, and takes the links
// out: their addresses stand beside them to be read, but nothing leaves the site.
func (s *site) formatted(it archive.Item) (all []piece) {
	z := html.NewTokenizer(strings.NewReader(article.Clean(it.HTML, len(it.Media))))
	shown := make([]bool, len(it.Media))
	var b strings.Builder
	var link outside
	for z.Next() != html.ErrorToken {
		t := z.Token()
		i, alt, isMedia := mediaOf(t)
		switch {
		case isMedia && i < len(it.Media):
			all = append(all, piece{HTML: template.HTML(b.String())}, s.shot(it.Media[i], alt))
			b.Reset()
			shown[i] = true
		case t.Data == "a" || t.Data == "img":
			b.WriteString(link.tag(t))
		default:
			link.hear(t)
			b.WriteString(t.String())
		}
	}
	all = append(all, piece{HTML: template.HTML(b.String())})
	for i, m := range it.Media {
		if !shown[i] {
			all = append(all, s.shot(m, ""))
		}
	}
	return all
}

// mediaOf returns the media that a tag shows.
func mediaOf(t html.Token) (i int, alt string, ok bool) {
	if t.Data != "img" {
		return 0, "", false
	}
	for _, a := range t.Attr {
		switch a.Key {
		case "src":
			i, ok = article.MediaIndex(a.Val)
		case "alt":
			alt = a.Val
		}
	}
	return i, alt, ok
}

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
