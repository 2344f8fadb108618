package media

import (
	"encoding/binary"
	"io"
	"strconv"

	"dotori/archive/media/xmp"
)

// motionOffset returns where XMP says that the video of a motion photo begins,
// or 0. Google writes the lengths of what is appended, older phones the
// distance from the end of the file.
func (f found) motionOffset(size int64) int64 {
	for _, x := range f.xmp {
		back := containerVideo(x)
		if n, err := strconv.ParseInt(x.First("GCamera:MicroVideoOffset"), 10, 64); back == 0 && err == nil {
			back = n
		}
		if back > 0 && back < size {
			return size - back
		}
	}
	return 0
}

// containerVideo adds up the lengths of the items from the video to the end.
func containerVideo(x *xmp.Node) int64 {
	var back int64
	inVideo := false
	for _, entry := range x.Find("Container:Directory").List() {
		if item := entry.Find("Container:Item"); item != nil {
			entry = item
		}
		if entry.First("Item:Semantic") == "MotionPhoto" {
			inVideo = true
		}
		length, _ := strconv.ParseInt(entry.First("Item:Length"), 10, 64)
		padding, _ := strconv.ParseInt(entry.First("Item:Padding"), 10, 64)
		if !inVideo {
			continue
		}
		if length <= 0 || padding < 0 {
			return 0
		}
		back += length + padding
	}
	return back
}

// samsungVideo finds EmbeddedVideoFile in the trailer of Samsung's phones: a
// directory SEFH of entries that point back from it, and its length before the
// final SEFT. (Structure as in ExifTool's Samsung.pm.)
func samsungVideo(r io.ReaderAt, size int64) int64 {
	var tail [8]byte
	if _, err := r.ReadAt(tail[:], size-8); err != nil && err != io.EOF || string(tail[4:]) != "SEFT" {
		return 0
	}
	n := int64(binary.LittleEndian.Uint32(tail[:]))
	start := size - 8 - n
	if n < 12 || n > 1<<16 || start < 0 {
		return 0
	}
	directory := make([]byte, n)
	if _, err := r.ReadAt(directory, start); err != nil || string(directory[:4]) != "SEFH" {
		return 0
	}
	for entry := directory[12:]; len(entry) >= 12; entry = entry[12:] {
		if binary.LittleEndian.Uint16(entry[2:]) == 0x0A30 {
			at := start - int64(binary.LittleEndian.Uint32(entry[4:]))
			return at + 8 + samsungName(r, at)
		}
	}
	return 0
}

func samsungName(r io.ReaderAt, at int64) int64 {
	var head [8]byte
	if _, err := r.ReadAt(head[:], max(at, 0)); err != nil {
		return 0
	}
	return int64(binary.LittleEndian.Uint32(head[4:]))
}

// isVideoAt reports whether an MP4 begins at the offset.
func isVideoAt(r io.ReaderAt, at, size int64) bool {
	var head [8]byte
	if at <= 0 || at+8 > size {
		return false
	}
	_, err := r.ReadAt(head[:], at)
	return err == nil && string(head[4:]) == "ftyp"
}
