// Package photoprism exports pictures and videos as PhotoPrism wants its
// originals: in folders of years and months, with the XMP sidecar photo.jpg.xmp
// that it reads when it indexes, and the clip of a live photo beside the picture
// under the same stem, which PhotoPrism stacks.
//
// PhotoPrism keeps albums in its database and YAML files of its own, which are
// not for others to write: albums stand in the sidecars as keywords and in
// albums.csv.
package photoprism
