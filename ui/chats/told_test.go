package chats

import (
	"testing"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/assets"
	"dotori/ui/i18n"
)

func TestWhatIsToldBesideTheWords(t *testing.T) {
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	loc, err := i18n.New(i18n.Korean, files)
	if err != nil {
		t.Fatal(err)
	}
	facts := func(pairs ...string) (all []archive.Detail) {
		for i := 0; i < len(pairs); i += 2 {
			all = append(all, archive.Detail{Name: pairs[i], Value: pairs[i+1]})
		}
		return all
	}
	for _, c := range []struct {
		text     string
		details  []archive.Detail
		answered *archive.Item
		want     string
	}{
		{"안녕", nil, nil, ""},
		{"안녕", facts("Reaction", "❤ 이다람", "Reaction", "😆 홍길동", "Edited", "2024-01-02 00:09:00"), nil, "고침\n❤ 이다람 · 😆 홍길동"},
		{"", facts("Unsent", "✓"), nil, "보낸 뒤 취소"},
		{"📞 3:12", facts("Call", "3:12"), nil, ""},
		{"📵", facts("Missed call", "✓"), nil, "부재중 전화"},
		{"읽어 봐\nhttps://example.com/b", facts("Link", "https://example.com/b"), nil, ""},
		{"비가 옵니다", facts("Forwarded from", "숲 소식", "Views", "3"), nil, "처음 쓴 곳: 숲 소식"},
		{"좋아", facts("Answers", "성춘향: 갈까?"), nil, "답한 글: 성춘향: 갈까?"},
		{"좋아", facts("Answers", "성춘향: 갈까?"), &archive.Item{Text: "갈까?"}, ""},
		{"네", facts("Reply", "In another chat"), nil, "답글: 다른 대화에 있는 말"},
	} {
		if got := (words{loc}).note(Line{Message: catalog.Message{Item: archive.Item{Text: c.text, Details: c.details}}, Answered: c.answered}); got != c.want {
			t.Errorf("%s %v: %q, want %q", c.text, c.details, got, c.want)
		}
	}
}
