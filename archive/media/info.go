package media

import (
	"time"

	"dotori/archive"
)

// Info is what a file says about itself. Zero fields are unknown.
type Info struct {
	Kind   archive.Kind // photo, video, audio or file
	MIME   string
	Width  int // pixels as shown upright
	Height int

	// Orientation is the EXIF Orientation 1..8 that shows the stored pixels
	// upright; of HEIC and AVIF it is made from irot and imir, their EXIF
	// value does not count.
	Orientation int

	Moment    archive.Moment   // the best embedded date
	Moments   []archive.Moment // others that are embedded, as [archive.Settle] leaves them
	Latitude  *float64         // degrees, WGS 84; both or neither
	Longitude *float64
	Title     string
	Caption   string
	People    []string // who is in the picture
	Tags      []string // hierarchies as "a/b"
	Albums    []string // that a sidecar of Dotori's own names
	Author    string   // who took it, by a sidecar
	Rating    int      // -1 rejected, 0 none, 1..5; a favourite is 5
	Label     string   // a colour, or what people call it

	Camera       string // maker and model
	Lens         string
	ExposureTime float64 // seconds
	FNumber      float64
	ISO          int
	FocalLength  float64 // millimetres
	Software     string  // that wrote the file
	// Subsecond is by how much later than Moment the picture was taken; 0 when it
	// is not told.
	Subsecond time.Duration

	Duration     float64 // seconds
	ContentID    string  // joins the picture and the video of an Apple Live Photo
	MotionOffset int64   // where the video of a motion photo begins in the file; 0 when there is none
	Truncated    bool    // the file ends before its picture does
}

// fill takes from other what i does not know yet.
func (i *Info) fill(other Info) {
	fillText(&i.Title, other.Title)
	fillText(&i.Caption, other.Caption)
	fillText(&i.Camera, other.Camera)
	fillText(&i.Lens, other.Lens)
	fillText(&i.ContentID, other.ContentID)
	if !i.Moment.Known() {
		i.Moment, i.Moments = other.Moment, other.Moments
	}
	if i.Latitude == nil {
		i.Latitude, i.Longitude = other.Latitude, other.Longitude
	}
	if len(i.People) == 0 {
		i.People = other.People
	}
	if len(i.Tags) == 0 {
		i.Tags = other.Tags
	}
	if i.Rating == 0 {
		i.Rating = other.Rating
	}
	if i.Orientation == 0 {
		i.Orientation = other.Orientation
	}
	if i.MotionOffset == 0 {
		i.MotionOffset = other.MotionOffset
	}
}

func fillText(to *string, from string) {
	if *to == "" {
		*to = from
	}
}
