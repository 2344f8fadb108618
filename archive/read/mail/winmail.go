package mail

import (
	"bytes"
	"io"
	"strings"

	"dotori/archive/read/mail/message"
)

// isWinmail reports Outlook's package of rich text and files.
func isWinmail(p *message.Part, labels []string) bool {
	return strings.EqualFold(nameOf(p, labels), "winmail.dat")
}

// winmail unpacks it; one that cannot be unpacked stays a file.
func (c *content) winmail(p *message.Part) {
	w, ok := message.Unwinmail(p.Bytes(len(p.Head()) + 4))
	if !ok || !p.IsWhole() {
		c.files = append(c.files, newAttachment(p, c.labels, len(c.files)+1))
		return
	}
	if w.HTML != "" || w.Plain != "" && len(c.blocks) == 0 {
		c.blocks = append(c.blocks, block{plain: clean(w.Plain), page: w.HTML})
	}
	if len(w.RTF) > 0 && w.HTML == "" {
		c.unpacked(message.WinmailFile{Name: "message.rtf", Data: w.RTF})
	}
	for _, f := range w.Files {
		c.unpacked(f)
	}
}

func (c *content) unpacked(f message.WinmailFile) {
	a := &attachment{name: fileName(f.Name), cid: f.CID, number: len(c.files) + 1, size: int64(len(f.Data))}
	if a.name == "" {
		a.name = "attachment.bin"
	}
	if len(f.Data) > 0 {
		a.open = func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(f.Data)), nil }
	}
	a.picture = isPicture("", a.name)
	c.files = append(c.files, a)
}
