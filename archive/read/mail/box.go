package mail

import (
	"bytes"
	"io"
	"strconv"

	"dotori/archive"
	"dotori/archive/read/mail/message"
	"dotori/archive/text"
)

// box shows the mails of one file line by line.
type box struct {
	lines message.Scanner
	form  form
	end   int64 // where the mail of an .emlx ends, and Apple's own notes begin
	blank bool  // the line before was empty, or there was none
	body  bool  // behind the header of a mail
	since archive.Moment
	from  []byte // the separator, which Scanner.Peek would overwrite

	decoded bool // the file is UTF-16: offsets are those of its UTF-8
}

// open begins a file and tells its form.
func (b *box) open(r io.Reader, name string) form {
	r, b.decoded = narrow(r)
	b.lines.Reset(r, 0)
	b.form = formOf(name, b.lines.Peek(sniffSize))
	b.end, b.blank, b.body, b.since = -1, true, false, archive.Moment{}
	if b.form == emlx {
		if l, ok := b.lines.Next(); ok {
			b.end = l.At + l.Length + emlxLength(l.Text)
		}
	}
	return b.form
}

// narrow reads a file that was saved again as UTF-16 as UTF-8, and reports whether it was.
func narrow(r io.Reader) (all io.Reader, decoded bool) {
	mark := make([]byte, 2)
	n, err := io.ReadFull(r, mark)
	all = io.MultiReader(bytes.NewReader(mark[:n]), r)
	if err == nil && (string(mark) == "\xFF\xFE" || string(mark) == "\xFE\xFF") {
		all, _ = text.NewReader(all)
		return all, true
	}
	return all, false
}

// next returns the next line; first says that it is the separator before a
// mail. Marks that were put before "From " are taken off.
func (b *box) next() (l message.Line, first, ok bool) {
	l, ok = b.lines.Next()
	if !ok || b.end >= 0 && l.At >= b.end {
		return l, false, false
	}
	if !b.form.isBox() || !l.Begins {
		return l, false, true
	}
	if len(l.Text) > 5 && l.Text[0] == 'F' && b.separates(&l) {
		b.blank, b.body = false, false
		return l, true, true
	}
	blank := len(l.Text) <= 3 && len(l.Content()) == 0
	b.body = b.body || blank
	b.blank = blank
	if b.body {
		l.Text = unmark(l.Text, b.form)
	}
	return l, false, true
}

// unmark takes off what the program that wrote an mbox put before "From ".
func unmark(line []byte, f form) []byte {
	switch {
	case len(line) < 6:
	case line[0] == '>' && isQuoted(line):
		return line[1:]
	case f == thunderbird && line[0] == ' ' && bytes.HasPrefix(line, []byte(" From ")):
		return line[1:]
	}
	return line
}

// separates reports whether the line begins a mail: behind an empty line, with
// a date, and with a header below it. Thunderbird sometimes forgets the empty line.
func (b *box) separates(l *message.Line) bool {
	if !bytes.HasPrefix(l.Text, []byte("From ")) {
		return false
	}
	since, ok := separator(l.Content())
	if !ok {
		return false
	}
	b.from = append(b.from[:0], l.Text...)
	l.Text = b.from
	next, _ := cutLine(b.lines.Peek(512))
	if message.FieldName(next) == "" && !isQuoted(next) && len(b.lines.Peek(1)) > 0 {
		return false
	}
	if !b.blank && !(bytes.HasPrefix(l.Text, []byte("From - ")) && bytes.HasPrefix(next, []byte("X-Mozilla-"))) {
		return false
	}
	b.since = since
	return true
}

// emlxLength reads the first line of an .emlx: how many bytes the mail has.
func emlxLength(line []byte) int64 {
	n, err := strconv.ParseInt(string(bytes.TrimSpace(line)), 10, 63)
	if err != nil {
		return 0
	}
	return n
}
