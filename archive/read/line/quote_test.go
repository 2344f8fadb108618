package line_test

import "testing"

const header = "[LINE] 花子とのトーク履歴\n保存日時：2025/07/24 14:30\n\n2023/07/13(木)\n"

func TestQuotes(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string // author and text
	}{
		{"two lines", "21:48→花子→\"一\n二\"\n21:49→太郎→三\n", []string{"花子 | 一⏎二", "太郎 | 三"}},
		{"at the end of the file", "21:48→花子→\"一\n二\"", []string{"花子 | 一⏎二"}},
		{"doubled", "21:48→花子→\"\"\"一\"\"\n\"\"二\"\"\"\n21:49→太郎→三\n", []string{"花子 | \"一\"⏎\"二\"", "太郎 | 三"}},
		{"not doubled", "21:48→花子→\"一 \"x\" 一\n二\"\n21:49→太郎→三\n", []string{"花子 | 一 \"x\" 一⏎二", "太郎 | 三"}},
		{"one line stays as it is", "21:48→花子→\"一\"\n21:49→太郎→三\n", []string{"花子 | \"一\"", "太郎 | 三"}},
		{"never closed", "21:48→花子→\"一\n21:49→太郎→三\n", []string{"花子 | \"一", "太郎 | 三"}},
		{"closed by another's text", "21:48→花子→\"一\n21:49→太郎→5\"\n21:50→太郎→三\n", []string{"花子 | \"一", "太郎 | 5\"", "太郎 | 三"}},
		{"closed by another's text of the next day", "21:48→花子→\"一\n\n2023/07/14(金)\n1:49→太郎→5\"\n1:50→太郎→三\n",
			[]string{"花子 | \"一", "太郎 | 5\"", "太郎 | 三"}},
		{"an earlier chat pasted", "21:48→花子→\"一\n\n2023/07/12(水)\n\n20:00→太郎→二\"\n21:50→太郎→三\n",
			[]string{"花子 | 一⏎⏎2023/07/12(水)⏎⏎20:00\t太郎\t二", "太郎 | 三"}},
		{"a later chat pasted", "21:48→花子→\"一\n23:00→太郎→二\"\n21:50→太郎→三\n", []string{"花子 | 一⏎23:00\t太郎\t二", "太郎 | 三"}},
		{"blank lines inside", "21:48→花子→\"一\n\n\n二\n\"\n\n2023/07/14(金)\n21:50→太郎→三\n", []string{"花子 | 一⏎⏎⏎二", "太郎 | 三"}},
		{"a quote alone", "21:48→花子→\"\n21:50→太郎→三\n", []string{"花子 | \"", "太郎 | 三"}},
		{"not at the beginning", "21:48→花子→一 \"二\n三\"\n21:50→太郎→三\n", []string{"花子 | 一 \"二⏎三\"", "太郎 | 三"}},
		{"several in a row", "21:48→花子→\"一\n二\"\n21:48→太郎→\"三\n四\"\n21:49→太郎→五\n", []string{"花子 | 一⏎二", "太郎 | 三⏎四", "太郎 | 五"}},
		{"tabs in the text", "21:48→花子→一→二\n21:49→太郎→三\n", []string{"花子 | 一\t二", "太郎 | 三"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { compare(t, tabs(header+tt.text), tt.want) })
	}
}
