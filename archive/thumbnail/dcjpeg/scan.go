package dcjpeg

// scan is a part of the coded data: some components, or some of their bits.
type scan struct {
	bits
	parts    []part
	first    bool // the leading bits of the means, not one bit more of them
	shift    int  // how many bits of the means are still to come
	baseline bool
}

type part struct {
	*component
	dc, ac *table
}

// scan reads the header of a scan and, if it holds means, its data.
func (d *decoder) scan(b []byte) error {
	if d.frame == nil || len(b) < 1 || len(b) < 4+2*int(b[0]) {
		return ErrDamaged
	}
	s := scan{baseline: !d.frame.progressive}
	for _, c := range pairs(b[1 : 1+2*int(b[0])]) {
		p, err := d.part(c[0], c[1])
		if err != nil {
			return err
		}
		s.parts = append(s.parts, p)
	}
	spectral, approximation := b[len(b)-3], b[len(b)-1]
	if len(s.parts) == 0 || len(s.parts) > 3 {
		return ErrDamaged
	}
	if d.frame.progressive {
		if spectral != 0 {
			return nil // details, which next passes over
		}
		s.shift = int(approximation & 15)
	}
	s.first = s.baseline || approximation>>4 == 0
	for _, p := range s.parts {
		if p.dc == nil && s.first || p.ac == nil && s.baseline || s.shift > 13 {
			return ErrDamaged
		}
	}
	s.data = d.data
	d.seen = d.seen || len(s.data) > 2
	if !s.run(d.frame, d.interval) {
		d.cut = true
	}
	d.data = s.data
	return nil
}

func pairs(b []byte) [][2]byte {
	var p [][2]byte
	for ; len(b) >= 2; b = b[2:] {
		p = append(p, [2]byte{b[0], b[1]})
	}
	return p
}

func (d *decoder) part(id, tables byte) (part, error) {
	for _, c := range d.frame.components {
		if c.id == id && tables>>4 < 4 && tables&15 < 4 {
			c.last = 0
			return part{c, d.dc[tables>>4], d.ac[tables&15]}, nil
		}
	}
	return part{}, ErrDamaged
}

// run reads all MCUs, and reports whether the data sufficed. A scan of one
// component has its blocks row by row, one of several has them interleaved.
func (s *scan) run(f *frame, interval int) bool {
	columns, rows := ceil(f.width, 8*f.hMax), ceil(f.height, 8*f.vMax)
	if len(s.parts) == 1 {
		columns, rows = s.parts[0].across, s.parts[0].down
	}
	for i := range columns * rows {
		if interval > 0 && i > 0 && i%interval == 0 && !s.interval() {
			return false
		}
		s.mcu(i%columns, i/columns)
		if s.over() {
			return false
		}
	}
	return true
}

func (s *scan) interval() bool {
	for _, p := range s.parts {
		p.last = 0
	}
	return s.restart()
}

func (s *scan) mcu(x, y int) {
	if len(s.parts) == 1 {
		s.block(s.parts[0], y*s.parts[0].stride+x)
		return
	}
	for _, p := range s.parts {
		for v := range int(p.v) {
			for h := range int(p.h) {
				s.block(p, (y*int(p.v)+v)*p.stride+x*int(p.h)+h)
			}
		}
	}
}

// block reads the mean of one block and skips the rest.
func (s *scan) block(p part, at int) {
	if s.n < 48 {
		s.fill()
	}
	if !s.first {
		p.component.dc[at] |= int16(s.take(1) << s.shift)
		return
	}
	size := int(p.dc.symbol(&s.bits) & 15)
	p.last += extend(s.take(size), size)
	p.component.dc[at] = int16(p.last << s.shift)
	if s.baseline {
		s.skipDetails(p.ac)
	}
}

// skipDetails steps over the 63 other coefficients: each symbol gives a run of
// zeros and the bits of the value behind it. Nearly all time is spent here, so
// the bits are kept in local variables meanwhile.
func (s *scan) skipDetails(t *table) {
	buf, n := s.buf, s.n
	for k := 1; k < 64; {
		if n < 32 {
			s.buf, s.n = buf, n
			s.fill()
			buf, n = s.buf, s.n
		}
		c := t.look[buf>>(64-lookBits)]
		if c.length == 0 {
			c = t.long(buf)
		}
		used := int(c.length + c.symbol&15)
		buf <<= used
		n -= used
		if c.symbol&15 == 0 && c.symbol != 0xF0 {
			break
		}
		k += int(c.symbol>>4) + 1
	}
	s.buf, s.n = buf, n
}

// extend makes a signed number of one coded in size bits.
func extend(v, size int) int {
	if size > 0 && v < 1<<(size-1) {
		return v - 1<<size + 1
	}
	return v
}
