// Package immich sends pictures and videos to an Immich server through its API,
// of version 2 or 3.
//
// Items go through in batches. Every file is hashed, and one question to the
// server tells which of the batch it has already; that is also how an
// interrupted export goes on. What is new is sent with an XMP sidecar, the clip
// of a live photo hidden and before its picture. What is there gets only what
// it lacks: a server's own descriptions and dates stay. Then the server is asked
// again for the checksums of what was sent, and albums and tags are filled.
//
// An album of the user's is joined by its title only when it is shared with
// nobody; else a new one is made, so that an export shows nothing to others.
// The API key needs the permissions asset.upload, asset.read, asset.update,
// album.read, album.create, albumAsset.create, tag.create and tag.asset.
package immich
