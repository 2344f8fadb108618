package wordpress_test

import (
	"testing"

	"dotori/archive/read/readtest"
	"dotori/archive/read/wordpress"
)

// FuzzExport reads any bytes as an export.
func FuzzExport(f *testing.F) {
	f.Add([]byte(exportHead + entry("1", "post", "publish", "2019-08-04 09:30:00", "", "a", "b", "[caption]<img src=x>y[/caption]\n\n[gallery]", comment("1", "0", "가", "1", "0", "나"))))
	f.Add([]byte(exportHead + attachment("20", "10", "2019/08/sea.jpg")))
	f.Add([]byte(`<rss xmlns:wp="http://wordpress.org/export/1.0/"><item><content:encoded><pre>a</pre>[audio mp3="b.mp3"]<a href=c.pdf>`))
	f.Fuzz(func(t *testing.T, content []byte) {
		root := readtest.Archive("a.xml", string(content))
		c := readtest.Case{Reader: wordpress.New(), Root: root, Overlap: true}
		if c.Reader.Detect(t.Context(), root).Confidence == 0 {
			c.Left = []string{"a.xml"}
		}
		readtest.Fuzz(t, c)
	})
}
