// Package read says what a reader is, and finds the right one for an archive.
//
// A [Reader] understands the archives of one service. [Registry.Detect] asks
// each of them what it sees in an opened archive; ingest then lets the best
// read it. Readers live in packages of their own below this one and are listed
// in read/all; none imports another, and all pass read/readtest.
package read
