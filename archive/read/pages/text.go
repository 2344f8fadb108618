package pages

import (
	"path"
	"regexp"
	"strings"

	"dotori/archive"
	"dotori/archive/media"
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

// ended says why a text was not read to its end.
func (r *reading) ended(name string, src *source, cut bool) {
	if src.err != nil {
		r.Warn(&archive.Warning{Path: name, Reason: "This file could not be read to its end.", Detail: src.err.Error()})
	}
	if cut {
		r.Warn(&archive.Warning{Path: name, Reason: "A text is too long; its end was left out."})
	}
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
