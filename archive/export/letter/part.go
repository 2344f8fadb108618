package letter

import (
	"context"
	"encoding/base64"
	"fmt"
	"io"
	"mime/quotedprintable"
	"strings"
)

// part is a piece of a mail, or a mail's body. Its lines end with CRLF; the
// last one belongs to the boundary where one follows.
type part struct {
	head func(*header)
	body func(context.Context, io.Writer) error
}

// write writes a part below the fields that h has already.
func (p part) write(ctx context.Context, out io.Writer, h *header) error {
	p.head(h)
	if _, err := io.WriteString(out, h.b.String()+"\r\n"); err != nil {
		return err
	}
	return p.body(ctx, out)
}

// join makes one part of several. The mark keeps the boundaries of parts
// within each other apart; none can stand in a text, where "=" begins a code.
func join(kind, mark string, parts ...part) part {
	if len(parts) == 1 {
		return parts[0]
	}
	boundary := "=_" + kind + "_" + mark
	return part{
		head: func(h *header) {
			h.value("Content-Type", "multipart/"+kind, fmt.Sprintf("boundary=%q", boundary))
		},
		body: func(ctx context.Context, out io.Writer) error {
			for _, p := range parts {
				if _, err := fmt.Fprintf(out, "--%s\r\n", boundary); err != nil {
					return err
				}
				if err := p.write(ctx, out, &header{}); err != nil {
					return err
				}
			}
			_, err := fmt.Fprintf(out, "--%s--\r\n", boundary)
			return err
		},
	}
}

// text is a text in UTF-8: readable where it is mostly ASCII, short otherwise.
func text(kind, s string) part {
	s = strings.ToValidUTF8(s, "\uFFFD")
	coding, write := "base64", writeBase64
	if isMostlyPlain(s) {
		coding, write = "quoted-printable", writeQuoted
	}
	return part{
		head: func(h *header) {
			h.value("Content-Type", "text/"+kind, "charset=utf-8")
			h.words("Content-Transfer-Encoding", coding)
		},
		body: func(_ context.Context, out io.Writer) error { return write(out, s) },
	}
}

func isMostlyPlain(s string) bool {
	other := 0
	for i := range len(s) {
		if s[i] >= 0x80 {
			other++
		}
	}
	return other*6 <= len(s)
}

func writeQuoted(out io.Writer, s string) error {
	q := quotedprintable.NewWriter(out)
	if _, err := io.WriteString(q, s); err != nil {
		return err
	}
	if err := q.Close(); err != nil {
		return err
	}
	_, err := io.WriteString(out, "\r\n")
	return err
}

func writeBase64(out io.Writer, s string) error {
	return copyBase64(out, strings.NewReader(strings.ReplaceAll(s, "\n", "\r\n")))
}

// copyBase64 writes lines of 76 characters.
func copyBase64(out io.Writer, r io.Reader) error {
	const perLine = lineLimit / 4 * 3
	chunk := make([]byte, perLine*1024)
	var lines []byte
	for {
		n, err := io.ReadFull(r, chunk)
		lines = lines[:0]
		for rest := chunk[:n]; len(rest) > 0; {
			line := rest[:min(perLine, len(rest))]
			lines = append(base64.StdEncoding.AppendEncode(lines, line), '\r', '\n')
			rest = rest[len(line):]
		}
		if _, err := out.Write(lines); err != nil {
			return err
		}
		switch err {
		case nil:
		case io.EOF, io.ErrUnexpectedEOF:
			return nil
		default:
			return err
		}
	}
}
