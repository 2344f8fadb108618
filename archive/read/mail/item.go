package mail

import (
	"path"
	"strconv"
	"strings"

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
	if c.remote > 0 {
		it.Details = append(it.Details, archive.Detail{Name: "Pictures on the web", Value: strconv.Itoa(c.remote)})
	}
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
