package naverblog_test

import (
	"strings"
	"testing"

	"dotori/archive/read/blog/blogtest"
	"dotori/archive/read/naverblog"
)

func BenchmarkRead(b *testing.B) {
	paragraph := `<div class="se-component se-text se-l-default"><div class="se-component-content"><div class="se-module se-module-text"><p class="se-text-paragraph"><span class="se-fs- se-ff-">경복궁에서 성춘향과 이몽룡을 만나 김밥을 먹었다.</span></p></div></div></div>` + "\n"
	const body = `<div class="se-main-container">`
	content := strings.Replace(one("2014. 5. 6. 21:05", ""), body, body+strings.Repeat(paragraph, 60), 1)
	blogtest.Bench(b, naverblog.New(), "%d/PostView.html", content, 300, 1)
}
