package line

import (
	"slices"
	"strings"
)

// notices are how LINE ends sentences about people, in records that name a
// person as if they had been written by one. The list is closed: everything
// else is people's text.
var notices = []string{
	" created an album.", " added items to an album.", " deleted an album.",
	" joined the group.", " left the group.", " joined the chat.", " left the chat.",
	" to the group.", " unsent a message.", " made an announcement.",
	"メッセージの送信を取り消しました", "グループに参加しました", "グループを退会しました",
	"がアナウンスしました", "をグループに追加しました", "が参加しました", "が退出しました",
	"アルバムを作成しました", "アルバムに写真を追加しました",
	"撤回了一条消息", "已加入该群", "已退群", "发布了通告",
	"已收回訊息", "已加入群組", "已離開群組", "已設定公告",
	" hat die Gruppe verlassen.", " hat den Chat verlassen.", " ist der Gruppe beigetreten.",
}

// isNotice reports whether what a person seems to have written is a sentence
// of LINE: about its author, whose name begins it or, on computers, is cut off.
func isNotice(author, text string, spaced bool) bool {
	switch strings.TrimSuffix(text, ".") {
	case "Message unsent", "メッセージの送信を取り消しました":
		return true
	}
	if spaced && slices.ContainsFunc(notices, func(n string) bool { return n[0] == ' ' && n[1:] == text }) {
		return true
	}
	act, ok := strings.CutPrefix(text, author)
	return ok && author != "" && endsAsNotice(act)
}

func endsAsNotice(text string) bool {
	return !strings.Contains(text, "\n") &&
		slices.ContainsFunc(notices, func(n string) bool { return strings.HasSuffix(text, n) })
}
