package jsonl

import (
	"bytes"
	"encoding/json"
	"strings"

	"dotori/archive"
)

// schema is a JSON Schema, as far as items need it.
type schema struct {
	Schema      string             `json:"$schema,omitempty"`
	ID          string             `json:"$id,omitempty"`
	Title       string             `json:"title,omitempty"`
	Description string             `json:"description,omitempty"`
	Type        any                `json:"type"` // a name or several
	Enum        []string           `json:"enum,omitempty"`
	Pattern     string             `json:"pattern,omitempty"`
	Minimum     *float64           `json:"minimum,omitempty"`
	Maximum     *float64           `json:"maximum,omitempty"`
	Items       *schema            `json:"items,omitempty"`
	Properties  map[string]*schema `json:"properties,omitempty"`
	Required    []string           `json:"required,omitempty"`
}

// Schema returns the JSON Schema of a line of items.jsonl. Later versions may
// add keys.
func Schema() ([]byte, error) {
	s := object("One item of an export: one memory", itemFields())
	s.Schema, s.ID, s.Title = "https://json-schema.org/draft/2020-12/schema", "urn:dotori:items:1", "Dotori item"
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(s)
	return b.Bytes(), err
}

// field is a key of an object with what it means. A key that ends in "?" may
// be left out.
type field struct {
	name  string
	about string
	is    *schema
}

func object(about string, fields []field) *schema {
	s := &schema{Description: about, Type: "object", Properties: map[string]*schema{}}
	for _, f := range fields {
		name, optional := strings.CutSuffix(f.name, "?")
		f.is.Description = f.about
		s.Properties[name] = f.is
		if !optional {
			s.Required = append(s.Required, name)
		}
	}
	return s
}

func list(of *schema) *schema { return &schema{Type: "array", Items: of} }

func text() *schema { return &schema{Type: "string"} }

func matching(pattern string) *schema { return &schema{Type: "string", Pattern: pattern} }

func flag() *schema { return &schema{Type: "boolean"} }

func count() *schema { return &schema{Type: "integer", Minimum: new(float64)} }

func degrees(most float64) *schema {
	least := -most
	return &schema{Type: []string{"number", "null"}, Minimum: &least, Maximum: &most}
}

func oneOf[T ~string](values ...T) *schema {
	s := text()
	for _, v := range values {
		s.Enum = append(s.Enum, string(v))
	}
	return s
}

// itemFields are the keys of a line, in its order.
func itemFields() []field {
	return []field{
		{"id", "Identity of the item: the same memory has it in every library and export", matching("^[0-9a-f]{32}$")},
		{"kind", "What it is", oneOf(archive.Kinds()...)},
		{"service", "The service that it came from, or \"photos\" for plain pictures and videos", matching("^.+$")},
		{"account", "Whose archive it was, where the archive says so, or \"\"", text()},
		{"native_id", "The service's own id, unique within service and account, or \"\"", text()},
		{"import", "The import that first brought it into the library", text()},
		{"moment", "When it happened", object("", momentFields())},
		{"moments", "What else archives and files told of when it was, the most trusted first", list(object("", momentFields()))},
		{"title", "Title, or \"\"", text()},
		{"text", "Plain text. Each U+FFFC marks the place of the next media; media without a mark come after the text", text()},
		{"html", "The text as its author formatted it, sanitised; media i stands in it as <img src=\"media:i\">. \"\" where text says all", text()},
		{"author", "Who wrote it, as the archive names the person, or \"\"", text()},
		{"people", "Others who are in it", list(text())},
		{"collections", "Albums, folders, boards and chat rooms that it is in", list(object("", collectionFields()))},
		{"parent", "The id of the item that it comments on or answers, or \"\"", matching("^([0-9a-f]{32})?$")},
		{"media", "Its pictures, videos, sounds and files; the first is the main one", list(object("", mediaFields()))},
		{"latitude", "Degrees north, WGS 84; null when unknown", degrees(90)},
		{"longitude", "Degrees east, WGS 84; null when unknown", degrees(180)},
		{"favorite", "Marked as a favourite", flag()},
		{"hidden", "Hidden from the overview", flag()},
		{"trashed", "Thrown away by the user", flag()},
		{"tags", "Tags; a / makes levels", list(text())},
		{"system", "Written by the service, not by a person", flag()},
		{"own", "By the owner of the archive, where that is known", flag()},
		{"details", "Further facts in the archive's order: a mail's headers, who may see a post", list(object("", detailFields()))},
	}
}

func momentFields() []field {
	return []field{
		{"wall", "What the clock on the wall showed, YYYY-MM-DDThh:mm:ss; what is finer than the precision is at its least; \"\" when unknown",
			matching(`^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})?$`)},
		{"offset", "Distance from UTC, or \"\" when it is not known", matching(`^([+-]\d{2}:\d{2})?$`)},
		{"precision", "How much of wall is known; \"\" is nothing", oneOf(append([]archive.Precision{archive.PrecisionNone}, archive.Precisions()...)...)},
		{"origin", "Where the moment was found", oneOf(append([]archive.Origin{archive.OriginNone}, archive.Trust()...)...)},
	}
}

func collectionFields() []field {
	return []field{
		{"kind", "What it is", oneOf(archive.Album, archive.DiaryFolder, archive.Board, archive.GuestbookWall, archive.Chat, archive.MailFolder, archive.Blog)},
		{"title", "Its title", text()},
		{"own?", "True when the user made it, not an archive", flag()},
	}
}

func mediaFields() []field {
	return []field{
		{"sha256", "SHA-256 of the bytes, or \"\" when they are missing", matching("^([0-9a-f]{64})?$")},
		{"name", "The file's name in the archive, without folders", text()},
		{"mime", "Type by content", text()},
		{"size", "Bytes", count()},
		{"width", "Pixels as shown upright; 0 when unknown", count()},
		{"height", "Pixels as shown upright; 0 when unknown", count()},
		{"duration", "Seconds; 0 when unknown", &schema{Type: "number", Minimum: new(float64)}},
		{"role", "What it is to the first media: the film of a live photo, a raw file, a preview that the service made, another version of it, or \"\"",
			oneOf(archive.RoleMain, archive.RoleLive, archive.RoleRaw, archive.RoleCover, archive.RoleVersion)},
		{"missing", "The archive mentions it but did not hold it", flag()},
		{"path", "Where the file lies, relative to items.jsonl; \"\" when it is not there", text()},
	}
}

func detailFields() []field {
	return []field{
		{"name", "What the fact is called", text()},
		{"value", "The fact", text()},
	}
}
