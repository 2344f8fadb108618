package kit

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"dotori/ui/theme"
)

func newTestRuler(t *testing.T) *ruler {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
	return newRuler(14, false)
}

func TestWrapLosesNothingAndFits(t *testing.T) {
	r := newTestRuler(t)
	texts := []string{
		"도서관 앞 은행나무가 다 노랗게 물들었다. 민지가 책갈피 하라고 하나 주워 줬는데 아까워서 못 쓰겠다.",
		"supercalifragilisticexpialidocious and the quick brown fox",
		"", "한", "\n\n두 줄", strings.Repeat("가", 300), "🙂👍 이모지 👨‍👩‍👧 가족",
	}
	for _, text := range texts {
		lines := r.wrap(text, 200, 0)
		for _, line := range lines {
			if w := r.width(line); w > 200 {
				t.Errorf("%q is %v wide", line, w)
			}
		}
		if got, want := squeeze(strings.Join(lines, "")), squeeze(text); got != want {
			t.Errorf("%q became %q", want, got)
		}
	}
}

func squeeze(s string) string { return strings.NewReplacer(" ", "", "\n", "").Replace(s) }

func TestWrapKeepsWordsWhereThatIsCheap(t *testing.T) {
	r := newTestRuler(t)
	width := r.width("하나 둘 셋 네")
	if got := r.wrap("하나 둘 셋 넷다섯", width, 0); !slices.Equal(got, []string{"하나 둘 셋", "넷다섯"}) {
		t.Errorf("got %q", got)
	}
	if got := r.wrap("가 나나나나나나나나나나나나", r.width("가 나나나나나나"), 0); got[0] != "가 나나나나나나" {
		t.Errorf("a long word left the first line as %q", got[0])
	}
}

func TestWrapEndsInEllipsis(t *testing.T) {
	r := newTestRuler(t)
	got := r.wrap(strings.Repeat("가나다 ", 50), 120, 3)
	if len(got) != 3 || !strings.HasSuffix(got[2], "…") || r.width(got[2]) > 120 {
		t.Errorf("got %q", got)
	}
	if got := r.wrap("가나다", 120, 1); !slices.Equal(got, []string{"가나다"}) {
		t.Errorf("a text that fits became %q", got)
	}
}

func TestClip(t *testing.T) {
	r := newTestRuler(t)
	if got := r.clip("짧다", 200); got != "짧다" {
		t.Errorf("got %q", got)
	}
	got := r.clip(strings.Repeat("길다", 50), 100)
	if !strings.HasSuffix(got, "…") || r.width(got) > 100 {
		t.Errorf("got %q, %v wide", got, r.width(got))
	}
	if got := r.clip("아무 것", 1); got != "…" {
		t.Errorf("without room got %q", got)
	}
}

func TestClipStart(t *testing.T) {
	r := newTestRuler(t)
	if got := r.clipStart("a/b.json", 200); got != "a/b.json" {
		t.Errorf("got %q", got)
	}
	got := r.clipStart("facebook-gildong/messages/inbox/이다람_1/message_1.json", 120)
	if !strings.HasPrefix(got, "…") || !strings.HasSuffix(got, "message_1.json") || r.width(got) > 120 {
		t.Errorf("got %q, %v wide", got, r.width(got))
	}
	if got := r.clipStart("아무 것", 1); got != "…" {
		t.Errorf("without room got %q", got)
	}
}

func TestEmojiInOneGlyphAreAsWideAsOne(t *testing.T) {
	r := newTestRuler(t)
	one := r.width("👨")
	for _, s := range []string{"👨‍👩‍👧", "👍🏽", "❤️‍🔥"} {
		if w := r.width(s); w > one*1.1 {
			t.Errorf("%s is %v wide, one is %v", s, w, one)
		}
	}
}
