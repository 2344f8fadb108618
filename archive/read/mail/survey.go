package mail

import (
	"context"
	"io"
	"io/fs"
	"path"

	"dotori/archive/read/mail/message"
	"dotori/archive/read/tree"
)

// survey is what a first look at all headers tells.
type survey struct {
	known   map[key]uint64 // the mails of the archive; the value is the content of the first one read, once it is
	writers people         // who wrote what lies in folders of sent mail
	counts  *counts        // who may be the owner; nil when nobody asks
}

func newSurvey() *survey { return &survey{known: map[key]uint64{}, writers: people{}} }

// noLimit reads all; otherwise a survey reads so many bytes of each file.
const noLimit = 0

// all reads the headers of all mails. Problems of files are not told: reading
// the mails themselves meets them again. The error is ctx's.
func (s *survey) all(ctx context.Context, root fs.FS, limit int64) error {
	var b box
	for folder, err := range tree.Walk(ctx, root) {
		if err != nil {
			continue
		}
		for _, e := range folder.Files {
			name := path.Join(folder.Path, e.Name())
			if strengthOf(name) != never && ctx.Err() == nil {
				s.file(ctx, root, name, &b, limit)
			}
		}
	}
	return ctx.Err()
}

func (s *survey) file(ctx context.Context, root fs.FS, name string, b *box, limit int64) {
	f, err := root.Open(name)
	if err != nil {
		return
	}
	defer f.Close()
	var r io.Reader = &source{ctx, f}
	if limit > 0 {
		r = io.LimitReader(r, limit)
	}
	form := b.open(r, name)
	if form == notMail {
		return
	}
	sent := isSent(folderOf(root, name, form))
	var header []byte
	in := !form.isBox() // inside a header
	for l, first, ok := b.next(); ok; l, first, ok = b.next() {
		switch {
		case first:
			header, in = header[:0], true
		case !in:
		case l.Begins && len(l.Content()) == 0:
			in = false
			if s.mail(message.Header(header), sent); !form.isBox() {
				return
			}
		case len(header) < headerSize:
			header = append(header, l.Text...)
		}
	}
	if in {
		s.mail(message.Header(header), sent)
	}
}

// headerSize is how much of a header the survey holds.
const headerSize = 256 << 10

func (s *survey) mail(h message.Header, sent bool) {
	if id := messageID(h.Get("Message-ID")); id != "" {
		if _, ok := s.known[keyOf(id)]; !ok {
			s.known[keyOf(id)] = 0
		}
	}
	if sent = sent || labelsSent(h); sent {
		for _, a := range message.Addresses(h.Get("From")) {
			s.writers.add(a.Mail)
		}
	}
	if s.counts != nil {
		s.counts.mail(h, sent)
	}
}

// source reads a file until ctx is done.
type source struct {
	ctx context.Context
	r   io.Reader
}

func (s *source) Read(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.r.Read(p)
}
