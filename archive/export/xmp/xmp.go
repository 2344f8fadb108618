package xmp

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
)

const xmpHead = "<?xpacket begin='\uFEFF' id='W5M0MpCehiHzreSzNTczkc9d'?>\n" + `<x:xmpmeta xmlns:x='adobe:ns:meta/' x:xmptk='Dotori'>
<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>
 <rdf:Description rdf:about=''
  xmlns:dc='http://purl.org/dc/elements/1.1/'
  xmlns:xmp='http://ns.adobe.com/xap/1.0/'
  xmlns:xmpMM='http://ns.adobe.com/xap/1.0/mm/'
  xmlns:exif='http://ns.adobe.com/exif/1.0/'
  xmlns:tiff='http://ns.adobe.com/tiff/1.0/'
  xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/'
  xmlns:lr='http://ns.adobe.com/lightroom/1.0/'
  xmlns:digiKam='http://www.digikam.org/ns/1.0/'
  xmlns:Iptc4xmpExt='http://iptc.org/std/Iptc4xmpExt/2008-02-29/'
  xmlns:fstop='http://www.fstopapp.com/xmp/'
  xmlns:dotori='urn:dotori:1'`

const xmpTail = ` </rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end='w'?>
`

// xmp collects properties in element form, which every reader understands.
type xmp struct{ b bytes.Buffer }

// packet returns the whole file. PhotoPrism reads a favourite as an attribute.
func (x *xmp) packet(favorite bool) []byte {
	head := xmpHead
	if favorite {
		head += "\n  fstop:favorite='1'"
	}
	return bytes.Join([][]byte{[]byte(head), []byte(">\n"), x.b.Bytes(), []byte(xmpTail)}, nil)
}

func (x *xmp) simple(name, value string) {
	if value != "" {
		fmt.Fprintf(&x.b, "  <%s>%s</%s>\n", name, escapeXML(value), name)
	}
}

func (x *xmp) alt(name, value string) {
	if value != "" {
		fmt.Fprintf(&x.b, "  <%s><rdf:Alt><rdf:li xml:lang='x-default'>%s</rdf:li></rdf:Alt></%s>\n", name, escapeXML(value), name)
	}
}

func (x *xmp) list(name, container string, values []string) {
	if len(values) == 0 {
		return
	}
	fmt.Fprintf(&x.b, "  <%s><rdf:%s>", name, container)
	for _, v := range values {
		fmt.Fprintf(&x.b, "<rdf:li>%s</rdf:li>", escapeXML(v))
	}
	fmt.Fprintf(&x.b, "</rdf:%s></%s>\n", container, name)
}

// escapeXML drops what XML 1.0 cannot hold and escapes the rest.
func escapeXML(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a strings.Builder takes everything
	return b.String()
}
