package line

import (
	"fmt"
	"testing"

	"dotori/archive/read/chat"
)

func TestClock(t *testing.T) {
	tests := []struct {
		text string
		want string // "" when it is no time of day
	}{
		{"21:47", "21:47"}, {"0:05", "00:05"}, {"24:53", "24:53"}, {"25:10", "25:10"},
		{"午前12:05", "00:05"}, {"午前9:46", "09:46"}, {"午後9:46", "21:46"}, {"午後0:05", "12:05"}, {"午後12:05", "12:05"},
		{"上午09:46", "09:46"}, {"下午09:46", "21:46"}, {"中午12:05", "12:05"}, {"中午1:05", "13:05"}, {"中午11:05", "11:05"},
		{"凌晨2:05", "02:05"}, {"晚上11:05", "23:05"},
		{"오전 12:05", "00:05"}, {"오후 9:46", "21:46"}, {"오후9:46", "21:46"}, {"오후\u00A09:46", "21:46"},
		{"11:28PM", "23:28"}, {"9:30 PM", "21:30"}, {"9:30\u202Fam", "09:30"}, {"12:30 a.m.", "00:30"}, {"PM 9:30", "21:30"},
		{"13:05 น.", "13:05"}, {"13:05 PM", "13:05"},
		{"30:00", ""}, {"12:60", ""}, {"3:5", ""}, {"315", ""}, {"123:00", ""}, {"3:175", ""}, {"", ""}, {"午後", ""}, {":", ""},
	}
	for _, tt := range tests {
		c := cursor{chat.Cursor{Rest: []byte(tt.text)}}
		got := ""
		if minutes, ok := c.clock(); ok && len(c.Rest) == 0 {
			got = fmt.Sprintf("%02d:%02d", minutes/60, minutes%60)
		}
		if got != tt.want {
			t.Errorf("%q is %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestDayLine(t *testing.T) {
	tests := []struct {
		line string
		want string // with the month first when open; "" when it is no day
	}{
		{"2023/07/13(木)", "2023-07-13 Thursday"}, {"2023/7/3(月)", "2023-07-03 Monday"}, {"2022/03/31（四）", "2022-03-31 Thursday"},
		{"2017.09.03 Sunday", "2017-09-03 Sunday"}, {"2025.02.15 星期六", "2025-02-15 Saturday"}, {"2022/9/2（週五）", "2022-09-02 Friday"},
		{"2024/1/2週二", "2024-01-02 Tuesday"}, {"2026/1/30周五", "2026-01-30 Friday"}, {"2024/01/15(Mon)", "2024-01-15 Monday"},
		{"2025년 2월 15일 토요일", "2025-02-15 Saturday"}, {"2025. 2. 15. (토)", "2025-02-15 Saturday"}, {"2025년2월15일", "2025-02-15"},
		{"2023年7月13日木曜日", "2023-07-13 Thursday"}, {"R7/02/09(日)", "2025-02-09 Sunday"}, {"令和7年2月9日(日)", "2025-02-09 Sunday"},
		{"Fri, 8/16/2019", "2019-08-16 Friday"}, {"Mon., 16/08/2019", "2019-08-16 Monday"}, {"Do., 29.8.2019", "2019-08-29 Thursday"},
		{"jue., 29/8/2019", "2019-08-29"}, {"จ. 24/8/2569", "2026-08-24 Monday"}, {"วันจันทร์ 24/8/2569", "2026-08-24 Monday"},
		{"24/08/2026", "2026-08-24"}, {"2569/08/24", "2026-08-24"}, {" 2023/07/13(木) ", "2023-07-13 Thursday"},
		{"2023/02/30", ""}, {"2023/13/13", ""}, {"31/31/2023", ""}, {"1923/07/13", ""}, {"2023/07/13 운동회", ""}, {"2023/07/13(木) 12:00", ""},
		{"2023/07/13(7일 남음)", ""}, {"23/07/13", ""}, {"2023/07", ""}, {"see you, 8/16/2019", ""}, {"until 8/16/2019", ""},
		{"21:47\t太郎\tx", ""}, {"", ""}, {"Fri,", ""}, {"R", ""}, {"日本", ""}, {"12.5.2019 bar", ""},
	}
	for _, tt := range tests {
		got := ""
		if d, ok := dayLine([]byte(tt.line)); ok {
			day, possible := d.in(monthFirst)
			if !possible {
				day, _ = d.in(dayFirst)
			}
			got = day.Format("2006-01-02")
			if d.named {
				got += " " + d.weekday.String()
			}
		}
		if got != tt.want {
			t.Errorf("%q is %q, want %q", tt.line, got, tt.want)
		}
	}
}

// Phones that count from 1 to 24 begin their days with 24; others go on.
func TestHoursBeyondTheDay(t *testing.T) {
	tests := []struct {
		clocks []string
		want   []string
	}{
		{[]string{"24:10", "24:53", "1:05", "23:59"}, []string{"13 00:10", "13 00:53", "13 01:05", "13 23:59"}},
		{[]string{"23:59", "24:10", "24:53", "25:05"}, []string{"13 23:59", "14 00:10", "14 00:53", "14 01:05"}},
		{[]string{"25:05"}, []string{"14 01:05"}},
	}
	for _, tt := range tests {
		g := newGrammar(export{})
		g.start([]byte("2023/07/13"), true)
		for i, clock := range tt.clocks {
			h, ok := g.start([]byte(clock+"\ta\tb"), false)
			if got := h.wall.Format("02 15:04"); !ok || got != tt.want[i] {
				t.Errorf("%v: %s is %s, want %s", tt.clocks, clock, got, tt.want[i])
			}
		}
	}
}
