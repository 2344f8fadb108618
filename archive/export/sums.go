package export

import (
	"bufio"
	"encoding/hex"
	"fmt"
	"io"
	"iter"
	"maps"
	"slices"
	"strings"
)

// SumsName is the checksum list at the root of an export that is not a bag.
// `sha256sum -c SHA256SUMS` checks it.
const SumsName = "SHA256SUMS"

// Sums are the checksums of an export's files by their names. It costs about
// 100 bytes of memory a file. The zero value is empty and ready.
type Sums struct{ m map[string][32]byte }

// ParseSums reads lines of "<hex>  <name>" as `sha256sum` and BagIt manifests
// have them, and takes prefix off the names. Other lines are left out: the
// list is a help for continuing, and what is not in it counts as unknown.
func ParseSums(r io.Reader, prefix string) (Sums, error) {
	var s Sums
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 64<<10)
	for lines.Scan() {
		sum, name, ok := strings.Cut(lines.Text(), "  "+prefix)
		if ok && len(sum) == 64 {
			s.Set(name, sum)
		}
	}
	return s, lines.Err()
}

// Set remembers the SHA-256 of a file; one that is not 64 hex digits is ignored.
func (s *Sums) Set(name, sha256 string) {
	var sum [32]byte
	if n, err := hex.Decode(sum[:], []byte(sha256)); err != nil || n != len(sum) {
		return
	}
	if s.m == nil {
		s.m = map[string][32]byte{}
	}
	s.m[name] = sum
}

// Get returns the SHA-256 of a file in hex, or "".
func (s Sums) Get(name string) string {
	sum, ok := s.m[name]
	if !ok {
		return ""
	}
	return hex.EncodeToString(sum[:])
}

// Len returns the number of files.
func (s Sums) Len() int { return len(s.m) }

// All yields names and sums in the order of the names.
func (s Sums) All() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for _, name := range slices.Sorted(maps.Keys(s.m)) {
			if !yield(name, s.Get(name)) {
				return
			}
		}
	}
}

// Encode writes the lines in the order of the names, which stand below prefix.
func (s Sums) Encode(w io.Writer, prefix string) error {
	b := bufio.NewWriter(w)
	for name, sum := range s.All() {
		fmt.Fprintf(b, "%s  %s%s\n", sum, prefix, name)
	}
	return b.Flush()
}
