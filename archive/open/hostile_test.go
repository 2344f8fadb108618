package open_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dotori/archive/open"
)

func TestNames(t *testing.T) {
	cp949 := "\xb0\xa1\xc1\xb7.txt" // 가족.txt
	unicodePath := func(h *zip.FileHeader) {
		if h.Name != "_.txt" {
			return
		}
		name := "도토리.txt"
		field := binary.LittleEndian.AppendUint16(nil, 0x7075)
		field = binary.LittleEndian.AppendUint16(field, uint16(5+len(name)))
		field = binary.LittleEndian.AppendUint32(append(field, 1), crc32.ChecksumIEEE([]byte(h.Name)))
		h.Extra = append(field, name...)
	}
	a := mustOpen(t, write(t, "a.zip", zipOf(t, files{
		{cp949, "1"},
		{"caf\x82.txt", "2"}, // CP437
		{"_.txt", "3"},
		{"\u1112\u1161\u11ab.txt", "4"}, // NFD
		{"Google\u00a0Photos/a.txt", "5"},
		{`윈도우\b.txt`, "6"},
		{"./c//d.txt", "7"},
		{"empty/", ""},
		{"__MACOSX/._a.txt", "x"}, {"e/.DS_Store", "x"}, {"e/thumbs.DB", "x"}, {"Desktop.ini", "x"}, {"._f", "x"},
	}, unicodePath)))
	got := content(t, a.FS())
	want := []string{"Google\u00a0Photos/a.txt=5", "c/d.txt=7", "café.txt=2", "가족.txt=1", "도토리.txt=3", "윈도우/b.txt=6", "한.txt=4"}
	same(t, "content", got, want...)
	same(t, "problems", problems(a))
	if a.Original("한.txt") != "\u1112\u1161\u11ab.txt" {
		t.Errorf("original %q", a.Original("한.txt"))
	}
}

func TestUnsafeNames(t *testing.T) {
	bad := files{
		{"../up.txt", ""}, {"a/../../up.txt", ""}, {"/etc/passwd", ""}, {`\\host\share`, ""}, {`..\up.txt`, ""},
		{`C:\Windows\x.dll`, ""}, {"c:/x", ""}, {"..", ""},
	}
	long := strings.Repeat("d/", 2100) + "x"
	all := append(slices.Clone(bad), [2]string{"good.txt", "good"}, [2]string{long, ""})
	for name, p := range map[string]string{"zip": write(t, "a.zip", zipOf(t, all, nil)), "tar": write(t, "a.tar", tarOf(t, all))} {
		a := mustOpen(t, p)
		same(t, name, content(t, a.FS()), "good.txt=good")
		unsafe := 0
		for _, w := range a.Problems() {
			if w.Reason == open.ReasonUnsafe && w.Skipped {
				unsafe++
			}
		}
		if unsafe != len(bad) || len(a.Problems()) != unsafe+1 {
			t.Errorf("%s: problems %q", name, problems(a))
		}
	}
	bad = append(bad, [2]string{"nul\x00.txt", ""}, [2]string{"", ""}) // a tar cannot have these
	refuse(t, "zip", zipOf(t, bad, nil), open.Options{}, open.ErrUnsafe)
	refuse(t, "tar", tarOf(t, bad[:len(bad)-2]), open.Options{}, open.ErrUnsafe)
}

// refuse expects that opening fails for the reason and leaves nothing behind.
func refuse(t *testing.T, name string, b []byte, o open.Options, want error) {
	t.Helper()
	o.TempDir = t.TempDir()
	a, err := open.Open(context.Background(), []string{write(t, name, b)}, o)
	if !errors.Is(err, want) {
		t.Errorf("%s: got %v, want %v", name, err, want)
	}
	if err == nil {
		a.Close()
	}
	if left, _ := os.ReadDir(o.TempDir); len(left) > 0 {
		t.Errorf("%s: left in the temporary folder: %v", name, left)
	}
}

