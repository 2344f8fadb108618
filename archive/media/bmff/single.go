package bmff

import (
	"bytes"
	"encoding/binary"
)

// Single returns a HEIF file that holds nothing but one picture: the item with
// its coded bytes. A decoder then reads a small thumbnail without the rest of
// a large file. The properties that turn the picture are left out.
func (h *HEIF) Single(it *Item, data []byte) []byte {
	ipco, ipma := singleProperties(it)
	meta := func(at uint32) []byte {
		return fullBox("meta", 0,
			fullBox("hdlr", 0, make([]byte, 4), []byte("pict"), make([]byte, 13)),
			fullBox("pitm", 0, be16(1)),
			fullBox("iinf", 0, be16(1), fullBox("infe", 2, be16(1), be16(0), []byte(it.Type), []byte{0})),
			fullBox("iloc", 0, be16(0x4400), be16(1), be16(1), be16(0), be16(1), be32(at), be32(uint32(len(data)))),
			box("iprp", ipco, ipma))
	}
	at := len(h.Type) + len(meta(0)) + 8
	return bytes.Join([][]byte{h.Type, meta(uint32(at)), box("mdat", data)}, nil)
}

func singleProperties(it *Item) (ipco, ipma []byte) {
	var boxes, links [][]byte
	for _, p := range it.Properties {
		if p.Type == "irot" || p.Type == "imir" || len(boxes) == 100 {
			continue
		}
		boxes = append(boxes, p.Box)
		link := byte(len(boxes))
		if p.Essential {
			link |= 0x80
		}
		links = append(links, []byte{link})
	}
	list := bytes.Join(links, nil)
	return box("ipco", boxes...), fullBox("ipma", 0, be32(1), be16(1), []byte{byte(len(list))}, list)
}

func box(typ string, parts ...[]byte) []byte {
	body := bytes.Join(parts, nil)
	return append(append(be32(uint32(8+len(body))), typ...), body...)
}

func fullBox(typ string, version byte, parts ...[]byte) []byte {
	return box(typ, append([][]byte{{version, 0, 0, 0}}, parts...)...)
}

func be16(v uint16) []byte { return binary.BigEndian.AppendUint16(nil, v) }
func be32(v uint32) []byte { return binary.BigEndian.AppendUint32(nil, v) }
