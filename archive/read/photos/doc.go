// Package photos reads plain pictures, videos and sounds: a camera's folder, a
// phone's, any tree of folders. It is what remains when no service's reader
// knows an archive.
//
// It goes folder by folder: names are grouped into sets that one shot left
// (IMG_1.HEIC, IMG_1.MOV, IMG_1.xmp), the content of each file tells its kind,
// and a set becomes items: a Live Photo or a RAW+JPEG pair is one. What the
// pictures say inside is for ingest to read; here speak the sidecar, the
// names and the file system.
package photos
