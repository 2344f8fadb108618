package whatsapp_test

import (
	"slices"
	"testing"

	"dotori/archive"
	"dotori/archive/read/readtest"
	"dotori/archive/read/whatsapp"
)

// days makes a chat with one message a day.
func days(days ...string) (text string) {
	for _, d := range days {
		text += d + " - 김영희: 안녕\n"
	}
	return text
}

func day(it archive.Item) string { return it.Moment.Wall.Format("2006-01-02") }

func TestOrderOfDayAndMonth(t *testing.T) {
	const doubt = ": Day and month cannot be told apart in this chat; they were read in the usual order. "
	tests := []struct {
		name       string
		days, want []string
		doubt      string
	}{
		{"a day beyond 12 behind the month", []string{"08/02/19, 10:00", "08/16/19, 10:00"}, []string{"2019-08-02", "2019-08-16"}, ""},
		{"a day beyond 12 before the month", []string{"02/08/19, 10:00", "16/08/19, 10:00"}, []string{"2019-08-02", "2019-08-16"}, ""},
		{"days go forward by month", []string{"01/05/2019, 10:00", "01/07/2019, 10:00", "02/03/2019, 10:00"}, []string{"2019-01-05", "2019-01-07", "2019-02-03"}, ""},
		{"days go forward by day", []string{"05/01/2019, 10:00", "07/01/2019, 10:00", "03/02/2019, 10:00"}, []string{"2019-01-05", "2019-01-07", "2019-02-03"}, ""},
		{"a year of two digits first", []string{"19/08/16, 10:00", "19/08/30, 10:00", "20/01/31, 10:00"}, []string{"2019-08-16", "2019-08-30", "2020-01-31"}, ""},
		{"between dots the day is first", []string{"02.08.19, 10:00"}, []string{"2019-08-02"}, ""},
		{"with hyphens", []string{"02-08-2019 10:00"}, []string{"2019-08-02"}, ""},
		{"in doubt, with zeros", []string{"05/05/2019, 10:00", "08/09/2019, 10:00"}, []string{"2019-05-05", "2019-09-08"}, "a.txt:2" + doubt + "(8/9/2019 = 2019-09-08)"},
		{"in doubt, as Americans write", []string{"8/9/19, 1:00 PM"}, []string{"2019-08-09"}, "a.txt:1" + doubt + "(8/9/19 = 2019-08-09)"},
		{"signs and order change", []string{"2020-01-01, 10:00", "2020.04.01, 10:00", "2020/05/01, 10:00", "16/07/2025, 10:00"},
			[]string{"2020-01-01", "2020-04-01", "2020-05-01", "2025-07-16"}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var warnings []string
			if tt.doubt != "" {
				warnings = []string{tt.doubt}
			}
			root := readtest.Archive("a.txt", days(tt.days...)+days(tt.days[len(tt.days)-1]))
			readtest.Run(t, readtest.Case{Reader: whatsapp.New(), Root: root, Columns: []readtest.Column{day},
				Want: append(tt.want, tt.want[len(tt.want)-1]), Warnings: warnings})
		})
	}
}

func TestOrderCanBeChosen(t *testing.T) {
	root := readtest.Archive("_chat.txt", days("08/09/10, 10:00"))
	for choice, want := range map[string]string{"day first": "2010-09-08", "month first": "2010-08-09", "year first": "2008-09-10", "auto": "2010-09-08", "": "2010-09-08"} {
		r := readtest.Read(t.Context(), whatsapp.New(), root, archive.Options{"dates": choice})
		doubts := len(r.Warnings) > 0
		if got := readtest.Lines(r.Items, day); !slices.Equal(got, []string{want}) || doubts != (choice == "auto" || choice == "") {
			t.Errorf("%q: %v, %v; want %s", choice, got, r.Warnings, want)
		}
	}
	last := readtest.Archive("_chat.txt", days("08/16/2010, 10:00", "09/10/2010, 10:00"))
	if got := readtest.Lines(readtest.Read(t.Context(), whatsapp.New(), last, archive.Options{"dates": "year first"}).Items, day); !slices.Equal(got, []string{"2010-08-16", "2010-09-10"}) {
		t.Errorf("an order that cannot be: %v", got)
	}
	for _, o := range []archive.Options{{"dates": "backwards"}, {"timezone": "Nowhere/Town"}} {
		if err := readtest.Read(t.Context(), whatsapp.New(), root, o).Err; err == nil {
			t.Errorf("%v is taken", o)
		}
	}
}

// One phone wrote all chats of a folder.
func TestOrderFollowsTheOtherChats(t *testing.T) {
	root := readtest.Archive("WhatsApp Chat with 가.txt", days("08/09/2019, 10:00"), "WhatsApp Chat with 나.txt", days("09/16/2019, 10:00"))
	readtest.Run(t, readtest.Case{Reader: whatsapp.New(), Root: root, Columns: []readtest.Column{day}, Want: []string{"2019-08-09", "2019-09-16"}})
}
