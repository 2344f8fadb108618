package kakaotalk

import (
	"bytes"
	"encoding/binary"
)

// saying is a hash of what a message says; false when that does not tell it
// from others, or stands in other words in other exports. Phones cut long
// messages: the beginning has to do.
func saying(r *record) (uint64, bool) {
	body := bytes.TrimSpace(r.body)
	if len(body) == 0 || isStock(body) {
		return 0, false
	}
	return hashOf(body[:min(len(body), mostHashed)]), true
}

const mostHashed = 256

// hashOf is FNV-1a by words of eight bytes. It is the same in every run, so
// that a read repeats.
func hashOf(b []byte) uint64 {
	const offset, prime = 14695981039346656037, 1099511628211
	hash := uint64(offset)
	for ; len(b) >= 8; b = b[8:] {
		hash = (hash ^ binary.LittleEndian.Uint64(b)) * prime
		hash ^= hash >> 32
	}
	for _, c := range b {
		hash = (hash ^ uint64(c)) * prime
	}
	return hash
}

// isStock reports whether a body is KakaoTalk's own words.
func isStock(body []byte) bool {
	switch string(body) {
	case "이모티콘", "(이모티콘)", "Emoticons", "(Emoticon)", "(emoticon)", "삭제된 메시지입니다.", "This message was deleted.":
		return true
	}
	if bytes.HasSuffix(body, []byte(" photos")) {
		return true
	}
	return placeholder(body) != nil || len(body) > hashLength && hashNamed(body[:min(len(body), lineEnd(body))])
}

func lineEnd(body []byte) int {
	if end := bytes.IndexByte(body, '\n'); end >= 0 {
		return end
	}
	return len(body)
}
