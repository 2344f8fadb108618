package wordpress

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"dotori/archive"
)

// report says what was wrong with a file, once for each sort.
func (r *reading) report(name string) {
	c := r.countOf(name)
	if r.Done() {
		return
	}
	warn := func(n int, reason, detail string) {
		if n > 0 {
			r.Warn(&archive.Warning{Path: name, Reason: reason, Detail: detail})
		}
	}
	warn(c.cut, "Some texts are too large and were cut.", strconv.Itoa(c.cut))
	warn(c.empty, "There is nothing in some entries.", strconv.Itoa(c.empty))
	warn(c.undated, "Some entries have no date.", strconv.Itoa(c.undated))
	warn(c.missing, "Some pictures and files are not in the archive.", strconv.Itoa(c.missing))
	warn(len(c.program), "Menus, revisions, orders and other entries of the program were left out.", c.kinds())
	if c.items == 0 {
		r.Skip(name, "There are no entries in this file.", "")
	}
}

// kinds lists entries of the program: "nav_menu_item 12, revision 3".
func (c *count) kinds() string {
	var list []string
	for _, kind := range slices.Sorted(maps.Keys(c.program)) {
		list = append(list, fmt.Sprintf("%s %d", clean(kind), c.program[kind]))
	}
	return strings.Join(list, ", ")
}
