package cyworld

import (
	"path"
	"regexp"
	"strings"

	"dotori/archive/read/tree"
)

// listLine is a line of the list from which cy2me's users downloaded their
// photos: address, file name, date.
//
//	http://nthumb.cyworld.com/thumb?v=0&width=810&url=http://… 20060314_210500.1.jpg 2006:03:14 21:05
var listLine = regexp.MustCompile(`(?m)^(https?://\S+) (\S+\.\w+) \d{4}:\d\d:\d\d \d\d:\d\d\r?$`)

// downloads is what such lists say.
type downloads struct {
	lists []string
	files map[string]string // by the address of a picture, the file on disk
}

// downloads takes the lists out of the files and reads them.
func (r *reading) downloads(files []string) (found downloads, rest []string) {
	found.files = map[string]string{}
	for _, name := range files {
		head, _ := tree.Begin(r.root, name, headLength)
		if cy2meName.MatchString(path.Base(name)) || !listLine.Match(head) {
			rest = append(rest, name)
			continue
		}
		content, ok := r.open(name)
		if !ok {
			continue
		}
		found.lists = append(found.lists, name)
		for line := range r.lines(content) {
			m := listLine.FindStringSubmatch(line)
			if m == nil {
				continue
			}
			if file := r.index.Find(path.Dir(name), m[2]); file != "" {
				found.files[original(strings.TrimSpace(m[1]))] = file
			}
		}
	}
	return found, rest
}
