// Package googlekeep reads the notes of Google Keep in Google Takeout
// (formats/google-takeout.md, section 7).
//
// A note is a JSON file with its pictures beside it, and a page that shows the
// same; [Reader.Read] takes the JSON, or the page where there is nothing else.
// A list is its entries with ☐ or ☑ before them.
package googlekeep
