// Package gallery exports items as a web site that opens from a folder by a
// double click: no server, no network, in any browser, with or without scripts.
//
// The originals lie below originals/ byte for byte. A survey of the list of all
// items counts what there is, makes thumbnails, and decides on which page
// everything stands; then the pages are written one after another: years,
// albums, texts, walls, chats, lists, and the data of the search page. Pages are
// made by html/template, which escapes, and formatted texts are sanitised again by
// read/article; a policy in each page forbids it to load anything from elsewhere.
//
// Memory does not grow with texts: about 250 bytes a picture, 10 an item of an
// album or a list, and nothing for a message.
package gallery
