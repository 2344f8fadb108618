package sqldump

import (
	"bytes"
	"strings"
)

// columnList is the last list of columns that an INSERT had: in most dumps the
// next one has the same.
type columnList struct {
	raw    []byte
	layout *layout
}

// insert reads INSERT or REPLACE behind its first word, up to the first row.
func (p *parser) insert() (st statement) {
	for p.keyword("LOW_PRIORITY") || p.keyword("DELAYED") || p.keyword("HIGH_PRIORITY") || p.keyword("IGNORE") || p.keyword("INTO") {
	}
	var ok bool
	if st.database, st.table, ok = p.table(); !ok || !p.skipSpace() {
		return st
	}
	st.verb = inserts
	st.layout = p.layouts[st.tableName]
	if p.accept('(') {
		st.layout = p.columns()
	}
	if !p.keyword("VALUES") && !p.keyword("VALUE") {
		st.verb = obscure
	}
	return st
}

// columns reads the list of columns behind its opening parenthesis.
func (p *parser) columns() *layout {
	p.scratch = p.scratch[:0]
	for c := p.peek(); c != 0 && c != ')' && len(p.scratch) < mostColumns*16; c = p.peek() {
		p.scratch = append(p.scratch, c)
		p.pos++
	}
	p.accept(')')
	if p.list.layout == nil || !bytes.Equal(p.scratch, p.list.raw) {
		p.list = columnList{bytes.Clone(p.scratch), columnsOf(textOf(p.scratch))}
	}
	return p.list.layout
}

func columnsOf(list string) *layout {
	columns := strings.Split(strings.ToLower(list), ",")
	for i, c := range columns {
		columns[i] = unquoted(strings.TrimSpace(c))
	}
	return &layout{columns: columns}
}

func unquoted(name string) string {
	for _, q := range []string{"`", `"`} {
		if inner, ok := strings.CutPrefix(name, q); ok {
			return strings.ReplaceAll(strings.TrimSuffix(inner, q), q+q, q)
		}
	}
	return name
}
