package xe

import (
	"strings"

	"dotori/archive/read/sqldump"
)

// role is what a table of XE is for.
type role int

const (
	other role = iota
	documents
	comments
	guestbooks
	files
	modules
	categories
	extraKeys
	extraVars
	sites
	domains
	languages
)

// shape is how a table is known.
type shape struct {
	role    role
	name    string // behind the prefix
	columns []string
}

// shapes lists the tables that are read, longer names before their ends.
func shapes() []shape {
	return []shape{
		{extraKeys, "document_extra_keys", []string{"module_srl", "var_idx", "var_name"}},
		{extraVars, "document_extra_vars", []string{"document_srl", "var_idx", "value"}},
		{categories, "document_categories", []string{"category_srl", "title"}},
		{guestbooks, "guestbook_item", []string{"guestbook_item_srl", "content"}},
		{documents, "documents", []string{"document_srl", "module_srl", "content"}},
		{comments, "comments", []string{"comment_srl", "document_srl", "content"}},
		{files, "files", []string{"file_srl", "upload_target_srl", "uploaded_filename"}},
		{modules, "modules", []string{"module_srl", "mid", "browser_title"}},
		{sites, "sites", []string{"site_srl", "domain"}},
		{domains, "domains", []string{"domain_srl", "domain", "is_default_domain"}},
		{languages, "lang", []string{"lang_code", "name", "value"}},
	}
}

// roleOf returns what a table is for, and its prefix. A table whose columns
// the dump does not tell has to have a prefix that XE proposes.
func roleOf(t sqldump.Table) (role, string) {
	name := strings.ToLower(t.Name)
	for _, s := range shapes() {
		prefix, ok := strings.CutSuffix(name, "_"+s.name)
		switch {
		case !ok:
		case t.Columns == nil && prefix != "xe" && prefix != "rx" && prefix != "zbxe":
		case t.Columns == nil || t.Has(s.columns...):
			return s.role, prefix
		}
	}
	return other, ""
}

func isMine(t sqldump.Table) bool {
	r, _ := roleOf(t)
	return r != other
}

// holdsPosts reports whether people wrote what a table holds.
func (r role) holdsPosts() bool { return r == documents || r == comments || r == guestbooks }
