// Package immich exports pictures and videos as the Immich CLI uploads them:
// pictures of an album in a folder of its name below albums/, for which
// "immich upload --recursive --album" makes the albums, all others by year and
// month below timeline/. Beside each lies photo.jpg.xmp, which the CLI sends
// along and from which Immich takes date, place, description and tags.
//
// A file lies in the folder of its first album; copies into the others are an
// option, and Immich keeps equal files once. Sending straight to a server is
// what export/dest/immich does.
package immich
