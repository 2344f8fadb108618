package kakaotalk

import (
	"strings"
	"testing"
)

func TestPlaceholdersAreAClosedList(t *testing.T) {
	hash := strings.Repeat("0a", 32)
	tests := []struct{ body, media string }{
		{"사진", "사진"}, {"<사진>", "사진"}, {"(사진)", "사진"}, {"<사진 읽지 않음>", "사진"},
		{"Photo", "Photo"}, {"photo", "Photo"}, {"<Photo>", "Photo"}, {"(Photo)", "Photo"}, {"<Photo Unread>", "Photo"},
		{"사진 2장", "사진 사진"}, {"사진 3장 ", "사진 사진 사진"},
		{"동영상", "동영상"}, {"<동영상 읽지 않음>", "동영상"}, {"<Video Unread>", "Video"}, {"Video", "Video"},
		{"파일: 보고서.pdf", "보고서.pdf"}, {"File: a b.tar.gz", "a b.tar.gz"},
		{"파일: %EA%B3%B5%EC%9C%A0.pdf", "공유.pdf"}, {"파일: 100%.pdf", "100%.pdf"}, {"파일: %B0%A1.txt", "가.txt"},
		{"<연락처:이다람 읽지 않음>", "이다람.vcf"}, {"연락처:이다람 <" + hash + ".vcf>", "이다람.vcf"},

		{"이모티콘", ""}, {"(이모티콘)", ""}, {"(emoticon) ", ""}, {"Emoticons", ""}, {"(하트)", ""},
		{"(이모티콘_Muzi and Friends)", ""}, {"삭제된 메시지입니다.", ""}, {"This message was deleted.", ""},
		{"샵검색: #날씨", ""}, {"톡게시판 '공지': 회비", ""}, {"[네이버 지도]", ""},
		{"<공지>", ""}, {"(웃음)", ""}, {"사진 보내 줘", ""}, {"사진\n더", ""}, {"사진 0장", ""}, {"사진 999장", ""}, {"사진 -1장", ""},
		{"파일: 어디 있어?", ""}, {"파일: ../../etc/x.conf", ""}, {"파일: %2e%2e%2fx.conf", ""}, {"파일: .pdf", ""},
		{"연락처: 010", ""}, {"연락처:이다람 <a.exe>", ""}, {"Photos", ""}, {"3 photos", ""}, {"Videos", ""}, {"video", ""}, {"사진 +2장", ""}, {"", ""},
	}
	for _, tt := range tests {
		var names []string
		for _, m := range placeholder([]byte(tt.body)) {
			if !m.Missing {
				t.Errorf("%q: %s is not missing", tt.body, m.Name)
			}
			names = append(names, m.Name)
		}
		if got := strings.Join(names, " "); got != tt.media {
			t.Errorf("%q stands for %q, want %q", tt.body, got, tt.media)
		}
	}
}

func TestAttachments(t *testing.T) {
	hash := strings.Repeat("0a", 32)
	tests := []struct{ body, media, rest string }{
		{hash + ".jpg", hash + ".jpg", ""},
		{hash + ".jpg\n" + hash + ".mp4", hash + ".jpg " + hash + ".mp4", ""},
		{hash + ".jpg\n그리고 글\n더", hash + ".jpg", "그리고 글\n더"},
		{hash, "", hash},
		{strings.ToUpper(hash) + ".jpg", "", strings.ToUpper(hash) + ".jpg"},
		{"g" + hash[1:] + ".jpg", "", "g" + hash[1:] + ".jpg"},
		{"see " + hash + ".jpg", "", "see " + hash + ".jpg"},
		{hash + ".jpg!", "", hash + ".jpg!"},
	}
	for _, tt := range tests {
		media, rest := attachments([]byte(tt.body))
		var names []string
		for _, m := range media {
			names = append(names, m.Name)
		}
		if got := strings.Join(names, " "); got != tt.media || string(rest) != tt.rest {
			t.Errorf("%q holds %q and %q, want %q and %q", tt.body, got, rest, tt.media, tt.rest)
		}
	}
}

func TestEnglishPhotosOfAnIPhone(t *testing.T) {
	for body, want := range map[string]int{
		"2 photos": 2, "18 photos ": 18,
		"1 photos": 0, "0 photos": 0, "101 photos": 0, "-2 photos": 0, "+2 photos": 0, "two photos": 0, " photos": 0, "3 photos please": 0,
	} {
		if got := len(englishPhotos([]byte(body))); got != want {
			t.Errorf("%q stands for %d photos, want %d", body, got, want)
		}
	}
}
