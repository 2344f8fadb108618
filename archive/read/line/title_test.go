package line

import "testing"

func TestRoomOf(t *testing.T) {
	tests := []struct{ line, room, variant string }{ // no variant: not LINE's
		{"[LINE] 花子とのトーク履歴", "花子", phoneJapanese},
		{"[LINE] 森の仲間のトーク履歴", "森の仲間", phoneJapanese},
		{"[LINE] 花子とのトーク", "花子", phoneJapanese},
		{"Chat history with Alice", "Alice", phoneEnglish},
		{"Chat history in \"Squirrels\"", "Squirrels", phoneEnglish},
		{"[LINE] Chat history with 花子", "花子", phoneEnglish},
		{"[LINE] Chat in Squirrels", "Squirrels", phoneEnglish},
		{"[LINE] Chat mit Solo", "Solo", phoneGerman},
		{"[LINE] 与小华的聊天记录", "小华", phoneChinese},
		{"[LINE] 與 小華 的聊天紀錄", "小華", phoneChinese},
		{"[LINE] 與小華的聊天", "小華", phoneChinese},
		{"[LINE] 家族的聊天記錄", "家族", phoneChinese},
		{"[LINE] แชทกับ สมชาย", "สมชาย", phoneThai},
		{"[LINE] ประวัติการสนทนากับ สมชาย", "สมชาย", phoneThai},
		{"[LINE] 다람님과의 대화", "다람", phoneKorean},
		{"[LINE] 가족 대화", "가족", phoneKorean},
		{"[LINE]다람쥐 모임", "다람쥐 모임", phoneOther},
		{"Chat with Alice", "Chat with Alice", ""},
		{"다람님과의 대화", "다람님과의 대화", ""},
		{"", "", ""},
	}
	for _, tt := range tests {
		room, variant, ok := roomOf(tt.line)
		if !ok {
			variant = ""
		}
		if room != tt.room || variant != tt.variant {
			t.Errorf("%q is %q %q, want %q %q", tt.line, room, variant, tt.room, tt.variant)
		}
	}
}
