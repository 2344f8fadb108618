// Package article makes of a formatted body what an item holds: plain text
// with marks where its media stand, sanitised HTML that names them, and the
// media in the order of their marks.
//
//	page or fragment --Compose(find)--> Body{Text, HTML, Media}
//
// [Compose] copies only elements and attributes that it knows, so that nothing
// of the page can act: no scripts, styles, frames, forms or remote pictures. A
// [Finder] says which media an address means; [Files] is the one for
// archives whose pages lie beside their pictures.
package article
