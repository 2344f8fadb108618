package twins

import (
	"path"
	"strings"
)

// stuff is what a message without text shows.
type stuff byte

const (
	nothing stuff = iota
	anything
	picture
	video
	sound
	sticker
	document
)

// spoken are the words that messengers write in place of files, folded. Those
// of KakaoTalk, LINE and WhatsApp that their readers know; a reader that knows
// one leaves it as the name of a file.
func spoken(folded string) stuff {
	switch folded {
	case "사진", "photo", "photos", "image", "写真", "照片", "foto", "bild", "imageomitted", "bildweggelassen", "사진읽지않음", "photounread":
		return picture
	case "동영상", "video", "videos", "動画", "视频", "影片", "videoomitted", "gifomitted", "videoweggelassen":
		return video
	case "음성메시지", "voicemessage", "audio", "ボイスメッセージ", "语音信息", "語音訊息", "audioomitted", "sprachnachricht":
		return sound
	case "이모티콘", "emoticon", "emoticons", "스티커", "sticker", "stickers", "スタンプ", "贴图", "貼圖", "stickeromitted":
		return sticker
	case "파일", "file", "ファイル", "文件", "檔案", "datei", "documentomitted":
		return document
	case "mediaomitted", "medienausgeschlossen", "미디어파일을제외했습니다", "미디어파일제외됨":
		return anything
	}
	return nothing
}

// stuffOf returns what a file is: by its kind, its ending, or the word in its place.
func stuffOf(f File) stuff {
	kind, _, _ := strings.Cut(f.MIME, "/")
	switch kind {
	case "image":
		return picture
	case "video":
		return video
	case "audio":
		return sound
	}
	folded, _ := fold(f.Name)
	if s := spoken(strings.TrimRight(folded, "0123456789장")); s != nothing {
		return s
	}
	switch strings.ToLower(path.Ext(f.Name)) {
	case ".jpg", ".jpeg", ".png", ".gif", ".heic", ".webp":
		return picture
	case ".mp4", ".mov", ".3gp":
		return video
	case ".m4a", ".aac", ".opus", ".mp3":
		return sound
	case "":
		return anything
	}
	return document
}

// fits reports whether two may be the same thing. Stickers are pictures to
// some exports.
func (s stuff) fits(o stuff) bool {
	return s == o || s == anything || o == anything || min(s, o) == picture && max(s, o) == sticker
}

// isFile is what all messages say that show something and say nothing.
const isFile words = 1

// said returns what a message says and, if that is nothing, what it shows.
func (m *Message) said() (w words, what stuff, long bool) {
	folded, letters := fold(m.Text)
	if what = spoken(folded); what != nothing && len(m.Files) == 0 {
		return isFile, what, false
	}
	if folded == "" && len(m.Files) > 0 {
		return isFile, stuffOf(m.Files[0]), false
	}
	return wordsOf(folded), nothing, letters >= longText
}

// shares reports whether two have a file in common, byte for byte.
func (m *Message) shares(o *Message) bool {
	for _, f := range m.Files {
		for _, g := range o.Files {
			if f.SHA256 != "" && f.SHA256 == g.SHA256 {
				return true
			}
		}
	}
	return false
}
