package kakaotalk_test

import (
	"context"
	"testing"
	"testing/fstest"

	"dotori/archive"
	"dotori/archive/read/kakaotalk"
	"dotori/archive/read/kakaotalk/kakaotest"
)

const benchMessages = 100_000

func chatOf(text []byte) fstest.MapFS {
	return fstest.MapFS{"KakaoTalkChats.txt": &fstest.MapFile{Data: text}}
}

func BenchmarkRead(b *testing.B) {
	text := kakaotest.Text(benchMessages, 1)
	root := chatOf(text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for _, err := range kakaotalk.New().Read(context.Background(), root, nil) {
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
		if n != benchMessages {
			b.Fatalf("%d messages, want %d", n, benchMessages)
		}
	}
	b.ReportMetric(float64(b.N)*benchMessages/b.Elapsed().Seconds(), "messages/s")
}

func TestAllocationsPerMessage(t *testing.T) {
	const messages = 20_000
	root := chatOf(kakaotest.Text(messages, 1))
	perRead := testing.AllocsPerRun(2, func() {
		for _, err := range kakaotalk.New().Read(context.Background(), root, archive.Options{}) {
			if err != nil {
				t.Fatal(err)
			}
		}
	})
	if each := perRead / messages; each > 1.5 {
		t.Errorf("%.2f allocations a message, want at most 1.5", each)
	}
}
