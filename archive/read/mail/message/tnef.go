package message

import (
	"encoding/binary"
	"strconv"
	"strings"
	"unicode/utf16"
)

// Winmail is what Outlook packed into a winmail.dat (MS-OXTNEF).
type Winmail struct {
	Plain, HTML string
	RTF         []byte // of mails that were written as rich text
	Files       []WinmailFile
}

// WinmailFile is a file in it.
type WinmailFile struct {
	Name, CID string
	Data      []byte
}

// The attributes and properties of TNEF that matter.
const (
	tnefSignature    = 0x223E9F78
	attOemCodepage   = 0x00069007
	attBody          = 0x0002800C
	attMAPIProps     = 0x00069003
	attAttachRend    = 0x00069002 // begins a file
	attAttachTitle   = 0x00018010
	attAttachData    = 0x0006800F
	attAttachment    = 0x00069005 // its properties
	propBody         = 0x1000
	propRTF          = 0x1009
	propHTML         = 0x1013
	propLongFilename = 0x3707
	propContentID    = 0x3712
)

// Unwinmail unpacks a winmail.dat. It returns what was read before any damage,
// and false when b is none.
func Unwinmail(b []byte) (Winmail, bool) {
	r := bytesReader{b: b}
	if r.uint32() != tnefSignature {
		return Winmail{}, false
	}
	r.uint16()
	u := unwinmail{codepage: "cp949"}
	for len(r.b) > 0 && !r.failed {
		r.take(1) // the level, which the attribute implies
		id, data := r.uint32(), r.take(int(r.uint32()))
		r.uint16() // checksum
		if !r.failed {
			u.attribute(id, data)
		}
	}
	return u.Winmail, true
}

type unwinmail struct {
	Winmail
	codepage string
}

func (u *unwinmail) attribute(id uint32, data []byte) {
	last := len(u.Files) - 1
	switch {
	case id == attOemCodepage && len(data) >= 4:
		u.codepage = "cp" + strconv.Itoa(int(binary.LittleEndian.Uint32(data)))
	case id == attBody && u.Plain == "":
		u.Plain = u.text(data)
	case id == attMAPIProps:
		mapi(data, u.messageProperty)
	case id == attAttachRend:
		u.Files = append(u.Files, WinmailFile{})
	case last < 0:
	case id == attAttachTitle && u.Files[last].Name == "":
		u.Files[last].Name = u.text(data)
	case id == attAttachData:
		u.Files[last].Data = data
	case id == attAttachment:
		mapi(data, u.fileProperty)
	}
}

func (u *unwinmail) messageProperty(id uint16, wide bool, data []byte) {
	switch id {
	case propBody:
		u.Plain = u.property(wide, data)
	case propHTML:
		u.HTML = Decode(data, metaCharset(data), u.codepage)
	case propRTF:
		u.RTF = unpackRTF(data)
	}
}

func (u *unwinmail) fileProperty(id uint16, wide bool, data []byte) {
	f := &u.Files[len(u.Files)-1]
	switch id {
	case propLongFilename:
		f.Name = u.property(wide, data)
	case propContentID:
		f.CID = strings.Trim(u.property(wide, data), "<> ")
	}
}

func (u *unwinmail) property(wide bool, data []byte) string {
	if !wide {
		return u.text(data)
	}
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = binary.LittleEndian.Uint16(data[2*i:])
	}
	return strings.TrimRight(string(utf16.Decode(units)), "\x00")
}

func (u *unwinmail) text(data []byte) string {
	return strings.TrimRight(Decode(data, "utf-8", u.codepage), "\x00")
}

// mapi reads a list of properties and tells each one's last value.
func mapi(data []byte, each func(id uint16, wide bool, data []byte)) {
	r := bytesReader{b: data}
	for range min(r.uint32(), 10_000) {
		kind, id := r.uint16(), r.uint16()
		if id >= 0x8000 { // a name of its own
			r.take(16)
			if r.uint32() == 0 {
				r.take(4)
			} else {
				r.padded(int(r.uint32()))
			}
		}
		value, ok := r.values(kind)
		if !ok || r.failed {
			return
		}
		each(id, kind&0xFFF == 0x1F, value)
	}
}

// values reads the values of one property and returns the last.
func (r *bytesReader) values(kind uint16) (last []byte, ok bool) {
	size := sizeOf(kind & 0xFFF)
	count := uint32(1)
	if size < 0 || kind&0x1000 != 0 {
		count = r.uint32()
	}
	for range min(count, 10_000) {
		if n := size; n >= 0 {
			last = r.padded(n)
		} else {
			last = r.padded(int(r.uint32()))
		}
	}
	return last, size != 0
}

// sizeOf returns the size of a MAPI type: -1 when each value says its own, 0
// when the type is not known.
func sizeOf(kind uint16) int {
	switch kind {
	case 0x02, 0x03, 0x04, 0x0A, 0x0B:
		return 4
	case 0x05, 0x06, 0x07, 0x14, 0x40:
		return 8
	case 0x48:
		return 16
	case 0x0D, 0x1E, 0x1F, 0x102:
		return -1
	}
	return 0
}

// bytesReader reads little-endian numbers until there are no more bytes.
type bytesReader struct {
	b      []byte
	failed bool
}

func (r *bytesReader) take(n int) []byte {
	if n < 0 || n > len(r.b) {
		r.failed, r.b = true, nil
		return nil
	}
	out := r.b[:n:n]
	r.b = r.b[n:]
	return out
}

// padded takes n bytes and what fills them up to four.
func (r *bytesReader) padded(n int) []byte {
	out := r.take(n)
	r.take(min((4-n%4)%4, len(r.b)))
	return out
}

func (r *bytesReader) uint16() uint16 {
	if b := r.take(2); b != nil {
		return binary.LittleEndian.Uint16(b)
	}
	return 0
}

func (r *bytesReader) uint32() uint32 {
	if b := r.take(4); b != nil {
		return binary.LittleEndian.Uint32(b)
	}
	return 0
}
