// Package markdown exports pages of Markdown for Hugo, the maker of web sites,
// or Obsidian, the notebook.
//
//	hugo:     content/posts/2003-05-12-소풍-1a2b3c/index.md with its pictures beside
//	          content/chats/가족방-1a2b3c4d/2015-07/index.md, a page a month or year
//	obsidian: posts/2003-05-12-소풍-1a2b3c.md   chats/가족방-1a2b3c4d/2015-07.md
//	          attachments/2003/…
//
// Facts stand in the front matter, comments beneath the text. Texts are
// escaped, so that neither program takes anything in them for instructions. The
// facts about both are those of formats/export.md, section 15.
package markdown
