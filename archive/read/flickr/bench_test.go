package flickr_test

import (
	"fmt"
	"testing"
	"testing/fstest"

	"dotori/archive/read/blog/blogtest"
	"dotori/archive/read/flickr"
)

func BenchmarkRead(b *testing.B) {
	const count = 1000
	root := fstest.MapFS{}
	for i := range count {
		id := fmt.Sprint(1319891288 + i)
		root["part1/photo_"+id+".json"] = &fstest.MapFile{Data: []byte(photo(id, more))}
		root["data-download-1/봄_"+id+"_o.jpg"] = &fstest.MapFile{Data: []byte(jpeg)}
	}
	blogtest.Race(b, flickr.New(), root, 3*count, `
import sys, json, pathlib
for f in pathlib.Path(sys.argv[1]).rglob("*.json"):
    json.loads(f.read_text("utf-8"))
for f in pathlib.Path(sys.argv[1]).rglob("*.jpg"):
    f.open("rb").read(16)
`)
}
