package bmff

// Size returns the pixels of an item as they are stored, before it is turned.
func (it *Item) Size() (width, height int) {
	for _, p := range it.Properties {
		if p.Type == "ispe" {
			c := cursor{b: p.Body}
			c.versionFlags()
			width, height = int(c.uint(4)), int(c.uint(4))
		}
	}
	return width, height
}

// Orientation returns how the item is turned by irot and imir, as the EXIF
// Orientation 1..8 that asks for the same.
func (it *Item) Orientation() int {
	o := 1
	for _, p := range it.Properties {
		if len(p.Body) == 0 {
			continue
		}
		switch p.Type {
		case "irot":
			for range p.Body[0] & 3 {
				o = turned[o]
			}
		case "imir":
			o = mirrored[p.Body[0]&1][o]
		}
	}
	return o
}

// turned gives the orientation that equals o followed by a quarter turn
// anticlockwise, which is what irot counts.
var turned = [9]int{1: 8, 8: 3, 3: 6, 6: 1, 2: 5, 5: 4, 4: 7, 7: 2}

// mirrored gives the orientation that equals o followed by exchanging top and
// bottom (axis 0), or left and right (axis 1).
var mirrored = [2][9]int{
	{1: 4, 4: 1, 2: 3, 3: 2, 5: 8, 8: 5, 6: 7, 7: 6},
	{1: 2, 2: 1, 3: 4, 4: 3, 5: 6, 6: 5, 7: 8, 8: 7},
}
