package mail

import (
	"path"
	"strconv"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/read/mail/message"
)

// moment returns when a mail was sent: its Date, else when the first server
// received it, else what the mailbox or the file's name notes.
func (r *reading) moment(l letter) archive.Moment {
	m, ok := message.Date(l.root.Header.Get("Date"))
	if !ok {
		m, ok = received(l.root.Header)
	}
	if !ok && l.since.Known() {
		m, ok = r.boxTime(l), true
	}
	if ok {
		m.Origin = archive.OriginArchive
		return m.In(r.settings.zone)
	}
	return r.maildirTime(l.file)
}

// received returns the date of the last Received line: that of the first server.
func received(h message.Header) (last archive.Moment, ok bool) {
	for field := range h.All("Received") {
		_, date, has := cutLast(string(field), ";")
		if m, good := message.Date([]byte(date)); has && good {
			last, ok = m, true
		}
	}
	return last, ok
}

func cutLast(s, separator string) (before, after string, found bool) {
	i := strings.LastIndex(s, separator)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(separator):], true
}

// boxTime returns the time of the separator: Thunderbird writes the clock on
// the wall, all others UTC.
func (r *reading) boxTime(l letter) archive.Moment {
	if l.since.Offset.Known || l.form == thunderbird || r.settings.zone == nil {
		return l.since
	}
	at := l.since.Instant(archive.EastOf(0)).In(r.settings.zone)
	return archive.At(at, archive.PrecisionSecond, archive.OriginArchive)
}

// maildirTime returns when a mail was put into a Maildir, which begins its name.
func (r *reading) maildirTime(name string) archive.Moment {
	if !inMaildir(name) {
		return archive.Moment{}
	}
	seconds, err := strconv.ParseInt(maildirName.FindStringSubmatch(path.Base(name))[1], 10, 64)
	if err != nil || seconds > 4e9 {
		return archive.Moment{}
	}
	zone := r.settings.zone
	if zone == nil {
		zone = time.UTC
	}
	return archive.At(time.Unix(seconds, 0).In(zone), archive.PrecisionSecond, archive.OriginFilename).In(zone)
}
