package bagit

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/ianaindex"
	"golang.org/x/text/encoding/unicode"
)

// maxTag bounds the tag files that are read whole.
const maxTag = 1 << 20

// version of BagIt, as 97 for 0.97 and 100 for 1.0.
type version int

const v1 version = 100

// declaration is what bagit.txt says.
type declaration struct {
	version version
	charset encoding.Encoding // of the other tag files
}

var (
	loose  = regexp.MustCompile(`^BagIt-Version\s*:\s*(\d+)\.(\d+)\s*\nTag-File-Character-Encoding\s*:\s*(\S+)\s*$`)
	strict = regexp.MustCompile(`^BagIt-Version: \d+\.\d+\nTag-File-Character-Encoding: \S+\n?$`)
)

// parseDeclaration reads bagit.txt. Version 1.0 allows no variations.
func parseDeclaration(b []byte) (declaration, error) {
	if bytes.HasPrefix(b, []byte("\xEF\xBB\xBF")) {
		return declaration{}, errors.New("it begins with a byte order mark")
	}
	text := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(b))
	m := loose.FindStringSubmatch(text)
	if m == nil {
		return declaration{}, errors.New("it is not the two lines that it should be")
	}
	major, _ := strconv.Atoi(m[1])
	minor, _ := strconv.Atoi(m[2])
	d := declaration{version: version(major*100 + minor)}
	if d.version > v1 {
		return declaration{}, fmt.Errorf("version %s.%s is newer than 1.0", m[1], m[2])
	}
	if d.version == v1 && !strict.MatchString(text) {
		return declaration{}, errors.New("version 1.0 allows no other spaces")
	}
	var err error
	d.charset, err = charset(m[3])
	return d, err
}

func charset(name string) (encoding.Encoding, error) {
	if strings.EqualFold(name, "UTF-8") {
		return unicode.UTF8BOM, nil // takes a byte order mark off; there need not be one
	}
	e, err := ianaindex.IANA.Encoding(name)
	if err != nil || e == nil {
		return nil, fmt.Errorf("the encoding %q is not known", name)
	}
	return e, nil
}

// open opens a tag file as UTF-8.
func (d declaration) open(root fs.FS, name string) (io.Reader, io.Closer, error) {
	f, err := root.Open(name)
	if err != nil {
		return nil, nil, err
	}
	return d.charset.NewDecoder().Reader(f), f, nil
}
