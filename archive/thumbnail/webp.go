package thumbnail

import (
	"bytes"
	"encoding/binary"
	"io"

	"golang.org/x/image/webp"
)

// maxFrame bounds the coded bytes of one picture.
const maxFrame = 64 << 20

// planWebP shows the first frame of an animation. It takes what holds the
// pixels out of the file where that may claim another size than the file.
func planWebP(s source) (plan, error) {
	if still, ok := stillWebP(s.r, 12, s.size); ok {
		s.r, s.size = bytes.NewReader(still), int64(len(still))
	}
	return planStandard(s, webp.DecodeConfig, webp.Decode)
}

// stillWebP makes a WebP of one lossless picture, or of the first frame of an
// animation, which the decoder does not read: its ANMF chunk holds 16 bytes
// about the frame and then the chunks of a picture. A lossy picture that is
// not in a frame stays as it is, with its transparency in another chunk.
func stillWebP(r io.ReaderAt, at, end int64) ([]byte, bool) {
	inFrame := at != 12
	for at+8 <= end {
		var h [8]byte
		if _, err := r.ReadAt(h[:], at); err != nil {
			return nil, false
		}
		n := int64(binary.LittleEndian.Uint32(h[4:]))
		switch name := string(h[:4]); {
		case name == "ANMF":
			return stillWebP(r, at+24, min(at+8+n, end))
		case name == "VP8L", name == "VP8 " && inFrame:
			return wrapWebP(r, at, min(8+n+n%2, end-at))
		}
		at += 8 + n + n%2
	}
	return nil, false
}

func wrapWebP(r io.ReaderAt, at, n int64) ([]byte, bool) {
	if n > maxFrame {
		return nil, false
	}
	file := binary.LittleEndian.AppendUint32([]byte("RIFF"), uint32(4+n))
	file = append(append(file, "WEBP"...), make([]byte, n)...)
	_, err := r.ReadAt(file[12:], at)
	return file, err == nil || err == io.EOF
}
