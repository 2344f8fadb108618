// Package telegram reads what Telegram Desktop exports: one chat or all data,
// as JSON or as web pages.
//
//	result.json   --scanner (mends what is no JSON)--> chats -> messages --\
//	messages.html --tokenizer--> pages -> entries -----------------------> room -> items
//
// Nothing is held but one message, so that a file of any size can be read. A
// message is known by its number, its second and a hash of its letters, which
// the JSON and the pages of a chat have in common, alone or among all others;
// no page says which chat it is of, and rooms and people are renamed. The facts
// are those of formats/telegram.md and of Telegram Desktop's own writers.
package telegram
