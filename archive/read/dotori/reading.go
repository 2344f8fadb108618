package dotori

import (
	"bufio"
	"context"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"

	"dotori/archive"
	"dotori/archive/read/article"
)

// maxLine bounds one line: no text that anybody wrote is longer.
const maxLine = 64 << 20

// reading is one pass over an export.
type reading struct {
	ctx    context.Context
	root   fs.FS
	export found
	yield  func(archive.Item, error) bool

	sizes map[string]int64 // of the files that no item has named yet
	used  map[string]int64 // of the media that items have named
	last  *archive.Item    // held back, to name what is left over
}

func newReading(ctx context.Context, root fs.FS, e found, yield func(archive.Item, error) bool) *reading {
	return &reading{ctx: ctx, root: root, export: e, yield: yield, sizes: map[string]int64{}, used: map[string]int64{}}
}

// run yields the items and reports whether the consumer wants more.
func (r *reading) run() bool {
	f, err := r.root.Open(r.export.file())
	if err != nil {
		return r.skip(r.export.file(), err)
	}
	defer f.Close()
	if !r.list() {
		return false
	}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, maxLine)
	for n := 1; r.ctx.Err() == nil && lines.Scan(); n++ {
		if !r.line(lines.Bytes(), n) {
			return false
		}
	}
	if err := lines.Err(); err != nil && !r.warn(0, "The list of items could not be read to its end.", err) {
		return false
	}
	return r.finish()
}

// list notes all files of the export with their sizes.
func (r *reading) list() (more bool) {
	more = true
	_ = fs.WalkDir(r.root, r.export.top(), func(name string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() {
			err = r.note(name, d)
		}
		if err != nil {
			more = more && r.skip(name, err)
		}
		if !more || r.ctx.Err() != nil {
			return fs.SkipAll
		}
		return nil
	})
	return more
}

func (r *reading) note(name string, d fs.DirEntry) error {
	info, err := d.Info()
	if err == nil {
		r.sizes[name] = info.Size()
	}
	return err
}

func (r *reading) skip(path string, err error) bool {
	return r.yield(archive.Item{}, archive.Skip(path, "This could not be read.", err.Error()))
}

func (r *reading) warn(line int, reason string, err error) bool {
	return r.yield(archive.Item{}, &archive.Warning{Path: r.export.file(), Line: line, Reason: reason, Detail: err.Error()})
}

// line yields the item of a line: rather, the one before it.
func (r *reading) line(raw []byte, n int) bool {
	if len(raw) == 0 {
		return true
	}
	l, err := ParseLine(raw)
	if err != nil {
		return r.warn(n, "A line of the list of items is not understood.", err)
	}
	it := l.Item
	it.Import, it.HTML = "", article.Clean(it.HTML, len(it.Media))
	it.Files, it.Line = []string{r.export.file()}, n
	for i := range it.Media {
		if !r.media(&it, i) {
			return false
		}
	}
	more := r.flush()
	r.last = &it
	return more
}

// flush yields the item that is held back.
func (r *reading) flush() bool {
	if r.last == nil {
		return true
	}
	it := *r.last
	r.last = nil
	return r.yield(it, nil)
}

// media finds the file of a media, which somebody may have removed or changed
// since the export.
func (r *reading) media(it *archive.Item, i int) bool {
	m := &it.Media[i]
	promised := m.Size
	m.SHA256 = ""
	if m.Path == "" {
		m.Missing, m.Size = true, 0
		return true
	}
	m.Path = path.Join(r.export.dir, m.Path)
	size, there := r.take(m.Path)
	switch {
	case !there:
		w := &archive.Warning{Path: m.Path, Reason: "A file of the export is missing.", Detail: m.Name}
		m.Path, m.Missing, m.Size = "", true, 0
		return r.yield(archive.Item{}, w)
	case size != promised:
		m.Size = size
		if i == 0 && it.Kind.IsMedia() {
			it.ID = "" // other bytes are another picture
		}
		return r.yield(archive.Item{}, &archive.Warning{Path: m.Path,
			Reason: "The file was changed since the export; it is imported as it is now.",
			Detail: fmt.Sprintf("%d bytes instead of %d", size, promised)})
	}
	if sidecar := m.Path + ".xmp"; r.claim(sidecar) {
		it.Files = append(it.Files, sidecar)
	}
	return true
}

// take returns the size of a media's file. Several items may show the same.
func (r *reading) take(name string) (int64, bool) {
	if size, ok := r.used[name]; ok {
		return size, true
	}
	size, ok := r.sizes[name]
	if ok {
		delete(r.sizes, name)
		r.used[name] = size
	}
	return size, ok
}

func (r *reading) claim(name string) bool {
	_, ok := r.sizes[name]
	delete(r.sizes, name)
	return ok
}

// finish yields the last item. It names everything that was made from the
// items, so that these files are not taken for something new; what others put
// into the folder is left to other readers.
func (r *reading) finish() bool {
	if r.last == nil {
		return true
	}
	r.claim(r.export.file())
	for _, name := range slices.Sorted(maps.Keys(r.sizes)) {
		if r.made(name) && r.claim(name) {
			r.last.Files = append(r.last.Files, name)
		}
	}
	err := r.listed(func(name string) {
		if r.claim(name) {
			r.last.Files = append(r.last.Files, name)
		}
	})
	if err != nil && !r.skip(r.export.sums(), err) {
		return false
	}
	return r.flush()
}
