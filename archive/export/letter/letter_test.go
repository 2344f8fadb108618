package letter

import (
	"mime"
	"net/mail"
	"strings"
	"testing"

	"dotori/archive"
)

// TestHeaderHoldsText writes texts that break headers, and reads them back.
func TestHeaderHoldsText(t *testing.T) {
	for in, want := range map[string]string{
		"plain words":                    "plain words",
		"two  spaces":                    "two  spaces",
		"안부":                             "안부",
		"a\r\nBcc: evil@example.com\r\n": "a  Bcc: evil@example.com",
		"=?UTF-8?B?fake?=":               "=?UTF-8?B?fake?=",
		strings.Repeat("긴 제목 \U0001F330", 40): strings.Repeat("긴 제목 \U0001F330", 40),
		strings.Repeat("x", 2000):             strings.Repeat("x", 2000),
		"\x00\x07종\xff":                       "종\uFFFD",
	} {
		var h header
		h.text("Subject", in)
		m, err := mail.ReadMessage(strings.NewReader(h.b.String() + "\r\n"))
		if err != nil {
			t.Fatal(err)
		}
		got, err := new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject"))
		if err != nil || got != want || len(m.Header) != 1 {
			t.Errorf("%q: got %q of %d fields, %v", in, got, len(m.Header), err)
		}
		for line := range strings.SplitSeq(h.b.String(), "\r\n") {
			if len(line) > 998 || !isPlain(line) {
				t.Errorf("%q: the line %q", in, line)
			}
		}
	}
}

// TestMailboxes reads what is written as Go reads addresses.
func TestMailboxes(t *testing.T) {
	for in, want := range map[string]string{
		"a@example.com":                                  "<a@example.com>",
		"이웃 <b@example.com>":                             "=?utf-8?q?=EC=9D=B4=EC=9B=83?= <b@example.com>",
		"Lee, Sun <c@example.com>, d@example.com":        `"Lee, Sun" <c@example.com>|<d@example.com>`,
		`A "B" \C <e@example.com>`:                       `"A \"B\" \\C" <e@example.com>`,
		"x\r\nBcc: evil@example.com <f@example.com\r\n>": `"x  Bcc: evil@example.com" <f@example.com>`,
	} {
		var h header
		h.list("To", addresses(in))
		m, err := mail.ReadMessage(strings.NewReader(h.b.String() + "\r\n"))
		if err != nil {
			t.Fatal(err)
		}
		list, err := m.Header.AddressList("To")
		if err != nil {
			t.Errorf("%q: %v: %q", in, err, h.b.String())
			continue
		}
		var all []string
		for _, a := range list {
			all = append(all, a.String())
		}
		if got := strings.Join(all, "|"); got != want || len(m.Header) != 1 {
			t.Errorf("%q: got %s", in, got)
		}
	}
}

func TestID(t *testing.T) {
	for native, want := range map[string]string{
		"1@example.com": "1@example.com", "<1@example.com>": "1@example.com", "1@example.com#0123456789abcdef": "1@example.com",
		"content:0123": "0f@dotori.invalid", "a b@example.com": "0f@dotori.invalid", strings.Repeat("x", 1000) + "@x": "0f@dotori.invalid",
	} {
		if got := ID(archive.Item{ID: "0f", Kind: archive.Mail, NativeID: native}); got != want {
			t.Errorf("%.40q: got %s, want %s", native, got, want)
		}
	}
}

func TestNames(t *testing.T) {
	for _, name := range []string{"a.jpg", "보고서 \"최종\".pdf", "a\r\nX: y.txt", strings.Repeat("긴이름", 60) + ".hwp", "100%.txt", `back\slash`} {
		var h header
		h.value("Content-Disposition", attachment, names(archive.Media{Name: name})...)
		m, err := mail.ReadMessage(strings.NewReader(h.b.String() + "\r\n"))
		if err != nil {
			t.Fatal(err)
		}
		_, params, err := mime.ParseMediaType(m.Header.Get("Content-Disposition"))
		want := oneLine(name)
		if err != nil || !strings.HasPrefix(want, params["filename"]) || params["filename"] == "" || len(m.Header) != 1 {
			t.Errorf("%q: got %v, %v", name, params, err)
		}
	}
}
