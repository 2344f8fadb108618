package message_test

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"

	"dotori/archive/read/mail/message"
)

// parse reads one mail.
func parse(mail string) *message.Part {
	var p message.Parser
	p.Begin(func(at, end int64) (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(mail[at:end])), nil
	})
	var s message.Scanner
	s.Reset(strings.NewReader(mail), 0)
	for l, ok := s.Next(); ok; l, ok = s.Next() {
		p.Add(l)
	}
	return p.End()
}

// outline shows a tree: "multipart/mixed[text/plain=body text/html=page]".
func outline(p *message.Part) string {
	if !p.IsMultipart() {
		r, err := p.Open()
		if err != nil {
			return err.Error()
		}
		defer r.Close()
		b, err := io.ReadAll(r)
		if err != nil {
			return err.Error()
		}
		return fmt.Sprintf("%s=%q", p.Type.Name, b)
	}
	parts := make([]string, len(p.Children))
	for i, c := range p.Children {
		parts[i] = outline(c)
	}
	return p.Type.Name + "[" + strings.Join(parts, " ") + "]"
}

const multipart = "Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n"

func TestStructure(t *testing.T) {
	tests := []struct{ why, in, want string }{
		{"plain", "Subject: x\n\nhello\n", `text/plain="hello"`},
		{"empty lines first", "\r\n\nContent-Type: text/html\n\nhello\n", `text/html="hello"`},
		{"no body", "Subject: x\n", `text/plain=""`},
		{"no header", "\nhello\n", `text/plain="hello"`},
		{"line ends", "Subject: x\r\nContent-Type: text/html\r\n\r\n<b>\r\n", `text/html="<b>"`},
		{"old mac", "Subject: x\rContent-Type: text/html\r\r<b>\r", `text/html="<b>"`},
		{"byte order mark", "\xEF\xBB\xBFContent-Type: text/html\n\n<b>", `text/html="<b>"`},
		{"multipart", multipart + "preamble\n--b\n\none\n--b\nContent-Type: text/html\n\ntwo\n--b--\nepilogue\n", `multipart/mixed[text/plain="one" text/html="two"]`},
		{"nested", multipart + "--b\nContent-Type: multipart/alternative; boundary=\"b2\"\n\n--b2\n\none\n--b2\nContent-Type: text/html\n\ntwo\n--b2--\n\n--b\nContent-Type: image/png\n\nx\n--b--\n",
			`multipart/mixed[multipart/alternative[text/plain="one" text/html="two"] image/png="x"]`},
		{"outer boundary ends the inner", multipart + "--b\nContent-Type: multipart/alternative; boundary=bb\n\n--bb\n\none\n--b\n\nthree\n--b--\n",
			`multipart/mixed[multipart/alternative[text/plain="one"] text/plain="three"]`},
		{"boundary that begins another", multipart + "--b\n\none\n--bc\n--b--\n", `multipart/mixed[text/plain="one\n--bc"]`},
		{"cut off", multipart + "--b\n\none\n--b\nContent-Type: image/png\n\nhalf", `multipart/mixed[text/plain="one" image/png="half"]`},
		{"parts behind the end", multipart + "--b\n\none\n--b--\n--b\n\ntwo\n--b--\n", `multipart/mixed[text/plain="one" text/plain="two"]`},
		{"no empty line before the parts", "Content-Type: multipart/mixed; boundary=b\n--b\n\none\n--b--\n", `multipart/mixed[text/plain="one"]`},
		{"boundary that never comes", multipart + "only this\n", `multipart/mixed="only this"`},
		{"no boundary", "Content-Type: multipart/mixed\n\nhello\n", `multipart/mixed="hello"`},
		{"part without header", multipart + "--b\nhello there\nyou\n--b--\n", `multipart/mixed[text/plain="hello there\nyou"]`},
		{"digest", "Content-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: y\n\nz\n--b--\n", `multipart/digest[message/rfc822="Subject: y\n\nz"]`},
		{"mail in a mail", multipart + "--b\nContent-Type: message/rfc822\n\nSubject: y\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\nz\n--c--\n--b--\n",
			`multipart/mixed[message/rfc822="Subject: y\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\nz\n--c--"]`},
		{"wrapped field without indent", "Subject: long\nsubject\nContent-Type: text/html\n\nx", `text/html="x"`},
		{"base64", "Content-Transfer-Encoding: BASE64 (x)\n\naGVs\nbG8=\n", `text/plain="hello"`},
		{"quoted", "Content-Transfer-Encoding: quoted-printable\n\nh=65l=\nlo=\n", `text/plain="hello"`},
		{"uuencode", "Content-Transfer-Encoding: x-uuencode\n\nbegin 644 a\n%:&5L;&\\\n`\nend\n", `text/plain="hello"`},
		{"unknown encoding", "Content-Transfer-Encoding: x\n\nhello", `text/plain="hello"`},
	}
	for _, tt := range tests {
		if got := outline(parse(tt.in)); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.why, got, tt.want)
		}
	}
	const file = multipart + "--b\nContent-Type: image/png\n\nhalf"
	if !parse(file).Cut || parse(file+"\n--b--\n").Cut {
		t.Error("a mail that is cut off is not told from a whole one")
	}
}

