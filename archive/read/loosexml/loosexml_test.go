package loosexml_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"dotori/archive/read/loosexml"
)

func names() loosexml.Names {
	return loosexml.Names{Sections: []string{"post"}, Fields: []string{"title", "content"}}
}

// tokens shows a file on one line: <name>, text, </name>.
func tokens(r io.Reader) string {
	var b strings.Builder
	s := loosexml.New(r, names())
	for {
		t, err := s.Next()
		switch {
		case err != nil:
			return b.String()
		case t.Kind == loosexml.Start:
			fmt.Fprintf(&b, "<%s>", t.Name)
		case t.Kind == loosexml.End:
			fmt.Fprintf(&b, "</%s>", t.Name)
		default:
			b.Write(t.Bytes)
		}
	}
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"plain", `<?xml version="1.0"?><a x="1">글<b/></a>`, "<a>글<b></b></a>"},
		{"entities", "&lt;p&gt;&amp;nbsp;&#48148;&#xB2E4; &nbsp; &copy &;", "<p>&nbsp;바다 &nbsp; &copy &;"},
		{"names in capitals", "<acceptComment>1</ACCEPTCOMMENT>", "<acceptcomment>1</acceptcomment>"},
		{"comment", "a<!-- <b> -->c", "ac"},
		{"doctype", `<!DOCTYPE x [<!ENTITY y "z">]><a>`, "]><a>"},
		{"section", "<![CDATA[a<b>&amp;]]>", "a<b>&amp;"},
		{"split section", "<![CDATA[a]]]]><![CDATA[>b]]>", "a]]>b"},
		{"section in a section", "<x><![CDATA[a <![CDATA[ b ]]> c]]></x>", "<x>a <![CDATA[ b ]]> c</x>"},
		{"end of a section in one", "<x><![CDATA[]]>]]></x>", "<x>]]></x>"},
		{"text after a section", "<x><![CDATA[a]]> b</x>", "<x>a b</x>"},
		{"section to the end", "<![CDATA[a", "a"},
		{"less than", "1 < 2, a<b, <3, <>", "1 < 2, a<b, <3, <>"},
		{"less than before a tag", "a<b c</x>", "a<b c</x>"},
		{"greater than in a value", `<a x="1>2">b`, "<a>b"},
		{"quote that never ends", `<a x="1>b</a>`, "<a>b</a>"},
		{"cut in a tag", "a<b x", "a<b x"},
		{"cut in an entity", "a&am", "a&am"},
		{"nothing", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := tokens(strings.NewReader(c.in)); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if got := tokens(iotest.OneByteReader(strings.NewReader(c.in))); got != c.want {
				t.Errorf("byte by byte: got %q, want %q", got, c.want)
			}
		})
	}
}

func TestLongText(t *testing.T) {
	word := strings.Repeat("가나다&amp;라<![CDATA[ ]] >]]>", 20_000)
	want := strings.Repeat("가나다&라 ]] >", 20_000)
	if got := tokens(strings.NewReader(word)); got != want {
		t.Errorf("%d bytes, want %d", len(got), len(want))
	}
	tag := `<a x="` + strings.Repeat("y", 200_000) + `">`
	if got := tokens(strings.NewReader(tag + "z")); got != tag+"z" {
		t.Errorf("a tag longer than the window became %d bytes", len(got))
	}
}

// outline shows elements by how a reader asks for them.
func outline(in string) string {
	var b strings.Builder
	s := loosexml.New(strings.NewReader(in), names())
	for e := range s.Children("") {
		if e.Name != "post" {
			s.Skip(e.Name)
			continue
		}
		b.WriteString("post")
		for f := range s.Children("post") {
			switch f.Name {
			case "title", "content":
				text, cut := s.Field(f.Name, 20)
				fmt.Fprintf(&b, " %s=%q%v", f.Name, text, cut)
			default:
				s.Skip(f.Name)
			}
		}
		b.WriteString(";")
	}
	return b.String()
}

