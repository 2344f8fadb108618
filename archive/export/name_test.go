package export_test

import (
	"path"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"dotori/archive/export"
)

func TestSafeName(t *testing.T) {
	long := strings.Repeat("긴", 100) // 300 bytes
	family := "\U0001F468\u200D\U0001F469\u200D\U0001F467"
	tests := []struct{ name, in, want string }{
		{"plain", "봄 소풍.jpg", "봄 소풍.jpg"},
		{"decomposed", "\u1100\u1161.txt", "가.txt"},
		{"forbidden", `a<b>c:d"e/f\g|h?i*j%k.txt`, "a_b_c_d_e_f_g_h_i_j_k.txt"},
		{"controls", "a\r\nb\x00c\x7f", "a__b_c_"},
		{"direction", "a\u202Egpj.exe", "agpj.exe"},
		{"bad bytes", "a\xff\xfeb", "a_b"},
		{"trailing", "name. . .", "name"},
		{"leading", " .hidden", "hidden"},
		{"nothing", " ... ", "_"},
		{"empty", "", "_"},
		{"up", "..", "_"},
		{"device", "CON", "_CON"},
		{"device with extension", "nul.tar.gz", "_nul.tar.gz"},
		{"device with space", "Aux .txt", "_Aux .txt"},
		{"port", "com1.txt", "_com1.txt"},
		{"superscript port", "LPT³", "_LPT³"},
		{"no port", "COM10", "COM10"},
		{"no device", "console.txt", "console.txt"},
		{"long", long + ".jpeg", strings.Repeat("긴", 65) + ".jpeg"},
		{"long without extension", long, strings.Repeat("긴", 66)},
		{"long extension", "a." + strings.Repeat("x", 300), "a." + strings.Repeat("x", 198)},
		{"grapheme at the edge", strings.Repeat("x", 190) + family, strings.Repeat("x", 190)},
		{"one endless grapheme", "a" + strings.Repeat("\u0301\u0302", 200), ""},
	}
	for _, tt := range tests {
		got := export.SafeName(tt.in)
		if tt.want != "" && got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
		checkSafe(t, tt.in, got)
	}
}

func checkSafe(t *testing.T, in, got string) {
	t.Helper()
	switch {
	case got == "", len(got) > export.MaxName, !utf8.ValidString(got), !norm.NFC.IsNormalString(got):
		t.Errorf("SafeName(%q) = %q: empty, too long, or not NFC", in, got)
	case strings.ContainsAny(got, "<>:\"/\\|?*%\r\n\x00"), strings.HasSuffix(got, "."), strings.HasSuffix(got, " "), got[0] == '.':
		t.Errorf("SafeName(%q) = %q is not legal", in, got)
	case export.SafeName(got) != got:
		t.Errorf("SafeName(%q) = %q, of which it is %q", in, got, export.SafeName(got))
	}
}

func FuzzSafeName(f *testing.F) {
	for _, s := range []string{"", "a", "CON.x", "가\u0301.jpg", strings.Repeat("\u0300", 300), "..%\r\n", "\xff\xed\xa0\x80", " . ", "a.\u0345", strings.Repeat("x", 199) + ". "} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) { checkSafe(t, in, export.SafeName(in)) })
}

func TestNames(t *testing.T) {
	long := strings.Repeat("긴", 66)
	var n export.Names
	tests := []struct{ dir, name, want string }{
		{"chats", "Family.md", "chats/Family.md"},
		{"chats", "family.md", "chats/family-2.md"},
		{"chats", "FAMILY.md", "chats/FAMILY-3.md"},
		{"other", "family.md", "other/family.md"},
		{"chats", "가족.md", "chats/가족.md"},
		{"chats", "\u1100\u1161족.md", "chats/가족-2.md"},
		{"chats", "Straße", "chats/Straße"},
		{"chats", "STRASSE", "chats/STRASSE-2"},
		{"a", long, "a/" + long},
		{"a", long, "a/" + strings.Repeat("긴", 66) + "-2"},
		{".", "x", "x"},
	}
	for _, tt := range tests {
		got := n.Take(tt.dir, tt.name)
		if got != tt.want && tt.name != long {
			t.Errorf("Take(%q, %q) = %q, want %q", tt.dir, tt.name, got, tt.want)
		}
		if base := path.Base(got); len(base) > export.MaxName || base != export.SafeName(base) {
			t.Errorf("Take(%q, %q) = %q is too long or not safe", tt.dir, tt.name, got)
		}
	}
	deep := strings.Repeat("d/", 110) + "d"
	for range 12 {
		if got := n.Take(deep, strings.Repeat("x", 100)+".jpeg"); utf8.RuneCountInString(got) > export.MaxPath || !strings.HasSuffix(got, ".jpeg") {
			t.Errorf("%q has %d characters", got, utf8.RuneCountInString(got))
		}
	}
}

func TestNumbered(t *testing.T) {
	for _, tt := range []struct {
		name string
		i    int
		want string
	}{
		{"2019/08/a.jpg", 1, "2019/08/a.jpg"},
		{"2019/08/a.jpg", 2, "2019/08/a-2.jpg"},
		{"a.jpg.xmp", 3, "a.jpg-3.xmp"},
		{"SHA256SUMS", 2, "SHA256SUMS-2"},
	} {
		if got := export.Numbered(tt.name, tt.i); got != tt.want {
			t.Errorf("Numbered(%q, %d) = %q, want %q", tt.name, tt.i, got, tt.want)
		}
	}
}
