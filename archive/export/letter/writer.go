package letter

import (
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/export/shelf"
)

// Writer writes mails of an export's items. It remembers which originals are
// sound, about 100 bytes a media. It is not safe for concurrent use.
type Writer struct {
	x     *shelf.Export
	sound map[string]bool // by SHA-256
	told  map[string]bool
}

// NewWriter returns a Writer for an export.
func NewWriter(x *shelf.Export) *Writer {
	return &Writer{x: x, sound: map[string]bool{}, told: map[string]bool{}}
}

// Write writes a mail with CRLF at the end of its lines. The same item gives the
// same bytes. A media that cannot be read becomes an empty attachment, and is
// reported once.
func (w *Writer) Write(ctx context.Context, out io.Writer, it archive.Item) error {
	var h header
	w.fields(&h, it)
	h.words("MIME-Version", "1.0")
	return w.content(it).write(ctx, out, &h)
}

// fields writes what people know a mail by.
func (w *Writer) fields(h *header, it archive.Item) {
	said := detailsOf(it)
	for _, name := range []string{"From", "Sender", "Reply-To", "To", "Cc", "Bcc"} {
		if list := said[name]; list != "" {
			h.list(name, addresses(list))
		}
	}
	if said["From"] == "" {
		h.list("From", author(it))
	}
	if said["To"]+said["Cc"]+said["Bcc"] == "" {
		h.list("To", people(it))
	}
	if it.Moment.Known() {
		h.words("Date", strings.Fields(w.date(it.Moment).Format(time.RFC1123Z))...)
	}
	h.text("Subject", it.Title)
	h.words("Message-ID", "<"+ID(it)+">")
	w.answers(h, it, said)
	h.text("List-Id", said["List-Id"])
	h.text("Keywords", strings.Join(it.Tags, ", "))
	h.text("X-Gmail-Labels", strings.Join(labels(it), ","))
}

// answers names what a mail answers.
func (w *Writer) answers(h *header, it archive.Item, said map[string]string) {
	if said["In-Reply-To"]+said["References"] == "" && it.Parent != "" {
		said["In-Reply-To"] = "<" + ours(it.Parent) + ">"
		said["References"] = said["In-Reply-To"]
	}
	h.words("In-Reply-To", plainWords(said["In-Reply-To"])...)
	h.words("References", plainWords(said["References"])...)
}

// date is when a mail was sent, as the clock on the wall showed it.
func (w *Writer) date(m archive.Moment) time.Time {
	return m.In(w.x.Zone()).Instant(archive.Offset{})
}

// detailsOf returns the headers that the item still has.
func detailsOf(it archive.Item) map[string]string {
	said := map[string]string{}
	for _, d := range it.Details {
		if it.Kind == archive.Mail && said[d.Name] == "" {
			said[d.Name] = d.Value
		}
	}
	return said
}

// labels are the folders of a mail, as Gmail's archives write them: programs
// that bring such archives into Gmail read them.
func labels(it archive.Item) []string {
	titles := Folders(it)
	if it.Favorite {
		titles = append(titles, "Starred")
	}
	return titles
}

// Folders returns the titles of the folders that a mail lies in.
func Folders(it archive.Item) []string {
	var titles []string
	for _, c := range it.Collections {
		if c.Kind == archive.MailFolder && c.Title != "" {
			titles = append(titles, c.Title)
		}
	}
	return titles
}

// ID is the Message-ID of an item, without brackets: its own where it was a
// mail with one.
func ID(it archive.Item) string {
	id := strings.Trim(detailsOf(it)["Message-ID"], "<> ")
	if id == "" && it.Kind == archive.Mail {
		id, _, _ = strings.Cut(strings.Trim(it.NativeID, "<> "), "#")
	}
	if !strings.Contains(id, "@") || len(id) > wordLimit || strings.ContainsFunc(id, func(r rune) bool { return r <= ' ' || r > '~' || r == '<' || r == '>' }) {
		return ours(it.ID)
	}
	return id
}

// domain is that of ids and addresses which exist nowhere (RFC 2606).
const domain = "dotori.invalid"

func ours(id string) string { return fmt.Sprintf("%s@%s", id, domain) }
