// Package wxr exports posts as WordPress' own import file, WXR 1.2: diaries,
// posts, guestbook entries and pictures with words, each with its comments.
//
//	posts --entry--> part (authors, categories, tags; about 9 MB) --> wordpress-001.xml, …
//	media --> wp-content/uploads/2019/08/…, where the posts look for them
//
// Everything is private unless people choose otherwise, and what was private
// stays so. The facts are those of formats/export.md, section 11, and
// formats/blogs.md, section 7; what the importer does with them is from its
// source, github.com/WordPress/wordpress-importer.
package wxr
