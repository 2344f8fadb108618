package kakaotalk

import "bytes"

// saying is a hash of what a message says; false when that does not tell it
// from others, or stands in other words in other exports. Phones cut long
// messages: the beginning has to do.
func saying(r *record) (uint64, bool) {
	body := bytes.TrimSpace(r.body)
	if len(body) == 0 || isStock(body) {
		return 0, false
	}
	const offset, prime = 14695981039346656037, 1099511628211 // FNV-1a, 64 bits
	hash := uint64(offset)
	for _, b := range body[:min(len(body), mostHashed)] {
		hash = (hash ^ uint64(b)) * prime
	}
	return hash, true
}

const mostHashed = 256

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
