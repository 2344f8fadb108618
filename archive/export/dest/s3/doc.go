// Package s3 exports into a bucket of an S3-compatible server: MinIO, Garage, a
// NAS, Amazon and others. The bucket must be there.
//
// An object appears whole or not at all by itself. Each piece that is sent is
// signed with its SHA-256, so that the server takes nothing else; the checksum
// of the whole file goes along where it is known, and lets [Bucket.Stat] tell
// it. Large files go in pieces of 8 MiB, each of which can be sent again.
package s3
