package line_test

import "testing"

func TestComputer(t *testing.T) {
	run(t, "[LINE] Squirrels.txt", tabs(`
2017.09.03 Sunday
16:23 Bob hello everyone
16:24 Kim Dotori hi Bob
16:24 Kim Dotori how are you
16:25 Kim Daram Photos
16:26 Kim Dotori where is this
16:27 Kim Daram in the park
16:27 Kim Daram come over
with:
15:00 coffee
16:00 acorns
16:28 Kim Dotori 10:30 is fine
16:29 Kim Daram later is fine
16:30 Bob Stickers
16:31 Amy joined the group.
16:32 Amy hello

2017.09.04 Monday
09:00 Kim Dotori good morning
`), "Squirrels",
		"2017-09-03T16:23 minute | message | Bob | hello everyone",
		"2017-09-03T16:24 minute | message | Kim Dotori | hi Bob",
		"2017-09-03T16:24 minute | message | Kim Dotori | how are you",
		"2017-09-03T16:25 minute | message | Kim Daram |  | Photos?",
		"2017-09-03T16:26 minute | message | Kim Dotori | where is this",
		"2017-09-03T16:27 minute | message | Kim Daram | in the park",
		"2017-09-03T16:27 minute | message | Kim Daram | come over⏎with:⏎15:00 coffee⏎16:00 acorns",
		"2017-09-03T16:28 minute | message | Kim Dotori | 10:30 is fine",
		"2017-09-03T16:29 minute | message | Kim Daram | later is fine",
		"2017-09-03T16:30 minute | message | Bob | Stickers",
		"2017-09-03T16:31 minute | message system | Amy | joined the group.",
		"2017-09-03T16:32 minute | message | Amy | hello",
		"2017-09-04T09:00 minute | message | Kim Dotori | good morning")
}

// A chat with one person names the other, spaces and all.
func TestComputerWithHeader(t *testing.T) {
	run(t, "a.txt", tabs(`
[LINE] Chat history with Bob A. Smith
Saved on: 2017.09.05 10:00

2017.09.03 Sunday
오후 4:23 Bob A. Smith hello
오후 4:24 Bob wrote this
오후 4:25 太郎がグループに参加しました
`), "Bob A. Smith",
		"2017-09-03T16:23 minute | message | Bob A. Smith | hello",
		"2017-09-03T16:24 minute | message | Bob | wrote this",
		"2017-09-03T16:25 minute | message system |  | 太郎がグループに参加しました")
}

// Tabs that were copied as spaces leave no doubt where names end.
func TestTabsCopiedAsSpaces(t *testing.T) {
	run(t, "a.txt", tabs(`
[LINE] 森のトーク履歴
保存日時：R8/04/11 20:01

R7/02/09(日)
15:18    Kim Dotori    [写真]
15:19    陳柏翰    我在    我家
15:20        陳柏翰がアナウンスしました
`), "森",
		"2025-02-09T15:18 minute | message | Kim Dotori |  | 写真?",
		"2025-02-09T15:19 minute | message | 陳柏翰 | 我在    我家",
		"2025-02-09T15:20 minute | message system |  | 陳柏翰がアナウンスしました")
}
