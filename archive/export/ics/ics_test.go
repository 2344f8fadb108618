package ics_test

import (
	"context"
	"fmt"
	"os/exec"
	"path"
	"strings"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/exporttest"
	"dotori/archive/export/ics"
	"dotori/archive/read/dotori"
)

func TestICS(t *testing.T) {
	exporttest.Run(t, exporttest.Case{Writer: ics.Writer{}, Media: exporttest.Without, Owned: []string{dotori.ItemsName, export.SumsName}})
}

// exported writes a selection into memory.
func exported(t *testing.T, sel export.Selection, o archive.Options) *exporttest.Memory {
	t.Helper()
	m := exporttest.NewMemory()
	if _, err := (ics.Writer{}).Write(context.Background(), m, sel, o, nil); err != nil {
		t.Fatal(err)
	}
	return m
}

func TestDays(t *testing.T) {
	m := exported(t, exporttest.Everything(), archive.Options{"anniversaries": "true"})
	for name, wants := range map[string][]string{
		"memories-2015.ics": {"SUMMARY:대화 16\r\n", "DTSTART;VALUE=DATE:20150709\r\nDTEND;VALUE=DATE:20150710\r\nRRULE:FREQ=YEARLY\r\n"},
		"memories-2019.ics": {"SUMMARY:사진 1 · 대화 2\r\n", "UID:memories-20190803@dotori.invalid\r\n"},
		"memories-2020.ics": {"RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1\r\n"},
		"memories-2003.ics": {"DTSTART:20030512T123000Z\r\n", `SUMMARY:# 봄: "소풍" ---` + "\r\n", "SUMMARY:일기 1 · 글 1\r\n"},
	} {
		for _, want := range wants {
			if s := string(m.Files[name].Data); !strings.Contains(s, want) {
				t.Errorf("%s lacks %q:\n%s", name, want, s)
			}
		}
	}
}

// TestFilesStaySmall writes a year of long diaries.
func TestFilesStaySmall(t *testing.T) {
	var items []archive.Item
	for i := range 365 {
		items = append(items, archive.Item{Kind: archive.Diary, Service: "cyworld", NativeID: fmt.Sprint(i), Text: strings.Repeat("오늘도 길게 썼다. ", 500),
			Moment: archive.At(time.Date(2003, 1, 1+i, 21, 0, 0, 0, time.UTC), archive.PrecisionDay, archive.OriginArchive)})
	}
	m := exported(t, exporttest.Select(nil, items...), nil)
	events, files := 0, 0
	for name, f := range m.Files {
		if path.Ext(name) != ".ics" {
			continue
		}
		files++
		events += strings.Count(string(f.Data), "BEGIN:VEVENT")
		if len(f.Data) >= 1<<20 {
			t.Errorf("%s has %d bytes", name, len(f.Data))
		}
	}
	if files < 3 || events != 2*365 {
		t.Errorf("%d events in %d files", events, files)
	}
}

// judge prints what python3-icalendar reads.
const judge = `
import glob, icalendar, sys
for name in sorted(glob.glob(sys.argv[1] + "/*.ics")):
    raw = open(name, "rb").read()
    if max(map(len, raw.split(b"\r\n"))) > 75: print("a long line")
    for e in icalendar.Calendar.from_ical(raw).walk("VEVENT"):
        if e.errors: print("error", e.errors)
        print(e["DTSTART"].dt, "|", e["SUMMARY"], "|", e.get("DESCRIPTION", ""), "|", e.get("RRULE", {}).get("FREQ"))
`

func TestPythonReadsCalendars(t *testing.T) {
	python := "/usr/bin/python3" // Debian's packages belong to it
	if err := exec.Command(python, "-c", "import icalendar").Run(); err != nil {
		t.Skip("python3-icalendar is not installed")
	}
	dir := t.TempDir()
	dst, err := export.OpenFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer dst.Close()
	o := archive.Options{"anniversaries": "true", "language": "en"}
	if _, err := (ics.Writer{}).Write(context.Background(), dst, exporttest.Everything(), o, nil); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(python, "-c", judge, dir).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, want := range []string{
		"2019-08-03 | photos 1 · messages 2 | 제주 <여행> & 가족\n제주 2019/여름\n가족방 | ['YEARLY']\n",
		"2003-05-12 12:30:00+00:00 | # 봄: \"소풍\" --- | 1. 첫 줄\n- 둘째 줄\n    들여쓴 줄\n",
	} {
		if !strings.Contains(string(out), want) {
			t.Errorf("%q is not in what Python reads", want)
		}
	}
	if s := string(out); strings.Contains(s, "a long line") || strings.Contains(s, "error") || t.Failed() {
		t.Errorf("Python says:\n%s", s)
	}
}
