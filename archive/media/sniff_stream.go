package media

import (
	"bytes"
	"slices"
)

// sniffBMFF tells the ISO base media formats apart by the brands of the ftyp
// box; old QuickTime files have none and begin with another box.
func sniffBMFF(head []byte, ext string) string {
	if len(head) < 12 {
		return ""
	}
	switch string(head[4:8]) {
	case "ftyp":
		return brandMIME(brands(head), ext)
	case "moov", "mdat", "wide", "skip", "pnot":
		return "video/quicktime"
	}
	return ""
}

// brands returns the major brand and behind it the compatible ones.
func brands(head []byte) []string {
	found := []string{string(head[8:12])}
	end := min(int(head[2])<<8|int(head[3]), len(head))
	for at := 16; at+4 <= end; at += 4 {
		found = append(found, string(head[at:at+4]))
	}
	return found
}

func brandMIME(brands []string, ext string) string {
	switch major := brands[0]; major {
	case "heic", "heix", "heim", "heis", "hevc", "hevx":
		return "image/heic"
	case "avif", "avis":
		return "image/avif"
	case "mif1", "msf1", "miaf":
		return stillMIME(brands)
	case "crx ":
		return "image/x-canon-cr3"
	case "qt  ":
		return "video/quicktime"
	case "M4A ", "M4B ", "M4P ", "F4A ":
		return "audio/mp4"
	default:
		if major[:2] == "3g" || major == "kddi" || ext == ".3gp" {
			return "video/3gpp"
		}
		if ext == ".m4a" {
			return "audio/mp4"
		}
		return "video/mp4"
	}
}

func stillMIME(brands []string) string {
	switch {
	case slices.Contains(brands, "avif"):
		return "image/avif"
	case slices.Contains(brands, "heic"), slices.Contains(brands, "heix"):
		return "image/heic"
	}
	return "image/heif"
}

func sniffRIFF(head []byte, _ string) string {
	if len(head) < 12 {
		return ""
	}
	switch string(head[:4]) + string(head[8:12]) {
	case "RIFFWEBP":
		return "image/webp"
	case "RIFFAVI ":
		return "video/x-msvideo"
	case "RIFFWAVE":
		return "audio/wav"
	case "FORMAIFF", "FORMAIFC":
		return "audio/aiff"
	}
	return ""
}

// sniffStream recognises what has no signature of its own beyond a sync word.
func sniffStream(head []byte, ext string) string {
	switch {
	case hasAny(head, "OggS"):
		if bytes.Contains(head, []byte("theora")) {
			return "video/ogg"
		}
		return "audio/ogg"
	case hasAny(head, "\x1A\x45\xDF\xA3"):
		if bytes.Contains(head, []byte("webm")) {
			return "video/webm"
		}
		return "video/x-matroska"
	case hasAny(head, "\x30\x26\xB2\x75\x8E\x66\xCF\x11"):
		if ext == ".wma" {
			return "audio/x-ms-wma"
		}
		return "video/x-ms-wmv"
	case repeats(head, 0, 188, 0x47), repeats(head, 4, 192, 0x47):
		return "video/mp2t"
	case len(head) > 3 && head[0] == 0xFF && head[1]&0xF6 == 0xF0:
		return "audio/aac"
	case isMPEGAudio(head):
		return "audio/mpeg"
	}
	return ""
}

// isMPEGAudio looks for the header of a frame of layer II or III in which no
// field has a forbidden value.
func isMPEGAudio(head []byte) bool {
	if len(head) < 4 || head[0] != 0xFF || head[1]&0xE0 != 0xE0 {
		return false
	}
	layer := head[1] & 0x06
	return head[1]&0x18 != 0x08 && (layer == 2 || layer == 4) && head[2]>>4 != 0xF && head[2]>>2&3 != 3
}

// repeats reports whether want stands at three places that lie step apart.
func repeats(head []byte, at, step int, want byte) bool {
	return len(head) > at+2*step && head[at] == want && head[at+step] == want && head[at+2*step] == want
}
