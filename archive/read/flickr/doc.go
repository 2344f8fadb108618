// Package flickr reads the data download of Flickr
// (formats/flickr-icloud-apple.md, section 1).
//
// Each picture has a photo_<id>.json, which lies in another zip than the picture;
// albums.json says which pictures an album holds. [Reader.Read] notes which file
// is the picture of which id, by the number in its name, and then makes of each
// JSON the picture and the comments on it. What Flickr's servers date themselves
// is Pacific time: in a real download a photo that was uploaded as it was taken
// in Toronto has an upload three hours earlier.
package flickr