func TestHeaderFields(t *testing.T) {
	p := parse(">From a\nSUBJECT : a\n\tb\n  c\nX: 1\nTo:d\nlost\n words\nX: 2\n\n")
	if got := string(p.Header.Get("Subject")); got != "a b c" {
		t.Errorf("subject %q", got)
	}
	var all []string
	for v := range p.Header.All("x") {
		all = append(all, string(v))
	}
	if strings.Join(all, ",") != "1,2" || string(p.Header.Get("to")) != "d lost words" || p.Header.Get("Y") != nil {
		t.Errorf("%q, %q, %q", all, p.Header.Get("to"), p.Header.Get("Y"))
	}
}

// A body larger than what is held is read from the file again.
func TestLargeBodies(t *testing.T) {
	want := bytes.Repeat([]byte("도토리 0123456789\x00\xFF"), 1_500_000)
	encoded := base64.StdEncoding.EncodeToString(want)
	var mail strings.Builder
	mail.WriteString(multipart + "--b\n\nfirst\n--b\nContent-Transfer-Encoding: base64\nContent-Type: image/png\n\n")
	for len(encoded) > 76 {
		mail.WriteString(encoded[:76] + "\r\n")
		encoded = encoded[76:]
	}
	mail.WriteString(encoded + "\n--b\n\nlast\n--b--\n")
	p := parse(mail.String())
	if len(p.Children) != 3 || p.Children[1].IsWhole() || !p.Children[2].IsWhole() {
		t.Fatalf("%d parts", len(p.Children))
	}
	if got := outline(p.Children[2]); got != `text/plain="last"` {
		t.Errorf("after it: %s", got)
	}
	r, err := p.Children[1].Open()
	if err != nil {
		t.Fatal(err)
	}
	got, err := io.ReadAll(r)
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("%d bytes, %v; want %d", len(got), err, len(want))
	}
	if head := p.Children[1].Bytes(1 << 20); !bytes.HasPrefix(want, head) || len(head) < 1<<19 {
		t.Errorf("its beginning is %d bytes", len(head))
	}
}

// Streams decode as whole texts do, however the bytes arrive.
func TestStreams(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	want := make([]byte, 100_000)
	for i := range want {
		want[i] = byte(random.Uint32())
	}
	var quoted strings.Builder
	for i, c := range want {
		fmt.Fprintf(&quoted, "=%02X", c)
		if i%20_000 == 0 { // lines far longer than a buffer
			quoted.WriteString("=\n")
		}
	}
	for encoding, body := range map[string]string{
		"base64": base64.StdEncoding.EncodeToString(want), "quoted-printable": quoted.String(),
	} {
		r, err := parse("Content-Transfer-Encoding: " + encoding + "\n\n" + body).Open()
		if err != nil {
			t.Fatal(err)
		}
		if got, err := io.ReadAll(iotest.OneByteReader(r)); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s: %d bytes, %v", encoding, len(got), err)
		}
	}
}

func TestBrokenBase64(t *testing.T) {
	for in, want := range map[string]string{
		"aGVsbG8": "hello", "aGVs bG8=": "hello", "aGVs!bG8": "hello", "aGU=bGxv": "hello", "aGVsbG8=\n-- \nfooter": "hello", "": "",
	} {
		p := parse("Content-Transfer-Encoding: base64\n\n" + in)
		if got := p.Text(100); !strings.HasPrefix(got, want) {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestScannerTellsFaults(t *testing.T) {
	broken := errors.New("broken")
	var s message.Scanner
	s.Reset(io.MultiReader(strings.NewReader("one\ntwo"), iotest.ErrReader(broken)), 0)
	var got []string
	for l, ok := s.Next(); ok; l, ok = s.Next() {
		got = append(got, string(l.Content()))
	}
	if strings.Join(got, ",") != "one,two" || !errors.Is(s.Err(), broken) {
		t.Errorf("%q, %v", got, s.Err())
	}
}

func TestMetaCharset(t *testing.T) {
	for _, tt := range []struct{ mime, page, want string }{
		{"", `<meta http-equiv="Content-Type" content="text/html; charset=euc-kr">` + cp949("봄"), "봄"},
		{"; charset=utf-8", `<META charset='ks_c_5601-1987'>` + cp949("봄꽃"), "봄꽃"},
		{"; charset=euc-kr", `<meta charset=utf-8>봄`, "봄"},
		{"; charset=iso-8859-1", `<meta charset=shift_jis>` + "\x83\x65\x83\x58", "テス"},
	} {
		got := parse("Content-Type: text/html" + tt.mime + "\n\n" + tt.page).Text(1000)
		if !strings.HasSuffix(got, ">"+tt.want) {
			t.Errorf("%s %q: %q", tt.mime, tt.page, got)
		}
	}
}
