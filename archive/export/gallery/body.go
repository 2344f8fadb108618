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
	heads := headings{last: 1}
	for z.Next() != html.ErrorToken {
		t := z.Token()
		i, alt, isMedia := mediaOf(t)
		switch {
		case isMedia && i < len(it.Media):
			all = append(all, piece{HTML: template.HTML(b.String())}, s.shot(it.Media[i], alt))
			b.Reset()
			shown[i] = true
		case isTag(t, "a") || isTag(t, "img"):
			b.WriteString(link.tag(t))
		default:
			link.hear(t)
			b.WriteString(heads.fit(t).String())
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

func isTag(t html.Token, name string) bool { return t.Type != html.TextToken && t.Data == name }

// mediaOf returns the media that a tag shows.
func mediaOf(t html.Token) (i int, alt string, ok bool) {
	if !isTag(t, "img") {
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
