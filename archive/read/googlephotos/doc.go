// Package googlephotos reads the photos of a Google Takeout, in any language:
// a folder is one of Google Photos when a JSON in it describes a picture,
// whatever it is called.
//
// [Reader.Read] surveys the names of the whole archive. Folders of one name are
// one folder, in whichever parts of the archive they lie. In each, a matching
// says which JSON describes which picture, by the names alone. What describes
// no picture beside it is decoded first: an album, or a picture that lies in
// another folder and is in this album too. Then the folders are read one by
// one: names make shots (Live Photos, RAW+JPEG), JSONs are decoded as their
// pictures are yielded, an edited copy takes the facts of its original.
//
// Pictures have no NativeID: the copies of the year and of the albums, and
// those of other services, are one memory by their bytes. What is in Google's
// trash or archive is imported like all else and says so in its details, for it
// may be the only copy there is; what is in the locked folder is hidden.
package googlephotos
