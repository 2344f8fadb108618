package cyworld_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"dotori/archive/read/cyworld"
	"dotori/archive/read/readtest"
)

// diaryList is a list of that many entries with comments, as cy2me saves it.
func diaryList(entries int) string {
	var b strings.Builder
	b.WriteString("[\n")
	for i := range entries {
		fmt.Fprintf(&b, ` {
  "id": "4299EC282E800182%08X",
  "type": "M",
  "writer": {"name": "홍길동"},
  "viewCount": "3",
  "content": "<p>봄이 왔다. 도토리를 %d개 주웠다.</p><p>벚꽃이 피었다 &amp; 졌다. 친구들과 여의도에 갔다가 김밥을 먹고 자전거를 탔다.</p><p>내일은 비가 온다고 한다. 우산을 챙겨야지.</p>",
  "date": "2006.03.14",
  "time": "21:05",
  "comments": [{"content": "나도 갈래", "createdDate": 1142338200000, "name": "성춘향"}]
 },
`, i, i)
	}
	return strings.TrimSuffix(b.String(), ",\n") + "\n]"
}

// guestbook is a text of that many entries.
func guestbook(entries int) string {
	var b strings.Builder
	b.WriteString("방명록\n\n")
	for i := range entries {
		fmt.Fprintf(&b, "No.%d 성춘향 (2005.03.14 21:05)\n잘 지내? 도토리 %d개 놓고 간다.\n다음에 또 놀러 올게. 미니홈피 배경 음악이 참 좋다.\n\n", i+1, i)
	}
	return b.String()
}

func BenchmarkRead(b *testing.B) {
	const entries = 10_000
	for _, bb := range []struct {
		name, file, text string
		items            int
	}{
		{"list", "MyCyDiary.txt", diaryList(entries), 2 * entries},
		{"guestbook", "방명록/a.txt", guestbook(entries), entries},
	} {
		b.Run(bb.name, func(b *testing.B) {
			root := readtest.Archive(bb.file, bb.text)
			b.SetBytes(int64(len(bb.text)))
			b.ReportAllocs()
			for b.Loop() {
				n := 0
				for _, err := range cyworld.New().Read(context.Background(), root, nil) {
					if err != nil {
						b.Fatal(err)
					}
					n++
				}
				if n != bb.items {
					b.Fatalf("%d items, want %d", n, bb.items)
				}
			}
		})
	}
}
