// Package xmp writes the XMP sidecar of a picture or video, for every format
// that puts one beside it. Every fact stands in all the places where programs
// look for it: digiKam, Immich, PhotoPrism, Lightroom and ExifTool each have
// their own (formats/export.md, section 2).
package xmp
