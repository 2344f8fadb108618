package i18n

import (
	"testing"
	"testing/fstest"
)

func TestObject(t *testing.T) {
	ko, err := New(Korean, fstest.MapFS{})
	if err != nil {
		t.Fatal(err)
	}
	en, err := New(English, fstest.MapFS{})
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ name, want string }{
		{"싸이월드 백업.zip", "싸이월드 백업.zip을"},
		{"사진", "사진을"},
		{"가족 사진 모두", "가족 사진 모두를"},
		{"KakaoTalkChats.txt", "KakaoTalkChats.txt를"},
		{"MyCyDiary.json", "MyCyDiary.json을"},
		{"DCIM", "DCIM을"},
		{"2005", "2005를"},
		{"2016", "2016을"},
		{"우리(가족)", "우리(가족)을"},
		{"", "를"},
	}
	for _, tt := range tests {
		if got := ko.Object(tt.name); got != tt.want {
			t.Errorf("Object(%q) = %q, want %q", tt.name, got, tt.want)
		}
		if got := en.Object(tt.name); got != tt.name {
			t.Errorf("English: Object(%q) = %q", tt.name, got)
		}
	}
}
