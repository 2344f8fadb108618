// Package zipped writes an export into one .zip file.
//
// New entries go into a part file beside it, one after the other; each gets its
// header only when its bytes are safe on the disk, so that a part file is good
// up to the first place without a header, and an export that was killed goes on
// there. Documents that are renewed wait in files of their own. Close adds what
// the old zip held and what waits, writes the list of contents, and renames the
// part file over the old zip, which is whole until then.
package zipped