func TestEncrypted(t *testing.T) {
	secret := func(h *zip.FileHeader) {
		if strings.HasPrefix(h.Name, "secret") {
			h.Flags |= 1
		}
	}
	a := mustOpen(t, write(t, "a.zip", zipOf(t, files{{"secret.txt", "x"}, {"open.txt", "y"}}, secret)))
	same(t, "content", content(t, a.FS()), "open.txt=y")
	same(t, "problems", problems(a), "secret.txt: "+open.ReasonEncrypted)

	refuse(t, "all.zip", zipOf(t, files{{"secret1", "x"}, {"secret2", "y"}}, secret), open.Options{}, open.ErrEncrypted)
	for _, name := range []string{"locked.7z", "locked-names.7z"} {
		b, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		refuse(t, name, b, open.Options{}, open.ErrEncrypted)
	}
}

func TestLinksAndDevices(t *testing.T) {
	link := func(h *zip.FileHeader) {
		if h.Name == "link" {
			h.SetMode(os.ModeSymlink | 0o777)
		}
	}
	a := mustOpen(t, write(t, "a.zip", zipOf(t, files{{"link", "/etc/passwd"}, {"a", "A"}}, link)))
	same(t, "zip", content(t, a.FS()), "a=A")
	same(t, "zip problems", problems(a), "link: "+open.ReasonLink)

	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, h := range []tar.Header{
		{Name: "a", Typeflag: tar.TypeReg, Size: 1},
		{Name: "link", Typeflag: tar.TypeSymlink, Linkname: "/etc"},
		{Name: "hard", Typeflag: tar.TypeLink, Linkname: "../x"},
		{Name: "null", Typeflag: tar.TypeChar},
		{Name: "pipe", Typeflag: tar.TypeFifo},
	} {
		if err := w.WriteHeader(&h); err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, "A"[:h.Size])
	}
	w.Close()
	a = mustOpen(t, write(t, "a.tar", b.Bytes()))
	same(t, "tar", content(t, a.FS()), "a=A")
	same(t, "tar problems", problems(a), "link: "+open.ReasonLink, "hard: "+open.ReasonLink, "null: "+open.ReasonSpecial, "pipe: "+open.ReasonSpecial)
}

func TestFolderLinks(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("making links needs a privilege there")
	}
	outside := folderOf(t, files{{"secret.txt", "x"}})
	dir := folderOf(t, files{{"sub/a.txt", "A"}})
	for name, target := range map[string]string{"out": outside, "sub/loop": "..", "file": filepath.Join(outside, "secret.txt"), "dangling": "nowhere"} {
		if err := os.Symlink(target, filepath.Join(dir, filepath.FromSlash(name))); err != nil {
			t.Fatal(err)
		}
	}
	a := mustOpen(t, dir)
	same(t, "content", content(t, a.FS()), "sub/a.txt=A")
	got := problems(a)
	slices.Sort(got)
	same(t, "problems", got, "dangling: "+open.ReasonLink, "file: "+open.ReasonLink, "out: "+open.ReasonLink, "sub/loop: "+open.ReasonLink)

	// A link that the user chose himself is followed.
	chosen := filepath.Join(t.TempDir(), "chosen")
	if err := os.Symlink(outside, chosen); err != nil {
		t.Fatal(err)
	}
	same(t, "chosen", content(t, mustOpen(t, chosen).FS()), "secret.txt=x")
}

func TestBombs(t *testing.T) {
	zeros := strings.Repeat("\x00", 1<<20)
	small := open.Options{Limits: open.Limits{RatioAbove: 1 << 16}}
	refuse(t, "bomb.zip", zipOf(t, files{{"a", zeros}}, nil), small, open.ErrBomb)
	refuse(t, "bomb.tgz", gzipOf(tarOf(t, files{{"a", zeros}})), small, open.ErrBomb)
	refuse(t, "bomb.txz", xzOf(t, tarOf(t, files{{"a", zeros}})), small, open.ErrBomb)
	refuse(t, "cut bomb.zip", zipOf(t, files{{"a", zeros}}, nil)[:900], small, open.ErrBomb)
	refuse(t, "total.zip", zipOf(t, files{{"a", zeros}}, stored), open.Options{Limits: open.Limits{Total: 1 << 10}}, open.ErrBomb)
	refuse(t, "unpacked.tgz", gzipOf(tarOf(t, files{{"a", zeros}})), open.Options{Limits: open.Limits{Unpacked: 1 << 10}}, open.ErrBomb)

	a, err := open.Open(t.Context(), []string{write(t, "part.zip", zipOf(t, files{{"bomb", zeros}, {"good", "g"}}, nil))}, small)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	same(t, "content", content(t, a.FS()), "good=g")
	same(t, "problems", problems(a), "bomb: "+open.ReasonBomb)
}

