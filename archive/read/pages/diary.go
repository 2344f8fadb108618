package pages

import (
	"path"
	"unicode/utf8"

	"dotori/archive"
)

// diary reads a file entry by entry.
func (r *reading) diary(name string, src *source) {
	d := diary{reading: r, name: name}
	for line, ok := src.next(); ok && !r.Done(); line, ok = src.next() {
		if m, title, isHead := headOf(line); isHead {
			d.finish()
			d.entry = entry{moment: m, title: title, line: src.number}
			continue
		}
		d.body.add(line)
	}
	d.finish()
	r.ended(name, src, d.cut)
}

// diary is a text of many entries being read.
type diary struct {
	*reading
	name  string
	entry entry // what its head says
	body  body
	cut   bool
}

// finish yields the last entry. What stands above the first day is one of
// its own when it is longer than a title.
func (d *diary) finish() {
	e, above := d.entry, !d.entry.moment.Known()
	e.read(d.body.String())
	d.cut = d.cut || d.body.cut
	d.body = body{}
	if e.isEmpty() && e.title == "" || above && utf8.RuneCountInString(e.body.Text) < longestTitle {
		return
	}
	e.line = max(e.line, 1)
	d.Item(d.item([]string{d.name}, e, archive.Diary))
	d.written[path.Dir(d.name)] = true
}
