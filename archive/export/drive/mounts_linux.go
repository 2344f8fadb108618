package drive

import (
	"bufio"
	"io"
	"slices"
	"strconv"
	"strings"
)

// mount is a line of mountinfo.
type mount struct {
	device string // "8:17"; "0:…" for FUSE
	root   string // of the file system that is seen; "/" unless a part of it is
	path   string
	kind   string // "vfat", "fuseblk"
	source string // "/dev/sdb1"
	fixed  bool   // it cannot be written to
}

// parseMounts reads /proc/self/mountinfo, as proc(5) describes it.
func parseMounts(r io.Reader) ([]mount, error) {
	var all []mount
	s := bufio.NewScanner(r)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		if m, ok := parseMount(s.Text()); ok {
			all = append(all, m)
		}
	}
	return all, s.Err()
}

func parseMount(line string) (mount, bool) {
	before, after, ok := strings.Cut(line, " - ")
	first, last := strings.Fields(before), strings.Fields(after)
	if !ok || len(first) < 6 || len(last) < 2 {
		return mount{}, false
	}
	options := strings.Split(first[5], ",")
	if len(last) > 2 {
		options = append(options, strings.Split(last[2], ",")...)
	}
	return mount{
		device: first[2], root: unescape(first[3]), path: unescape(first[4]),
		kind: last[0], source: unescape(last[1]), fixed: slices.Contains(options, "ro"),
	}, true
}

// unescape undoes \040 for a space.
func unescape(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+3 < len(s) {
			if n, err := strconv.ParseUint(s[i+1:i+4], 8, 8); err == nil {
				b.WriteByte(byte(n))
				i += 3
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
