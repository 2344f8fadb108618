package open

import (
	"archive/tar"
	"compress/gzip"
	"io"
	"strings"

	"github.com/mikelolasagasti/xz"
)

// kind says which container the first bytes of a file begin.
type kind int

const (
	plain kind = iota
	zipped
	sevenZipped
	tarred
	tarGzipped
	tarXzipped
)

// kindOf looks at the content of r, whatever its name says. A gzip or xz is a
// container only when it holds a tar.
func kindOf(r io.ReaderAt, size int64) kind {
	var head [8]byte
	n, _ := r.ReadAt(head[:], 0)
	magic := string(head[:n])
	all := io.NewSectionReader(r, 0, size)
	switch {
	case strings.HasPrefix(magic, "PK\x03\x04"), strings.HasPrefix(magic, "PK\x05\x06"), strings.HasPrefix(magic, "PK\x07\x08"):
		return zipped
	case strings.HasPrefix(magic, "7z\xBC\xAF\x27\x1C"):
		return sevenZipped
	case strings.HasPrefix(magic, "\x1F\x8B"):
		return ifTar(gunzip, all, tarGzipped)
	case strings.HasPrefix(magic, "\xFD7zXZ\x00"):
		return ifTar(unxz, all, tarXzipped)
	}
	return ifTar(asIs, all, tarred)
}

// ifTar returns k when r unpacks to a tar, which its header's checksum tells.
func ifTar(unpack unpacker, r io.Reader, k kind) kind {
	u, err := unpack(r)
	if err != nil {
		return plain
	}
	if _, err := tar.NewReader(io.LimitReader(u, 1<<20)).Next(); err != nil {
		return plain
	}
	return k
}

// An unpacker undoes the compression around a tar.
type unpacker func(io.Reader) (io.Reader, error)

func asIs(r io.Reader) (io.Reader, error)   { return r, nil }
func gunzip(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) }

// unxz refuses dictionaries above 64 MiB, which is what xz -9 uses.
func unxz(r io.Reader) (io.Reader, error) { return xz.NewReader(r, xz.DefaultDictMax) }

// Files of these kinds are never looked into when they lie in an archive or
// folder: reading the beginning of each of 100,000 photos takes time.
const neverContainers = "jpg jpeg jpe png gif webp bmp tif tiff heic heif avif dng cr2 cr3 nef arw orf rw2 pef raf " +
	"mp4 mov m4v avi mkv 3gp 3g2 wmv flv mts m2ts mpg mpeg webm mp3 m4a wav aac amr ogg opus flac " +
	"txt md csv tsv json jsonl js xml xmp aae html htm css eml mbox ics vcf pdf doc xls ppt hwp"

// Documents that are zips inside; people think of them as files.
const documents = "docx xlsx pptx docm xlsm pptm odt ods odp epub hwpx hwtx jar war apk aab xapk ipa kmz pages numbers key " +
	"sketch xpi crx whl nupkg vsdx 3mf cbz sb3"

// documentMarks are members that only such documents have at their root.
var documentMarks = map[string]bool{
	"[Content_Types].xml": true, "mimetype": true, "META-INF/MANIFEST.MF": true, "META-INF/container.xml": true,
	"AndroidManifest.xml": true, "Index/Document.iwa": true,
}
