package board

import (
	"path"
	"strings"

	"dotori/archive/read/tree"
)

// Files finds files of a site by the end of their path, because an archive may
// hold the whole site, a part of it, or a folder around it. The zero Files is
// empty and ready.
type Files struct{ byEnd map[string][]string }

// Add makes a file findable.
func (f *Files) Add(name string) {
	if f.byEnd == nil {
		f.byEnd = map[string][]string{}
	}
	key := end(name)
	f.byEnd[key] = append(f.byEnd[key], name)
}

// end returns a file's name and the folder that it is in; many files of a site
// have the same name.
func end(name string) string {
	dir, base := path.Split(name)
	return tree.Key(path.Join(path.Base(path.Clean(dir)), base))
}

// Find returns the file that stands at ref in the site whose dump is near, or
// "". All of ref has to agree, or all that the archive has of the path.
func (f *Files) Find(near, ref string) string {
	ref = path.Clean(strings.TrimLeft(ref, "./"))
	best, score := "", 0
	for _, found := range [][]string{f.byEnd[end(ref)], f.byEnd[tree.Key(path.Base(ref))]} {
		for _, name := range found {
			n, all := ending(name, ref)
			if s := n<<16 + together(name, near); all && n > 0 && s > score {
				best, score = name, s
			}
		}
	}
	return best
}

// ending counts the folders and names in which two paths end together, and
// reports whether one of the paths is used up then.
func ending(a, b string) (n int, all bool) {
	as, bs := strings.Split(tree.Key(a), "/"), strings.Split(tree.Key(b), "/")
	for n < len(as) && n < len(bs) && as[len(as)-1-n] == bs[len(bs)-1-n] {
		n++
	}
	return n, n == len(as) || n == len(bs)
}

// together counts the folders that two paths begin with together.
func together(a, b string) (n int) {
	as, bs := strings.Split(a, "/"), strings.Split(b, "/")
	for n < len(as)-1 && n < len(bs)-1 && as[n] == bs[n] {
		n++
	}
	return n
}
