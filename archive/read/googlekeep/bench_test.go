package googlekeep_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive/read/blog/blogtest"
	"dotori/archive/read/googlekeep"
)

func BenchmarkRead(b *testing.B) {
	const count = 500
	root := fstest.MapFS{}
	for i := range count {
		note := strings.Replace(spring, "1551600000000000", fmt.Sprint(1551600000000000+i), 1)
		note = strings.NewReplacer("김밥도 싼다", strings.Repeat("김밥도 싼다 ", 200)).Replace(note)
		root[fmt.Sprintf("Keep/%d.json", i)] = &fstest.MapFile{Data: []byte(note)}
	}
	blogtest.Race(b, googlekeep.New(), root, count, `
import sys, json, pathlib
from html.parser import HTMLParser
for f in pathlib.Path(sys.argv[1]).rglob("*.json"):
    HTMLParser().feed(json.loads(f.read_text("utf-8"))["textContentHtml"])
`)
}
