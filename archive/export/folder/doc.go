// Package folder exports items as a folder that needs no program to be used.
//
// The originals lie byte for byte under YYYY/MM/, or in folders by year, album,
// service or person, with an XMP sidecar beside each picture and video; diaries
// and posts are Markdown by month, chats one file a room, catalog.csv is for
// spreadsheets, and items.jsonl holds every item whole. A list of checksums, or
// a BagIt bag around it all (a format of its own too), tells later whether it
// is still intact.
//
// One export passes through the items three times: to plan (who names a file
// that several items share, how much room is needed), to write originals, and
// to merge items.jsonl with what earlier exports left there. Everything else is
// made from items.jsonl, so that it speaks of all exports into the folder.
// A file stays where an earlier export laid it, whatever the layout is now.
// Where copies are to hold their metadata, exiftool writes it into a temporary
// file that is then put in place of the original; a second export knows by the
// sidecar and the checksum that it is still what it should be.
//
// Files that somebody changed since the last export are left alone; the new
// ones get another name.
//
// Memory does not grow with texts: about 16 bytes an item, 40 for one that may
// be commented on, and 250 a media file.
package folder
