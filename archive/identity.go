package archive

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"hash"
	"strconv"
)

// Identity returns the id under which the library knows the item: 32 hex
// digits that are equal whenever the same memory is read again, from the same
// archive or from one that overlaps it.
//
// With a NativeID it depends on service, account and that id alone. A photo,
// video, sound or file without one is its bytes, whatever its name; it has
// the identity "" until its first media carries a SHA-256. Everything else is
// its content: moment, author, title, text, first collection, parent and
// occurrence. A reader may call it to fill the Parent of a comment.
//
// An item with a Twin has the identity of that.
//
// An item that has an ID keeps it: what a library recorded or exported comes
// back as itself, with the user's corrections in it.
func (it Item) Identity() string {
	if it.ID != "" {
		return it.ID
	}
	if it.Twin != "" {
		return it.Twin
	}
	h := sha256.New()
	switch {
	case it.NativeID != "":
		feed(h, "native", string(it.Service), it.Account, it.NativeID)
	case it.Kind.IsMedia():
		if len(it.Media) == 0 || it.Media[0].SHA256 == "" {
			return ""
		}
		feed(h, "media", it.Media[0].SHA256)
	default:
		it.feedContent(h)
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

func (it Item) feedContent(h hash.Hash) {
	feed(h, "content", string(it.Service), it.Account, string(it.Kind), it.Author, it.Title, it.Text, it.Parent)
	if it.Moment.Known() {
		feed(h, it.Moment.Wall.Format(wallLayout))
	}
	if len(it.Collections) > 0 {
		feed(h, string(it.Collections[0].Kind), it.Collections[0].Title)
	}
	feed(h, strconv.Itoa(it.Occurrence))
}

// feed writes the parts with their lengths, so that ("ab","c") and ("a","bc") differ.
func feed(h hash.Hash, parts ...string) {
	var n [8]byte
	for _, p := range parts {
		binary.LittleEndian.PutUint64(n[:], uint64(len(p)))
		h.Write(n[:])
		h.Write([]byte(p))
	}
}
