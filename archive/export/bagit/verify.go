package bagit

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"iter"
	"maps"
	"slices"

	"dotori/archive/export"
)

// errStop ends the check when the consumer has seen enough.
var errStop = errors.New("stop")

// Verify judges the bag in root. It yields one finding for each file, and for
// each problem of the manifests; a bag is valid when all are Good. Findings
// that are OK but give a reason are warnings. An error ends the check: ctx is
// done, or the folder itself cannot be read. Memory is about 300 bytes a file.
func Verify(ctx context.Context, root fs.FS) iter.Seq2[export.Finding, error] {
	return findings(ctx, root, (*check).bag)
}

// VerifyList judges a folder that is no bag by one list of SHA-256 checksums,
// as `sha256sum` writes it.
func VerifyList(ctx context.Context, root fs.FS, list string) iter.Seq2[export.Finding, error] {
	return findings(ctx, root, func(c *check) []func() error {
		return []func() error{c.irregular, func() error { return c.list(list) }}
	})
}

func findings(ctx context.Context, root fs.FS, steps func(*check) []func() error) iter.Seq2[export.Finding, error] {
	return func(yield func(export.Finding, error) bool) {
		c := &check{ctx: ctx, root: root, yield: yield, alive: true}
		if err := c.run(steps(c)); err != nil && err != errStop {
			yield(export.Finding{}, err)
		}
	}
}

// Valid runs [Verify] to its end and reports whether all findings are Good.
func Valid(ctx context.Context, root fs.FS) (bool, error) {
	good := true
	for f, err := range Verify(ctx, root) {
		if err != nil {
			return false, err
		}
		good = good && f.Good()
	}
	return good, nil
}

// check is one verification under way.
type check struct {
	ctx   context.Context
	root  fs.FS
	yield func(export.Finding, error) bool
	alive bool

	declaration
	files *listing
	fetch map[string]bool // payload files that are still to be fetched
}

func (c *check) bag() []func() error {
	return []func() error{c.declared, c.irregular, c.fetched, c.payload, c.tags, c.oxum}
}

func (c *check) run(steps []func() error) (err error) {
	if c.files, err = list(c.ctx, c.root); err != nil {
		return err
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
		if !c.alive {
			return errStop
		}
	}
	return nil
}

// list judges everything by one list, which does not name itself.
func (c *check) list(name string) error {
	c.charset, _ = charset("UTF-8")
	b := newBooks()
	b.algorithms = []string{"sha256"}
	if err := c.readManifest(b, name, "sha256", 64, anywhere); err != nil {
		return err
	}
	b.onDisk[name] = map[string]bool{"sha256": true}
	if err := c.compare(b); err != nil {
		return err
	}
	c.complete(b, anywhere)
	return nil
}

// found yields a finding; after the consumer stopped it does nothing.
func (c *check) found(f export.Finding) {
	c.alive = c.alive && c.yield(f, nil)
}

func (c *check) damaged(path, reason, detail string) {
	c.found(export.Finding{Path: path, State: export.Damaged, Reason: reason, Detail: detail})
}

func (c *check) warned(path, reason, detail string) {
	c.found(export.Finding{Path: path, State: export.OK, Reason: reason, Detail: detail})
}

// declared reads bagit.txt. Without it the rest is judged as version 1.0.
func (c *check) declared() error {
	c.declaration = declaration{version: v1}
	c.charset, _ = charset("UTF-8")
	b, err := c.read(Declaration)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		c.found(export.Finding{Path: Declaration, State: export.Missing, Reason: "The folder is no bag without this file."})
		return nil
	case err != nil:
		return err
	}
	d, err := parseDeclaration(b)
	if err != nil {
		c.damaged(Declaration, "The bag does not say correctly which version it is.", err.Error())
		return nil
	}
	c.declaration = d
	c.found(export.Finding{Path: Declaration, State: export.OK})
	return nil
}

func (c *check) read(name string) ([]byte, error) {
	f, err := c.root.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, maxTag))
}

// irregular names links and devices: a bag has neither.
func (c *check) irregular() error {
	for _, name := range c.files.irregular {
		c.damaged(name, "This is a link or a device, not a file.", "")
	}
	return nil
}

// payload judges data/ by all manifests.
func (c *check) payload() error {
	b, err := c.books("manifest-", inPayload)
	if err != nil {
		return err
	}
	if len(b.algorithms) == 0 {
		c.found(export.Finding{Path: Manifest, State: export.Missing, Reason: "The bag has no manifest, so nothing can be checked."})
		return nil
	}
	if err := c.compare(b); err != nil {
		return err
	}
	c.complete(b, inPayload)
	return nil
}

// tags judges the tag files that a tag manifest names; others may be there.
func (c *check) tags() error {
	b, err := c.books("tagmanifest-", outPayload)
	if err != nil {
		return err
	}
	return c.compare(b)
}

// complete names the files that a list leaves out. Up to 0.97 each file has
// to be in one manifest, in 1.0 in every one.
func (c *check) complete(b *books, where scope) {
	for _, name := range slices.Sorted(maps.Keys(c.files.sizes)) {
		if where.has(name) && len(b.onDisk[name]) < len(b.algorithms) {
			c.unlisted(name, len(b.onDisk[name]) > 0)
		}
	}
}

func (c *check) unlisted(name string, partly bool) {
	f := export.Finding{Path: name, State: export.Extra, Reason: "The file is in no list."}
	switch {
	case partly && c.version < v1:
		return
	case partly:
		f.Reason = "The file is not in every manifest."
	case systemFile(name):
		f.Reason, f.Harmless = "The system put this file there; it does no harm.", true
	}
	c.found(f)
}
