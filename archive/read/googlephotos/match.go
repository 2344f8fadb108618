package googlephotos

import (
	"path"
	"strings"

	"dotori/archive/read/tree"
)

// file is one file of a folder that several parts of an archive may hold.
type file struct{ dir, name string }

func (f file) path() string {
	if f.dir == "." {
		return f.name
	}
	return f.dir + "/" + f.name
}

// matching says which JSONs of a folder describe which of its pictures. It
// goes from a picture to the names that its JSON can have, in passes from the
// exact to the vague, most of them over the pictures that have nothing yet.
type matching struct {
	media, jsons []file
	own          [][]int  // by picture, its JSONs: one, or one of each Takeout
	lent         [][]int  // by picture, those of its original
	original     []string // by picture, the name of its original
	used         []bool   // by JSON

	// title decodes a JSON; it is asked where names alone cannot tell, and
	// says false of what describes no picture.
	title func(file) (string, bool)

	byName, byLoose, byStem map[string][]int // JSONs
	pictures                map[string][]int // by stem
}

// match matches the files of one folder.
func match(media, jsons []file, title func(file) (string, bool)) *matching {
	m := &matching{media: media, jsons: jsons, title: title,
		own: make([][]int, len(media)), lent: make([][]int, len(media)), original: make([]string, len(media)), used: make([]bool, len(jsons)),
		byName: map[string][]int{}, byLoose: map[string][]int{}, byStem: map[string][]int{}, pictures: map[string][]int{}}
	for i, f := range jsons {
		name := strings.TrimSuffix(f.name, path.Ext(f.name))
		add(m.byName, exact(name), i)
		add(m.byLoose, loose(name), i)
		add(m.byStem, jsonStem(f.name), i)
	}
	for i, f := range media {
		add(m.pictures, mediaStem(f.name), i)
	}
	m.passes()
	m.byName, m.byLoose, m.byStem = nil, nil, nil // it is kept until the folder is read
	return m
}

func add(index map[string][]int, key string, i int) { index[key] = append(index[key], i) }

func mediaStem(name string) string {
	p := mediaParts(name)
	return loose(p.stem + p.counter + p.copied)
}

// jsonStem is the stem of the picture that a JSON describes.
func jsonStem(name string) string {
	p := jsonParts(name)
	if ext := path.Ext(p.stem); tree.NamedLikeMedia(p.stem) || isMotion(ext) {
		p.stem = strings.TrimSuffix(p.stem, ext)
	}
	return loose(p.stem + p.counter + p.copied)
}

// isMotion reports the extensions of the clips of motion photos.
func isMotion(ext string) bool {
	ext, _, _ = strings.Cut(strings.ToUpper(ext), "~")
	return ext == ".MP" || ext == ".MV"
}

func (m *matching) passes() {
	for _, s := range styles() {
		m.each(s != behind, func(i int) { m.take(i, m.byName, exact, mediaParts(m.media[i].name).full(s)) })
		m.each(true, func(i int) { m.take(i, m.byLoose, loose, mediaParts(m.media[i].name).full(s)) })
	}
	m.crowded(true)
	for _, s := range styles() {
		m.each(true, func(i int) { m.take(i, m.byLoose, loose, mediaParts(m.media[i].name).clipped(s)) })
	}
	m.crowded(false)
	m.each(false, func(i int) { m.take(i, m.byLoose, loose, mediaParts(m.media[i].name).clipped(behind)) })
	m.each(true, func(i int) { m.take(i, m.byLoose, loose, mediaParts(m.media[i].name).shortened(behind)) })
	m.copies()
	m.each(true, m.edit)
	m.each(true, m.sameStem)
}

// each lets a pass look at the pictures, or at those alone that have nothing yet.
func (m *matching) each(lonely bool, pass func(i int)) {
	for i := range m.media {
		if !lonely || len(m.own[i])+len(m.lent[i]) == 0 {
			pass(i)
		}
	}
}

// take gives a picture the JSONs of these names that none has yet.
func (m *matching) take(i int, index map[string][]int, key func(string) string, names []string) {
	for _, name := range names {
		for _, j := range index[key(name)] {
			if !m.used[j] {
				m.used[j] = true
				m.own[i] = append(m.own[i], j)
			}
		}
	}
}

// sameStem gives a picture the JSON of a name that differs in its extension
// alone: that of the picture of a live photo which is not here, or one that
// lost it.
func (m *matching) sameStem(i int) {
	for _, j := range m.byStem[mediaStem(m.media[i].name)] {
		if _, ok := m.title(m.jsons[j]); ok && !m.used[j] {
			m.used[j] = true
			m.own[i] = append(m.own[i], j)
			return
		}
	}
}

// orphans returns the JSONs that describe no picture here.
func (m *matching) orphans() (left []file) {
	for j, f := range m.jsons {
		if !m.used[j] {
			left = append(left, f)
		}
	}
	return left
}
