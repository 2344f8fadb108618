// Package open turns any path that people have into one read-only fs.FS: a
// folder, a single file, a zip, several of them that are parts of one archive,
// a tar (.gz, .xz) or 7z, and archives that lie inside those.
//
// [Open] lists every part into one tree of files. Each file is a member that
// knows where its bytes are: on disk, in a zip, or in a section of a file.
// Folders, zips and plain tars are read in place; what can only be read from
// front to back is unpacked once into a spool file in a temporary folder. On
// the way names are repaired, junk is dropped, limits are kept, and what had
// to be left out is told as a Problem. Nothing is ever written elsewhere.
package open
