// Package xe reads what is left of sites made with XpressEngine (zbxe, XE) and
// Rhymix: SQL dumps, with or without the site's files, and the XML files of the
// tools that moved boards to XE (formats/cafe24-and-hosting.md, 8 and 9).
//
// A dump's tables are known by their names' ends and their columns, whatever
// the prefix is. The first pass notes boards, categories, fields and attached
// files, the second yields documents and guestbooks, the last ones comments
// below what they answer. An XML file is read once; its attachments are decoded
// where they lie when ingest opens them.
package xe
