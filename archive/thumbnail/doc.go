// Package thumbnail makes small pictures of large ones and keeps them.
//
//	original -> Decoder: header, limits, scaled decoding, upright -> image
//	         -> Builder: JPEG of one of three classes, or the Reason why not
//	         -> Store: thumbnails.db, a cache that may be deleted at any time
//
// Nothing is decoded before its header has been weighed: what would need too
// much memory is refused, and what is large waits its turn. A decoder that
// panics costs one picture. A failure is kept with its [Reason], so that it is
// shown and not tried again and again.
package thumbnail
