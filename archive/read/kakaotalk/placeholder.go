package kakaotalk

import (
	"bytes"
	"path"
	"regexp"
	"strconv"
	"strings"

	"dotori/archive"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// longestPlaceholder bounds what can be one: a file's name, percent-encoded.
const longestPlaceholder = 1 << 10

// placeholder returns the media that a message's whole body stands for, as
// missing; nil when it is text. The list is closed, because people do write
// things like "<공지>" or "(웃음)" as a whole message. Where the archive may
// hold the file under a name of its own, that name is in Path.
func placeholder(body []byte) []archive.Media {
	if len(body) > longestPlaceholder || bytes.IndexByte(body, '\n') >= 0 {
		return nil
	}
	body = bytes.TrimSpace(body)
	switch string(body) {
	case "사진", "<사진>", "(사진)", "<사진 읽지 않음>":
		return missing("사진", 1)
	case "Photo", "photo", "<Photo>", "(Photo)", "<Photo Unread>":
		return missing("Photo", 1)
	case "동영상", "<동영상 읽지 않음>":
		return missing("동영상", 1)
	case "Video", "<Video Unread>":
		return missing("Video", 1)
	}
	switch {
	case bytes.HasPrefix(body, []byte("사진 ")):
		return missing("사진", photos(body))
	case bytes.HasPrefix(body, []byte("파일: ")), bytes.HasPrefix(body, []byte("File: ")):
		return sentFile(body)
	case bytes.HasPrefix(body, []byte("<연락처:")), bytes.HasPrefix(body, []byte("연락처:")):
		return contact(body)
	}
	return nil
}

// mostPhotos is more than one message can hold.
const mostPhotos = 100

// photos reads the number of "사진 18장", or returns 0.
func photos(body []byte) int {
	digits, ok := bytes.CutSuffix(body[len("사진 "):], []byte("장"))
	if !ok {
		return 0
	}
	return photoCount(digits, 1)
}

// englishPhotos reads "18 photos", which stands for them on an iPhone alone:
// elsewhere it is what somebody said.
func englishPhotos(body []byte) []archive.Media {
	digits, ok := bytes.CutSuffix(bytes.TrimSpace(body), []byte(" photos"))
	if !ok {
		return nil
	}
	return missing("Photo", photoCount(digits, 2))
}

// photoCount reads a number of at least least photos, or returns 0.
func photoCount(digits []byte, least int) int {
	n, err := strconv.Atoi(string(digits))
	if err != nil || n < least || n > mostPhotos || digits[0] == '+' || digits[0] == '0' {
		return 0
	}
	return n
}

func missing(name string, n int) []archive.Media {
	if n == 0 {
		return nil
	}
	media := make([]archive.Media, n)
	for i := range media {
		media[i] = archive.Media{Name: name, Missing: true}
	}
	return media
}

// fileName is a name with an extension; people also write "파일: 어디 있어?".
var fileName = regexp.MustCompile(`^[^/\\\p{Cc}]*[^/\\\p{Cc}\s.][^/\\\p{Cc}]*\.[0-9A-Za-z]{1,10}$`)

// sentFile reads "파일: 보고서.pdf"; the name may be percent-encoded.
func sentFile(body []byte) []archive.Media {
	_, name, _ := bytes.Cut(body, []byte(": "))
	decoded := clean([]byte(tree.Unescape(string(bytes.TrimSpace(name)))))
	if !fileName.MatchString(decoded) {
		return nil
	}
	return missing(decoded, 1)
}

// contact reads "<연락처:이름 읽지 않음>" and "연락처:이름 <hash.vcf>".
func contact(body []byte) []archive.Media {
	_, rest, _ := strings.Cut(string(body), "연락처:")
	if name, ok := strings.CutSuffix(rest, " 읽지 않음>"); ok && body[0] == '<' {
		return missing(contactName(name), 1)
	}
	name, file, ok := strings.Cut(strings.TrimSuffix(rest, ">"), " <")
	if !ok || !strings.HasSuffix(rest, ">") || path.Ext(file) != ".vcf" {
		return nil
	}
	return []archive.Media{{Name: contactName(name), Path: file, Missing: true}}
}

func contactName(name string) string {
	return clean([]byte(strings.NewReplacer("/", "_", `\`, "_").Replace(name))) + ".vcf"
}

// hashLength is the length of the names under which Android exports media:
// 64 hex digits that are not the hash of the bytes.
const hashLength = 64

// hashNamed reports whether a line is the name of an exported file.
func hashNamed(line []byte) bool {
	line = bytes.TrimSpace(line)
	if len(line) < hashLength+3 || len(line) > hashLength+6 || line[hashLength] != '.' {
		return false
	}
	for _, c := range line[:hashLength] {
		if (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	for _, c := range line[hashLength+1:] {
		if (c < '0' || c > '9') && (c|0x20 < 'a' || c|0x20 > 'z') {
			return false
		}
	}
	return true
}

// attachments takes the lines that are names of exported files out of a body.
// Like placeholders they are missing until their file is found.
func attachments(body []byte) (media []archive.Media, rest []byte) {
	if len(body) < hashLength || !hasHash(body) {
		return nil, body
	}
	var kept [][]byte
	for line := range bytes.SplitSeq(body, []byte("\n")) {
		if hashNamed(line) {
			name := string(bytes.TrimSpace(line))
			media = append(media, archive.Media{Name: name, Path: name, Missing: true})
		} else {
			kept = append(kept, line)
		}
	}
	return media, bytes.Join(kept, []byte("\n"))
}

func hasHash(body []byte) bool {
	for line := range bytes.SplitSeq(body, []byte("\n")) {
		if hashNamed(line) {
			return true
		}
	}
	return false
}

// clean makes text of a piece of an export: composed, without CR and NUL.
func clean(b []byte) string {
	if bytes.IndexByte(b, '\r') >= 0 {
		b = bytes.ReplaceAll(b, []byte("\r"), []byte("\n"))
	}
	if bytes.IndexByte(b, 0) >= 0 {
		b = bytes.ReplaceAll(b, []byte{0}, nil)
	}
	return text.NFC(string(b))
}
