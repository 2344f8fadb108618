package epub

import (
	"archive/zip"
	"fmt"
	"io"
	"strings"
)

// entry is a file of the book in its list of contents.
type entry struct {
	ID, Href, Type, Properties string
}

// packer writes the zip of a book.
type packer struct {
	zip      *zip.Writer
	manifest []entry
	spine    []string // ids in the order of reading
}

// container points to the list of contents. It is not compressed, so that the
// mark can be found in the first bytes of the file.
const container = `<?xml version="1.0" encoding="UTF-8"?>
<!-- %s -->
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`

// newPacker begins a book. The first file has neither a time nor any extra
// field, because readers know the format by its place.
func newPacker(w io.Writer, mark string) (*packer, error) {
	p := &packer{zip: zip.NewWriter(w)}
	if err := p.write("mimetype", zip.Store, []byte("application/epub+zip")); err != nil {
		return nil, err
	}
	return p, p.write("META-INF/container.xml", zip.Store, fmt.Appendf(nil, container, mark))
}

func (p *packer) write(name string, method uint16, body []byte) error {
	w, err := p.zip.CreateHeader(&zip.FileHeader{Name: name, Method: method})
	if err == nil {
		_, err = w.Write(body)
	}
	return err
}

// add puts a file into the book. Its id is made of its name.
func (p *packer) add(name, mime, properties string, body []byte) (string, error) {
	id := strings.NewReplacer("/", "-", ".", "-").Replace(name)
	p.manifest = append(p.manifest, entry{id, name, mime, properties})
	method := zip.Deflate
	if mime == "image/jpeg" {
		method = zip.Store
	}
	return id, p.write("EPUB/"+name, method, body)
}

// page adds a page that is read after those before it.
func (p *packer) page(name, properties string, body []byte) error {
	id, err := p.add(name, "application/xhtml+xml", properties, body)
	p.spine = append(p.spine, id)
	return err
}
