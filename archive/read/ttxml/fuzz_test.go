package ttxml_test

import (
	"testing"

	"dotori/archive/read/readtest"
	"dotori/archive/read/ttxml"
)

// FuzzRead reads any bytes behind the root element.
func FuzzRead(f *testing.F) {
	for _, s := range []string{textcube(), tistory, egloos("1", ""), blogOf("markdown", "[##_2C|1.jpg||a|2.jpg||b_##] [#M_a|b|c_M#]"),
		utf16LE(tistory), `<blog type="tattertools/1.1"><post><content><p>[##_Gallery|1.jpg|_##]`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		root := one("b.xml", string(content))
		c := readtest.Case{Reader: ttxml.New(), Root: root, Overlap: true}
		if c.Reader.Detect(t.Context(), root).Confidence == 0 {
			c.Left = []string{"b.xml"}
		}
		readtest.Fuzz(t, c)
	})
}
