package xe

import (
	"strings"

	"dotori/archive/read/board"
	"dotori/archive/read/sqldump"
)

// survey notes what the items need.
func (d *database) survey() {
	d.rows(surveyed, func(s *site, r role, row sqldump.Row) { s.note(r, row) })
	for _, s := range d.sites {
		s.nameModules()
	}
}

func surveyed(r role) []string {
	switch r {
	case modules:
		return []string{"module_srl", "module", "mid", "browser_title"}
	case categories:
		return []string{"category_srl", "parent_srl", "title"}
	case extraKeys:
		return []string{"module_srl", "var_idx", "var_name", "var_type"}
	case extraVars:
		return []string{"document_srl", "var_idx", "value"}
	case files:
		return []string{"file_srl", "upload_target_srl", "source_filename", "uploaded_filename"}
	case sites:
		return []string{"site_srl", "domain"}
	case domains:
		return []string{"domain", "is_default_domain"}
	case languages:
		return []string{"lang_code", "name", "value"}
	}
	return nil
}

func (s *site) note(r role, row sqldump.Row) {
	switch r {
	case modules:
		s.modules[row.Int("module_srl")] = module{row.Text("module"), board.Line(row.Text("mid")), board.Line(row.Text("browser_title"))}
	case categories:
		s.categories[row.Int("category_srl")] = category{row.Int("parent_srl"), board.Line(row.Text("title"))}
	case extraKeys:
		s.noteField(row)
	case extraVars:
		s.noteValue(row)
	case files:
		if stored := row.Text("uploaded_filename"); stored != "" {
			s.files.Add(row.Int("upload_target_srl"), board.Attachment{
				Number: row.Int("file_srl"), Source: row.Text("source_filename"), Stored: strings.TrimLeft(stored, "./")})
		}
	case sites:
		if row.Int("site_srl") == 0 && s.domain == "" {
			s.domain = domainOf(row.Text("domain"))
		}
	case domains:
		if row.Text("is_default_domain") == "Y" {
			s.domain = domainOf(row.Text("domain"))
		}
	case languages:
		s.noteTitle(row)
	}
}

// noteField notes a field of a board, unless it was made for personal data.
func (s *site) noteField(row sqldump.Row) {
	switch row.Text("var_type") {
	case "tel", "tel_v2", "tel_intl", "tel_intl_v2", "kr_zip", "email_address", "password":
		return
	}
	if name := board.Line(row.Text("var_name")); name != "" {
		s.fields[fieldKey{row.Int("module_srl"), row.Int("var_idx")}] = name
	}
}

// largestValue bounds what is kept of a field until its document comes.
const largestValue = 4 << 10

// noteValue notes what a field of a document says. Fields below 1 are the
// titles and bodies of other languages.
func (s *site) noteValue(row sqldump.Row) {
	index, value := row.Int("var_idx"), row.Text("value")
	if index < 1 || strings.TrimSpace(value) == "" || len(value) > largestValue {
		return
	}
	s.values.Add(row.Int("document_srl"), board.Attachment{Number: index, Source: strings.ReplaceAll(value, "\x00", "")})
}

// noteTitle notes a title in one of several languages; Korean comes first.
func (s *site) noteTitle(row sqldump.Row) {
	name, code := row.Text("name"), row.Text("lang_code")
	if s.titles[name] == "" || code == "ko" {
		s.titles[name] = board.Line(row.Text("value"))
	}
}

// domainOf returns the address of a site without what may change.
func domainOf(address string) string {
	address = strings.ToLower(board.Line(address))
	for _, scheme := range []string{"http://", "https://", "//"} {
		address = strings.TrimPrefix(address, scheme)
	}
	return strings.TrimSuffix(strings.TrimPrefix(address, "www."), "/")
}
