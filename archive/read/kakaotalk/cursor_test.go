package kakaotalk

import (
	"testing"
	"time"

	"dotori/archive/read/chat"
)

func TestClock(t *testing.T) {
	tests := []struct {
		text string
		want string // "" when it is no time of day
	}{
		{"오전 12:00", "00:00"}, {"오후 12:59", "12:59"}, {"오전 1:05", "01:05"}, {"오후 11:05", "23:05"},
		{"12:00 AM", "00:00"}, {"12:30PM", "12:30"}, {"9:46am", "09:46"}, {"8:44pm", "20:44"},
		{"AM 9:04", "09:04"}, {"PM9:04", "21:04"}, {"오후3:17", "15:17"}, {"15:17", "15:17"}, {"0:00", "00:00"}, {"23:59", "23:59"},
		{"3:17\u202FPM", "15:17"}, {"오후\u00A03:17", "15:17"}, {"3:17\u2009pm", "15:17"},
		{"오전 0:30", "00:30"}, {"오후 13:05", "13:05"},
		{"오전 13:05", ""}, {"24:00", ""}, {"12:60", ""}, {"3:5", ""}, {"315", ""}, {"123:00", ""}, {"3:175", ""}, {"", ""}, {"오후", ""},
	}
	for _, tt := range tests {
		c := cursor{chat.Cursor{Rest: []byte(tt.text)}}
		hour, minute := c.clock()
		wall, ok := day{2020, 1, 1}.at(hour, minute, 0)
		got := ""
		if ok && c.end() {
			got = wall.Format("15:04")
		}
		if got != tt.want {
			t.Errorf("%q is %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestRecordStarts(t *testing.T) {
	tests := []struct {
		dialect dialect
		line    string
		starts  bool
	}{
		{android, "2026년 2월 8일 오후 3:17", true},
		{android, "2026년 2월 8일 오후 3:17 ", true},
		{android, "2026년 2월 8일 15:17, 홍길동 : 글", true},
		{android, "2026년 2월 30일 오후 3:17, 홍길동 : 글", false},
		{android, "2026년 13월 8일 오후 3:17, 홍길동 : 글", false},
		{android, "1026년 2월 8일 오후 3:17, 홍길동 : 글", false},
		{android, "2026년 2월 8일 오후 3:17 홍길동 : 글", false},
		{android, "2026년 2월 8일 일요일", false},
		{android, "Febuary 10, 2016, 2:33 AM, you : Photo", false},
		{android, "Feb 10, 2016, 2:33 AM, you : Photo", false},
		{android, "February 10, 20162:33 AM, you : Photo", false},
		{android, "2025. 6. 8. 16:21, 홍길동 : 글", false},
		{ios, "2025. 6. 8. 16:21, 홍길동 : 글", true},
		{ios, "2025. 6. 8. 16:21:글", true},
		{ios, "2025. 6. 8. 16:21", false},
		{ios, "2025년 6월 8일 일요일", true},
		{ios, "2025년 6월 8일 일욜", false},
		{ios, "Sunday, June 8, 2025", true},
		{ios, "Sun, June 8, 2025", false},
		{ios, "Sept. 8, 2025, 3:17 PM, 홍길동 : 글", true},
		{ios, "오후 3:17, 홍길동 : 글", false}, // no day has begun
		{windows, "[홍길동] [오후 2:37] 글", true},
		{windows, "[홍길동] [오후 2:37]글", false},
		{windows, "[홍길동] [오후] 글", false},
		{windows, "--------------- 2020년 6월 28일 일요일 ---------------", true},
		{windows, "-------------- 2020년 6월 28일 일요일 --------------", false},
		{windows, "---------------- 2020년 6월 28일 일요일 ----------------", false},
		{windows, "---------------", false},
		{windows, "님이 나갔습니다.", false},
		{windows, "이다람님이 나갔습니다. 정말로", false},
		{macos, "2015-07-09 20:34:26,a,b", true},
		{macos, "2015-07-09,a,b", false},
		{macos, "2015-07-09 20:34:26,a", false},
		{macos, `2015-07-09 20:34:26,"a`, false},
	}
	for _, tt := range tests {
		if _, ok := tt.dialect.grammar().start([]byte(tt.line)); ok != tt.starts {
			t.Errorf("dialect %d: %q begins a record: %v, want %v", tt.dialect, tt.line, ok, tt.starts)
		}
	}
}

func TestDayAt(t *testing.T) {
	if wall, ok := (day{2024, time.February, 29}).at(23, 59, 59); !ok || wall.Format(time.DateTime) != "2024-02-29 23:59:59" {
		t.Errorf("got %v, %v", wall, ok)
	}
	if _, ok := (day{2023, time.February, 29}).at(0, 0, 0); ok {
		t.Error("2023 has no February 29")
	}
}
