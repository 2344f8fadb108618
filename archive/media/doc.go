// Package media tells what a file is and what it says about itself: its kind
// by content, its date, size, place, orientation and captions.
//
//	head -> Sniff -> kind, MIME
//	file -> Inspect -> Info      (EXIF, XMP, IPTC, QuickTime; never a decoded pixel)
//	sidecar -> ReadSidecar -> Info
//	name -> DateFromName, DateFromPath -> Moment
//
// EXIF of JPEG and TIFF is read with goexif, of HEIC, AVIF, WebP, PNG and RAW
// with imagemeta, both under recover and behind checks of what they trust;
// containers are walked with our own code. All functions are pure, may be
// called concurrently and need little memory for hostile files. What a file
// does not say stays unknown: no date is ever invented.
package media
