package youtube_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive/read/blog/blogtest"
	"dotori/archive/read/youtube"
)

func BenchmarkRead(b *testing.B) {
	const count = 20_000
	var rows strings.Builder
	rows.WriteString("Comment ID,Channel ID,Comment Create Timestamp,Price,Parent Comment ID,Video ID,Comment Text\n")
	for i := range count {
		fmt.Fprintf(&rows, "UgxA%018dAaABAg,%s,2023-12-31T15:00:00.123456+00:00,0,,WtOskFeLmr4,\"{\"\"text\"\":\"\"경복궁에서 만나 김밥을 먹고 돌담길을 걷는 노래가 좋아요\"\"}\"\n", i, me)
	}
	blogtest.Race(b, youtube.New(), fstest.MapFS{"comments/comments.csv": {Data: []byte(rows.String())}}, count, `
import sys, csv, json, datetime
for row in csv.DictReader(open(sys.argv[1] + "/comments/comments.csv", encoding="utf-8", newline="")):
    json.loads(row["Comment Text"]); datetime.datetime.fromisoformat(row["Comment Create Timestamp"])
`)
}
