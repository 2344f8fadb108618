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

// explain fills what a hit shows: some text around the first match, or else
// its beginning; the title, if a word is in it; and for each word that is in
// neither the first other text that has it.
func (h *Hit) explain(words []string) {
	all := traces(&h.Item)
	for i := range all {
		all[i].Text = oneLine(all[i].Text)
		all[i].Marks = marksOf(all[i].Text, words)
	}
	text, title := all[0], all[1]
	h.Snippet = snippet(text.Text)
	if len(text.Marks) > 0 {
		h.Snippet = around(text.Text, text.Marks[0][0])
		h.Marks = marksOf(h.Snippet, words)
	}
	if len(title.Marks) > 0 {
		h.Also = append(h.Also, title)
	}
	h.Also = append(h.Also, others(all, words)...)
}

// others returns the traces of the words that are neither in the first nor in
// the second text.
func others(all []Trace, words []string) (also []Trace) {
	var taken []int
	for _, w := range words {
		i := slices.IndexFunc(all, func(t Trace) bool { return matches(t.Text, w) })
		if i > 1 && !slices.Contains(taken, i) {
			taken = append(taken, i)
			also = append(also, all[i])
		}
	}
	return also
}