func TestOverlappingMembers(t *testing.T) {
	b := zipOf(t, files{{"a", strings.Repeat("random", 1000)}}, stored)
	const end = 22
	start := int(binary.LittleEndian.Uint32(b[len(b)-6:]))
	entry := b[start : len(b)-end]
	tail := slices.Clone(b[len(b)-end:])
	binary.LittleEndian.PutUint16(tail[8:], 50)
	binary.LittleEndian.PutUint16(tail[10:], 50)
	binary.LittleEndian.PutUint32(tail[12:], uint32(50*len(entry)))
	refuse(t, "overlap.zip", append(append(b[:start:start], bytes.Repeat(entry, 50)...), tail...), open.Options{}, open.ErrBomb)
}

func TestTooManyMembers(t *testing.T) {
	var many files
	for i := range 100 {
		many = append(many, [2]string{fmt.Sprintf("%d", i), ""})
	}
	few := open.Options{Limits: open.Limits{Entries: 50}}
	refuse(t, "many.zip", zipOf(t, many, nil), few, open.ErrBomb)
	refuse(t, "many.tar", tarOf(t, many), few, open.ErrBomb)
	refuse(t, "deep.tar", tarOf(t, files{{strings.Repeat("d/", 60) + "x", ""}, {"y", ""}}), few, open.ErrBomb)
	tight := open.Options{Limits: open.Limits{Entries: 1}}
	refuse(t, "directory.zip", zipOf(t, many, nil), tight, open.ErrBomb)
}

func TestZip64(t *testing.T) {
	const n = 65_999 // a plain zip counts to 65,535
	var many files
	for i := range n {
		many = append(many, [2]string{fmt.Sprintf("%d/%d.jpg", i/1000, i), ""})
	}
	a := mustOpen(t, write(t, "a.zip", zipOf(t, many, stored)))
	got := 0
	for i := range n/1000 + 1 {
		entries, err := fs.ReadDir(a.FS(), fmt.Sprint(i))
		if err != nil {
			t.Fatal(err)
		}
		got += len(entries)
	}
	if got != n {
		t.Errorf("%d files, want %d", got, n)
	}
}

func TestDuplicateNames(t *testing.T) {
	a := mustOpen(t, write(t, "a.zip", zipOf(t, files{{"a.txt", "1"}, {"a.txt", "1"}, {"a.txt", "2"}, {"a.txt", "3"}, {"a.txt/b", "4"}}, nil)))
	same(t, "content", content(t, a.FS()), "a (2).txt=2", "a (3).txt=3", "a (4).txt=1", "a.txt/b=4")
}

func TestTruncatedZip(t *testing.T) {
	three := files{{"a.txt", "first"}, {"b/c.jpg", strings.Repeat("second ", 1000)}, {"d.jpg", "third"}}
	sized := func(h *zip.FileHeader) {} // sizes after the data, as Android writes them
	for name, whole := range map[string][]byte{"streamed": zipOf(t, three, sized), "sized": sizedZip(t, three)} {
		t.Run(name, func(t *testing.T) {
			last := bytes.LastIndex(whole, []byte("PK\x03\x04"))
			directory := bytes.Index(whole, []byte("PK\x01\x02"))
			for cut, want := range map[int]int{len(whole) - 1: 3, directory: 3, directory - 20: 2, last + 10: 2, last: 2} {
				a := mustOpen(t, write(t, "cut.zip", whole[:cut]))
				got := content(t, a.FS())
				if len(got) != want || got[0] != "a.txt=first" {
					t.Errorf("cut at %d of %d: %q; want %d files", cut, len(whole), got, want)
				}
				if !slices.Contains(problems(a), "cut.zip: "+open.ReasonRecovered) {
					t.Errorf("cut at %d: problems %q", cut, problems(a))
				}
			}
		})
	}
	refuse(t, "stump.zip", zipOf(t, three, nil)[:20], open.Options{}, open.ErrDamaged)
}

