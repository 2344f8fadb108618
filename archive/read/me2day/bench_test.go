package me2day_test

import (
	"strings"
	"testing"

	"dotori/archive/read/blog/blogtest"
	"dotori/archive/read/me2day"
)

func BenchmarkRead(b *testing.B) {
	const comments = 20
	content := post("14.03.23 19:57", "꽃이 피었어요. 날이 좋아서 걸었습니다.", around, strings.Repeat(comment("춘향", "나도 보러 가고 싶다", "14.03.23 20:12"), comments))
	blogtest.Bench(b, me2day.New(), "me2day/gildong/post/p.%d.html", content, 500, 1+comments)
}
