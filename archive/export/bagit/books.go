package bagit

import (
	"cmp"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"maps"
	"slices"
	"strings"

	"dotori/archive/export"
)

// books are the manifests of one kind, taken together.
type books struct {
	algorithms []string
	listed     map[string]*promise
	onDisk     map[string]map[string]bool // file -> algorithms of the manifests that list it
}

func newBooks() *books {
	return &books{listed: map[string]*promise{}, onDisk: map[string]map[string]bool{}}
}

// promise is what the manifests say of one name.
type promise struct {
	raw  string
	sums map[string]string // by algorithm
}

// books reads the manifests whose names begin with prefix.
func (c *check) books(prefix string, where scope) (*books, error) {
	b := newBooks()
	for _, name := range slices.Sorted(maps.Keys(c.files.sizes)) {
		rest, ok := strings.CutPrefix(name, prefix)
		algorithm, isText := strings.CutSuffix(rest, ".txt")
		if !ok || !isText || strings.Contains(rest, "/") {
			continue
		}
		newHash, known := algorithms()[algorithm]
		if !known {
			c.warned(name, "The manifest uses checksums that Dotori does not know.", algorithm)
			continue
		}
		b.algorithms = append(b.algorithms, algorithm)
		if err := c.readManifest(b, name, algorithm, newHash().Size()*2, where); err != nil {
			return nil, err
		}
	}
	return b, nil
}

func (c *check) readManifest(b *books, name, algorithm string, digits int, where scope) error {
	r, f, err := c.open(c.root, name)
	if err != nil {
		return err
	}
	defer f.Close()
	err = parseManifest(r, c.version, digits, where, func(e entry, bad *bad) bool {
		switch {
		case bad != nil:
			c.damaged(name, bad.reason, fmt.Sprintf("line %d: %s", bad.line, bad.text))
		default:
			c.promised(b, name, algorithm, e)
		}
		return c.alive && c.ctx.Err() == nil
	})
	if err != nil {
		c.damaged(name, reasonLine, err.Error())
	}
	return c.ctx.Err()
}

func (c *check) promised(b *books, manifest, algorithm string, e entry) {
	where := fmt.Sprintf("line %d: %s", e.line, e.raw)
	if e.odd != "" {
		c.warned(manifest, e.odd, where)
	}
	p := b.listed[e.name]
	if p == nil {
		p = &promise{raw: e.raw, sums: map[string]string{}}
		b.listed[e.name] = p
	}
	switch before := p.sums[algorithm]; {
	case before == "":
		p.sums[algorithm] = e.sum
	case before != e.sum:
		c.damaged(manifest, "The list names a file twice with different checksums.", where)
	case c.version >= v1:
		c.damaged(manifest, "The list names a file twice.", where)
	default:
		c.warned(manifest, "The list names a file twice.", where)
	}
}

// compare hashes every file that the books list.
func (c *check) compare(b *books) error {
	for _, name := range slices.Sorted(maps.Keys(b.listed)) {
		if err := c.ctx.Err(); err != nil {
			return err
		}
		if !c.alive {
			return errStop
		}
		c.compareFile(b, name, b.listed[name])
	}
	return c.ctx.Err()
}

func (c *check) compareFile(b *books, name string, p *promise) {
	file, reason := c.files.resolve(name, p.raw)
	if file == "" {
		c.found(c.absent(name))
		return
	}
	if b.onDisk[file] == nil {
		b.onDisk[file] = map[string]bool{}
	}
	for algorithm := range p.sums {
		b.onDisk[file][algorithm] = true
	}
	wrong, err := c.hash(file, p.sums)
	switch {
	case err != nil:
		c.damaged(file, "The file cannot be read.", err.Error())
	case wrong != "":
		c.damaged(file, "The bytes are not those that the list promises.", wrong)
	default:
		c.found(export.Finding{Path: file, State: export.OK, Reason: reason})
	}
}

// absent says what is known of a file that is not there.
func (c *check) absent(name string) export.Finding {
	f := export.Finding{Path: name, State: export.Missing, Reason: "The file is missing."}
	switch {
	case systemFile(name):
		f.Reason, f.Harmless = "A file of the system is missing; it does not matter.", true
	case c.fetch[name]:
		f.Reason = "The file is still to be fetched from the net."
	}
	return f
}

// hash reads a file once for all algorithms and returns the first that
// disagrees, or "".
func (c *check) hash(name string, sums map[string]string) (wrong string, err error) {
	f, err := c.root.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	hashes := map[string]hash.Hash{}
	var all []io.Writer
	for algorithm := range sums {
		hashes[algorithm] = algorithms()[algorithm]()
		all = append(all, hashes[algorithm])
	}
	if _, err := io.Copy(io.MultiWriter(all...), export.WithContext(c.ctx, f)); err != nil {
		return "", err
	}
	for algorithm, h := range hashes {
		if hex.EncodeToString(h.Sum(nil)) != sums[algorithm] {
			wrong = cmp.Or(wrong, algorithm)
		}
	}
	return wrong, nil
}
