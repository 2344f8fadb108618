package open

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"

	"dotori/archive"
	"dotori/archive/text"
)

// part is one of the paths being opened.
type part struct {
	ctx      context.Context
	limits   Limits
	spool    *spool
	tree     *tree
	problems []archive.Warning
	closers  []io.Closer
	failure  error

	name     string // of the path itself, NFC
	isFolder bool
	placed   int   // files that found a place in the tree
	total    int64 // unpacked bytes of the members of containers
}

func newPart(ctx context.Context, l Limits, s *spool) *part {
	return &part{ctx: ctx, limits: l, spool: s, tree: newTree()}
}

// open lists the file or folder at the absolute path into the part's tree.
func (p *part) open(file string) error {
	p.name = text.NFC(filepath.Base(file))
	file, err := filepath.EvalSymlinks(file)
	if err != nil {
		return err
	}
	info, err := os.Stat(file)
	if err != nil {
		return err
	}
	if info.IsDir() {
		p.isFolder = true
		return p.folder(file)
	}
	if !info.Mode().IsRegular() {
		return errors.New("neither a file nor a folder")
	}
	root, err := os.OpenRoot(filepath.Dir(file))
	if err != nil {
		return err
	}
	p.closers = append(p.closers, root)
	m := diskMember{root, filepath.Base(file)}
	if entered, err := p.enter("", m); entered || err != nil {
		return err
	}
	return p.tree.add(p.ctx, cleanBase(p.name), "", m)
}

// cleanBase keeps a name that a valid fs path cannot have, such as one that
// is not UTF-8, from getting lost.
func cleanBase(name string) string {
	name = strings.ReplaceAll(text.NFC(decodeName(name)), `\`, "_")
	if name == "" || name == "." || name == ".." || name == "/" {
		return "_"
	}
	return name
}

// prefix returns the folder of the merged tree that the part goes into: see [Open].
func (p *part) prefix(parts []*part, keepName bool) string {
	if !p.isFolder || len(parts) == 1 && !keepName {
		return ""
	}
	for _, other := range parts {
		if other != p && p.tree.sharesFolder(other.tree) {
			return ""
		}
	}
	return cleanBase(p.name)
}

// put places a member under its decoded name in the folder at, which is "" or
// the name of an inner archive. Members of the outermost level that are
// archives themselves become folders.
func (p *part) put(at, raw, decoded string, m member) error {
	if err := p.ctx.Err(); err != nil {
		return err
	}
	if isJunk(decoded) {
		return nil
	}
	name, reason := cleanName(decoded, p.limits)
	if reason != "" {
		p.skip(at, decoded, reason, "")
		return nil
	}
	if at == "" && !hasExtension(name, neverContainers) && !hasExtension(name, documents) {
		if entered, err := p.enter(name, m); entered || err != nil {
			return err
		}
	}
	if strings.HasSuffix(raw, name) {
		raw = ""
	}
	p.placed++
	return p.tree.add(p.ctx, path.Join(at, name), raw, m)
}

// skip notes that a member was left out. The name may be anything.
func (p *part) skip(at, name, reason, detail string) {
	name = strings.ToValidUTF8(strings.ReplaceAll(name, `\`, "/"), "\uFFFD")
	p.problems = append(p.problems, *archive.Skip(strings.TrimPrefix(at+"/"+name, "/"), reason, detail))
}

// count takes a container's member into account before it is placed.
func (p *part) count(size int64) error {
	p.total += size
	if p.total > p.limits.Total || len(p.tree.nodes) > p.limits.Entries {
		return fmt.Errorf("more than %d members or %d bytes: %w", p.limits.Entries, p.limits.Total, ErrBomb)
	}
	return nil
}
