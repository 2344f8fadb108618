// Package line reads the chats that LINE hands out as text: from phones in
// every language, with tabs, and from computers, with spaces.
//
//	folder -> study (which files are chats, in which form) -> survey (what only the
//	       whole file tells: day or month first, whose names have spaces)
//	       -> lines -> grammar (what begins a record) -> records -> messages
//
// The grammar hardly knows languages: a line that is a date begins a day, one
// that begins with a time and a tab is a message, and everything else belongs
// to the message before. The facts are those of formats/line.md.
package line
