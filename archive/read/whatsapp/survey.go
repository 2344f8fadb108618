package whatsapp

import (
	"context"
	"io/fs"
	"path"
	"strings"

	"dotori/archive/read"
	"dotori/archive/read/chat"
)

// survey reads a whole chat for what its beginning does not tell: the order of
// day and month, names with ": ", how lines end. What cannot be read is left to
// the reading of records, which says so.
func (x *export) survey(ctx context.Context, root fs.FS, s settings) {
	in, closer, err := x.open(ctx, root)
	if err != nil {
		x.names = newNames()
		return
	}
	defer closer.Close()
	g := gathered{names: newNames(s.owner)}
	g.read(in, x.form.style)
	x.form.strict = g.strict()
	x.title = x.named(root, g.speaker)
	x.names = g.names
	x.names.known = newNames(s.owner, x.title).known
	x.decide(&g, s.order)
}

// decide settles how the dates with each sign are read.
func (x *export) decide(g *gathered, chosen order) {
	for i := range g.dates {
		e := &g.dates[i]
		if !e.any {
			continue
		}
		best, sure := e.decide(sign(i))
		if e.read[chosen].any() {
			best, sure = chosen, true
		}
		x.order[i] = best
		if !sure {
			x.doubt = e
		}
	}
}

// gathered is what all lines of a chat say together.
type gathered struct {
	names   *names
	dates   [signs]evidence
	speaker string // whom the first line of WhatsApp's own is said to be of
	// Lines that begin messages or go on, by how the line before ended.
	headCRLF, headLF, moreLF int
}

func (g *gathered) read(in *chat.Lines, s style) {
	behindCRLF, first := true, true
	for {
		line, err := in.Next()
		if err != nil {
			return
		}
		h, ok := header(line)
		switch ok = ok && h.style == s; {
		case ok && behindCRLF:
			g.headCRLF++
		case ok:
			g.headLF++
		case !behindCRLF:
			g.moreLF++
		}
		if ok {
			g.dates[h.date.sign].add(h, in.Number)
			g.names.learn(h.rest)
			if first {
				g.speaker = speaker(string(h.rest))
			}
			first = false
		}
		behindCRLF = in.CRLF
	}
}

// strict reports whether only lines behind CR LF begin messages, as in files
// that nobody changed: what looks like one behind LF was pasted. A few such
// lines among many that go on behind LF are that; otherwise an editor or
// another program made the line ends.
func (g *gathered) strict() bool {
	return g.headCRLF > 1 && g.moreLF > 0 && g.headCRLF > g.headLF
}

// speaker returns who is said to say the notice that begins a chat of an
// iPhone: the group, or the other person.
func speaker(rest string) string {
	name, said, ok := strings.Cut(rest, ": ")
	if !ok || !strings.HasPrefix(said, leftToRight) || len(name) > maxName {
		return ""
	}
	return nameOf(name)
}

// named names the room: as the file does, or the zip or folder around it, or
// the first line.
func (x *export) named(root fs.FS, speaker string) string {
	own := stem(x.path)
	around := []string{own, stem(path.Dir(x.path))}
	if named, ok := root.(read.NamedFS); ok {
		around = append(around, stem(named.Name()))
	}
	for _, name := range around {
		if room, ok := roomOf(name); ok {
			return room
		}
	}
	if !strings.EqualFold(path.Base(x.path), inZip) {
		return own
	}
	for _, name := range append([]string{speaker}, around[1:]...) {
		if name != "" && name != "." {
			return name
		}
	}
	return own
}
