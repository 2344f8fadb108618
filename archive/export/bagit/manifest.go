package bagit

import (
	"bufio"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"errors"
	"hash"
	"io"
	"io/fs"
	"regexp"
	"strings"
)

// algorithms are the checksums that bags use, by their names in manifests.
func algorithms() map[string]func() hash.Hash {
	return map[string]func() hash.Hash{
		"md5": md5.New, "sha1": sha1.New, "sha224": sha256.New224, "sha256": sha256.New, "sha384": sha512.New384, "sha512": sha512.New,
	}
}

// entry is one line of a manifest.
type entry struct {
	sum  string // lower-case hex
	name string // decoded
	raw  string // as it stands, for tools that do not decode
	line int
	odd  string // a reason to warn, or ""
}

// Reasons that are the same for several kinds of lines.
const (
	reasonUnsafe = "The list names a place outside the folder; it was refused."
	reasonLine   = "A line of the list of checksums is not understood."
	reasonDot    = "A name in the list begins with ./, which other programs may not understand."
	reasonStar   = "The list was made by md5sum or the like; the * before a name is not part of it."
)

var manifestLine = regexp.MustCompile(`^([0-9A-Fa-f]+)[ \t]+(.+)$`)

// bad is a line that cannot be used.
type bad struct {
	reason string
	line   int
	text   string
}

func (b *bad) Error() string { return b.reason + " (" + b.text + ")" }

// scope says which files a list of checksums may name.
type scope int

const (
	inPayload  scope = iota // below data/
	outPayload              // the bag's other files
	anywhere                // a folder that is no bag
)

// has reports whether a file belongs to the scope.
func (s scope) has(name string) bool {
	return s == anywhere || strings.HasPrefix(name, payload) == (s == inPayload)
}

// parseManifest yields the lines of a manifest, or a *bad for one that is
// none.
func parseManifest(r io.Reader, v version, digits int, where scope, yield func(entry, *bad) bool) error {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		text := strings.TrimRight(lines.Text(), "\r")
		if strings.TrimSpace(text) == "" {
			continue
		}
		e, err := parseEntry(text, v, digits, where)
		e.line = n
		if err != nil {
			err.line = n
		}
		if !yield(e, err) {
			return nil
		}
	}
	return lines.Err()
}

func parseEntry(text string, v version, digits int, where scope) (entry, *bad) {
	m := manifestLine.FindStringSubmatch(text)
	if m == nil || len(m[1]) != digits {
		return entry{}, &bad{reason: reasonLine, text: text}
	}
	e := entry{sum: strings.ToLower(m[1]), raw: m[2]}
	if name, ok := strings.CutPrefix(e.raw, "*"); ok {
		e.raw, e.odd = name, reasonStar
	}
	if name, ok := strings.CutPrefix(e.raw, "./"); ok {
		e.raw, e.odd = name, reasonDot
	}
	e.name = unescape(e.raw, v)
	if err := checkName(e.name, where); err != nil {
		return entry{}, &bad{reason: reasonUnsafe, text: e.raw}
	}
	return e, nil
}

// unescape decodes what the version says is encoded: nothing before 0.97, line
// ends in 0.97, and % too in 1.0.
func unescape(name string, v version) string {
	if v < 97 || !strings.Contains(name, "%") {
		return name
	}
	pairs := []string{"%0A", "\n", "%0a", "\n", "%0D", "\r", "%0d", "\r"}
	if v >= v1 {
		pairs = append(pairs, "%25", "%")
	}
	return strings.NewReplacer(pairs...).Replace(name)
}

var drive = regexp.MustCompile(`^[A-Za-z]:`)

// checkName keeps a manifest or fetch.txt inside its bag, on every system:
// no absolute, UNC or drive paths, no .., no home folders, no variables.
func checkName(name string, where scope) error {
	switch {
	case !fs.ValidPath(name), !where.has(name):
		return errors.New("outside of its part of the bag")
	case where != inPayload && (strings.ContainsAny(name, `\`) || strings.ContainsAny(name[:1], "~%$") || drive.MatchString(name)):
		return errors.New("no plain relative name")
	}
	return nil
}
