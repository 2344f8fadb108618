package mbox_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/exporttest"
	"dotori/archive/export/mbox"
	"dotori/archive/read/mail"
)

// onDisk exports a selection into a folder.
func onDisk(t *testing.T, sel export.Selection, o archive.Options) string {
	t.Helper()
	dir := t.TempDir()
	dst, err := export.OpenFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer dst.Close()
	if _, err := (mbox.Writer{}).Write(context.Background(), dst, sel, o, nil); err != nil {
		t.Fatal(err)
	}
	return dir
}

// judge reads every mailbox as Python does, and prints what is in it.
const judge = `
import email.policy, glob, mailbox, re, sys
for name in sorted(glob.glob(sys.argv[1] + "/**/*.mbox", recursive=True)):
    box = mailbox.mbox(name, create=False)
    print(name[len(sys.argv[1])+1:], len(box))
    for key in box.keys():
        raw = re.sub(rb"(?m)^>(>*From )", rb"\1", box.get_bytes(key))
        if max(map(len, raw.splitlines())) > 998: print("a long line")
        if not raw.isascii(): print("not ASCII")
        m = email.message_from_bytes(raw, policy=email.policy.default)
        for part in m.walk():
            for defect in part.defects: print("defect", repr(defect))
        text = m.get_body(("plain", "html"))
        print(" ", m["Message-ID"], "|", m["From"], "|", m["To"], "|", m["Subject"], "|", m["Date"])
        if text: print("   ", text.get_content()[:40].replace("\r\n", "/").replace("\n", "/"))
        for a in m.iter_attachments(): print("    +", a.get_filename(), len(a.get_content()))
`

func TestPythonReadsMailboxes(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip(err)
	}
	dir := onDisk(t, exporttest.Everything(), archive.Options{"chats": "true", "texts": "true"})
	out, err := exec.Command(python, "-c", judge, dir).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, want := range []string{
		"mail/받은편지함.mbox 1\n  <1@example.com> | a@example.com | 이웃 <b@example.com> | 안부 | Fri, 02 Jan 2004 03:04:05 +0900\n    잘 지내니?/> 인용\n    + 보고서.pdf 8\n",
		"mail/보낸편지함.mbox 1\n  <2@example.com> | 이웃 <b@example.com> | a@example.com | Re: 안부 🌰 | Sat, 03 Jan 2004 04:05:06 +0900\n    From 여기서는 잘 지내./>From 거기는 어때?//아주 긴 줄",
		"    + plain.txt 19\n",
		"chats/가족방.mbox 3\n",
		" | 가족방 2015-07-10 | Fri, 10 Jul 2015 08:00:00 +0900\n    08:00 홍길동님이 나갔습니다./\n",
		"texts.mbox 5\n",
	} {
		if !strings.Contains(string(out), want) {
			t.Errorf("%q is not in what Python reads", want)
		}
	}
	if s := string(out); strings.Contains(s, "defect") || strings.Contains(s, "long line") || strings.Contains(s, "not ASCII") || t.Failed() {
		t.Errorf("Python says:\n%s", s)
	}
}

// letters are mails as they come, with what breaks writers of mails.
const letters = "From: =?UTF-8?B?6rmALCDrj4TthqA=?= <acorn@example.com>\r\nTo: \"Lee, Sun\" <sun@example.com>, b@example.com\r\n" +
	"Subject: one\r\nDate: Mon, 3 Feb 2003 04:05:06 -0500\r\nMessage-ID: <a.1@example.com>\r\nMIME-Version: 1.0\r\n" +
	"Content-Type: multipart/mixed; boundary=b1\r\n\r\n--b1\r\nContent-Type: multipart/related; boundary=b2\r\n\r\n--b2\r\n" +
	"Content-Type: text/html; charset=utf-8\r\n\r\n<p>앞 <img src=\"cid:x@y\" alt=\"꽃\"> 뒤</p>\r\n--b2\r\nContent-Type: image/png; name=a.png\r\nContent-ID: <x@y>\r\n\r\nPNG\r\n--b2--\r\n" +
	"--b1\r\nContent-Type: text/plain; name=\"From.txt\"\r\nContent-Disposition: attachment; filename=\"From.txt\"\r\n\r\nFrom me\r\n>From you\r\n--b1--\r\n"

const pictures = "X-Mozilla-Status: 0005\r\nFrom: b@example.com\r\nSubject:\r\nDate: Mon, 3 Feb 2003 05:05:06 +0000\r\nIn-Reply-To: <a.1@example.com>\r\nMessage-ID: <a.2@example.com>\r\nMIME-Version: 1.0\r\n" +
	"Content-Type: multipart/mixed; boundary=b1\r\n\r\n--b1\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n위\r\n--b1\r\nContent-Type: image/jpeg\r\nContent-Disposition: inline; filename*=utf-8''%EA%BD%83.jpg\r\n\r\nJPG\r\n" +
	"--b1\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n아래\r\n--b1--\r\n"

// TestMailsComeBackWhole imports mails, exports and imports them again.
func TestMailsComeBackWhole(t *testing.T) {
	first := imported(t, fstest.MapFS{"a.eml": {Data: []byte(letters)}, "b.eml": {Data: []byte(pictures)}})
	if len(first.List) != 2 || len(first.List[0].Media) != 2 || !first.List[1].Favorite || first.List[1].Parent == "" {
		t.Fatalf("the mails are read as %+v", first.List)
	}
	again := imported(t, os.DirFS(filepath.Join(onDisk(t, first, nil), "mail")))
	for i, want := range first.List {
		want.Files, want.Collections = nil, nil
		if i >= len(again.List) {
			t.Fatalf("%d of %d mails come back", len(again.List), len(first.List))
		}
		got := again.List[i]
		got.Collections = nil
		if g, w := encoded(t, got), encoded(t, want); !bytes.Equal(g, w) {
			t.Errorf("it comes back as\n%s, was\n%s", g, w)
		}
	}
}

// imported reads mails as ingest does.
func imported(t *testing.T, root fs.FS) *exporttest.Selection {
	t.Helper()
	originals := map[string][]byte{}
	var items []archive.Item
	for it, err := range mail.New().Read(context.Background(), root, nil) {
		if err != nil {
			t.Fatal(err)
		}
		for i := range it.Media {
			keep(t, originals, &it.Media[i])
		}
		items = append(items, it)
	}
	return exporttest.Select(originals, items...)
}

// keep puts a media's bytes where the selection finds them.
func keep(t *testing.T, originals map[string][]byte, m *archive.Media) {
	t.Helper()
	r, err := m.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	b, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(b)
	m.SHA256, m.Size = hex.EncodeToString(sum[:]), int64(len(b))
	originals[m.SHA256] = b
}

func encoded(t *testing.T, it archive.Item) []byte {
	t.Helper()
	b, err := json.Marshal(it)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
