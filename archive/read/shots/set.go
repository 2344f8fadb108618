package shots

import (
	"path"
	"regexp"
	"strings"

	"dotori/archive/read/tree"
)

// set is what one shot left in a folder: files whose names agree up to the
// extension.
type set struct {
	files  []string            // pictures, videos and anything else
	own    map[string][]string // by tree.Key of a file, its sidecars: a.jpg.xmp
	shared []string            // sidecars of the whole set: a.xmp
	edits  []string            // a.AAE, a_01.jpg.xmp: what Apple's Photos or darktable changed
}

// group makes sets of the names in one folder, in the order of the first names.
func group(names []string) []*set {
	present := map[string]bool{}
	for _, n := range names {
		present[tree.Key(n)] = true
	}
	g := grouping{byStem: map[string]*set{}}
	for _, n := range names {
		base := strings.TrimSuffix(n, path.Ext(n))
		switch strings.ToLower(path.Ext(n)) {
		case ".xmp":
			if file := tree.Key(base); present[file] {
				s := g.at(stem(file))
				s.own[file] = append(s.own[file], n)
			} else if file := edited(file); present[file] {
				s := g.at(stem(file))
				s.edits = append(s.edits, n)
			} else {
				s := g.at(pixel.ReplaceAllString(file, "$1"))
				s.shared = append(s.shared, n)
			}
		case ".aae":
			s := g.at(original(tree.Key(base)))
			s.edits = append(s.edits, n)
		default:
			s := g.at(stem(tree.Key(n)))
			s.files = append(s.files, n)
		}
	}
	return g.order
}

type grouping struct {
	byStem map[string]*set
	order  []*set
}

func (g *grouping) at(stem string) *set {
	s := g.byStem[stem]
	if s == nil {
		s = &set{own: map[string][]string{}}
		g.byStem[stem] = s
		g.order = append(g.order, s)
	}
	return s
}

// pixel is what Pixel phones put behind the names of what belongs together:
// PXL_1.MP.jpg and PXL_1.MP, PXL_1.MP~2.jpg and PXL_1.MP~2,
// PXL_1.RAW-01.COVER.jpg and PXL_1.RAW-02.ORIGINAL.dng.
var pixel = regexp.MustCompile(`\.(?:mp|mv|raw-\d+(?:\.mp)?\.(?:cover|original))(~\d+)?$`)

// stem returns what the keys of a set's files have in common.
func stem(key string) string {
	if pixel.MatchString(key) {
		return pixel.ReplaceAllString(key, "$1")
	}
	return pixel.ReplaceAllString(strings.TrimSuffix(key, path.Ext(key)), "$1")
}

// original turns img_o1234, the name of an edit of an edit, into img_1234.
func original(stem string) string {
	if rest, ok := strings.CutPrefix(stem, "img_o"); ok {
		return "img_" + rest
	}
	return stem
}

// duplicate is what darktable puts into the names of the sidecars of further
// edits of one picture: a_01.jpg.xmp is of a.jpg.
var duplicate = regexp.MustCompile(`_\d\d(\.\w+)$`)

func edited(key string) string { return duplicate.ReplaceAllString(key, "$1") }
