package kit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"dotori/ui/theme"
)

// ruler measures and breaks text of one size and weight. It adds up the
// widths of single runes, which is right for Hangul and off by a hair for
// kerned Latin, and so costs no shaping for text that is never shown.
type ruler struct {
	size   float32
	style  fyne.TextStyle
	source fyne.Resource // of the font; nil for that of the theme
	widths map[rune]float32
}

func newRuler(size float32, bold bool) *ruler {
	return &ruler{size: size, style: fyne.TextStyle{Bold: bold}, widths: map[rune]float32{}}
}

// newSerifRuler measures what the serif font has.
func newSerifRuler(size float32) *ruler {
	r := newRuler(size, false)
	r.source = theme.Serif()
	return r
}

func (r *ruler) rune(c rune) float32 {
	if w, ok := r.widths[c]; ok {
		return w
	}
	var w float32
	if !unicode.In(c, unicode.Mn, unicode.Me, unicode.Cf) {
		size, _ := fyne.CurrentApp().Driver().RenderedTextSize(string(c), r.size, r.style, r.source)
		w = size.Width
	}
	r.widths[c] = w
	return w
}

// after returns what a rune adds to the width behind another. What is drawn in
// one with it adds nothing: the members of a family, the tone of a skin.
func (r *ruler) after(before, c rune) float32 {
	const joiner, tone, lastTone = '\u200D', '\U0001F3FB', '\U0001F3FF'
	if before == joiner || c >= tone && c <= lastTone && before > '\u2000' {
		return 0
	}
	return r.rune(c)
}

func (r *ruler) width(s string) float32 {
	var w float32
	var before rune
	for _, c := range s {
		w += r.after(before, c)
		before = c
	}
	return w
}

// fit returns how many bytes of s fit into width, at least one rune.
func (r *ruler) fit(s string, width float32) int {
	var w float32
	var before rune
	for i, c := range s {
		w += r.after(before, c)
		if w > width && i > 0 {
			return i
		}
		before = c
	}
	return len(s)
}

// clip shortens s with an ellipsis so that it fits.
func (r *ruler) clip(s string, width float32) string {
	if r.width(s) <= width {
		return s
	}
	rest := width - r.rune('…')
	if rest <= 0 {
		return "…"
	}
	return strings.TrimRight(s[:r.fit(s, rest)], " ") + "…"
}

// clipStart is clip for what tells most at its end, as paths do.
func (r *ruler) clipStart(s string, width float32) string {
	if r.width(s) <= width {
		return s
	}
	w := r.rune('…')
	for rest := s; rest != ""; {
		c, n := utf8.DecodeLastRuneInString(rest)
		if w += r.rune(c); w > width {
			return "…" + strings.TrimLeft(s[len(rest):], " ")
		}
		rest = rest[:len(rest)-n]
	}
	return s
}

// wrap breaks s into lines that fit into width: at line feeds, else after a
// space, else anywhere. With maxLines > 0 the last line ends in an ellipsis
// when more follows.
func (r *ruler) wrap(s string, width float32, maxLines int) []string {
	var lines []string
	for para := range strings.SplitSeq(s, "\n") {
		for {
			n := r.breakAt(para, width)
			if maxLines > 0 && len(lines) == maxLines {
				return r.ellipsis(lines, width)
			}
			lines = append(lines, strings.TrimRight(para[:n], " "))
			if para = strings.TrimLeft(para[n:], " "); para == "" {
				break
			}
		}
	}
	return lines
}

func (r *ruler) breakAt(s string, width float32) int {
	n := r.fit(s, width)
	if n == len(s) || s[n] == ' ' {
		return n
	}
	// A line that would lose more than a third for the sake of a word is
	// broken inside the word, as Korean typesetting allows.
	if space := strings.LastIndexByte(s[:n], ' '); space > 0 && r.width(s[:space]) > width*2/3 {
		return space + 1
	}
	return n
}

func (r *ruler) ellipsis(lines []string, width float32) []string {
	last := len(lines) - 1
	room := max(width-r.rune('…'), 0)
	if s := lines[last]; s != "" && r.width(s) > room {
		lines[last] = s[:r.fit(s, room)]
	}
	lines[last] = strings.TrimRight(lines[last], " .") + "…"
	return lines
}
