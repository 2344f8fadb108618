package line_test

import (
	"slices"
	"testing"

	"dotori/archive"
	"dotori/archive/read/line"
	"dotori/archive/read/readtest"
)

// days makes a chat with one message a day.
func days(saved string, days ...string) string {
	text := "Chat history with Bob\nSaved on: " + saved + "\n"
	for _, d := range days {
		text += "\n" + d + "\n14:30\tBob\thi\n"
	}
	return text
}

func TestOrderOfDayAndMonth(t *testing.T) {
	tests := []struct {
		name, saved string
		days, want  []string
		doubt       string
	}{
		{"a day beyond 12 behind the month", "1/30/2026, 22:13", []string{"8/2/2019", "8/16/2019"}, []string{"2019-08-02", "2019-08-16"}, ""},
		{"a day beyond 12 before the month", "1/3/2026", []string{"2/8/2019", "16/8/2019"}, []string{"2019-08-02", "2019-08-16"}, ""},
		{"only in the time of saving", "30/1/2026", []string{"2/8/2019"}, []string{"2019-08-02"}, ""},
		{"days go forward by month", "12/12/2026", []string{"1/5/2019", "1/7/2019", "2/3/2019"}, []string{"2019-01-05", "2019-01-07", "2019-02-03"}, ""},
		{"days go forward by day", "12/12/2026", []string{"5/1/2019", "7/1/2019", "3/2/2019"}, []string{"2019-01-05", "2019-01-07", "2019-02-03"}, ""},
		{"not behind the day of saving", "3/2/2019", []string{"5/1/2019"}, []string{"2019-01-05"}, ""},
		{"weekdays", "12/12/2026", []string{"Thu, 8/1/2019", "Fri, 8/2/2019"}, []string{"2019-08-01", "2019-08-02"}, ""},
		{"weekdays, day first", "12/12/2026", []string{"Thu, 1/8/2019", "Fri, 2/8/2019"}, []string{"2019-08-01", "2019-08-02"}, ""},
		{"with hyphens", "12-12-2026", []string{"16-8-2019"}, []string{"2019-08-16"}, ""},
		{"between dots the day is first", "12.12.2026", []string{"2.8.2019"}, []string{"2019-08-02"}, ""},
		{"the same either way", "1/2/2026", []string{"8/8/2019"}, []string{"2019-08-08"}, ""},
		{"in doubt", "12/12/2026", []string{"5/5/2019", "8/9/2019"}, []string{"2019-05-05", "2019-08-09"},
			"a.txt:7: Day and month cannot be told apart in this chat; they were read with the month first. (8/9 = 2019-08-09)"},
		{"weekdays of neither", "12/12/2026", []string{"Mon, 8/9/2019"}, []string{"2019-08-09"},
			"a.txt:4: Day and month cannot be told apart in this chat; they were read with the month first. (8/9 = 2019-08-09)"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			root := readtest.Archive("a.txt", days(tt.saved, tt.days...))
			var warnings []string
			if tt.doubt != "" {
				warnings = []string{tt.doubt}
			}
			readtest.Run(t, readtest.Case{Reader: line.New(), Root: root, Columns: []readtest.Column{day}, Want: tt.want, Warnings: warnings})
		})
	}
}

func day(it archive.Item) string { return it.Moment.Wall.Format("2006-01-02") }

func TestOrderCanBeChosen(t *testing.T) {
	root := readtest.Archive("a.txt", days("12/12/2026", "8/9/2019"))
	for choice, want := range map[string]string{"day first": "2019-09-08", "month first": "2019-08-09", "auto": "2019-08-09", "": "2019-08-09"} {
		r := readtest.Read(t.Context(), line.New(), root, archive.Options{"dates": choice})
		doubts := len(r.Warnings) > 0
		if got := readtest.Lines(r.Items, day); !slices.Equal(got, []string{want}) || doubts != (choice == "auto" || choice == "") {
			t.Errorf("%q: %v, %v; want %s", choice, got, r.Warnings, want)
		}
	}
	if err := readtest.Read(t.Context(), line.New(), root, archive.Options{"dates": "year first"}).Err; err == nil {
		t.Error("a choice that does not exist is taken")
	}
}

// One phone wrote all chats of a folder.
func TestOrderFollowsTheOtherChats(t *testing.T) {
	root := readtest.Archive("a.txt", days("12/12/2026", "8/9/2019"), "b.txt", days("12/12/2026", "16/9/2019"))
	readtest.Run(t, readtest.Case{Reader: line.New(), Root: root, Columns: []readtest.Column{day}, Want: []string{"2019-09-08", "2019-09-16"}})
}
