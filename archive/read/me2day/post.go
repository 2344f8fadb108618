package me2day

import (
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dotori/archive"
	"dotori/archive/read/page"
	"dotori/archive/text"
)

// profile is the address of a person's picture, which holds the person's id.
var profile = regexp.MustCompile(`(?:/images/user/|/)([\w.-]+?)(?:_\d{10,13}\w*_(?:JPEG|PNG|GIF|BMP))?/(?:profile|original_profile|icon_)`)

// accountOf returns the id of the page's owner, by the picture of the profile
// or else the folder.
func accountOf(p parts, name string) string {
	if m := profile.FindStringSubmatch(page.Attr(p.first("profile_img"), "src")); m != nil {
		return page.Clean(m[1])
	}
	if base := path.Base(home(name)); base != "." && base != "me2day" {
		return page.Clean(base)
	}
	return ""
}

var stamp = regexp.MustCompile(`(\d\d)\.(\d\d)\.(\d\d) (\d\d:\d\d)`)

// momentOf reads "14.06.30 19:57". me2day lived from 2007 to 2014.
func momentOf(n *html.Node) archive.Moment {
	m := stamp.FindStringSubmatch(line(n))
	if m == nil {
		return archive.Moment{}
	}
	moment, ok := text.ParseDate("20" + m[1] + "-" + m[2] + "-" + m[3] + " " + m[4])
	if !ok {
		return archive.Moment{}
	}
	return page.Stated(moment)
}

// mentioned returns the people that a post names.
func mentioned(n *html.Node) (people []string) {
	for _, a := range page.All(n, page.Class("profile_popup")) {
		if name := line(a); name != "" && !slices.Contains(people, name) {
			people = append(people, name)
		}
	}
	return people
}

// describe adds what stands around the text of a post.
func describe(it *archive.Item, p parts) {
	written := line(p.first("post_tag"))
	it.Tags = tagsOf(written)
	note := func(name, value string) {
		if value != "" {
			it.Details = append(it.Details, archive.Detail{Name: name, Value: value})
		}
	}
	note("Tags as written", written)
	note("Feeling", line(p.first("selected_list_name")))
	locate(it, p.first("map_container"), note)
	note("Me2s", line(page.First(p.first("me2_count"), page.Tag(atom.B))))
	note("Me2 by", strings.Join(fans(p.first("me2ed_profile")), ", "))
}

// fans returns who pressed me2.
func fans(n *html.Node) (names []string) {
	for _, a := range page.All(n, isLink) {
		if name := page.Clean(page.Attr(a, "title")); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// tagsOf splits what people wrote into the field of tags: words with spaces
// between them, often a whole sentence.
func tagsOf(line string) (tags []string) {
	for _, tag := range strings.Fields(line) {
		if tag = strings.Trim(tag, `;,/-_.#`); tag != "" && !slices.Contains(tags, tag) {
			tags = append(tags, tag)
		}
	}
	return tags
}

var position = regexp.MustCompile(`[?&;]([xy])=(-?\d+(?:\.\d+)?)`)

// locate reads the place of a post. Maps of other services than today's give
// metres, which are left alone.
func locate(it *archive.Item, n *html.Node, note func(name, value string)) {
	note("Place", line(page.First(n, page.Class("map_location_alt"))))
	at := map[string]float64{}
	for _, m := range position.FindAllStringSubmatch(page.Attr(page.First(n, isLink), "href"), -1) {
		at[m[1]], _ = strconv.ParseFloat(m[2], 64)
	}
	x, hasX := at["x"]
	y, hasY := at["y"]
	if hasX && hasY && x >= -180 && x <= 180 && y >= -90 && y <= 90 && (x != 0 || y != 0) {
		it.Longitude, it.Latitude = &x, &y
	}
}
