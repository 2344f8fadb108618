package media

import (
	"encoding/binary"
	"fmt"
	"io"
)

// inspectSimple reads the size of formats that carry no metadata we use.
func inspectSimple(r io.ReaderAt, mime string) (found, Info, error) {
	var h [32]byte
	n, err := r.ReadAt(h[:], 0)
	if err != nil && err != io.EOF {
		return found{}, Info{}, err
	}
	f := found{}
	le16 := func(at int) int { return int(binary.LittleEndian.Uint16(h[at:])) }
	switch {
	case n < 26:
		return f, Info{Truncated: true}, fmt.Errorf("read the size of the picture: %w", io.ErrUnexpectedEOF)
	case mime == "image/gif":
		f.width, f.height = le16(6), le16(8)
	case mime == "image/bmp" && h[14] == 12:
		f.width, f.height = le16(18), le16(20)
	case mime == "image/bmp":
		f.width = int(binary.LittleEndian.Uint32(h[18:]))
		f.height = int(max(int32(binary.LittleEndian.Uint32(h[22:])), -int32(binary.LittleEndian.Uint32(h[22:]))))
	case mime == "image/vnd.adobe.photoshop":
		f.height, f.width = int(binary.BigEndian.Uint32(h[14:])), int(binary.BigEndian.Uint32(h[18:]))
	}
	return f, Info{}, nil
}
