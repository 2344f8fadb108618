package i18n

import (
	"testing"

	"dotori/archive"
)

func TestFacts(t *testing.T) {
	ko := speak(t, Korean)
	for said, want := range map[archive.Detail]string{
		{Name: "Visibility", Value: "trash"}:            "공개 범위: 서비스의 휴지통에 있던 것",
		{Name: "Visibility", Value: "private"}:          "공개 범위: 비공개",
		{Name: "Visibility", Value: "산악회만"}:             "공개 범위: 산악회만",
		{Name: "Uploaded from", Value: "ANDROID_PHONE"}: "올린 기기: Android",
		{Name: "Reply", Value: "In another chat"}:       "답글: 다른 대화에 있는 말",
		{Name: "Place", Value: "private"}:               "장소: private",
	} {
		if name, value := ko.Fact(said); name+": "+value != want {
			t.Errorf("%v: %q, want %q", said, name+": "+value, want)
		}
	}
}
