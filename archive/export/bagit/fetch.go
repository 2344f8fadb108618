package bagit

import (
	"bufio"
	"fmt"
	"regexp"
	"strings"
)

var fetchLine = regexp.MustCompile(`^\S+[ \t]+(\d+|-)[ \t]+(.+)$`)

// fetched reads which files are to come from the net. Nothing is fetched;
// a line that asks for a place outside data/ condemns the bag.
func (c *check) fetched() error {
	c.fetch = map[string]bool{}
	if _, ok := c.files.sizes[fetchName]; !ok {
		return nil
	}
	r, f, err := c.open(c.root, fetchName)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		if line := strings.TrimRight(lines.Text(), "\r"); strings.TrimSpace(line) != "" {
			c.fetchLine(line, n)
		}
	}
	if err := lines.Err(); err != nil {
		c.damaged(fetchName, reasonFetch, err.Error())
	}
	return c.ctx.Err()
}

const reasonFetch = "A line of the list of files to fetch is not understood."

func (c *check) fetchLine(line string, n int) {
	m := fetchLine.FindStringSubmatch(line)
	if m == nil {
		c.damaged(fetchName, reasonFetch, fmt.Sprintf("line %d: %s", n, line))
		return
	}
	name := unescape(strings.TrimPrefix(m[2], "./"), c.version)
	if err := checkName(name, inPayload); err != nil {
		c.damaged(fetchName, "The list of files to fetch names a place outside the bag; it was refused.", fmt.Sprintf("line %d: %s", n, line))
		return
	}
	c.fetch[name] = true
}
