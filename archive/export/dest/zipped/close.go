package zipped

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	"dotori/archive/export"
)

// Close makes the zip. When the session's context has ended it leaves the part
// file for the next Open instead, and returns why.
func (z *Zip) Close() error {
	z.writing.Lock()
	defer z.writing.Unlock()
	defer func() {
		for _, d := range z.docs {
			d.remove()
		}
	}()
	if !z.changed {
		return errors.Join(z.closePart(), z.closeOld())
	}
	err := z.finish()
	if err = errors.Join(err, z.closePart(), z.closeOld()); err != nil {
		return fmt.Errorf("finish zip %s: %w", z.path, err)
	}
	if err := os.Rename(z.part.file.Name(), z.path); err != nil {
		return fmt.Errorf("finish zip %s: %w", z.path, err)
	}
	return syncDir(filepath.Dir(z.path))
}

func (z *Zip) closePart() error {
	if z.part == nil {
		return nil
	}
	return z.part.file.Close()
}

// finish adds what is not in the part file yet, and the list of contents.
func (z *Zip) finish() error {
	if err := z.begin(); err != nil {
		return err
	}
	if err := z.part.commit(); err != nil {
		return err
	}
	if err := z.copyKept(); err != nil {
		return err
	}
	if err := z.addDocuments(); err != nil {
		return err
	}
	if err := z.ctx.Err(); err != nil {
		return err
	}
	if err := z.part.commit(); err != nil {
		return err
	}
	return z.part.seal(z.comment())
}

func (z *Zip) comment() string {
	if z.old == nil {
		return ""
	}
	return z.old.Comment
}

// copyKept copies what the old zip holds and this export did not renew, as it
// is: packed, with its dates and rights.
func (z *Zip) copyKept() error {
	if z.old == nil {
		return nil
	}
	for _, f := range z.old.File {
		if z.docs[f.Name] != nil || z.kept[f.Name] != f {
			continue
		}
		if err := z.copyEntry(f); err != nil {
			return fmt.Errorf("copy %s: %w", f.Name, err)
		}
	}
	return nil
}

func (z *Zip) copyEntry(f *zip.File) error {
	raw, err := f.OpenRaw()
	if err != nil {
		return err
	}
	h := f.FileHeader
	h.Extra = withoutSizes(h.Extra)
	e := &entry{FileHeader: h, offset: z.part.end, data: z.part.end + localLen(&h)}
	body := io.MultiReader(raw, bytes.NewReader(e.descriptor()))
	_, err = io.Copy(io.NewOffsetWriter(z.part.file, e.data), export.WithContext(z.ctx, body))
	if err != nil {
		return errors.Join(export.SystemError(err, e.data), z.part.file.Truncate(z.part.end))
	}
	z.part.add(e)
	return nil
}

// withoutSizes drops the extra field of 64-bit sizes, which is made anew.
func withoutSizes(extra []byte) []byte {
	var rest []byte
	for len(extra) >= 4 {
		end := min(len(extra), 4+int(extra[2])+int(extra[3])<<8)
		if id := int(extra[0]) | int(extra[1])<<8; id != zip64ID {
			rest = append(rest, extra[:end]...)
		}
		extra = extra[end:]
	}
	return rest
}

func (z *Zip) addDocuments() error {
	for _, name := range slices.Sorted(maps.Keys(z.docs)) {
		f, err := os.Open(z.docs[name].path)
		if err != nil {
			return err
		}
		e, err := z.part.write(newHeader(name, time.Time{}), export.WithContext(z.ctx, f))
		if err = errors.Join(err, f.Close()); err != nil {
			return fmt.Errorf("write %s: %w", name, err)
		}
		z.part.add(e)
	}
	return nil
}

// seal writes the list of contents and brings all to the disk. Of a name that
// is there twice, because an earlier run was killed in its Close, the last counts.
func (p *part) seal(comment string) error {
	out := &counting{w: io.NewOffsetWriter(p.file, p.end)}
	for _, e := range p.entries {
		if p.byName[e.Name] != e {
			continue
		}
		if _, err := out.Write(e.central()); err != nil {
			return export.SystemError(err, p.end+out.n)
		}
	}
	size := out.n
	if _, err := out.Write(ending(len(p.byName), p.end, size, comment)); err != nil {
		return export.SystemError(err, p.end+out.n)
	}
	return p.file.Sync()
}

// syncDir makes the new name durable, where folders can be synced.
func syncDir(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	_ = d.Sync() // FUSE and network shares cannot
	return nil
}
