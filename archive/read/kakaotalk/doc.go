// Package kakaotalk reads what KakaoTalk hands out as "대화 내보내기": chats as
// text from Android, iPhone and Windows, as a table from macOS, with or
// without their pictures, and photos that were saved one by one.
//
//	folder -> study (which files are chats) -> export (one room, maybe in parts)
//	       -> lines -> grammar (what begins a record) -> records -> messages
//	       -> shelf (files that messages show) -> what no message showed
//
// A grammar knows one platform's way to begin a record; everything that begins
// none belongs to the record before. The facts are those of
// formats/kakaotalk.md.
package kakaotalk
