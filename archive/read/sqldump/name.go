package sqldump

import "bytes"

// mostName is the length to which names are kept; MySQL allows 64 characters.
const mostName = 1024

// name passes a name, quoted or not, and returns it in memory that the next
// call overwrites. It is nil where none is next.
func (p *parser) name() (name []byte, quoted bool) {
	if !p.skipSpace() {
		return nil, false
	}
	switch c := p.peek(); {
	case c == '`' || c == '"':
		p.pos++
		return p.quotedName(c), true
	case isLetter(c):
		return p.word(), false
	}
	return nil, false
}

// word passes letters.
func (p *parser) word() []byte {
	p.scratch = p.scratch[:0]
	for !p.done() && isLetter(p.buf[p.pos]) {
		if len(p.scratch) < mostName {
			p.scratch = append(p.scratch, p.buf[p.pos])
		}
		p.pos++
	}
	return p.scratch
}

func (p *parser) quotedName(q byte) []byte {
	p.scratch = p.scratch[:0]
	for !p.done() {
		c := p.buf[p.pos]
		p.pos++
		if c == q && !p.accept(q) {
			break
		}
		if len(p.scratch) < mostName {
			p.scratch = append(p.scratch, c)
		}
	}
	return p.scratch
}

// keyword passes a word and reports whether it is the given one in upper case.
func (p *parser) keyword(want string) bool {
	if !p.skipSpace() {
		return false
	}
	next := p.ahead(len(want) + 1)
	if len(next) < len(want) || !bytes.EqualFold(next[:len(want)], []byte(want)) {
		return false
	}
	if len(next) > len(want) && isLetter(next[len(want)]) {
		return false
	}
	p.pos += len(want)
	return true
}

// table passes the name of a table, and that of its database before it.
func (p *parser) table() (database, table string, ok bool) {
	name, _ := p.name()
	if len(name) == 0 {
		return "", "", false
	}
	table = p.intern(name)
	if !p.accept('.') {
		return p.database, table, true
	}
	name, _ = p.name()
	return table, p.intern(name), len(name) > 0
}

// intern returns the same string for the same name, so that a dump with a
// statement for each row costs no memory for each.
func (p *parser) intern(name []byte) string {
	if s, ok := p.names[string(name)]; ok {
		return s
	}
	s := textOf(name)
	p.names[string(name)] = s
	return s
}
