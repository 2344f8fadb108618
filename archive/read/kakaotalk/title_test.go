package kakaotalk

import "testing"

func TestRoomTitle(t *testing.T) {
	tests := []struct {
		dialect     dialect
		title, want string
	}{
		{android, "홍길동 님과 카카오톡 대화", "홍길동"},
		{android, "다람쥐 모임 4 님과 카카오톡 대화", "다람쥐 모임"},
		{android, "다람쥐 모임 (17명) 카카오톡 대화", "다람쥐 모임"},
		{android, "이다람,김도토리,홍길동 (4명) 님과 카카오톡 대화", "이다람,김도토리,홍길동"},
		{android, "다람쥐 모임 카카오톡 대화", "다람쥐 모임"},
		{android, "국문과 카카오톡 대화", "국문과"},
		{android, "3학년 2 카카오톡 대화", "3학년 2"},
		{android, "다람쥐 모임", "다람쥐 모임"},
		{android, "KakaoTalk Chats with 홍길동", "홍길동"},
		{android, "KakaoTalk Chats with Acorns (8)", "Acorns"},
		{android, "4 님과 카카오톡 대화", "4"},
		{android, "님과 카카오톡 대화", ""},
		{windows, "다람쥐 모임 님과 카카오톡 대화", "다람쥐 모임"},
		{windows, "3학년 2 님과 카카오톡 대화", "3학년 2"},
		{windows, "Acorns with KakaoTalk Chats", "Acorns"},
		{ios, "Talk_2025.8.8 21:50-1.txt", ""},
		{ios, "Talk_2025.8.8 21_50-12.txt", ""},
		{ios, "다람쥐 모임 (4명)과 카카오톡 대화-1.txt", "다람쥐 모임"},
		{ios, "홍길동님과 카카오톡 대화-1.txt", "홍길동"},
		{ios, "KakaoTalk Chats with Acorns (4 people)-1.txt", "Acorns"},
		{ios, "홍길동님과 카카오톡 대화", "홍길동"},
	}
	for _, tt := range tests {
		if got := roomTitle(form{dialect: tt.dialect, title: tt.title}); got != tt.want {
			t.Errorf("%q is the room %q, want %q", tt.title, got, tt.want)
		}
	}
}

func TestTitleFromPath(t *testing.T) {
	tests := []struct{ path, want string }{
		{"KakaoTalk_Chat_다람쥐_모임_2026-05-18-12-03-00.csv", "다람쥐_모임"},
		{"Kakaotalk_Chat_[방] 모임_20260127_215546.zip/Talk_2026.1.27 21_37-1.txt", "[방] 모임"},
		{"a/Kakaotalk_Chat_방_20260127_215546 2/b/Talk_2026.1.27 21_37-1.txt", "방"},
		{"KakaoTalk_Chats_2026-02-08_15.19.13_-131450398/KakaoTalkChats.txt", ""},
		{"chat.txt", ""},
	}
	for _, tt := range tests {
		if got := titleFromPath(tt.path); got != tt.want {
			t.Errorf("%s names the room %q, want %q", tt.path, got, tt.want)
		}
	}
}

func TestTitleFromPeople(t *testing.T) {
	few := map[string]int{"홍길동": 1, "김도토리": 9}
	many := map[string]int{"마": 1, "라": 1, "다": 1, "나": 9, "가": 1}
	if got := titleFromPeople(few); got != "김도토리, 홍길동" {
		t.Errorf("got %q", got)
	}
	if got := titleFromPeople(many); got != "가, 나, 다, 라, …" {
		t.Errorf("got %q", got)
	}
}
