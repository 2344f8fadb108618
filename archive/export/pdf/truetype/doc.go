// Package truetype reads a TrueType font for a document that embeds it: the
// glyphs of characters, their widths, and a font file that holds only some of
// them under the numbers that they had.
package truetype
