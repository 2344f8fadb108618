package merging

import (
	"encoding/json"
	"fmt"
	"strings"

	"dotori/archive"
	"dotori/archive/catalog"
)

// label names the field of an edit: an English word, the key of its translation.
func label(field string) string {
	names := map[string]string{"title": "Title", "text": "Text", "moment": "Date", "tags": "Tags", "people": "People", "place": "Place",
		"albums": "Albums", "favorite": "Favourite", "hidden": "Hidden", "trashed": "In the trash", "person": "Person", "owner": "Me",
		"cover": "Cover of a collection", "room": "Room", "stack": "Stack", "shift": "Clock of an import",
		"whose": "Whose archive"}
	if name, ok := names[field]; ok {
		return name
	}
	return field
}

// value is what edits have in common that are not plain strings.
type value struct {
	Latitude, Longitude float64
	Title               string
	Aliases             []catalog.Alias
	Into                catalog.CollectionName
}

// say writes the value of an edit for people.
func (p *Page) say(field, v string) string {
	var text string
	var yes bool
	var list []string
	var moment archive.Moment
	var other value
	switch {
	case v == "":
		return p.loc.T("as the archive says")
	case v == "null": // a place that is none
		return "–"
	case json.Unmarshal([]byte(v), &text) == nil:
		return text
	case json.Unmarshal([]byte(v), &yes) == nil:
		return p.loc.T(map[bool]string{true: "Yes", false: "No"}[yes])
	case json.Unmarshal([]byte(v), &list) == nil:
		return strings.Join(list, ", ")
	case field == "moment" && json.Unmarshal([]byte(v), &moment) == nil:
		return p.loc.Moment(moment)
	case json.Unmarshal([]byte(v), &other) == nil:
		return other.say(v)
	}
	return v
}

func (o value) say(otherwise string) string {
	switch {
	case len(o.Aliases) > 0:
		names := make([]string, len(o.Aliases))
		for i, a := range o.Aliases {
			names[i] = a.Name
		}
		return o.Title + ": " + strings.Join(names, ", ")
	case o.Latitude != 0 || o.Longitude != 0:
		return fmt.Sprintf("%.5f, %.5f", o.Latitude, o.Longitude)
	case o.Into.Title != "":
		return o.Into.Title
	}
	return otherwise
}
