package googlechat_test

import (
	"fmt"
	"testing"
	"testing/fstest"

	"dotori/archive/read/blog/blogtest"
	"dotori/archive/read/googlechat"
)

func BenchmarkRead(b *testing.B) {
	const count = 20_000
	all := make([]string, count)
	for i := range all {
		all[i] = said("chunhyang", fmt.Sprint("aBcD/t/", i), "Monday, January 1, 2024 at 3:04:05\u202fPM UTC", "경복궁에서 만나 김밥을 먹고 돌담길을 걷자", `,"annotations":[{"start_index":0,"length":3,"format_metadata":{"format_type":"BOLD"}}]`)
	}
	blogtest.Race(b, googlechat.New(), fstest.MapFS{"G/a/messages.json": {Data: []byte(messages(all...))}}, count, `
import sys, json, datetime
for m in json.load(open(sys.argv[1] + "/G/a/messages.json", encoding="utf-8"))["messages"]:
    datetime.datetime.strptime(m["created_date"].replace("\u202f", " "), "%A, %B %d, %Y at %I:%M:%S %p %Z")
`)
}
