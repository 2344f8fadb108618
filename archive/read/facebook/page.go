package facebook

import (
	"slices"
	"strings"

	"dotori/archive/read/meta"
)

// page reads posts of the web variant. Its times are those of the account's
// clock.
func (r *reading) page(f meta.File) {
	if r.Holds(strings.TrimSuffix(f.Name, ".html") + ".json") {
		r.Twice(f)
		return
	}
	r.Page(f, func(b meta.Block) bool {
		p := &post{reading: r, file: f}
		p.it = r.post(f, activity{}).it
		p.it.Moment = b.Moment.In(r.Zone)
		p.at = meta.Instant(p.it.Moment).Unix()
		title, lines := r.titled(b.Lines)
		p.say(strings.Join(lines, "\n"))
		p.note("Activity", title)
		for _, uri := range b.URIs {
			p.show(meta.Picture{URI: uri})
		}
		return p.give()
	})
}

// titled parts what Facebook says of a post from what its author says. A
// single line is the title only if it speaks of the owner.
func (r *reading) titled(lines []string) (title string, rest []string) {
	if len(lines) == 0 {
		return "", nil
	}
	speaks := slices.ContainsFunc(r.Owners, func(name string) bool { return strings.Contains(lines[0], name) })
	if len(lines) > 1 || speaks {
		return lines[0], lines[1:]
	}
	return "", lines
}
