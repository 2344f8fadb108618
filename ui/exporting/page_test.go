package exporting

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/dest"
	"dotori/archive/export/history"
	"dotori/assets"
	"dotori/ui/i18n"
	"dotori/ui/theme"
)

// shown opens the page of a job in a window.
func shown(t *testing.T, j *Job, a Actions) (*Page, fyne.Canvas) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	loc, err := i18n.New(i18n.Korean, files)
	if err != nil {
		t.Fatal(err)
	}
	p := New(loc, j, a)
	j.Changed = p.Refresh
	w := test.NewTempWindow(t, p.Content())
	w.Resize(fyne.NewSize(1044, 800))
	return p, w.Canvas()
}

// says fails the test unless the window shows the words.
func says(t *testing.T, c fyne.Canvas, words ...string) {
	t.Helper()
	all := test.RenderToMarkup(c)
	for _, w := range words {
		if !strings.Contains(all, w) {
			t.Errorf("the page does not say %q", w)
		}
	}
}

func TestThePageShowsWhatIsChosen(t *testing.T) {
	f := &fake{free: 1 << 30, drives: []Drive{{Name: "엄마 USB", Path: "/media/stick", System: "FAT32", Free: 1 << 30, Small: true}},
		past: []Past{{Entry: history.Entry{Title: "작은 추억", Format: "folder", To: "/media/gone"}, Away: true}}}
	p, c := shown(t, opened(f), Actions{})
	says(t, c, "2005년", "추억 12개", "엄마 USB", "작은 추억", "지금은 없습니다")
	if !p.choosing.aside.start.Disabled() {
		t.Error("the export can start without a destination")
	}
	p.choosing.aside.cards[0].OnTapped()
	says(t, c, "FAT32", "12개 내보내기")
	if p.choosing.aside.start.Disabled() || !p.choosing.aside.cards[0].chosen() || p.choosing.aside.cards[1].chosen() {
		t.Error("the drive is not chosen, or not it alone")
	}
	p.choosing.formats[1].OnTapped()
	says(t, c, "이 형식에는 없고")
}

func TestThePageAsksForServers(t *testing.T) {
	f := &fake{free: -1, err: ErrSecret}
	j := opened(f)
	p, c := shown(t, j, Actions{})
	p.chooseScheme(dest.WebDAV)
	says(t, c, "서버 주소", "비밀번호", "시스템 키링에 기억하기")
	j.SetTarget(Target{Scheme: dest.WebDAV, Server: "http://nas", User: "minji"})
	says(t, c, "암호화되지")
	j.Start()
	says(t, c, "서버가 비밀번호를 묻습니다")
	p.chooseScheme(dest.Immich)
	says(t, c, "API 키", "Immich는")
	f.err = &dest.HostKeyError{Host: "nas:22", Kind: "ssh-ed25519", Fingerprint: "SHA256:abc", Changed: true}
	j.SetTarget(Target{Scheme: dest.SFTP, Server: "nas"})
	j.Start()
	says(t, c, "전과 다른 키", "SHA256:abc")
}

func TestThePageTellsHowItEnded(t *testing.T) {
	f := &fake{free: -1}
	j := opened(f)
	j.SetTarget(stick())
	_, c := shown(t, j, Actions{})
	j.Outcome = Outcome{Unplug: true, Report: export.Report{Written: 3, Verified: 3, Bytes: 1000,
		Left:     []export.Left{{Reason: "Books play no videos.", Count: 4}},
		Warnings: []archive.Warning{{Path: "a.jpg", Reason: "The original could not be read from the library."}}}}
	j.enter(Finished)
	says(t, c, "이제 빼도 됩니다", "담지 못한 것", "추억 4개", "알아 둘 것 1개", "/media/stick")
	j.enter(Stopped)
	says(t, c, "멈췄습니다", "이어서 하기")
	j.fail(errors.Join(errors.New("open davs://nas"), dest.ErrRefused))
	says(t, c, "서버가 사용자나 비밀번호를 받아 주지 않습니다", "다시 하기")
}

// TestManyFormats shows a few at first, and all when asked, or when one of the
// others is chosen.
func TestManyFormats(t *testing.T) {
	f := &fake{free: -1}
	j := opened(f)
	for _, id := range []string{"gallery", "pdf", "takeout", "wxr", "csv", "ics", "vcf"} {
		j.Formats = append(j.Formats, export.Format{ID: id, Title: id, Fields: []string{"moment"}})
	}
	p, _ := shown(t, j, Actions{})
	if len(p.choosing.formats) != firstFormats || len(p.choosing.grid.Objects) != firstFormats+1 {
		t.Errorf("%d formats, %d cards", len(p.choosing.formats), len(p.choosing.grid.Objects))
	}
	if order := p.order(); order[1] != 2 || len(order) != len(j.Formats) || !slices.Contains(order, 1) {
		t.Errorf("the order is %v", order)
	}
	j.SetFormat(len(j.Formats) - 1)
	p.fillFormats()
	if len(p.choosing.formats) != len(j.Formats) {
		t.Errorf("the chosen format is among %d", len(p.choosing.formats))
	}
}
