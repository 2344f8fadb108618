package table

import (
	"archive/zip"
	"bytes"
	"io"
	"path"
	"strings"
)

// checkPackage looks at an XLSX before the library does, which trusts the
// sizes that a file claims, and takes the readable part of a torn one for all.
func checkPackage(b []byte) error {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return damaged(err)
	}
	left, workbook := int64(largestUnpacked), false
	for _, f := range z.File {
		size := int64(f.UncompressedSize64)
		if size < 0 || size > left {
			return errLarge
		}
		left -= size
		workbook = workbook || strings.EqualFold(path.Base(f.Name), "workbook.xml")
		if err := checkPart(f); err != nil {
			return err
		}
	}
	if !workbook {
		return errNoTable
	}
	return nil
}

// checkPart reads what rows are made of to its end.
func checkPart(f *zip.File) error {
	const locked = 1 // the flag of zip files that need a password
	if f.Flags&locked != 0 {
		return errLocked
	}
	name := strings.ToLower(f.Name)
	if !strings.Contains(name, "worksheets/sheet") && !strings.HasSuffix(name, "sharedstrings.xml") {
		return nil
	}
	r, err := f.Open()
	if err != nil {
		return damaged(err)
	}
	defer r.Close()
	end := &tail{}
	if _, err := io.Copy(end, r); err != nil {
		return damaged(err)
	}
	if !bytes.HasSuffix(bytes.TrimSpace(end.last), []byte(">")) {
		return damaged(io.ErrUnexpectedEOF)
	}
	return nil
}

// tail keeps the last bytes written to it.
type tail struct{ last []byte }

func (t *tail) Write(p []byte) (int, error) {
	const keep = 64
	t.last = append(t.last, p[max(0, len(p)-keep):]...)
	t.last = t.last[max(0, len(t.last)-keep):]
	return len(p), nil
}
