package kakaotalk

import (
	"bytes"
	"time"

	"dotori/archive/read/chat"
)

// macosGrammar reads the rows of a table whose last cell may hold line ends:
//
//	2015-07-09 20:34:26,"홍길동","본문 ""따옴표""
//	둘째 줄"
//	,"","메시지가 삭제되었습니다."              (a notice, at the time of the row before)
type macosGrammar struct {
	last head
	open bool // inside a quoted message
}

func (g *macosGrammar) start(line []byte) (head, bool) {
	h, ok := g.row(line)
	switch {
	case ok && (!g.open || breaksOut(line)):
		g.last = head{wall: h.wall, unit: h.unit}
		g.open = h.quoted && !closes(h.body)
		return h, true
	case g.open:
		g.open = !closes(line)
	case string(bytes.TrimPrefix(line, []byte(byteOrderMark))) == tableHeader:
		return head{sort: headerLine}, true
	}
	return head{}, false
}

// row reads "TIME,USER,MESSAGE".
func (g *macosGrammar) row(line []byte) (head, bool) {
	c := cursor{chat.Cursor{Rest: line}}
	var h head
	if c.Try(",") {
		h.sort, h.wall, h.unit = notice, g.last.wall, g.last.unit
	} else if h.wall, h.unit = c.tableTime(); c.Bad {
		return head{}, false
	}
	user, ok := c.cell()
	if !ok {
		return head{}, false
	}
	h.author = user
	h.quoted = c.Try(`"`)
	h.body = c.Rest
	if len(user) == 0 || isTableNotice(h) {
		h.sort = notice
	}
	return h, true
}

// tableTime reads "2015-07-09 20:34:26,"; spreadsheets drop the seconds.
func (c *cursor) tableTime() (time.Time, unit) {
	if len(c.Rest) < 15 || c.Rest[0] < '0' || c.Rest[0] > '9' {
		c.Bad = true
		return time.Time{}, toMinute
	}
	d := c.dashedDay()
	c.spaces()
	precision := toMinute
	hour, minute, second := c.number(1, 2), 0, 0
	c.Need(":")
	minute = c.number(2, 2)
	if c.Try(":") {
		second, precision = c.number(2, 2), toSecond
	}
	c.Need(",")
	wall, ok := d.at(hour, minute, second)
	c.Bad = c.Bad || !ok
	return wall, precision
}

// cell reads a cell that ends in this line, and the comma behind it.
func (c *cursor) cell() ([]byte, bool) {
	if !c.Try(`"`) {
		plain, rest, ok := bytes.Cut(c.Rest, []byte(","))
		c.Rest = rest
		return plain, ok
	}
	for i := 0; i < len(c.Rest); i++ {
		switch {
		case c.Rest[i] != '"':
		case i+1 < len(c.Rest) && c.Rest[i+1] == '"':
			i++
		default:
			quoted := c.Rest[:i]
			c.Rest = c.Rest[i+1:]
			return unquote(quoted), c.Try(",")
		}
	}
	return nil, false
}

// closes reports whether a line ends the quoted cell that it is in: the quotes
// at its end are not all in pairs.
func closes(line []byte) bool {
	quotes := len(line) - len(bytes.TrimRight(line, `"`))
	return quotes%2 == 1
}

// breaksOut reports whether a row inside a cell is really a row: what people
// paste has its quotes doubled.
func breaksOut(line []byte) bool {
	i := bytes.Index(line, []byte(`,"`))
	if i < 0 || i+2 >= len(line) {
		return false
	}
	return line[i+2] != '"' || bytes.HasPrefix(line[i:], []byte(`,"","`))
}

// inside returns a quoted cell without its closing quote and its doubling.
func inside(cell []byte) []byte {
	if closes(cell) {
		cell = cell[:len(cell)-1]
	}
	return unquote(cell)
}

func unquote(cell []byte) []byte {
	if !bytes.Contains(cell, []byte(`""`)) {
		return cell
	}
	return bytes.ReplaceAll(cell, []byte(`""`), []byte(`"`))
}
