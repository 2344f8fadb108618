package thumbnail

import (
	"encoding/binary"
	"io"
)

// maxFrame bounds the first frame of an animation.
const maxFrame = 16 << 20

// firstFrame makes a still WebP of the first frame of an animated one, which
// the decoder does not read: its ANMF chunk holds 16 bytes about the frame and
// then the chunks of a still picture.
func firstFrame(s source) ([]byte, bool) {
	at := int64(12)
	for at+8 <= s.size {
		var h [8]byte
		if _, err := s.r.ReadAt(h[:], at); err != nil {
			return nil, false
		}
		n := int64(binary.LittleEndian.Uint32(h[4:]))
		if string(h[:4]) == "ANMF" && n > 16 && n < maxFrame {
			return stillWebP(io.NewSectionReader(s.r, at+24, n-16))
		}
		at += 8 + n + n%2
	}
	return nil, false
}

func stillWebP(frame *io.SectionReader) ([]byte, bool) {
	chunks, err := io.ReadAll(frame)
	if err != nil {
		return nil, false
	}
	for at := 0; at+8 <= len(chunks); {
		n := int(binary.LittleEndian.Uint32(chunks[at+4:]))
		end := at + 8 + n + n%2
		if n < 0 || end > len(chunks) {
			break
		}
		if name := string(chunks[at : at+4]); name == "VP8 " || name == "VP8L" {
			head := binary.LittleEndian.AppendUint32([]byte("RIFF"), uint32(4+end-at))
			return append(append(head, "WEBP"...), chunks[at:end]...), true
		}
		at = end
	}
	return nil, false
}
