package bmff

import "io"

type heifParser struct {
	r          io.ReaderAt
	h          *HEIF
	byID       map[uint32]*Item
	properties []Property
	idat       int64 // where the bytes begin that are kept inside the table; 0 when there are none
}

// parse reads the children of the meta box. Properties and items refer to each
// other, so each is collected first.
func (p *heifParser) parse(meta Box) error {
	boxes := map[string]Box{}
	for b := range Boxes(p.r, meta.Body+4, meta.End) {
		if _, seen := boxes[b.Type]; !seen {
			boxes[b.Type] = b
		}
	}
	p.idat = boxes["idat"].Body
	for _, step := range []struct {
		typ   string
		parse func(Box, []byte)
	}{
		{"pitm", p.primary}, {"iinf", p.infos}, {"iloc", p.locations}, {"iref", p.references}, {"iprp", p.itemProperties},
	} {
		b, ok := boxes[step.typ]
		if !ok {
			continue
		}
		body, err := b.Read(p.r, maxMeta)
		if err != nil {
			return err
		}
		step.parse(b, body)
	}
	return nil
}

func (p *heifParser) primary(_ Box, body []byte) {
	c := cursor{b: body}
	version, _ := c.versionFlags()
	p.h.Primary = c.id(version > 0)
}

func (p *heifParser) infos(b Box, body []byte) {
	head := int64(6)
	if len(body) > 0 && body[0] > 0 {
		head = 8
	}
	for e := range Boxes(p.r, b.Body+head, b.End) {
		entry, err := e.Read(p.r, maxMeta)
		if e.Type != "infe" || err != nil || len(p.h.Items) == maxItems {
			return
		}
		p.info(entry)
	}
}

func (p *heifParser) info(body []byte) {
	c := cursor{b: body}
	version, _ := c.versionFlags()
	if version < 2 {
		return
	}
	it := &Item{ID: c.id(version > 2)}
	c.uint(2)
	it.Type = string(c.bytes(4))
	c.text()
	if it.Type == "mime" {
		it.ContentType = c.text()
	}
	if _, twice := p.byID[it.ID]; !twice && !c.over {
		p.byID[it.ID] = it
		p.h.Items = append(p.h.Items, it)
	}
}

func (p *heifParser) locations(_ Box, body []byte) {
	c := cursor{b: body}
	version, _ := c.versionFlags()
	sizes := c.uint(2)
	offsetSize, lengthSize, baseSize, indexSize := int(sizes>>12), int(sizes>>8&15), int(sizes>>4&15), int(sizes&15)
	if version == 0 {
		indexSize = 0
	}
	count := c.id(version > 1)
	for range min(count, maxItems) {
		id := c.id(version > 1)
		method := uint64(0)
		if version > 0 {
			method = c.uint(2) & 15
		}
		c.uint(2)
		base := c.uint(baseSize)
		var extents []Extent
		for range min(c.uint(2), maxPerItem) {
			if c.over {
				return
			}
			c.uint(indexSize)
			offset := int64(base + c.uint(offsetSize))
			extents = append(extents, Extent{offset, int64(c.uint(lengthSize))})
		}
		if it := p.byID[id]; it != nil && !c.over {
			it.Extents = p.place(extents, method)
		}
	}
}

// place makes extents count from the start of the file: method 0 does already,
// 1 counts from the idat box, others count from further items.
func (p *heifParser) place(extents []Extent, method uint64) []Extent {
	if method == 0 {
		return extents
	}
	if method > 1 || p.idat == 0 {
		return nil
	}
	for i := range extents {
		extents[i].Offset += p.idat
	}
	return extents
}

func (p *heifParser) references(b Box, body []byte) {
	wide := len(body) > 0 && body[0] > 0
	for ref := range Boxes(p.r, b.Body+4, b.End) {
		entry, err := ref.Read(p.r, maxMeta)
		if err != nil {
			return
		}
		c := cursor{b: entry}
		it := p.byID[c.id(wide)]
		var to []uint32
		for range c.uint(2) {
			if c.over {
				break
			}
			to = append(to, c.id(wide))
		}
		if it != nil && !c.over && len(it.Refs) < maxPerItem {
			it.Refs = append(it.Refs, Ref{ref.Type, to})
		}
	}
}

func (p *heifParser) itemProperties(b Box, _ []byte) {
	if ipco, ok := Find(p.r, b.Body, b.End, "ipco"); ok {
		for box := range Boxes(p.r, ipco.Body, ipco.End) {
			if box.End-box.Start > maxMeta || len(p.properties) == maxItems {
				break
			}
			whole, err := readRange(p.r, box.Start, box.End-box.Start)
			if err != nil {
				break
			}
			p.properties = append(p.properties, Property{Type: box.Type, Box: whole, Body: whole[box.Body-box.Start:]})
		}
	}
	if ipma, ok := Find(p.r, b.Body, b.End, "ipma"); ok {
		if body, err := ipma.Read(p.r, maxMeta); err == nil {
			p.associations(body)
		}
	}
}

func (p *heifParser) associations(body []byte) {
	c := cursor{b: body}
	version, flags := c.versionFlags()
	width := 1 + int(flags&1)
	essential := uint64(1) << (8*width - 1)
	for range min(c.uint(4), maxItems) {
		it := p.byID[c.id(version > 0)]
		for range c.uint(1) {
			v := c.uint(width)
			index := int(v&^essential) - 1
			if c.over || index < 0 || index >= len(p.properties) || it == nil || len(it.Properties) == maxPerItem {
				continue
			}
			property := p.properties[index]
			property.Essential = v&essential != 0
			it.Properties = append(it.Properties, property)
		}
		if c.over {
			return
		}
	}
}
