package media

import (
	"slices"
	"strings"

	"dotori/archive/media/xmp"
)

// xmpTags takes the richest list, and keywords that it lacks: programs write
// the same tags into several, and others change only one of them.
func xmpTags(x *xmp.Node) []string {
	tags := richest(x)
	levels := map[string]bool{}
	for _, t := range tags {
		for level := range strings.SplitSeq(t, "/") {
			levels[level] = true
		}
	}
	for _, word := range x.Find("dc:subject").Texts() {
		if word = tidy(word); word != "" && !levels[word] && !slices.Contains(tags, word) {
			tags = append(tags, word)
		}
	}
	return tags
}

// richest returns the first list of tags with levels that there is.
func richest(x *xmp.Node) []string {
	for _, from := range []struct{ name, separator string }{
		{"digiKam:TagsList", "/"}, {"MicrosoftPhoto:LastKeywordXMP", "/"}, {"lr:hierarchicalSubject", "|"}, {"mediapro:CatalogSets", "|"},
	} {
		var list []string
		for _, tag := range x.Find(from.name).Texts() {
			if tag = strings.ReplaceAll(tidy(tag), from.separator, "/"); !strings.HasPrefix(tag, "darktable/") { // what that program notes for itself
				list = append(list, tag)
			}
		}
		if len(list) > 0 {
			return list
		}
	}
	return keywords(x.Find("mwg-kw:Keywords").Find("mwg-kw:Hierarchy").List(), "")
}

// keywords reads the tree of the Metadata Working Group, whose depth the
// parser bounds.
func keywords(branches []*xmp.Node, above string) (all []string) {
	for _, b := range branches {
		word := tidy(b.First("mwg-kw:Keyword"))
		below := keywords(b.Find("mwg-kw:Children").List(), above+word+"/")
		switch {
		case len(below) > 0:
			all = append(all, below...)
		case word != "":
			all = append(all, above+word)
		}
	}
	return all
}

// Roots of tags that stand for something else.
const (
	peopleRoot = "People/" // digiKam's, and others', for faces
	albumRoot  = "앨범/"     // of Dotori's own sidecars
)

// sort tells tags, people and albums apart.
func (i *Info) sort(tags, people []string, ours bool) {
	i.People = people
	for _, t := range tags {
		person, isPerson := strings.CutPrefix(t, peopleRoot)
		album, isAlbum := strings.CutPrefix(t, albumRoot)
		switch {
		case isPerson:
			i.add(strings.ReplaceAll(person, "∕", "/"))
		case isAlbum && ours:
			i.Albums = append(i.Albums, strings.ReplaceAll(album, "∕", "/"))
		default:
			i.Tags = append(i.Tags, t)
		}
	}
}

func (i *Info) add(person string) {
	if !slices.Contains(i.People, person) {
		i.People = append(i.People, person)
	}
}

// xmpPeople lists PersonInImage and the names on face regions, which Windows
// writes its own way.
func xmpPeople(x *xmp.Node) []string {
	var i Info
	add := func(name string) {
		if name = tidy(name); name != "" {
			i.add(name)
		}
	}
	for _, name := range x.Find("Iptc4xmpExt:PersonInImage").Texts() {
		add(name)
	}
	for _, region := range x.Find("mwg-rs:Regions").Find("mwg-rs:RegionList").List() {
		if kind := region.First("mwg-rs:Type"); kind == "" || kind == "Face" {
			add(region.First("mwg-rs:Name"))
		}
	}
	for _, region := range x.Find("MP:RegionInfo").Find("MPRI:Regions").List() {
		add(region.First("MPReg:PersonDisplayName"))
	}
	return i.People
}
