package cyworld

import (
	"path"
	"regexp"
	"strconv"
	"strings"

	"dotori/archive/read/tree"
)

// albums finds the pictures of album folders by folder and name; the tool put
// the entry's number before each name.
type albums map[string][]counted

var numberedName = regexp.MustCompile(`^(\d+)_(.+)$`)

func (r *reading) albums(infos []string) albums {
	dirs, found := map[string]bool{}, albums{}
	for _, info := range infos {
		dirs[path.Dir(info)] = true
	}
	for _, name := range r.files {
		if m := numberedName.FindStringSubmatch(path.Base(name)); m != nil && dirs[path.Dir(name)] {
			n, _ := strconv.Atoi(m[1])
			key := tree.Key(path.Join(path.Dir(name), m[2]))
			found[key] = append(found[key], counted{n, name})
		}
	}
	return found
}

// find returns the picture of the entry with number n, counted from 0: that of
// its number and name, else the next one of its name. Pages that the tool
// could not read shift the numbers.
func (a albums) find(r *reading, dir string, n int, address string) string {
	next := ""
	for _, name := range []string{toolName(address), pictureName(address)} {
		for _, c := range a[tree.Key(path.Join(dir, name))] {
			if r.used[c.name] {
				continue
			}
			if c.number == n {
				return c.name
			}
			if next == "" {
				next = c.name
			}
		}
	}
	return next
}

// toolName is how the tool named a picture: the end of its address, of whose
// escapes only the dots were undone.
func toolName(address string) string {
	address = strings.ReplaceAll(address, "%2E", ".")
	if i := strings.LastIndex(address, "%2F"); i >= 0 {
		return address[i+len("%2F"):]
	}
	return path.Base(address)
}
