package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dotori/ui/exporting"
	"dotori/ui/importing"
)

func TestTheTitleTellsTheWork(t *testing.T) {
	w := open(t, memories().services())
	tests := []struct {
		set  func()
		want string
	}{
		{func() {}, "도토리"},
		{func() { w.imports.Step = importing.Running }, "0 % · 도토리"},
		{func() { w.imports.Progress = importing.Progress{Phase: importing.Reading, Bytes: 7, TotalBytes: 7} }, "가져오는 중… · 도토리"},
		{func() { w.imports.Progress = importing.Progress{Bytes: 42, TotalBytes: 100} }, "42 % · 도토리"},
		{func() { w.imports.Step, w.exports.Step = importing.Finished, exporting.Running }, "0 % · 도토리"},
		{func() { w.exports.Step = exporting.Finished }, "도토리"},
		{func() { w.on.Library.Elsewhere = true }, "내 추억 · 도토리"},
	}
	for _, tt := range tests {
		tt.set()
		w.entitle()
		if w.win.Title() != tt.want {
			t.Errorf("the title is %q, want %q", w.win.Title(), tt.want)
		}
	}
}

func TestOnlyALongImportTellsWhoIsAway(t *testing.T) {
	w := open(t, memories().services())
	told := fyne.NewNotification("도토리", "가져오기가 끝났습니다.")
	tests := []struct {
		name string
		took time.Duration
		away bool
		want *fyne.Notification
	}{
		{"long and away", time.Minute, true, told},
		{"long and there", time.Minute, false, nil},
		{"short and away", time.Second, true, nil},
	}
	for _, tt := range tests {
		now := time.Unix(1000, 0)
		w.now, w.labour.away = func() time.Time { return now }, tt.away
		w.laboured(false, true, told.Content)
		now = now.Add(tt.took)
		test.AssertNotificationSent(t, tt.want, func() { w.laboured(true, false, told.Content) })
		if t.Failed() {
			t.Fatal(tt.name)
		}
	}
}
