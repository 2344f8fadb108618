package bmff

import (
	"bytes"
	"encoding/binary"
)

// NewItem is an item to write: like [Item], but with its bytes.
type NewItem struct {
	ID          uint16
	Type        string // four bytes
	ContentType string // of a mime item
	Properties  []Property
	Ref         Ref // ignored unless it has a type
	Data        []byte
}

// Single returns a HEIF file that holds nothing but one picture: the item with
// its coded bytes. A decoder then reads a small thumbnail without the rest of
// a large file. The properties that turn the picture are left out.
func (h *HEIF) Single(it *Item, data []byte) []byte {
	only := NewItem{ID: 1, Type: it.Type, Data: data}
	for _, p := range it.Properties {
		if p.Type != "irot" && p.Type != "imir" {
			only.Properties = append(only.Properties, p)
		}
	}
	return Write(h.Type, 1, only)
}

// NewProperty makes a property of a box type and its body.
func NewProperty(typ string, essential bool, body ...byte) Property {
	return Property{Type: typ, Box: box(typ, body), Body: body, Essential: essential}
}

// Write returns a HEIF file of the given ftyp box and items: a table of
// contents with everything in one mdat box behind it. It is for small files:
// at most 127 properties in all.
func Write(ftyp []byte, primary uint16, items ...NewItem) []byte {
	var data []byte
	for _, it := range items {
		data = append(data, it.Data...)
	}
	at := len(ftyp) + len(metaBox(0, primary, items)) + 8
	return bytes.Join([][]byte{ftyp, metaBox(at, primary, items), box("mdat", data)}, nil)
}

// metaBox writes the table of contents of items whose bytes begin at a place.
func metaBox(at int, primary uint16, items []NewItem) []byte {
	infos, places := [][]byte{be16(uint16(len(items)))}, [][]byte{be16(0x4400), be16(uint16(len(items)))}
	var refs [][]byte
	for _, it := range items {
		infos = append(infos, infoBox(it))
		places = append(places, be16(it.ID), be16(0), be16(1), be32(uint32(at)), be32(uint32(len(it.Data))))
		at += len(it.Data)
		if it.Ref.Type != "" {
			refs = append(refs, refBox(it))
		}
	}
	return fullBox("meta", 0,
		fullBox("hdlr", 0, make([]byte, 4), []byte("pict"), make([]byte, 13)),
		fullBox("pitm", 0, be16(primary)), fullBox("iinf", 0, infos...), fullBox("iloc", 0, places...),
		fullBox("iref", 0, refs...), propertiesBox(items))
}

func refBox(it NewItem) []byte {
	to := [][]byte{be16(it.ID), be16(uint16(len(it.Ref.To)))}
	for _, id := range it.Ref.To {
		to = append(to, be16(uint16(id)))
	}
	return box(it.Ref.Type, to...)
}

func infoBox(it NewItem) []byte {
	tail := []byte{0}
	if it.ContentType != "" {
		tail = append(append(tail, it.ContentType...), 0)
	}
	return fullBox("infe", 2, be16(it.ID), be16(0), []byte(it.Type), tail)
}

func propertiesBox(items []NewItem) []byte {
	var boxes [][]byte
	links := [][]byte{be32(uint32(len(items)))}
	for _, it := range items {
		links = append(links, be16(it.ID), []byte{byte(len(it.Properties))})
		for _, p := range it.Properties {
			boxes = append(boxes, p.Box)
			link := byte(len(boxes) & 0x7F)
			if p.Essential {
				link |= 0x80
			}
			links = append(links, []byte{link})
		}
	}
	return box("iprp", box("ipco", boxes...), fullBox("ipma", 0, links...))
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
