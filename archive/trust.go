package archive

import "slices"

// Origin says where a moment was found.
type Origin string

// The origins, in the order of [Trust].
const (
	OriginUser      Origin = "user"      // corrected by the user
	OriginArchive   Origin = "archive"   // stated by the service
	OriginSidecar   Origin = "sidecar"   // an XMP file beside the picture
	OriginEXIF      Origin = "exif"      // DateTimeOriginal and its kin
	OriginGPS       Origin = "gps"       // EXIF GPSDateTime, UTC
	OriginContainer Origin = "container" // QuickTime/MP4 creation date
	OriginXMP       Origin = "xmp"       // embedded XMP
	OriginIPTC      Origin = "iptc"      // embedded IPTC
	OriginFilename  Origin = "filename"
	OriginFolder    Origin = "folder"
	OriginSaved     Origin = "saved" // a file name that says when a program saved or received it
	OriginMtime     Origin = "mtime" // the file's modification time
	OriginNone      Origin = ""
)

// Trust lists the origins from the most to the least trusted. Where dates of one
// item contradict each other the first of them wins, and [Settle] keeps the
// others. The reasons:
//
//	user       who was there knows best
//	archive    a service's clock is right, and what people corrected there is in it
//	sidecar    somebody corrected the date in another program, and left the file as it was
//	exif       the camera wrote it when it took the picture; its clock may never have been set
//	gps        the right time, but perhaps of an older fix, and no place's wall clock
//	container  as exif, of videos; often UTC alone
//	xmp, iptc  written by programs afterwards
//	filename   the camera's clock again, but names are changed
//	folder     what somebody called it, often for many pictures that are not of one day
//	saved      messengers name files by when they came or were kept, which may be years later
//	mtime      copying and unpacking change it
func Trust() []Origin {
	return []Origin{OriginUser, OriginArchive, OriginSidecar, OriginEXIF, OriginGPS, OriginContainer,
		OriginXMP, OriginIPTC, OriginFilename, OriginFolder, OriginSaved, OriginMtime}
}

// Rank orders origins: the lower, the more trusted. An unknown origin ranks last.
func (o Origin) Rank() int {
	trust := Trust()
	if i := slices.Index(trust, o); i >= 0 {
		return i
	}
	return len(trust)
}

// ofFile reports whether the date is one of the file and not of what it shows,
// which is no younger than its file.
func (o Origin) ofFile() bool { return o == OriginSaved || o == OriginMtime }

// embedded reports whether the file itself tells the date, as the clock of the
// place where it was taken had it.
func (o Origin) embedded() bool {
	return o == OriginEXIF || o == OriginContainer || o == OriginXMP || o == OriginIPTC
}
