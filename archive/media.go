package archive

import "io"

// Role says what a second media of an item is to its first.
type Role string

// Roles. The first media of an item has none.
const (
	RoleMain    Role = ""
	RoleLive    Role = "live"    // the short video of a Live Photo or motion photo
	RoleRaw     Role = "raw"     // the RAW file of a RAW+JPEG pair
	RoleCover   Role = "cover"   // a preview that the service made
	RoleVersion Role = "version" // the same in other clothes: a file of an item that the user stacked under this one
)

// Media is the bytes of a photo, video, sound or file, known by their SHA-256.
// A reader fills Name and either Path or Open; ingest fills the rest.
type Media struct {
	SHA256   string  `json:"sha256"` // 64 lower-case hex digits; "" until stored, or when Missing
	Name     string  `json:"name"`   // the file's name as the archive gave it, NFC, without folders
	MIME     string  `json:"mime"`   // by content
	Size     int64   `json:"size"`   // bytes
	Width    int     `json:"width"`  // pixels as shown upright; 0 when unknown
	Height   int     `json:"height"`
	Duration float64 `json:"duration"` // seconds; 0 when unknown
	Role     Role    `json:"role"`
	Missing  bool    `json:"missing"` // the archive mentions it but does not hold it

	// Path names the file inside the archive's fs.FS that holds the bytes.
	Path string `json:"-"`
	// Open, when set, yields bytes that are not a file of their own (a mail's
	// attachment). It is called before the reader is asked for its next item.
	Open func() (io.ReadCloser, error) `json:"-"`
}

// ObjectMark stands in an item's Text where its media are shown: the first
// mark is the place of the first media, and so on. Media without a mark come
// after the text. It is U+FFFC, the Unicode object replacement character.
const ObjectMark = '\uFFFC'
