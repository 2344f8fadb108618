package vcf_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/exporttest"
	"dotori/archive/export/vcf"
	"dotori/archive/read/dotori"
)

func TestVCF(t *testing.T) {
	exporttest.Run(t, exporttest.Case{Writer: vcf.Writer{}, Media: exporttest.Without, Owned: []string{dotori.ItemsName, export.SumsName}})
}

// mails name a person in several ways, and a robot.
func mails() export.Selection {
	mail := func(id, from, to string) archive.Item {
		return archive.Item{Kind: archive.Mail, Service: "mail", NativeID: id, Details: []archive.Detail{{Name: "From", Value: from}, {Name: "To", Value: to}}}
	}
	return exporttest.Select(nil,
		mail("1@x", "김도토 <Acorn@example.com>", "이웃, 사람 <b@example.com>, c@example.com"),
		mail("2@x", "도토리 <acorn@example.com>", "No Reply <no-reply@example.com>, undisclosed"),
		mail("3@x", "김도토 <acorn@example.com>", ""),
		archive.Item{Kind: archive.Mail, Service: "mail", NativeID: "4@x", Author: "d@example.com", People: []string{"nobody"}},
		archive.Item{Kind: archive.Diary, Service: "cyworld", Author: "김도토", Text: "일기"},
		archive.Item{Kind: archive.Message, Service: "kakaotalk", Author: "도토리", Text: "안녕"},
	)
}

func TestPeople(t *testing.T) {
	m := exporttest.NewMemory()
	if _, err := (vcf.Writer{}).Write(context.Background(), m, mails(), nil, nil); err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile(filepath.Join("testdata", "people.vcf"))
	if got := m.Files[vcf.PeopleName].Data; err != nil || string(got) != string(want) {
		t.Errorf("%v: got\n%s, want\n%s", err, got, want)
	}
}

// judge prints what python3-vobject reads.
const judge = `
import sys, vobject
for c in vobject.readComponents(open(sys.argv[1], encoding="utf-8", newline="")):
    c.validate()
    print(c.fn.value, "|", c.email.value, "|", c.n.value.given, "|", c.note.value if hasattr(c, "note") else "")
`

func TestPythonReadsContacts(t *testing.T) {
	python := "/usr/bin/python3" // Debian's packages belong to it
	if err := exec.Command(python, "-c", "import vobject").Run(); err != nil {
		t.Skip("python3-vobject is not installed")
	}
	out, err := exec.Command(python, "-c", judge, filepath.Join("testdata", "people.vcf")).CombinedOutput()
	want := "c@example.com | c@example.com | c@example.com | \nd@example.com | d@example.com | d@example.com | \n" +
		"김도토 | Acorn@example.com | 김도토 | Dotori: cyworld, kakaotalk\n이웃, 사람 | b@example.com | 이웃, 사람 | \n"
	if err != nil || string(out) != want {
		t.Errorf("%v: got\n%s, want\n%s", err, out, want)
	}
}
