package xe_test

import (
	"testing"

	"dotori/archive"
	"dotori/archive/read/readtest"
	"dotori/archive/read/xe"
)

var fuzzNames = []string{"dump.sql", "module.xml", "dump.txt"}

// FuzzRead reads any bytes as a dump and as an XML file, beside a picture and
// an attachment.
func FuzzRead(f *testing.F) {
	for i, seed := range []string{dump, exportXML(), rhymix, dump[:len(dump)/2], "<posts count=\"1\"><post><comments><comment>",
		"INSERT INTO xe_documents VALUES (1,2,'a"} {
		f.Add([]byte(seed), uint8(i))
	}
	f.Fuzz(func(t *testing.T, content []byte, n uint8) {
		name := fuzzNames[int(n)%len(fuzzNames)]
		root := readtest.Archive(name, string(content), "files/attach/images/51/101/000/"+hash+".jpg", jpeg, "files/attach/binaries/51/101/000/"+hash, "hwp")
		c := readtest.Case{Reader: xe.New(), Root: root, Options: archive.Options{"owner": "hong"}}
		c.Left = left(t, c)
		readtest.Fuzz(t, c)
	})
}

// left returns the files that the reader leaves to others: dumps and XML files
// without anything of XE, and pictures that no post shows.
func left(t *testing.T, c readtest.Case) (names []string) {
	named := map[string]bool{}
	r := readtest.Read(t.Context(), c.Reader, c.Root, c.Options)
	for _, it := range r.Items {
		for _, f := range it.Files {
			named[f] = true
		}
		for _, m := range it.Media {
			named[m.Path] = true
		}
	}
	for _, w := range r.Warnings {
		named[w.Path] = true
	}
	for _, name := range []string{"dump.sql", "module.xml", "dump.txt", "files/attach/images/51/101/000/" + hash + ".jpg"} {
		if f, err := c.Root.Open(name); err == nil && !named[name] {
			f.Close()
			names = append(names, name)
		}
	}
	return names
}