func TestElements(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"well formed", "<post><title>가</title><x><title>나</title></x><content>다</content></post><post/>",
			`post title="가"false content="다"false;post;`},
		{"post that does not end", "<post><title>가</title><post><title>나</title>", `post title="가"false;post title="나"false;`},
		{"text that does not end", "<post><title>가<content>나</post><post>", `post title="가"false content="나"false;post;`},
		{"tags that nobody escaped", "<post><content><p>가<br/>나</p></content></post>", `post content="<p>가<br/>나</p>"false;`},
		{"element skipped that does not end", "<post><x><y></post><post><title>가</title>", `post;post title="가"false;`},
		{"end of what did not begin", "</y><post></y><title>가</y></title></post>", `post title="가</y>"false;`},
		{"long text", "<post><title>" + strings.Repeat("a", 21) + "</title>", `post title="aaaaaaaaaaaaaaaaaaaa"true;`},
		{"same name inside", "<x><x></x><post>no</post></x><post></post>", "post;"},
		{"cp949", "<post><title>\xB0\xA1</title><content>나</content>", `post title="가"false content="나"false;`},
		{"control characters", "<post><title>a\x00\x08b\r\nc</title>", `post title="ab\nc"false;`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := outline(c.in); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestRaw(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"<c>QUJD</c><d>", "QUJD"},
		{"<c>\n QUJD\n</c>", "\n QUJD\n"},
		{"<c> \n</c>", ""},
		{"<c/>", ""},
		{"<c></c>", ""},
		{"<c><![CDATA[]]></c>", ""},
		{"<c>\n<![CDATA[QUJD]]></c>", "QUJD]]>"},
		{"<c>" + strings.Repeat("QUJD", 50_000) + "</c>", strings.Repeat("QUJD", 50_000)},
		{"<c>QUJD", "QUJD"},
	} {
		in := "가" + c.in
		s := loosexml.New(strings.NewReader(in), names())
		for e := range s.Children("") {
			span := s.Raw()
			if got := in[span.From:span.To]; got != c.want {
				t.Errorf("%.40q: got %.40q, want %.40q", c.in, got, c.want)
			}
			s.Skip(e.Name)
			break
		}
	}
}

func TestAttr(t *testing.T) {
	s := loosexml.New(strings.NewReader(`<post  slogan="a=&quot;b&quot;" Format='1.1' n=2 empty="">`), names())
	e, err := s.Next()
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"slogan": `a="b"`, "format": "1.1", "n": "2", "empty": "", "none": ""} {
		if got := e.Attr(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}

func TestErrorsStay(t *testing.T) {
	broken := errors.New("broken")
	s := loosexml.New(io.MultiReader(strings.NewReader("<a>b"), iotest.ErrReader(broken)), names())
	for {
		if _, err := s.Next(); err != nil {
			break
		}
	}
	if _, err := s.Next(); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
}

// hostile inputs must take linear time.
func TestHostile(t *testing.T) {
	for _, unit := range []string{"<", "<a ", "<a x='", "<![CDATA[", "]]>", "&", "&#", "<!--", "</a>", "<post>", "<x>", "<!"} {
		start := time.Now()
		outline(strings.Repeat(unit, 1<<20/len(unit)))
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("%q takes %v", unit, d)
		}
	}
}

func FuzzTokens(f *testing.F) {
	f.Add([]byte(`<post a="b"><title>가&amp;<![CDATA[x]]></title><!-- --><c/>`))
	f.Add([]byte("<![CDATA[]]>]]></x>&#x;<a b='"))
	f.Fuzz(func(t *testing.T, in []byte) {
		whole := tokens(strings.NewReader(string(in)))
		if split := tokens(iotest.OneByteReader(strings.NewReader(string(in)))); split != whole {
			t.Errorf("in one piece %q, byte by byte %q", whole, split)
		}
		outline(string(in))
	})
}
