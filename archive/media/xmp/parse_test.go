package xmp

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

const head = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">`

func TestAttributesAndElementsAreEqual(t *testing.T) {
	for name, packet := range map[string]string{
		"element":      head + `<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Sea</dc:title></rdf:Description>`,
		"attribute":    head + `<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:title="Sea"/>`,
		"other prefix": head + `<rdf:Description xmlns:y="http://purl.org/dc/elements/1.1/"><y:title> Sea </y:title></rdf:Description>`,
		"list":         head + `<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="de">Meer</rdf:li><rdf:li xml:lang="X-Default">Sea</rdf:li></rdf:Alt></dc:title></rdf:Description>`,
		"second block": head + `<rdf:Description/><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:title="Sea"/></rdf:RDF></x:xmpmeta>`,
	} {
		doc, err := Parse(strings.NewReader(packet))
		if err != nil || doc.First("dc:nothing", "dc:title") != "Sea" {
			t.Errorf("%s: %q, %v", name, doc.First("dc:title"), err)
		}
	}
}

func TestStructures(t *testing.T) {
	doc, err := Parse(strings.NewReader(head + `<rdf:Description xmlns:q="urn:q" xmlns:dc="http://purl.org/dc/elements/1.1/">
		<q:place rdf:parseType="Resource"><dc:title>inside</dc:title></q:place>
		<dc:subject><rdf:Bag><rdf:li>a</rdf:li><rdf:li/><rdf:li>b</rdf:li></rdf:Bag></dc:subject></rdf:Description>`))
	if err != nil {
		t.Fatal(err)
	}
	if doc.Find("dc:title") != nil {
		t.Error("a field of a structure was taken for a property")
	}
	if got := doc.Find("{urn:q}place").First("dc:title"); got != "inside" {
		t.Errorf("field %q", got)
	}
	if got := doc.Find("dc:subject").Texts(); !slices.Equal(got, []string{"a", "b"}) {
		t.Errorf("list %q", got)
	}
	if doc.Find("dc:none").Value() != "" || doc.Find("dc:none").List() != nil {
		t.Error("nothing is something")
	}
}

func TestNoXMP(t *testing.T) {
	for _, packet := range []string{"", "text", "<a", head + "</rdf:RDF></x:xmpmeta>"} {
		if _, err := Parse(strings.NewReader(packet)); !errors.Is(err, ErrNoXMP) {
			t.Errorf("%q: %v", packet, err)
		}
	}
}
