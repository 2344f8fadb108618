package line_test

import (
	"strings"
	"testing"

	"dotori/archive/read/line"
	"dotori/archive/read/readtest"
)

var columns = []readtest.Column{readtest.Collections, readtest.Moment, readtest.Kind, readtest.Author, readtest.Text, readtest.Media}

// tabs lets fixtures show tabs, which editors hide.
func tabs(s string) string { return strings.ReplaceAll(strings.TrimPrefix(s, "\n"), "→", "\t") }

// run reads one chat, whose room is the same in all lines.
func run(t *testing.T, name, text, room string, want ...string) {
	t.Helper()
	lines := make([]string, len(want))
	for i := range want {
		lines[i] = "chat " + room + " | " + want[i]
	}
	readtest.Run(t, readtest.Case{Reader: line.New(), Root: readtest.Archive(name, text), Columns: columns, Want: lines})
}

const fromJapan = `
[LINE] 花子とのトーク履歴
保存日時：2025/07/24 14:30

2023/07/13(木)
21:47→太郎→どんぐり拾った？
21:48→花子→"一行目
2023/07/14(金)
21:40→太郎→引用 ""そのまま""

最後"
21:48→花子→笑
21:48→花子→笑
21:49→太郎→[写真]
21:49→太郎→[スタンプ]
21:50→花子→☎ 通話時間 1:23
23:59→→花子がメッセージの送信を取り消しました

2023/07/14(金)
0:05→→` + "\u2068\u2068太郎\u2069\u2069" + `がアナウンスしました
0:06→花子がアルバムを作成しました
0:07→` + "\u2068花子\u2069" + `→[アルバム] (null)
0:08→太郎→"閉じない
0:09→花子→[動画]
`

func japaneseLines() []string {
	return []string{
		"2023-07-13T21:47 minute | message | 太郎 | どんぐり拾った？",
		`2023-07-13T21:48 minute | message | 花子 | 一行目⏎2023/07/14(金)⏎21:40` + "\t太郎\t" + `引用 "そのまま"⏎⏎最後`,
		"2023-07-13T21:48 minute | message | 花子 | 笑",
		"2023-07-13T21:48 minute | message | 花子 | 笑",
		"2023-07-13T21:49 minute | message | 太郎 |  | 写真?",
		"2023-07-13T21:49 minute | message | 太郎 | [スタンプ]",
		"2023-07-13T21:50 minute | message | 花子 | ☎ 通話時間 1:23",
		"2023-07-13T23:59 minute | message system |  | 花子がメッセージの送信を取り消しました",
		"2023-07-14T00:05 minute | message system |  | 太郎がアナウンスしました",
		"2023-07-14T00:06 minute | message system |  | 花子がアルバムを作成しました",
		"2023-07-14T00:07 minute | message | 花子 | [アルバム]",
		`2023-07-14T00:08 minute | message | 太郎 | "閉じない`,
		"2023-07-14T00:09 minute | message | 花子 |  | 動画?",
	}
}

func TestJapanese(t *testing.T) {
	run(t, "[LINE] 花子とのトーク.txt", tabs(fromJapan), "花子", japaneseLines()...)
}

func TestJapaneseWithCRLF(t *testing.T) {
	run(t, "a.txt", "\uFEFF"+readtest.CRLF(tabs(fromJapan)), "花子", japaneseLines()...)
}

// compare reads a chat and wants its authors and texts.
func compare(t *testing.T, text string, want []string) {
	t.Helper()
	readtest.Run(t, readtest.Case{Reader: line.New(), Root: readtest.Archive("a.txt", text),
		Columns: []readtest.Column{readtest.Author, readtest.Text}, Want: want})
}
