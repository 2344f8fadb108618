// Package pages reads what people saved themselves, from services that hand
// out no archives: web pages, texts, Markdown, lists of crawlers
// (formats/kakaostory-and-pages.md, section 4). All of it is best effort.
//
// The names of the archive are surveyed first: programs are left alone, and a
// text counts as somebody's writing when its name or its first lines say a day,
// or when it lies among others that do. Then each file becomes entries: a page
// through read/page, a web archive through its MIME parts, a diary by the
// dates in it, a list row by row. An entry becomes an item with its media in
// place, its comments behind it. A date's Moment.Origin tells whether the
// entry, the file's name, its folder or its modification time gave it. Pictures
// that nothing mentions are left to the reader of photos.
package pages
