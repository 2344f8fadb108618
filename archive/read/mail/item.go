package mail

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"
	"time"
	"unicode"

	"dotori/archive"
	"dotori/archive/read/mail/message"
)

// letter is one mail with where it lies.
type letter struct {
	root   *message.Part
	file   string
	line   int // in a mailbox; 0 in a file of its own
	folder string
	form   form
	since  archive.Moment // of the separator
}

// item makes an item of a mail.
func (r *reading) item(l letter, c *content) archive.Item {
	h := l.root.Header
	it := archive.Item{Kind: archive.Mail, Service: Service, Files: []string{l.file}, Line: l.line,
		Title: message.OneLine(h.Get("Subject"), c.labels...), Moment: r.moment(l)}
	from := sender(h, c.labels)
	it.Author = from.Who()
	it.People = recipients(h, c.labels)
	c.fill(&it)
	r.place(&it, l, from)
	it.NativeID = r.identify(&it, h, c)
	it.Parent = r.parent(it, h)
	it.Details = append(headers(h, c.labels), it.Details...)
	return it
}

// place says where the mail lies: Gmail's labels, or its folder.
func (r *reading) place(it *archive.Item, l letter, from message.Address) {
	marks, file := flagsOf(l.root.Header), maildirFlags(path.Base(l.file))
	labels := labelsOf(l.root.Header)
	folders := labels.folders
	if len(folders) == 0 {
		folders = []string{l.folder}
	}
	it.Collections = collections(folders)
	it.Favorite = labels.starred || marks.starred || file.starred
	if len(labels.states) > 0 {
		it.Details = append(it.Details, archive.Detail{Name: "Labels", Value: strings.Join(labels.states, ", ")})
	}
	it.Own = r.settings.owner.has(from) || r.survey.writers.has(message.Address{Mail: from.Mail})
	for _, f := range folders {
		it.Own = it.Own || isSent(f)
	}
}

// sender returns who wrote a mail, as well as the header tells.
func sender(h message.Header, labels []string) message.Address {
	for _, name := range []string{"From", "Sender", "Reply-To", "Return-Path"} {
		if all := message.Addresses(h.Get(name), labels...); len(all) > 0 {
			return all[0]
		}
	}
	return message.Address{}
}

func recipients(h message.Header, labels []string) (names []string) {
	seen := map[string]bool{}
	for _, name := range []string{"To", "Cc", "Bcc"} {
		for field := range h.All(name) {
			for _, a := range message.Addresses(field, labels...) {
				if who := a.Who(); !seen[who] {
					seen[who] = true
					names = append(names, who)
				}
			}
		}
	}
	return names
}

// headers returns the lines that people know a mail by, with whole addresses.
func headers(h message.Header, labels []string) (all []archive.Detail) {
	for _, name := range []string{"From", "Sender", "To", "Cc", "Bcc", "Reply-To"} {
		var who []string
		for field := range h.All(name) {
			for _, a := range message.Addresses(field, labels...) {
				who = append(who, a.String())
			}
		}
		if len(who) > 0 {
			all = append(all, archive.Detail{Name: name, Value: strings.Join(who, ", ")})
		}
	}
	for _, name := range []string{"Message-ID", "In-Reply-To", "References", "List-Id"} {
		if value := message.OneLine(h.Get(name), labels...); value != "" {
			all = append(all, archive.Detail{Name: name, Value: value})
		}
	}
	return all
}

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

// identify returns the id of a mail: its Message-ID, with a mark of its content
// when another mail has that id too, or its content alone when it has none.
func (r *reading) identify(it *archive.Item, h message.Header, c *content) string {
	sum := fingerprint(it, h, c)
	short := hex.EncodeToString(sum[:8])
	id := messageID(h.Get("Message-ID"))
	if id == "" {
		return "content:" + hex.EncodeToString(sum[:16])
	}
	k, print := keyOf(id), binary.LittleEndian.Uint64(sum[:8])|1
	switch first := r.survey.known[k]; first {
	case 0:
		r.survey.known[k] = print
	case print:
	default:
		return id + "#" + short
	}
	return id
}

// fingerprint tells mails apart by what people see of them. Copies of one mail
// in two programs differ in spaces and in the way that servers packed them.
func fingerprint(it *archive.Item, h message.Header, c *content) (sum [32]byte) {
	hash := sha256.New()
	fmt.Fprintf(hash, "%q %q %q\n", it.Title, it.Author, h.Get("Date"))
	io.WriteString(hash, strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, it.Text))
	for _, a := range c.files {
		fmt.Fprintf(hash, "\n%q %d", a.name, a.size)
	}
	hash.Sum(sum[:0])
	return sum
}

// parent returns the identity of the mail that this one answers, if the
// archive holds it.
func (r *reading) parent(it archive.Item, h message.Header) string {
	ids := append(messageIDs(h.Get("References")), messageIDs(h.Get("In-Reply-To"))...)
	for i := len(ids) - 1; i >= 0; i-- {
		if _, known := r.survey.known[keyOf(ids[i])]; known && ids[i] != it.NativeID {
			return archive.Item{Service: Service, NativeID: ids[i]}.Identity()
		}
	}
	return ""
}
