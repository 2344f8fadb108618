package dotori

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"dotori/archive/read/tree"
)

// Names that exports give to what they make from the items. Whatever the
// format, such a file is named in the export's list of checksums too; those
// of a plain folder are known without it.
var (
	pages    = regexp.MustCompile(`^(\d{4}(/\d\d)?|unknown-date)/[\d_]*[a-z]+_[0-9a-f]{8}(-\d+)?\.md$`)
	chats    = regexp.MustCompile(`^chats/[^/]+\.md$`)
	lists    = regexp.MustCompile(`^(catalog(-\d+)?\.csv|README(-\d+)?\.txt|SHA256SUMS)$`)
	tagFiles = regexp.MustCompile(`^(bagit|bag-info|(tag)?manifest-[a-z0-9]+)\.txt$`)

	documents  = regexp.MustCompile(`(?i)\.(html|js|css|json|jsonl|xml|md|csv|txt|ics|vcf|epub|pdf|mbox|eml|xmp)$`)
	renditions = regexp.MustCompile(`^(thumbs|views|covers)/[0-9a-f]{2}/[0-9a-f]{64}\.jpg$`)
)

// made reports whether an export makes files of that name.
func (r *reading) made(name string) bool {
	if inside, ok := tree.Below(r.export.dir, name); ok {
		return pages.MatchString(inside) || chats.MatchString(inside) || lists.MatchString(inside)
	}
	inside, ok := tree.Below(r.export.top(), name)
	return ok && r.export.bag && tagFiles.MatchString(inside)
}

// listed yields the documents and small pictures that the export's list of
// checksums names. Photos and videos that it names, and that are no item's, are
// somebody's own: they are left to other readers.
func (r *reading) listed(yield func(name string)) error {
	f, err := r.root.Open(r.export.sums())
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewReader(f)
	for {
		line, err := lines.ReadString('\n')
		_, name, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "  ")
		full := path.Join(r.export.top(), name)
		if inside, in := tree.Below(r.export.dir, full); ok && in && (documents.MatchString(inside) || renditions.MatchString(inside)) {
			yield(full)
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// sums is the list of checksums of an export, or the manifest of its bag.
func (e found) sums() string {
	if e.bag {
		return path.Join(e.top(), "manifest-sha256.txt")
	}
	return path.Join(e.dir, "SHA256SUMS")
}
