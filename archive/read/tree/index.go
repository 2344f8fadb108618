package tree

import (
	"path"
	"strings"

	"dotori/archive/text"
)

// Index finds files by the names that pages, lists and sidecars have for them:
// in any case, composed or not, escaped or not. The zero Index is empty and
// ready. It may be read concurrently, but not while Add runs.
type Index struct {
	byBase map[string][]string
}

// Key returns what equal names have in common.
func Key(name string) string { return text.Fold(name) }

// Add makes the file findable.
func (x *Index) Add(name string) {
	if x.byBase == nil {
		x.byBase = map[string][]string{}
	}
	key := Key(path.Base(name))
	x.byBase[key] = append(x.byBase[key], name)
}

// Find returns the file that a page in folder dir means by ref, a relative
// path or URL, or "". A file at the very place wins, then the one nearest to
// dir; between two that are equally near it does not guess.
func (x *Index) Find(dir, ref string) string {
	for _, name := range []string{Unescape(withoutQuery(ref)), Unescape(ref), ref} {
		name = strings.ReplaceAll(name, `\`, "/")
		if found := x.nearest(dir, name); found != "" {
			return found
		}
	}
	return ""
}

func (x *Index) nearest(dir, name string) string {
	found := x.byBase[Key(path.Base(name))]
	want := Key(path.Join(dir, name))
	best, near, tie := "", -1, false
	for _, f := range found {
		if Key(f) == want {
			return f
		}
		n := shared(path.Dir(f), dir)
		tie = n == near || tie && n < near
		if n > near {
			best, near = f, n
		}
	}
	if tie {
		return ""
	}
	return best
}

// shared counts the folders that two paths begin with together.
func shared(a, b string) (n int) {
	as, bs := strings.Split(a, "/"), strings.Split(b, "/")
	for n < len(as) && n < len(bs) && as[n] == bs[n] {
		n++
	}
	return n
}

func withoutQuery(ref string) string {
	if i := strings.IndexAny(ref, "?#"); i >= 0 {
		return ref[:i]
	}
	return ref
}
