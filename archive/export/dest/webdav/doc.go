// Package webdav exports to a folder of a WebDAV server: Nextcloud, ownCloud,
// PhotoPrism, a NAS, Apache.
//
// A file is sent under a hidden name and then moved to its own, which a server
// does at once or not at all. Its date and checksum go along in the headers that
// ownCloud introduced; Nextcloud gives the checksum back, so that nothing has to
// be read again to know that it is there. Large files go to Nextcloud in pieces
// (its chunked upload, version 2), each of which can be sent again.
//
// The password is sent as HTTP Basic, with TLS unless the address says dav://.
package webdav
