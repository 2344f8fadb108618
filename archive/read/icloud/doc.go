// Package icloud reads the copy of iCloud Photos that Apple hands out at
// privacy.apple.com (formats/flickr-icloud-apple.md, section 2).
//
// Pictures lie in Photos/ of each part, and lists tell of them: Photo Details.csv
// when they were taken, favourites and what was thrown away; Albums/ and Memories/
// what belongs together. A list may be in another part than its pictures, and names
// them without folder, so that [Reader.Read] reads all lists first. Folders are in
// the language of the account; lists are known by their headings.
package icloud
