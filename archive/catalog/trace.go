package catalog

import (
	"slices"

	"dotori/archive"
)

// Field says what of an item a word was found in.
type Field string

// The fields that a search looks into, in the order in which they explain a hit.
const (
	FieldText       Field = "text"
	FieldTitle      Field = "title"
	FieldAuthor     Field = "author"
	FieldPerson     Field = "person" // among the people of the item
	FieldTag        Field = "tag"
	FieldFile       Field = "file" // the name of one
	FieldDetail     Field = "detail"
	FieldCollection Field = "collection" // the title of one
)

// Trace is a text of an item in which words of a search are.
type Trace struct {
	Field Field
	Name  string // of a detail, as an [archive.Detail] has it
	Text  string // on one line
	Marks [][2]int
}

// traces returns everything of an item that a search looks into.
func traces(it *archive.Item) []Trace {
	all := []Trace{{Field: FieldText, Text: it.Text}, {Field: FieldTitle, Text: it.Title}, {Field: FieldAuthor, Text: it.Author}}
	add := func(f Field, name, text string) { all = append(all, Trace{Field: f, Name: name, Text: text}) }
	for _, p := range it.People {
		add(FieldPerson, "", p)
	}
	for _, t := range it.Tags {
		add(FieldTag, "", t)
	}
	for _, m := range it.Media {
		add(FieldFile, "", m.Name)
	}
	for _, d := range it.Details {
		if d.Searched() {
			add(FieldDetail, d.Name, d.Value)
		}
	}
	for _, c := range it.Collections {
		add(FieldCollection, "", c.Title)
	}
	return all
}

// explain fills what a hit says of why it was found: some text around the
// first match in the first field that has one, and for each word that is not
// in that field the first other field that has it. Without any match it is the
// beginning of the text.
func (h *Hit) explain(words []string) {
	h.From, h.Snippet = FieldText, snippet(h.Item.Text)
	first := -1
	all := traces(&h.Item)
	for i := range all {
		t := &all[i]
		t.Text = oneLine(t.Text)
		if t.Marks = marksOf(t.Text, words); first < 0 && len(t.Marks) > 0 {
			first = i
		}
	}
	if first < 0 {
		return
	}
	h.From, h.Snippet = all[first].Field, around(all[first].Text, all[first].Marks[0][0])
	h.Marks = marksOf(h.Snippet, words)
	h.Also = others(all, first, words)
}

// others returns the traces of the words that are not in the first one.
func others(all []Trace, first int, words []string) (also []Trace) {
	var taken []int
	for _, w := range words {
		if matches(all[first].Text, w) {
			continue
		}
		i := slices.IndexFunc(all, func(t Trace) bool { return matches(t.Text, w) })
		if i >= 0 && !slices.Contains(taken, i) {
			taken = append(taken, i)
			also = append(also, all[i])
		}
	}
	return also
}
