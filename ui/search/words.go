package search

import (
	"strings"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/i18n"
)

// marked is a text in which the words of the search stand out.
type marked struct {
	text  string
	marks [][2]int
}

// add appends a text with marks of its own.
func (m *marked) add(text string, marks [][2]int) {
	for _, k := range marks {
		m.marks = append(m.marks, [2]int{k[0] + len(m.text), k[1] + len(m.text)})
	}
	m.text += text
}

// words is a hit as it is read.
type words struct {
	kicker marked   // service, room or folder, who and when
	title  marked   // "" where there is none
	body   marked   // of the text
	why    []marked // where else words were found
}

// wordsOf puts a hit into words. Where a word is in the kicker or the title
// already, that is marked; where it is in nothing that shows, why says so.
func wordsOf(loc *i18n.Localizer, service string, h catalog.Hit) (w words) {
	it := h.Item
	w.title.text, w.body = it.Title, marked{h.Snippet, h.Marks}
	group, author := "", it.Author
	if len(it.Collections) > 0 {
		group = it.Collections[0].Title
	}
	var inGroup, inAuthor [][2]int
	for _, t := range h.Also {
		switch {
		case t.Field == catalog.FieldTitle:
			w.title = marked{t.Text, t.Marks}
		case t.Field == catalog.FieldAuthor:
			author, inAuthor = t.Text, t.Marks
		case t.Field == catalog.FieldCollection && t.Text == group:
			inGroup = t.Marks
		default:
			w.why = append(w.why, because(loc, t))
		}
	}
	w.kicker.add(service, nil)
	for _, part := range []marked{{group, inGroup}, {author, inAuthor}, {loc.Moment(it.Moment), nil}} {
		if part.text != "" {
			w.kicker.add(" · ", nil)
			w.kicker.add(part.text, part.marks)
		}
	}
	return w
}

// because says what of an item a word was found in.
func because(loc *i18n.Localizer, t catalog.Trace) (m marked) {
	m.add(fieldName(loc, t)+": ", nil)
	m.add(t.Text, t.Marks)
	return m
}

func fieldName(loc *i18n.Localizer, t catalog.Trace) string {
	switch t.Field {
	case catalog.FieldPerson:
		return loc.T("With")
	case catalog.FieldTag:
		return loc.T("Tag")
	case catalog.FieldFile:
		return loc.T("File name")
	case catalog.FieldCollection:
		return loc.T("Gathered in")
	}
	return loc.T(t.Name)
}

// caption is what stands under a picture: its name, with the words that were
// found in it, and why it was found if the name does not say.
func caption(loc *i18n.Localizer, h catalog.Hit) (name, why marked) {
	name = marked{text: nameOf(h.Item)}
	switch {
	case len(h.Marks) == 0:
	case h.Item.Title == "":
		name = marked{h.Snippet, h.Marks}
	default:
		why = marked{h.Snippet, h.Marks}
	}
	for _, t := range h.Also {
		switch {
		case t.Field == catalog.FieldTitle, t.Text == name.text:
			name = marked{t.Text, t.Marks}
		case why.text == "":
			why = because(loc, t)
			if t.Field == catalog.FieldAuthor {
				why = marked{t.Text, t.Marks}
			}
		}
	}
	return name, why
}

// nameOf is what an item is called: its title, or its file.
func nameOf(it archive.Item) string {
	switch {
	case strings.TrimSpace(it.Title) != "":
		return it.Title
	case len(it.Media) > 0:
		return it.Media[0].Name
	}
	return it.Author
}
