package tistory_test

import (
	"strings"
	"testing"

	"dotori/archive/read/blog/blogtest"
	"dotori/archive/read/tistory"
)

func BenchmarkRead(b *testing.B) {
	body := strings.Repeat("<p data-ke-size=\"size16\">경복궁에서 성춘향과 이몽룡을 만나 김밥을 먹고 돌담길을 걸었다. <b>좋은</b> 하루였다.</p>\n", 100)
	content := post("봄", "일상/나들이", "2024-03-14 21:05:06", body, "#봄 #나들이")
	blogtest.Bench(b, tistory.New(), "spring-1-1/%d/7-봄.html", content, 500, 1)
}
