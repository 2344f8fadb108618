package message_test

import (
	"testing"
	"unicode/utf8"

	"dotori/archive/read/mail/message"
)

// FuzzValues reads any bytes as each part of a header.
func FuzzValues(f *testing.F) {
	for _, s := range []string{
		"=?euc-kr?B?yKux?= =?euc-kr?Q?=E6=B5=BF?=", "\x1b$)C\x0EH+\x0F", "a; b*0*=euc-kr''%C7; b*1=x", `"a, b" <c@d>, e: f;`,
		"Mon, 3 Mar 2003 10:00:00 +0900 (KST)", "&vBvHQNO4ycDVaA-", cp949("봄") + " <a@b>", "=?utf-7?Q?+1VyuAA-?=", "=?johab?B?0beL?=",
	} {
		f.Add([]byte(s), "euc-kr")
		f.Add([]byte(s), "utf-16")
	}
	f.Fuzz(func(t *testing.T, raw []byte, label string) {
		texts := []string{message.Words(raw, label), message.OneLine(raw, label), message.Decode(raw, label),
			message.ParseValue(raw).Param("b", label), message.FolderName(message.Words(raw))}
		for _, a := range message.Addresses(raw, label) {
			texts = append(texts, a.String())
		}
		for i, s := range texts {
			if !utf8.ValidString(s) {
				t.Errorf("text %d is not UTF-8: %q", i, s)
			}
		}
		if m, ok := message.Date(raw); ok != m.Known() {
			t.Errorf("%+v, %v", m, ok)
		}
	})
}

// FuzzUnwinmail unpacks any bytes.
func FuzzUnwinmail(f *testing.F) {
	f.Add(newTNEF().attribute(1, 0x00069003, properties(property(0x1F, 0x1000, wide("봄")), property(0x102, 0x8001, "x"))).
		attribute(2, 0x00069002, nil).attribute(2, 0x0006800F, []byte("one")).b)
	f.Add(newTNEF().attribute(1, 0x00069003, properties(property(0x102, 0x1009, "\x2d\x00\x00\x00\x2b\x00\x00\x00LZFu\x00\x00\x00\x00\x03\x00\x0a\x00rcpg125"))).b)
	f.Fuzz(func(t *testing.T, b []byte) {
		w, _ := message.Unwinmail(b)
		size := len(w.RTF)
		for _, f := range w.Files {
			size += len(f.Data)
		}
		if size > 20*len(b)+1<<10 {
			t.Errorf("%d bytes out of %d", size, len(b))
		}
	})
}
