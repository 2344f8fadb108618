package googlekeep

import (
	"io"
	"maps"
	"path"
	"slices"
	"strings"

	"dotori/archive/read/blog"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/page"
	"dotori/archive/read/takeout"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// largest is how many bytes a note may have.
const largest = 16 << 20

// reading is one run over an archive.
type reading struct {
	*blog.Run
	homes map[string]bool // folders of notes
	taken map[string]bool // native ids by the folder of their notes
	tags  map[string]bool // of all notes
}

// isLikely reports whether a file may be the JSON of a note, by its name.
func isLikely(name string) bool { return takeout.HasExt(name, ".json") && !takeout.IsSidecar(name) }

// isNote recognises the beginning of a note.
func isNote(head string) bool {
	return strings.Contains(head, `"userEditedTimestampUsec"`) ||
		strings.Contains(head, `"isTrashed"`) && strings.Contains(head, `"isPinned"`) && strings.Contains(head, `"isArchived"`)
}

// notes reads the notes of JSON files.
func (r *reading) notes() {
	for _, name := range r.Files {
		if r.Done() {
			return
		}
		if isLikely(name) {
			r.note(name)
		}
	}
}

func (r *reading) note(name string) {
	content, ok := r.content(name)
	if !ok {
		return
	}
	r.homes[path.Dir(name)] = true
	var n note
	if err := jsonlist.Fill([]byte(content), &n); err != nil {
		r.Skip(name, "This note could not be read.", err.Error())
		return
	}
	it := r.item(n, name)
	if page := r.beside(name); page != "" {
		it.Files = append(it.Files, page)
	}
	r.Item(it)
}

// content returns a file as text if it is a note.
func (r *reading) content(name string) (string, bool) {
	if !takeout.Is(r.Run, name, isNote) {
		return "", false
	}
	f, err := r.Root.Open(name)
	if err != nil {
		r.Skip(name, "This file could not be read.", err.Error())
		return "", false
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, largest))
	if err != nil || len(b) == largest {
		r.Skip(name, "This note could not be read.", reason(err))
		return "", false
	}
	s, _ := text.Decode(b)
	return s, true
}

func reason(err error) string {
	if err != nil {
		return err.Error()
	}
	return "> 16 MB"
}

// beside returns the page that shows the same note, or "".
func (r *reading) beside(name string) string {
	for _, ext := range []string{".html", ".htm"} {
		page := r.Index.Find(path.Dir(name), blog.Stem(name)+ext)
		if page != "" && path.Dir(page) == path.Dir(name) && !r.Used(page) {
			return page
		}
	}
	return ""
}

func (r *reading) tagged(tags []string) {
	for _, tag := range tags {
		r.tags[tag] = true
	}
}

// isLabels reports whether a file is the list of labels: it is called so, in
// few languages, or begins with those of the notes.
func (r *reading) isLabels(name string) bool {
	switch tree.Key(path.Base(name)) {
	case "labels.txt", "라벨.txt":
		return true
	}
	for line := range strings.Lines(takeout.Head(r.Root, name)) {
		if r.tags[page.Clean(line)] {
			return true
		}
	}
	return false
}

// rest tells why what is no note was left out.
func (r *reading) rest() {
	for _, home := range slices.Sorted(maps.Keys(r.homes)) {
		for name := range takeout.Indexes(r.Run, home) {
			r.Skip(name, "This page only lists what the Takeout holds.", "")
		}
	}
	for _, name := range r.Files {
		if r.homes[path.Dir(name)] && !r.Used(name) && takeout.HasExt(name, ".txt") && r.isLabels(name) {
			r.Skip(name, "The labels in this list are tags of the notes.", "")
		}
	}
}
