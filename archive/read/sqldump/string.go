package sqldump

import "bytes"

// text passes a string behind its opening quote, with all escapes; with keep
// it is appended to the row's data. It reports whether the string ended.
func (p *parser) text(row *Row, q byte, keep bool) bool {
	if !keep {
		return p.skipString(q)
	}
	start := len(row.data)
	for {
		at, inside := closing(p.buf[p.pos:p.end], q)
		if at >= 0 {
			inside = at
		}
		row.append(p.buf[p.pos:p.pos+inside], start)
		p.pos += inside
		if at < 0 {
			if !p.fill() {
				p.pos = p.end
				p.torn = true
				return false
			}
			continue
		}
		p.pos++
		if !p.accept(q) {
			return true
		}
		row.append([]byte{q}, start)
	}
}

// append adds the raw inside of a string, whose value began at start.
func (r *Row) append(raw []byte, start int) {
	if len(r.data)-start+len(raw) > mostCell {
		r.Cut = true
		return
	}
	for {
		slash := bytes.IndexByte(raw, '\\')
		if slash < 0 || slash+1 == len(raw) {
			r.data = append(r.data, raw...)
			return
		}
		r.data = append(r.data, raw[:slash]...)
		r.data = appendEscaped(r.data, raw[slash+1])
		raw = raw[slash+2:]
	}
}

// appendEscaped adds what a byte means behind a backslash.
func appendEscaped(dst []byte, c byte) []byte {
	switch c {
	case '0':
		c = 0
	case 'b':
		c = '\b'
	case 'n':
		c = '\n'
	case 'r':
		c = '\r'
	case 't':
		c = '\t'
	case 'Z':
		c = 0x1A
	case '%', '_':
		dst = append(dst, '\\')
	}
	return append(dst, c)
}
