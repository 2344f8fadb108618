// Package whatsapp reads the chats that WhatsApp hands out as text, with or
// without media, from iPhones and Android phones in every language.
//
//	folder -> study (which files are chats, in which form)
//	       -> survey (what only the whole file tells: day or month first, names with ": ")
//	       -> lines -> header (what begins a record) -> records -> content -> items
//
// The grammar hardly knows languages: a date and a time with what stands behind
// them begin a record, everything else belongs to the one before. What WhatsApp
// says itself is told by the invisible mark in front of it on iPhones, and by
// lists of words elsewhere. The facts are those of formats/whatsapp.md.
package whatsapp
