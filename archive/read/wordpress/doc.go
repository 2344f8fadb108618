// Package wordpress reads what people take out of WordPress: exports (WXR 1.0
// to 1.2, in one file or several), with or without the folder of uploads, and
// backups of the whole site with a dump of its database, KBoard's boards among
// them.
//
//	WXR  --survey--> site (authors, attachments)  --> posts with their comments
//	dump --survey--> site                         --> posts, comments, boards
//	post -> body (shortcodes, paragraphs) -> article -> item
//	files -> uploads (what an address means)      --> attachments that no post shows
//
// Both ways make the same items, so that nothing comes twice. The facts are
// those of formats/blogs.md, section 7, and formats/cafe24-and-hosting.md,
// sections 5 and 11. E-mail addresses, passwords and IP addresses are not read.
package wordpress
