// Package shelf does what every export of files does alike: it puts files and
// overwrites none, adds only what is new, and reads back what it wrote.
//
// A format gives [Write] a [Layout]: where originals lie, what stands beside
// them, and what is made from the list of all items. The export passes through
// the selection three times: to plan (who names a file that several items
// share, how much room is needed), to write originals, and to merge the
// selection into items.jsonl, which holds every item of all exports into the
// same place, whole. The layout's pages are made from that list, so that they
// speak of all of it. A list of checksums, or a BagIt bag around everything,
// tells later whether it is intact.
//
// Files that somebody changed since the last export are left alone; the new
// ones get another name. Memory does not grow with texts: about 16 bytes an
// item, 40 for one that may be commented on, and 250 a media file.
package shelf
