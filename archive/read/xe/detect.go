package xe

import (
	"context"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"dotori/archive/read"
	"dotori/archive/read/sqldump"
	"dotori/archive/read/tree"
)

// What Detect looks at, at most.
const (
	mostNames  = 200_000
	mostFiles  = 24
	headLength = 4 << 10
	certain    = 99
)

// Detect looks for the tables of XE in dumps, and for the beginnings of its
// XML files.
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	d := detection{ctx: ctx, root: root}
	for folder, err := range tree.Walk(ctx, root) {
		if err != nil {
			continue
		}
		for _, e := range folder.Files {
			d.look(path.Join(folder.Path, e.Name()))
		}
		if d.best.Confidence == certain || d.names > mostNames {
			break
		}
	}
	if ctx.Err() != nil {
		return read.Match{}
	}
	return d.best
}

type detection struct {
	ctx          context.Context
	root         fs.FS
	best         read.Match
	names, files int
}

func (d *detection) look(name string) {
	d.names++
	isDump := sqldump.Named(name)
	if !isDump && !isXML(name) || d.files >= mostFiles || d.best.Confidence == certain {
		return
	}
	d.files++
	m := read.Match{Detail: name}
	if isDump {
		m = d.dump(m)
	} else {
		m = d.xml(m)
	}
	if m.Confidence > d.best.Confidence {
		d.best = m
	}
}

func (d *detection) dump(m read.Match) read.Match {
	for t := range sqldump.Tables(d.ctx, d.root, m.Detail, sqldump.DetectBudget) {
		if r, _ := roleOf(t); r.holdsPosts() {
			m.Confidence, m.Variant, m.Reason = certain, dumped, "Tables of XpressEngine were found in a database dump."
			break
		}
	}
	return m
}

func (d *detection) xml(m read.Match) read.Match {
	head, err := tree.Begin(d.root, m.Detail, headLength)
	if err != nil {
		return m
	}
	switch formOf(head) {
	case posts:
		m.Confidence = 98
	case members, messages:
		m.Confidence = 70
	default:
		return m
	}
	m.Variant, m.Reason = exported, "The beginning of an XML file for XE's importer was found."
	return m
}

func isXML(name string) bool { return strings.EqualFold(path.Ext(name), ".xml") }

// xmlForm is what an XML file for the importer holds.
type xmlForm int

const (
	foreign xmlForm = iota
	posts
	members
	messages
)

var beginnings = []struct {
	form xmlForm
	is   *regexp.Regexp
}{
	{posts, regexp.MustCompile(`^\s*(?:<\?xml[^>]*>)?\s*<posts(?:\s[^>]*)?>\s*<(?:post|categories|category)>`)},
	{posts, regexp.MustCompile(`^\s*(?:<\?xml[^>]*>)?\s*<posts\s[^>]*count="\d+"[^>]*>`)},
	{members, regexp.MustCompile(`^\s*(?:<\?xml[^>]*>)?\s*<members\s[^>]*count="\d+"[^>]*>\s*<member>`)},
	{messages, regexp.MustCompile(`^\s*(?:<\?xml[^>]*>)?\s*<messages\s[^>]*count="\d+"[^>]*>\s*<message>`)},
}

// formOf tells an XML file by its beginning.
func formOf(head []byte) xmlForm {
	s := strings.TrimPrefix(string(head), "\uFEFF")
	for _, b := range beginnings {
		if b.is.MatchString(s) {
			return b.form
		}
	}
	return foreign
}
