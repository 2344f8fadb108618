package letter

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"

	"dotori/archive"
	"dotori/archive/export"
)

// Where a file of a mail is shown.
const (
	inline     = "inline"
	attachment = "attachment"
)

// file is a media of an item as a part. The id, when there is one, is what the
// HTML names it by.
func (w *Writer) file(it archive.Item, m archive.Media, place, id string) part {
	return part{
		head: func(h *header) {
			h.value("Content-Type", mimeOf(m), named(m)...)
			h.words("Content-Transfer-Encoding", "base64")
			if id != "" {
				h.words("Content-ID", "<"+id+">")
			}
			h.value("Content-Disposition", place, names(m)...)
		},
		body: func(ctx context.Context, out io.Writer) error { return w.bytes(ctx, out, it, m) },
	}
}

// mimeOf is the type of a part whose bytes are coded, which those of mails and
// of collections of parts must not be.
func mimeOf(m archive.Media) string {
	kind := oneLine(m.MIME)
	if kind == "" || !isPlain(kind) || len(kind) > lineLimit || strings.HasPrefix(kind, "message/") || strings.HasPrefix(kind, "multipart/") {
		return "application/octet-stream"
	}
	return kind
}

// longestName is how much of a name is written, in bytes.
const longestName = 255

func nameOf(m archive.Media) string {
	name := oneLine(m.Name)
	return strings.ToValidUTF8(name[:min(len(name), longestName)], "")
}

// names returns a file's name as RFC 2231 has it.
func names(m archive.Media) []string {
	switch name := nameOf(m); {
	case name == "":
		return nil
	case isQuotable(name):
		return []string{`filename="` + name + `"`}
	default:
		return []string{"filename*=UTF-8''" + strings.ReplaceAll(url.QueryEscape(name), "+", "%20")}
	}
}

// named returns it as programs before RFC 2231 wrote it.
func named(m archive.Media) []string {
	name := nameOf(m)
	switch {
	case name == "":
		return nil
	case isQuotable(name):
		return []string{`name="` + name + `"`}
	}
	words := encoded(name)
	words[0] = `name="` + words[0]
	words[len(words)-1] += `"`
	return words
}

func isQuotable(name string) bool { return isPlain(name) && !strings.ContainsAny(name, `"\`) }

// bytes writes those of a media, or none when they cannot be had.
func (w *Writer) bytes(ctx context.Context, out io.Writer, it archive.Item, m archive.Media) error {
	good, err := w.check(ctx, it, m)
	if err != nil {
		return err
	}
	if !good || m.Size == 0 {
		_, err = io.WriteString(out, "\r\n")
		return err
	}
	r, err := w.x.Original(ctx, m)
	if err != nil {
		return fmt.Errorf("open %s: %w", m.Name, err)
	}
	defer r.Close()
	return copyBase64(out, export.WithContext(ctx, r))
}

// check reads a media before a mail is begun with it that could not be ended.
func (w *Writer) check(ctx context.Context, it archive.Item, m archive.Media) (bool, error) {
	if m.Missing || m.SHA256 == "" {
		w.tell(it, m, "The archive did not hold this file, so it could not be exported.", m.Name)
		return false, nil
	}
	if good, known := w.sound[m.SHA256]; known {
		return good, nil
	}
	err := w.read(ctx, m)
	switch {
	case ctx.Err() != nil:
		return false, ctx.Err()
	case errors.Is(err, export.ErrDamaged):
		w.tell(it, m, "The original in the library is damaged, so it was not exported.", m.Name)
	case err != nil:
		w.tell(it, m, "The original could not be read from the library.", fmt.Sprintf("%s: %v", m.Name, err))
	}
	w.sound[m.SHA256] = err == nil
	return err == nil, nil
}

func (w *Writer) read(ctx context.Context, m archive.Media) error {
	r, err := w.x.Original(ctx, m)
	if err != nil {
		return err
	}
	defer r.Close()
	h := sha256.New()
	if _, err := io.Copy(h, export.WithContext(ctx, r)); err != nil {
		return err
	}
	if hex.EncodeToString(h.Sum(nil)) != m.SHA256 {
		return export.ErrDamaged
	}
	return nil
}

func (w *Writer) tell(it archive.Item, m archive.Media, reason, detail string) {
	if key := it.ID + m.SHA256 + m.Name; !w.told[key] {
		w.told[key] = true
		w.x.Warn(export.Called(it), reason, detail)
	}
}
