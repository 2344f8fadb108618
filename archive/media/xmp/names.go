package xmp

import (
	"encoding/binary"
	"encoding/xml"
	"strings"
	"unicode/utf16"
)

// prefixes are the usual ones of the namespaces that we read.
var prefixes = map[string]string{
	"adobe:ns:meta/": "x",
	"http://www.w3.org/1999/02/22-rdf-syntax-ns#":           "rdf",
	"http://www.w3.org/XML/1998/namespace":                  "xml",
	"http://purl.org/dc/elements/1.1/":                      "dc",
	"http://ns.adobe.com/xap/1.0/":                          "xmp",
	"http://ns.adobe.com/exif/1.0/":                         "exif",
	"http://cipa.jp/exif/1.0/":                              "exifEX",
	"http://ns.adobe.com/exif/1.0/aux/":                     "aux",
	"http://ns.adobe.com/tiff/1.0/":                         "tiff",
	"http://ns.adobe.com/photoshop/1.0/":                    "photoshop",
	"http://ns.adobe.com/lightroom/1.0/":                    "lr",
	"http://www.digikam.org/ns/1.0/":                        "digiKam",
	"http://iptc.org/std/Iptc4xmpExt/2008-02-29/":           "Iptc4xmpExt",
	"http://ns.google.com/photos/1.0/camera/":               "GCamera",
	"http://ns.google.com/photos/1.0/container/":            "Container",
	"http://ns.google.com/photos/1.0/container/item/":       "Item",
	"http://www.metadataworkinggroup.com/schemas/regions/":  "mwg-rs",
	"http://www.metadataworkinggroup.com/schemas/keywords/": "mwg-kw",
	"http://www.fstopapp.com/xmp/":                          "fstop",
	"http://ns.microsoft.com/photo/1.0/":                    "MicrosoftPhoto",
	"http://ns.microsoft.com/photo/1.2/":                    "MP",
	"http://ns.microsoft.com/photo/1.2/t/RegionInfo#":       "MPRI",
	"http://ns.microsoft.com/photo/1.2/t/Region#":           "MPReg",
	"http://ns.iview-multimedia.com/mediapro/1.0/":          "mediapro",
	"urn:dotori:1": "dotori",
}

func canonical(n xml.Name) string {
	switch prefix, known := prefixes[n.Space]; {
	case known:
		return prefix + ":" + n.Local
	case n.Space == "":
		return n.Local
	default:
		return "{" + n.Space + "}" + n.Local
	}
}

// utf8Text returns the packet as UTF-8 without what XML forbids: control
// characters and the NULs that pad some packets.
func utf8Text(b []byte) []byte {
	text := string(b)
	switch {
	case len(b) > 3 && (b[0] == 0xFE && b[1] == 0xFF || b[0] == 0 && b[1] == '<'):
		text = utf16Text(b, binary.BigEndian)
	case len(b) > 3 && (b[0] == 0xFF && b[1] == 0xFE || b[0] == '<' && b[1] == 0):
		text = utf16Text(b, binary.LittleEndian)
	}
	return []byte(strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, strings.TrimPrefix(strings.ToValidUTF8(text, "\uFFFD"), "\uFEFF")))
}

func utf16Text(b []byte, order binary.ByteOrder) string {
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = order.Uint16(b[2*i:])
	}
	return string(utf16.Decode(units))
}
