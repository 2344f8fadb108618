package repair

import (
	"encoding/json"
	"strings"

	"fyne.io/fyne/v2"

	"dotori/archive"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// various is the placeholder of a field in which the items differ.
func (s *Sheet) various(mixed bool) string {
	if mixed {
		return s.config.Loc.T("Various; they stay unless you write")
	}
	return ""
}

// textLabel names the text: what stands under a picture is its caption.
func textLabel(f *Form) string {
	for _, it := range f.items {
		if !it.Kind.IsMedia() {
			return "Text"
		}
	}
	return "Caption"
}

// subject says what is edited.
func (s *Sheet) subject() fyne.CanvasObject {
	loc, n := s.config.Loc, s.form.Len()
	if n > 1 {
		when := loc.Span(s.form.items[0].Moment, s.form.items[n-1].Moment)
		if when == "" {
			when = loc.Moment(archive.Moment{})
		}
		return kit.NewParagraph(theme.Body().In(theme.Soft), loc.N("%s memories", n)+" · "+when)
	}
	it := s.form.Item()
	return kit.NewParagraph(theme.Body().In(theme.Soft), loc.Kind(it.Kind)+" · "+loc.Moment(it.Moment))
}

// archived says what the archives have in a field.
func (s *Sheet) archived(f *Field) string {
	loc := s.config.Loc
	if f.Archive == "" {
		return loc.T("various things")
	}
	said := ""
	switch f.Name {
	case "title", "text":
		said = quoted(f.Archive)
	case "moment":
		var m archive.Moment
		if json.Unmarshal([]byte(f.Archive), &m) == nil {
			return loc.Moment(m)
		}
	case "place":
		var p struct{ Latitude, Longitude float64 }
		if json.Unmarshal([]byte(f.Archive), &p) == nil && f.Archive != "null" {
			said = loc.Degrees(p.Latitude, p.Longitude)
		}
	default:
		var names []string
		if json.Unmarshal([]byte(f.Archive), &names) == nil {
			said = strings.Join(names, ", ")
		}
	}
	if said == "" {
		return loc.T("no entry")
	}
	return said
}

const quoteLength = 80 // runes of a text that are shown of it

// quoted returns the beginning of a text that the archives have.
func quoted(value string) string {
	var text string
	if json.Unmarshal([]byte(value), &text) != nil {
		var body struct{ Text string }
		_ = json.Unmarshal([]byte(value), &body) // it is one of the two
		text = body.Text
	}
	runes := []rune(strings.Join(strings.Fields(strings.ReplaceAll(text, string(archive.ObjectMark), " ")), " "))
	switch {
	case len(runes) == 0:
		return ""
	case len(runes) > quoteLength:
		return "“" + string(runes[:quoteLength]) + "…”"
	}
	return "“" + string(runes) + "”"
}