// TestTheBeginningOfATextIsRead wants what is there of a chat in a zip that
// ends within it, and nothing that is not.
func TestTheBeginningOfATextIsRead(t *testing.T) {
	long := ""
	for i := range 20_000 {
		long += strconv.Itoa(i*7919%10_007) + "\n"
	}
	texts := files{{"a.jpg", "first"}, {"_chat.txt", long}}
	for name, whole := range map[string][]byte{"streamed": zipOf(t, texts, func(*zip.FileHeader) {}), "sized": sizedZip(t, texts)} {
		a := mustOpen(t, write(t, "cut.zip", whole[:len(whole)/2]))
		b, err := fs.ReadFile(a.FS(), "_chat.txt")
		if err != nil || len(b) < len(long)/4 || len(b) >= len(long) || !strings.HasPrefix(long, string(b)) {
			t.Errorf("%s: %d of %d bytes, %v", name, len(b), len(long), err)
		}
		if got := problems(a); !slices.Contains(got, "_chat.txt: "+open.ReasonCut) {
			t.Errorf("%s: problems %q", name, got)
		}
		if info, err := fs.Stat(a.FS(), "_chat.txt"); err != nil || info.Size() != int64(len(b)) {
			t.Errorf("%s: %v, %v", name, info, err)
		}
	}
}

// sizedZip states the sizes in each member's own header.
func sizedZip(t *testing.T, fs files) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range fs {
		m, err := w.CreateRaw(&zip.FileHeader{Name: f[0], CRC32: crc32.ChecksumIEEE([]byte(f[1])),
			CompressedSize64: uint64(len(f[1])), UncompressedSize64: uint64(len(f[1]))})
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(m, f[1])
	}
	w.Close()
	return b.Bytes()
}

func TestTruncatedTar(t *testing.T) {
	big := make([]byte, 100<<10)
	for i := range big {
		big[i] = byte(i * i >> 3)
	}
	whole := tarOf(t, files{{"a.txt", "first"}, {"b.txt", string(big)}, {"c.txt", "third"}})
	for name, b := range map[string][]byte{"tar": whole[:50<<10], "tgz": gzipOf(whole)[:len(gzipOf(whole))/2], "txz": xzOf(t, whole)[:len(xzOf(t, whole))/2]} {
		a, err := open.Open(t.Context(), []string{write(t, name, b)}, open.Options{TempDir: t.TempDir()})
		if err != nil {
			if name == "txz" && errors.Is(err, open.ErrDamaged) {
				continue // its first block was cut
			}
			t.Errorf("%s: %v", name, err)
			continue
		}
		same(t, name, content(t, a.FS()), "a.txt=first")
		same(t, name, problems(a), "b.txt: "+open.ReasonDamaged, name+": "+open.ReasonRecovered)
		a.Close()
	}
}

func TestDamagedContentIsAnError(t *testing.T) {
	for name, b := range map[string][]byte{"whole": zipOf(t, files{{"a", "some text"}}, stored), "salvaged": sizedZip(t, files{{"a", "some text"}, {"b", "x"}})} {
		b = bytes.Replace(b, []byte("some text"), []byte("same text"), 1)
		if name == "salvaged" {
			b = b[:bytes.Index(b, []byte("PK\x01\x02"))]
		}
		f, err := mustOpen(t, write(t, "a.zip", b)).FS().Open("a")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.ReadAll(f); !errors.Is(err, zip.ErrChecksum) {
			t.Errorf("%s: %v, want a checksum error", name, err)
		}
		f.Close()
	}
}
