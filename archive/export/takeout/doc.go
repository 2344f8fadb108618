// Package takeout exports pictures and videos in the shape of Google Takeout's
// photos, which many programs import: immich-go, PhotoPrism, ente, osxphotos
// and others.
//
// Originals lie in "Photos from 2019" or in the folder of their album, under
// the names they had, at most 46 UTF-16 units long so that their JSON is named
// as older archives of Google name it: IMG_0001.JPG.json. Google copies a
// picture from its year into each album; here its one file lies in the folder
// of its first album, which all of these importers read alike, and copies are
// an option. The clip of a live photo lies beside the picture and has no JSON.
//
// The JSON knows instants but no time zones, so XMP stands beside it too. Its url
// holds the item's id, by which a picture is known again.
package takeout
