package bagit

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
)

// oxum compares the sum of bytes and files that bag-info.txt promises. Files
// of the system are not held against a bag, so their presence or absence
// makes the sum say nothing.
func (c *check) oxum() error {
	r, f, err := c.open(c.root, InfoName)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(r, maxTag))
	if err != nil {
		c.damaged(InfoName, "The file cannot be read.", err.Error())
		return nil
	}
	want := parseInfo(string(b)).get("Payload-Oxum")
	got, system := c.sum()
	if want != "" && want != got && !system {
		c.damaged(InfoName, "The bag holds another number of files or bytes than it says.", fmt.Sprintf("%s, not %s", got, want))
	}
	return nil
}

// sum returns bytes.files of the payload, and whether files of the system are among them.
func (c *check) sum() (oxum string, system bool) {
	var bytes int64
	var files int
	for name, size := range c.files.sizes {
		if strings.HasPrefix(name, payload) {
			bytes, files = bytes+size, files+1
			system = system || systemFile(name)
		}
	}
	return fmt.Sprintf("%d.%d", bytes, files), system
}
