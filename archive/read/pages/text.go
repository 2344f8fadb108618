package pages

import (
	"path"
	"regexp"
	"strings"
	"unicode/utf8"

	"dotori/archive"
	"dotori/archive/media"
	"dotori/archive/read/article"
	"dotori/archive/read/page"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// text reads a text file: as a diary when several of its lines are days, else
// as one entry. One without any day is read only when weak is true.
func (r *reading) text(name string, weak bool) bool {
	f, err := r.Root.Open(name)
	if err != nil {
		r.Skip(name, "This file could not be read.", err.Error())
		return true
	}
	defer f.Close()
	src := newSource(f)
	head := src.head()
	days := daysIn(head)
	switch _, day := media.DateFromName(path.Base(name)); {
	case src.err == nil && strings.TrimSpace(head) == "":
		r.Skip(name, "This file is empty.", "")
	case days >= 2 && !day:
		r.diary(name, src)
	case days > 0 && beginsWithDay(head) || isDated(name) || weak:
		r.note(name, src)
	default:
		return src.err != nil && r.failed(name, src)
	}
	return true
}

func (r *reading) failed(name string, src *source) bool {
	r.Skip(name, "This file could not be read.", src.err.Error())
	return true
}

// daysIn counts the lines that begin an entry, two being enough.
func daysIn(head string) (n int) {
	for line := range strings.SplitSeq(head, "\n") {
		if _, _, ok := headOf(line); ok {
			n++
		}
		if n == 2 {
			break
		}
	}
	return n
}

// beginsWithDay reports whether one of the first lines is a day.
func beginsWithDay(head string) bool {
	lines := 0
	for line := range strings.SplitSeq(head, "\n") {
		if _, _, ok := headOf(line); ok {
			return true
		}
		if strings.TrimSpace(line) != "" {
			lines++
		}
		if lines == 4 {
			return false
		}
	}
	return false
}

// note reads a file as one entry.
func (r *reading) note(name string, src *source) {
	var b body
	for line, ok := src.next(); ok && !r.Done(); line, ok = src.next() {
		b.add(line)
	}
	if b.Len() == 0 && src.err != nil {
		r.failed(name, src)
		return
	}
	r.ended(name, src, b.cut)
	e := entry{}
	e.read(b.String())
	if e.title == "" {
		e.title = titleOfStem(stemOf(name))
	}
	if m, ok := media.DateFromName(path.Base(name)); ok && (!e.moment.Known() || e.moment.Wall.Format("20060102") != m.Wall.Format("20060102")) {
		e.moment = m
	}
	r.illustrate(name, &e)
	r.whole([]string{name}, e, noteKind(name, e))
}

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

// ended says why a text was not read to its end.
func (r *reading) ended(name string, src *source, cut bool) {
	if src.err != nil {
		r.Warn(&archive.Warning{Path: name, Reason: "This file could not be read to its end.", Detail: src.err.Error()})
	}
	if cut {
		r.Warn(&archive.Warning{Path: name, Reason: "A text is too long; its end was left out."})
	}
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

// body is text being collected, up to a limit.
type body struct {
	strings.Builder
	cut bool
}

func (b *body) add(line string) {
	if b.Len()+len(line) > largestEntry {
		b.cut = true
		return
	}
	b.WriteString(line)
}

// label is a line that says something of a text: "제목: 봄 소풍".
var label = regexp.MustCompile(`(?i)^(제목|title|subject|날짜|작성일|일시|date|작성자|글쓴이|이름|지은이|author|writer|날씨|weather|장소|place)\s*[:：]\s*(.*)$`)

// longestTitle is how many runes a first line may have that is a title.
const longestTitle = 40

// read takes the text of an entry: what its first lines say of it, and the rest.
func (e *entry) read(s string) {
	s, head := page.Clean(s), e.title
	for s != "" {
		line, rest, _ := strings.Cut(s, "\n")
		if !e.takeHead(strings.TrimSpace(line)) {
			break
		}
		s = strings.TrimLeft(rest, "\n")
	}
	switch title, rest, ok := titled(s); {
	case e.title == "" && ok:
		e.title, s = title, rest
	case head != "" && head != e.title: // the weather perhaps
		s = head + "\n" + s
	}
	e.body = article.Body{Text: strings.TrimSpace(s)}
}

// takeHead takes a line at the head of a text and reports whether it was one
// that says something of it.
func (e *entry) takeHead(line string) bool {
	if m, title, ok := headOf(line); ok && !e.moment.Known() {
		e.moment = m
		if e.title == "" {
			e.title = title
		}
		return true
	}
	groups := label.FindStringSubmatch(line)
	if groups == nil {
		return false
	}
	switch strings.ToLower(groups[1]) {
	case "제목", "title", "subject":
		e.title = groups[2]
	case "작성자", "글쓴이", "이름", "지은이", "author", "writer":
		e.author = groups[2]
	case "날씨", "weather":
		e.note("Weather", groups[2])
	case "장소", "place":
		e.note("Place", groups[2])
	default:
		m := momentIn(groups[2])
		if !m.Known() {
			return false
		}
		e.moment = m
	}
	return true
}

var bracketed = regexp.MustCompile(`^[\[<【] ?(.{1,60}?) ?[\]>】]$`)

// titled cuts a title off a text: a line in brackets, or a short one with an
// empty line behind it.
func titled(s string) (title, rest string, ok bool) {
	line, rest, more := strings.Cut(s, "\n")
	line = strings.TrimSpace(line)
	if m := bracketed.FindStringSubmatch(line); m != nil {
		return m[1], rest, true
	}
	after, _, _ := strings.Cut(rest, "\n")
	if !more || strings.TrimSpace(after) != "" || strings.TrimSpace(rest) == "" || utf8.RuneCountInString(line) > longestTitle || strings.HasSuffix(line, ".") {
		return "", s, false
	}
	return line, rest, true
}

// isDiary tells diaries from other writings by the names around them.
func isDiary(name string) bool { return diaryName.MatchString(text.NFC(name)) }

var diaryName = regexp.MustCompile(`(?i)일기|일지|다이어리|diary|journal`)

// noteKind is what a text is: one with a day is a diary's.
func noteKind(name string, e entry) archive.Kind {
	if isDiary(name) || isDated(name) || e.moment.Origin == archive.OriginArchive {
		return archive.Diary
	}
	return archive.Post
}

// illustrate adds the pictures that have the name of a text, with a number
// behind it perhaps.
func (r *reading) illustrate(name string, e *entry) {
	for _, file := range r.pictures[pictureKey(path.Dir(name), stemOf(name))] {
		if r.Used(file) {
			continue
		}
		_, mime, w := tree.Look(r.Root, file)
		if w != nil {
			r.Warn(w)
			continue
		}
		e.body.Media = append(e.body.Media, archive.Media{Name: text.NFC(path.Base(file)), Path: file, MIME: mime})
	}
}
