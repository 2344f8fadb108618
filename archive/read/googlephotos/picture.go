package googlephotos

import (
	"path"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/media"
	"dotori/archive/read/shots"
	"dotori/archive/read/tree"
)

// picture is one media file of a folder with what its JSONs say.
type picture struct {
	file
	kind     archive.Kind
	mime     string
	role     archive.Role
	said     []*described // none where nothing describes it
	files    []string     // the JSONs and XMP that do
	lent     bool         // they describe its original
	original string       // what it was edited from
}

// picture looks at a file and decodes what describes it.
func (r *reading) picture(m *matching, i int) (picture, bool) {
	p := picture{file: m.media[i], original: m.original[i], lent: len(m.own[i]) == 0}
	var ok bool
	if p.kind, p.mime, ok = r.looked(p.file); !ok {
		return p, false
	}
	for _, j := range slices.Concat(m.own[i], m.lent[i]) {
		d, ok := r.decoded(m.jsons[j])
		if ok && (d.isPicture() || d.title() != "" && d.Access == nil) {
			p.said = append(p.said, d)
			p.files = append(p.files, m.jsons[j].path())
		}
	}
	return p, true
}

// title is what its JSON calls the picture, or "".
func (p picture) title() string {
	if len(p.said) == 0 || p.lent {
		return ""
	}
	return p.said[0].title()
}

// pair makes shots of the files of one set, the main file of each first.
func pair(set []picture) [][]picture {
	if len(set) < 2 {
		return slices.Collect(slices.Chunk(set, 1))
	}
	var made [][]picture
	var together []picture
	var files []shots.File
	for _, p := range set {
		if apart(p, set) {
			made = append(made, []picture{p})
			continue
		}
		together = append(together, p)
		files = append(files, shots.File{Name: p.path(), Kind: p.kind, MIME: p.mime})
	}
	for _, members := range shots.Pair(files) {
		var shot []picture
		for _, m := range members {
			p := together[m.Index]
			p.role = m.Role
			shot = append(shot, p)
		}
		made = append(made, shot)
	}
	return made
}

// apart reports what only happens to have the name of another: a clip that
// Google Photos describes on its own, a RAW that was taken at another time.
func apart(p picture, set []picture) bool {
	switch {
	case len(p.said) == 0 || p.lent || len(set) == 1:
		return false
	case p.kind == archive.Video:
		return !namedPicture(p.title())
	case media.IsRaw(p.mime):
		return slices.ContainsFunc(set, func(o picture) bool {
			return o.kind == archive.Photo && len(o.said) > 0 && !o.said[0].Taken.time().Equal(p.said[0].Taken.time())
		})
	}
	return false
}

// namedPicture reports whether a name is that of a photo rather than a video.
func namedPicture(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".heic", ".heif", ".jpg", ".jpeg", ".png", ".dng", ".webp", ".avif", ".gif":
		return true
	}
	return false
}

// namedClip reports whether a name may be that of the clip of a live photo,
// which lost its extension in some Takeouts.
func namedClip(name string) bool {
	switch ext := strings.ToLower(path.Ext(name)); ext {
	case ".mp4", ".mov", "":
		return true
	default:
		return isMotion(ext)
	}
}

// sets groups the pictures of a folder by what one shot left, in the order of
// their names. Of folders that may be something else only what is described
// counts.
func sets(m *matching, f *folder) [][]int {
	g := grouping{at: map[string]int{}}
	var strays []int
	for i, p := range m.media {
		described := len(m.own[i])+len(m.lent[i]) > 0
		switch {
		case f.guests[p.dir] && !described:
		case !described && namedClip(p.name) && !m.hasPicture(p.name):
			strays = append(strays, i)
		default:
			g.add(shots.Stem(loose(p.name)), i)
		}
	}
	for _, i := range strays {
		g.add(g.nearest(m, m.media[i].name), i)
	}
	return g.sets
}

type grouping struct {
	at   map[string]int
	sets [][]int
}

func (g *grouping) add(stem string, i int) {
	n, known := g.at[stem]
	if !known {
		n = len(g.sets)
		g.at[stem], g.sets = n, append(g.sets, nil)
	}
	g.sets[n] = append(g.sets[n], i)
}

// hasPicture reports whether a picture has the stem of a clip.
func (m *matching) hasPicture(clip string) bool {
	return slices.ContainsFunc(m.pictures[mediaStem(clip)], func(o int) bool { return namedPicture(m.media[o].name) })
}

// nearest returns the stem under which a clip without picture belongs: that of
// the picture of its name whose counter differs, if that has no clip, or its own.
func (g *grouping) nearest(m *matching, clip string) string {
	p, own := mediaParts(clip), shots.Stem(loose(clip))
	for _, counter := range []string{"", "(1)", "(2)"} {
		stem := loose(p.stem + counter + p.copied)
		if n, known := g.at[stem]; known && stem != own && len(g.sets[n]) == 1 && namedPicture(m.media[g.sets[n][0]].name) {
			return stem
		}
	}
	return own
}

// xmps finds sidecars in XMP, which Dotori and other programs write beside, by
// the name of what they describe.
func xmps(files []file) map[string][]string {
	found := map[string][]string{}
	for _, f := range files {
		if isXMP(f.name) {
			key := loose(f.name[:len(f.name)-len(".xmp")])
			found[key] = append(found[key], f.path())
		}
	}
	return found
}

func isXMP(name string) bool { return tree.Key(path.Ext(name)) == ".xmp" }
