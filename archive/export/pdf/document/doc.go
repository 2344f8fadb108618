// Package document writes PDF files from front to back: pages with one font,
// JPEG pictures as they are, lines, and bookmarks.
//
// Every object goes out as soon as it is complete; only its place in the file is
// remembered, 8 bytes each, so that a book of ten thousand pictures needs no
// more memory than one of ten. The font is embedded at the end, with the glyphs
// that were used and the characters that they stand for, so that text can be
// found and copied. The same calls write the same bytes.
package document
