package line

import (
	"bytes"

	"dotori/archive"
)

// longestPlaceholder bounds what can be one, in bytes.
const longestPlaceholder = 64

// pictures are the words that stand, in brackets, for photos, videos, sounds
// and files. Stickers, places, albums and calls are words of the chat: there
// is no file that could be missing.
var pictures = map[string]bool{
	"写真": true, "動画": true, "ボイスメッセージ": true, "ファイル": true,
	"Photo": true, "Video": true, "Voice message": true, "File": true,
	"Foto": true, "Sprachnachricht": true, "Datei": true,
	"照片": true, "视频": true, "影片": true, "语音信息": true, "語音訊息": true, "文件": true, "檔案": true,
	"รูป": true, "รูปภาพ": true, "ภาพ": true, "วิดีโอ": true, "ข้อความเสียง": true, "ไฟล์": true,
	"사진": true, "동영상": true, "음성메시지": true, "음성 메시지": true, "파일": true,
}

// noName is what some builds write behind a placeholder.
var noName = []byte(" (null)")

// placeholder returns the media that a message's whole body stands for, as
// missing; nil when it is text. The body is what remains.
func placeholder(body []byte, spaced bool) ([]archive.Media, []byte) {
	word := bytes.TrimSpace(body)
	if len(word) == 0 || len(word) > longestPlaceholder {
		return nil, body
	}
	if spaced && isComputerPicture(word) {
		return missing(word), nil
	}
	if word[0] != '[' {
		return nil, body
	}
	if short, ok := bytes.CutSuffix(word, noName); ok && short[len(short)-1] == ']' {
		word, body = short, short
	}
	if word[len(word)-1] == ']' && pictures[string(word[1:len(word)-1])] {
		return missing(word[1 : len(word)-1]), nil
	}
	return nil, body
}

func missing(name []byte) []archive.Media {
	return []archive.Media{{Name: string(name), Missing: true}}
}

// isComputerPicture reports what computers write without brackets.
func isComputerPicture(word []byte) bool {
	switch string(word) {
	case "Photos", "Videos", "Audio":
		return true
	}
	return false
}

// isWord reports whether all of a message can be one word that LINE wrote.
func isWord(word []byte) bool {
	return isComputerPicture(word) || string(word) == "Stickers" ||
		len(word) > 2 && word[0] == '[' && word[len(word)-1] == ']'
}
