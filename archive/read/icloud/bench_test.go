package icloud_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive/read/blog/blogtest"
	"dotori/archive/read/icloud"
)

func BenchmarkRead(b *testing.B) {
	const count = 5000
	root := fstest.MapFS{}
	var rows strings.Builder
	rows.WriteString(head)
	for i := range count {
		name := fmt.Sprintf("IMG_%05d.JPG", i)
		rows.WriteString(row(name, "no,no,no", friday))
		root["2/Photos/"+name] = &fstest.MapFile{Data: []byte(jpeg)}
	}
	root["1/Photos/Photo Details.csv"] = &fstest.MapFile{Data: []byte(rows.String())}
	blogtest.Race(b, icloud.New(), root, count, `
import sys, csv, datetime, pathlib
for row in csv.DictReader(open(sys.argv[1] + "/1/Photos/Photo Details.csv", encoding="utf-8", newline="")):
    datetime.datetime.strptime(row["originalCreationDate"], "%A %B %d,%Y %I:%M %p GMT")
for f in pathlib.Path(sys.argv[1]).rglob("*.JPG"):
    f.open("rb").read(16)
`)
}
