package message_test

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"

	"dotori/archive/read/mail/message"
)

// tnef builds a winmail.dat.
type tnef struct{ b []byte }

func newTNEF() *tnef { return &tnef{[]byte{0x78, 0x9F, 0x3E, 0x22, 1, 0}} }

func (w *tnef) attribute(level byte, id uint32, data []byte) *tnef {
	w.b = append(w.b, level)
	w.b = binary.LittleEndian.AppendUint32(w.b, id)
	w.b = binary.LittleEndian.AppendUint32(w.b, uint32(len(data)))
	w.b = append(append(w.b, data...), 0, 0)
	return w
}

// property encodes one MAPI property of a type with its length.
func property(kind, id uint16, data string) []byte {
	b := binary.LittleEndian.AppendUint16(nil, kind)
	b = binary.LittleEndian.AppendUint16(b, id)
	if id >= 0x8000 {
		b = append(b, make([]byte, 16)...)
		b = binary.LittleEndian.AppendUint32(b, 1)
		b = append(binary.LittleEndian.AppendUint32(b, 6), "n\x00a\x00\x00\x00\x00\x00"...)
	}
	b = binary.LittleEndian.AppendUint32(b, 1)
	b = append(binary.LittleEndian.AppendUint32(b, uint32(len(data))), data...)
	return append(b, make([]byte, (4-len(data)%4)%4)...)
}

func properties(list ...[]byte) []byte {
	b := binary.LittleEndian.AppendUint32(nil, uint32(len(list)))
	for _, p := range list {
		b = append(b, p...)
	}
	return b
}

func wide(s string) string {
	var b []byte
	for _, u := range utf16.Encode([]rune(s + "\x00")) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return string(b)
}

func TestUnwinmail(t *testing.T) {
	number := append(binary.LittleEndian.AppendUint16(binary.LittleEndian.AppendUint16(nil, 3), 0x1234), 1, 0, 0, 0)
	b := newTNEF().
		attribute(1, 0x00069007, []byte{0xB5, 3, 0, 0, 0, 0, 0, 0}).
		attribute(1, 0x00069003, properties(number, property(0x102, 0x8001, "xyz"), property(0x1F, 0x1000, wide("봄 소풍")),
			property(0x102, 0x1013, "<meta charset=euc-kr><b>"+cp949("봄")+"</b>"),
			property(0x102, 0x1009, "\x10\x00\x00\x00\x05\x00\x00\x00MELA\x00\x00\x00\x00{\\rtf"))).
		attribute(2, 0x00069002, make([]byte, 14)).
		attribute(2, 0x00018010, []byte(cp949("글.hwp")+"\x00")).
		attribute(2, 0x0006800F, []byte("one")).
		attribute(2, 0x00069002, make([]byte, 14)).
		attribute(2, 0x00018010, []byte("SHORT~1.JPG\x00")).
		attribute(2, 0x0006800F, []byte("two")).
		attribute(2, 0x00069005, properties(property(0x1E, 0x3707, "긴 이름.jpg\x00"), property(0x1F, 0x3712, wide("<p1@x>")))).b
	w, ok := message.Unwinmail(b)
	if !ok || w.Plain != "봄 소풍" || !strings.HasSuffix(w.HTML, "<b>봄</b>") || string(w.RTF) != "{\\rtf" || len(w.Files) != 2 {
		t.Fatalf("%v %+v", ok, w)
	}
	if f := w.Files[0]; f.Name != "글.hwp" || string(f.Data) != "one" {
		t.Errorf("%+v", f)
	}
	if f := w.Files[1]; f.Name != "긴 이름.jpg" || f.CID != "p1@x" || string(f.Data) != "two" {
		t.Errorf("%+v", f)
	}
	for n := range b { // cut anywhere, it gives what is there
		message.Unwinmail(b[:n])
	}
	if _, ok := message.Unwinmail([]byte("no")); ok {
		t.Error("words are no winmail.dat")
	}
}

// The example of MS-OXRTFCP 3.1.
func TestPackedRTF(t *testing.T) {
	const packed = "\x2d\x00\x00\x00\x2b\x00\x00\x00\x4c\x5a\x46\x75\xf1\xc5\xc7\xa7\x03\x00\x0a\x00\x72\x63\x70\x67\x31\x32\x35\x42\x32\x0a\xf3\x20\x68\x65\x6c\x09\x00\x20\x62\x77\x05\xb0\x6c\x64\x7d\x0a\x80\x0f\xa0"
	w, _ := message.Unwinmail(newTNEF().attribute(1, 0x00069003, properties(property(0x102, 0x1009, packed))).b)
	if got := string(w.RTF); got != "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n" {
		t.Errorf("%q", got)
	}
}
