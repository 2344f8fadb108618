package naverblog

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/page"
)

// tidy makes of the editors' components what they mean: a card of another
// page a link, an attachment a link to its file, a player what it plays.
// Stickers that were not saved are only decoration.
func tidy(body *html.Node) {
	for _, n := range page.All(body, page.Class("se-oglink", "se_oglink", "se-oembed", "se-video", "se-file", "se-sticker", "se_sticker", "se-anniversarySection")) {
		switch {
		case page.HasClass(n, "se-oglink"), page.HasClass(n, "se_oglink"):
			card(n)
		case page.HasClass(n, "se-oembed"):
			player(n)
		case page.HasClass(n, "se-video"):
			video(n)
		case page.HasClass(n, "se-file"):
			attachment(n)
		case page.HasClass(n, "se-sticker"), page.HasClass(n, "se_sticker"):
			sticker(n)
		}
	}
}

var isLink = page.Tag(atom.A)

func card(n *html.Node) {
	a := page.First(n, page.Class("se-oglink-info", "se_og_box"))
	if a == nil {
		a = page.First(n, isLink)
	}
	become(n, atom.A, "href", page.Attr(a, "href"), page.Words(page.First(n, page.Class("se-oglink-title", "se_og_tit"))))
}

// module is what a component says to the blog's scripts.
type module struct {
	Data struct {
		InputURL  string `json:"inputUrl"`
		Title     string `json:"title"`
		MediaMeta struct {
			Title string `json:"title"`
		} `json:"mediaMeta"`
	} `json:"data"`
}

func moduleOf(n *html.Node) (m module) {
	script := page.First(n, page.Class("__se_module_data"))
	for _, key := range []string{"data-module-v2", "data-module"} {
		if json.Unmarshal([]byte(page.Attr(script, key)), &m) == nil {
			return m
		}
	}
	return module{}
}

// player is a video of another service, which only a script would load.
func player(n *html.Node) {
	m := moduleOf(n)
	become(n, atom.A, "href", m.Data.InputURL, m.Data.Title)
}

// video is one of Naver's, which pages never hold.
func video(n *html.Node) {
	if page.First(n, page.Tag(atom.Video)) != nil {
		return
	}
	title := page.Clean(moduleOf(n).Data.MediaMeta.Title)
	if title == "" {
		title = "video"
	}
	become(n, atom.Video, "src", "./"+strings.NewReplacer("/", " ", "?", " ", "#", " ", `\`, " ").Replace(title), "")
}

func attachment(n *html.Node) {
	name := page.Words(page.First(n, page.Class("se-file-name"))) + page.Words(page.First(n, page.Class("se-file-extension")))
	if name != "" {
		become(n, atom.A, "href", "./"+name, name)
	}
}

func sticker(n *html.Node) {
	for _, img := range page.All(n, page.Tag(atom.Img)) {
		if src := page.Attr(img, "src"); article.Web(src) != "" && strings.Contains(src, "//") {
			img.Parent.RemoveChild(img)
		}
	}
}

// become replaces what is in n by one element.
func become(n *html.Node, a atom.Atom, key, address, words string) {
	if address == "" {
		return
	}
	if words == "" && a == atom.A {
		words = address
	}
	for n.FirstChild != nil {
		n.RemoveChild(n.FirstChild)
	}
	e := &html.Node{Type: html.ElementNode, DataAtom: a, Data: a.String(), Attr: []html.Attribute{{Key: key, Val: address}}}
	e.AppendChild(&html.Node{Type: html.TextNode, Data: words})
	n.AppendChild(e)
}

// spot is a place in a post.
type spot struct {
	Name      string      `json:"name"`
	Latitude  json.Number `json:"latitude"`
	Longitude json.Number `json:"longitude"`
}

// locate reads the first place of a post.
func locate(it *archive.Item, body *html.Node) {
	var s spot
	info := page.First(body, page.Class("se-map-info"))
	if info == nil || json.Unmarshal([]byte(page.Attr(info, "data-linkdata")), &s) != nil {
		return
	}
	if name := page.Clean(s.Name); name != "" {
		it.Details = append(it.Details, archive.Detail{Name: "Place", Value: name})
	}
	lat, noLat := s.Latitude.Float64()
	lon, noLon := s.Longitude.Float64()
	if noLat == nil && noLon == nil && lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180 && (lat != 0 || lon != 0) {
		it.Latitude, it.Longitude = &lat, &lon
	}
}
