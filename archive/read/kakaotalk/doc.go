// Package kakaotalk reads what KakaoTalk hands out as "대화 내보내기": chats as
// text from Android, iPhone and Windows, as a table from macOS, with or
// without their pictures, and photos that were saved one by one.
//
//	folder -> study (which files are chats) -> export (one room, maybe in parts)
//	exports -> survey (samples of their days) -> rooms (which are one, who is who)
//	export -> lines -> grammar (what begins a record) -> records -> messages
//	       -> shelf (files that messages show) -> what no message showed
//
// A grammar knows one platform's way to begin a record; everything that begins
// none belongs to the record before. A message has one identity in whatever
// words an export tells it (see twin.go); exports in one archive agree on the
// names of the room and of its people too. The facts are those of
// formats/kakaotalk.md.
package kakaotalk
