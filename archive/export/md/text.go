package md

import (
	"path"
	"regexp"
	"strings"
	"unicode"
)

// Plain text shown as it is: escapes what Markdown, Hugo and Obsidian would
// take for markup, and keeps addresses whole.
var (
	address   = regexp.MustCompile(`https?://[^\s<>"]+`)
	special   = regexp.MustCompile("[\\\\`*_\\[\\]<>&$|~]")
	lineStart = regexp.MustCompile(`^([#+=:-]|\d+[.)])`)
	indent    = regexp.MustCompile(`^[ \t]+`)
	tag       = regexp.MustCompile(`(^|\s)#([\pL\pN_/-])`)
)

// Inline escapes one line without its beginning, and drops control
// characters, which a terminal would obey.
func Inline(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return ' '
		case unicode.IsControl(r):
			return -1
		}
		return r
	}, s)
	var b strings.Builder
	for s != "" {
		at := address.FindStringIndex(s)
		if at == nil {
			at = []int{len(s), len(s)}
		}
		b.WriteString(tag.ReplaceAllString(special.ReplaceAllString(s[:at[0]], `\$0`), `$1\#$2`))
		if at[1] > at[0] {
			b.WriteString("<" + s[at[0]:at[1]] + ">")
		}
		s = s[at[1]:]
	}
	return b.String()
}

// Line escapes a whole line. Leading spaces become no-break spaces: four
// of them would make a code block.
func Line(s string) string {
	lead := indent.FindString(s)
	rest := Inline(strings.TrimRight(s[len(lead):], " \t"))
	if m := lineStart.FindString(rest); m != "" {
		rest = m[:len(m)-1] + `\` + rest[len(m)-1:]
	}
	return strings.NewReplacer(" ", "\u00a0", "\t", "\u00a0\u00a0\u00a0\u00a0").Replace(lead) + rest
}

// Paragraphs escapes a text, each line after the first indented by prefix.
// Line ends stay line ends.
func Paragraphs(text, prefix string) string {
	lines := strings.Split(strings.Trim(text, "\n"), "\n")
	for i, l := range lines {
		lines[i] = Line(l)
	}
	for i := range lines[:len(lines)-1] {
		if lines[i] != "" && lines[i+1] != "" {
			lines[i] += "  "
		}
	}
	return strings.Join(lines, "\n"+prefix)
}

// Link returns name as seen from a file in folder dir. Our names need no
// percent-encoding but for spaces and what Markdown takes for its own.
func Link(dir, name string) string {
	up := ""
	if dir != "." {
		up = strings.Repeat("../", strings.Count(dir, "/")+1)
	}
	if path.Dir(name) == dir {
		up, name = "", path.Base(name)
	}
	return up + strings.NewReplacer(" ", "%20", "(", "%28", ")", "%29", "<", "%3C", ">", "%3E").Replace(name)
}

// OneLine returns a text with its white space made single spaces.
func OneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
