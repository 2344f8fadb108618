// Package shots is what the readers of pictures in folders share.
//
// A [Reading] goes folder by folder: names are grouped into sets that one shot
// left (IMG_1.HEIC, IMG_1.MOV, IMG_1.xmp), the content of each file tells its
// kind, and a set becomes items: a Live Photo or a RAW+JPEG pair is one. What
// the pictures say inside is for ingest to read; here speak the program's own
// files, the sidecars, the names and the file system.
package shots
