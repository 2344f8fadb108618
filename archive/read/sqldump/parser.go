package sqldump

import "strings"

// parser knows statements.
type parser struct {
	*scanner
	layouts   map[tableName]*layout
	whole     *charset // of the dump
	database  string   // of the last USE
	delimiter string
	scratch   []byte
	names     map[string]string
	list      columnList
}

type tableName struct{ database, table string }

// layout is the columns of a table in the order in which values stand.
type layout struct {
	columns []string
	charset string // as CREATE TABLE states it
}

// newParser returns a parser that knows the tables of layouts and adds to them.
func newParser(s *scanner, layouts map[tableName]*layout) *parser {
	return &parser{scanner: s, layouts: layouts, whole: &charset{}, delimiter: ";",
		scratch: make([]byte, 0, mostName), names: map[string]string{}}
}

// statement is one that tells of a table.
type statement struct {
	tableName
	verb   verb
	layout *layout // nil where the dump does not tell the columns
	line   int
}

type verb int

const (
	other    verb = iota
	delimits      // a client's command, which ends with its line
	creates
	inserts // the rows follow: read them, or skip the statement
	obscure // it inserts in a way that is not understood
)

// next passes everything up to the next statement that tells of a table. After
// one that inserts it stands before the first row.
func (p *parser) next() (st statement, ok bool) {
	for p.skipSpace() {
		line := p.line()
		st := p.statement()
		st.line = line
		if st.verb != inserts && st.verb != delimits {
			p.skipStatement(p.delimiter)
		}
		if st.verb > delimits {
			return st, true
		}
	}
	return st, false
}

// statement reads the beginning of a statement as far as it matters.
func (p *parser) statement() (st statement) {
	name, quoted := p.name()
	if quoted {
		return st
	}
	switch strings.ToUpper(string(name)) {
	case "INSERT", "REPLACE":
		return p.insert()
	case "CREATE":
		return p.create()
	case "SET":
		p.set()
	case "USE":
		if name, _ := p.name(); name != nil {
			p.database = p.intern(name)
		}
	case "DELIMITER":
		p.delimit()
		st.verb = delimits
	}
	return st
}

// delimit reads which mark ends statements from here on.
func (p *parser) delimit() {
	for p.peek() == ' ' {
		p.pos++
	}
	var delimiter []byte
	for c := p.peek(); c > ' ' && len(delimiter) < 16; c = p.peek() {
		delimiter = append(delimiter, c)
		p.pos++
	}
	if len(delimiter) > 0 {
		p.delimiter = string(delimiter)
	}
}

// set reads SET NAMES.
func (p *parser) set() {
	if !p.keyword("NAMES") || !p.skipSpace() {
		return
	}
	quote := p.accept('\'')
	if name, _ := p.name(); name != nil {
		p.whole.declare(string(name))
	}
	if quote {
		p.accept('\'')
	}
}
