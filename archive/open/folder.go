package open

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// folder lists a folder on disk. It follows no links, so it ends, and needs no
// recursion however deep the folder is.
func (p *part) folder(dir string) error {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	p.closers = append(p.closers, root)
	for waiting := []string{"."}; len(waiting) > 0; {
		rel := waiting[len(waiting)-1]
		waiting = waiting[:len(waiting)-1]
		below, err := p.listFolder(root, rel)
		if err != nil {
			return err
		}
		waiting = append(waiting, below...)
	}
	return nil
}

// listFolder places the files of one folder and returns its sub-folders.
func (p *part) listFolder(root *os.Root, rel string) (below []string, err error) {
	f, err := root.Open(rel)
	if err != nil {
		return nil, p.unreadable(rel, err)
	}
	defer f.Close()
	for {
		entries, err := f.ReadDir(1024)
		for _, e := range entries {
			child := filepath.Join(rel, e.Name())
			if e.IsDir() && !isJunk(e.Name()) {
				below = append(below, child)
			} else if err := p.putDisk(root, child, e.Type()); err != nil {
				return nil, err
			}
		}
		if errors.Is(err, io.EOF) {
			return below, p.ctx.Err()
		}
		if err != nil {
			return below, p.unreadable(rel, err)
		}
	}
}

// unreadable makes a problem of a sub-folder that cannot be listed; for the
// folder itself it is the error.
func (p *part) unreadable(rel string, err error) error {
	if rel == "." {
		return err
	}
	p.skip("", filepath.ToSlash(rel), ReasonUnreadable, err.Error())
	return nil
}

func (p *part) putDisk(root *os.Root, rel string, mode fs.FileMode) error {
	name := decodeName(filepath.ToSlash(rel))
	switch {
	case isJunk(name):
		return nil
	case mode&fs.ModeSymlink != 0:
		p.skip("", name, ReasonLink, "")
		return nil
	case !mode.IsRegular():
		p.skip("", name, ReasonSpecial, "")
		return nil
	}
	return p.put("", filepath.ToSlash(rel), name, diskMember{root, rel})
}
