package sqldump

import (
	"slices"
	"strings"
)

// mostColumns is more than any table may have.
const mostColumns = 4096

// create reads CREATE TABLE behind its first word, up to the table's options.
func (p *parser) create() (st statement) {
	p.keyword("TEMPORARY")
	if !p.keyword("TABLE") {
		return st
	}
	if p.keyword("IF") {
		p.keyword("NOT")
		p.keyword("EXISTS")
	}
	var ok bool
	if st.database, st.table, ok = p.table(); !ok || !p.skipSpace() || !p.accept('(') {
		return st
	}
	st.verb = creates
	st.layout = &layout{columns: p.definitions(), charset: p.charsetOption()}
	p.layouts[st.tableName] = st.layout
	return st
}

// charsetOption reads the options of a table up to its charset.
func (p *parser) charsetOption() string {
	for p.skipSpace() {
		switch c := p.peek(); {
		case c == ';':
			return ""
		case c == '\'':
			p.pos++
			p.skipString(c)
		case p.keyword("CHARSET"), p.keyword("CHARACTER") && p.keyword("SET"):
			p.skipSpace()
			p.accept('=')
			name, _ := p.name()
			return strings.ToLower(string(name))
		default:
			if name, _ := p.name(); name == nil {
				p.pos++
			}
		}
	}
	return ""
}

// definitions reads what stands in the parentheses of CREATE TABLE, and
// returns the names of the columns.
func (p *parser) definitions() (columns []string) {
	for p.skipSpace() && p.peek() != ')' && p.peek() != ';' {
		name, quoted := p.name()
		if len(name) > 0 && (quoted || !isKey(name)) && len(columns) < mostColumns {
			columns = append(columns, strings.ToLower(p.intern(name)))
		}
		if !p.skipItem() {
			break
		}
	}
	p.accept(')')
	return columns
}

// isKey reports words that begin a definition which is no column's.
func isKey(word []byte) bool {
	return slices.Contains(keyWords, strings.ToUpper(string(word)))
}

var keyWords = []string{"PRIMARY", "KEY", "INDEX", "UNIQUE", "FULLTEXT", "SPATIAL", "CONSTRAINT", "FOREIGN", "CHECK", "PERIOD"}

// skipItem passes the rest of an item of a list in parentheses. It reports
// whether another one follows; else it stands before what ends the list.
func (p *parser) skipItem() bool {
	for depth := 0; p.skipSpace(); {
		c := p.peek()
		if depth == 0 && (c == ')' || c == ';') {
			return false
		}
		p.pos++
		switch {
		case c == '\'' || c == '"' || c == '`':
			if !p.skipQuoted(c) {
				return false
			}
		case c == '(':
			depth++
		case c == ')':
			depth--
		case c == ',' && depth == 0:
			return true
		}
	}
	return false
}
