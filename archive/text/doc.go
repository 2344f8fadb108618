// Package text reads the writing that archives hold: bytes in any of the
// charsets that Korean services used, dates as people and programs wrote them,
// HTML down to its words, and Hangul as it is typed into a search field.
//
// Bytes enter through [Decode] or [NewReader] and are UTF-8 from there on;
// [NFC] and [Fold] make them comparable; [ParseDate], [FindDate] and
// [FromHTML] take them apart; [Matches] finds in them what a user types.
// All functions are pure and safe for concurrent use.
package text
