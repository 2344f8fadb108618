package mail

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
	"unicode"

	"dotori/archive"
	"dotori/archive/read/mail/message"
)

// key is a Message-ID, shortened: an archive may hold a million.
type key [16]byte

func keyOf(id string) key {
	sum := sha256.Sum256([]byte(id))
	return key(sum[:16])
}

// messageID returns the id in a header without its brackets, or "" when there
// is none that tells mails apart.
func messageID(raw []byte) string {
	ids := messageIDs(raw)
	if len(ids) == 0 {
		return ""
	}
	return ids[0]
}

// messageIDs returns all ids of an In-Reply-To or References. One without "@"
// is not unique and not an id.
func messageIDs(raw []byte) (ids []string) {
	if bytes.IndexByte(raw, '<') < 0 {
		raw = []byte("<" + string(bytes.TrimSpace(raw)) + ">")
	}
	for {
		open := bytes.IndexByte(raw, '<')
		if open < 0 {
			return ids
		}
		raw = raw[open+1:]
		end := bytes.IndexAny(raw, "<>")
		if end < 0 {
			end = len(raw)
		}
		id := string(bytes.Join(bytes.Fields(raw[:end]), nil))
		if i := strings.IndexByte(id, '@'); i > 0 && len(id) >= 5 {
			ids = append(ids, message.OneLine([]byte(id)))
		}
		raw = raw[end:]
	}
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
