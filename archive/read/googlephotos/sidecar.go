package googlephotos

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"unicode/utf8"

	"dotori/archive/read/jsonlist"
	"dotori/archive/text"
)

// described is what a JSON of Google Photos says, of a picture or an album.
type described struct {
	Title       *jsonlist.Word `json:"title"`
	Description jsonlist.Word  `json:"description"`
	Taken       *stamp         `json:"photoTakenTime"`
	Created     *stamp         `json:"creationTime"`
	Geo         place          `json:"geoData"`
	GeoEXIF     place          `json:"geoDataExif"`
	People      jsonlist.Many[struct {
		Name jsonlist.Word `json:"name"`
	}] `json:"people"`
	URL       jsonlist.Word             `json:"url"`
	Views     jsonlist.Word             `json:"imageViews"`
	Favorited flag                      `json:"favorited"`
	Archived  flag                      `json:"archived"`
	Trashed   flag                      `json:"trashed"`
	Locked    flag                      `json:"inLockedFolder"`
	From      origin                    `json:"googlePhotosOrigin"`
	Comments  jsonlist.Many[remark]     `json:"sharedAlbumComments"`
	Texts     jsonlist.Many[enrichment] `json:"enrichments"`
	Date      *stamp                    `json:"date"`
	Access    *jsonlist.Word            `json:"access"`
	Album     *described                `json:"albumData"` // until about 2019
	App       struct {
		Package jsonlist.Word `json:"androidPackageName"`
	} `json:"appSource"`
}

// origin says how a picture came to Google Photos.
type origin struct {
	Mobile struct {
		Device jsonlist.Word `json:"deviceType"`
		Folder struct {
			Name jsonlist.Word `json:"localFolderName"`
		} `json:"deviceFolder"`
	} `json:"mobileUpload"`
	Composition struct {
		Type jsonlist.Word `json:"type"`
	} `json:"composition"`
	Partner present `json:"fromPartnerSharing"`
	Shared  present `json:"fromSharedAlbum"`
}

// remark is what somebody said of a shared picture or album.
type remark struct {
	Text    jsonlist.Word `json:"text"`
	Author  jsonlist.Word `json:"contentOwnerName"`
	Created *stamp        `json:"creationTime"`
	Liked   flag          `json:"liked"`
}

// enrichment is a text or a place among the pictures of an album.
type enrichment struct {
	Narrative struct {
		Text jsonlist.Word `json:"text"`
	} `json:"narrativeEnrichment"`
	Location struct {
		Places jsonlist.Many[struct {
			Name        jsonlist.Word `json:"name"`
			Description jsonlist.Word `json:"description"`
		}] `json:"location"`
	} `json:"locationEnrichment"`
}

// largest is the size of a JSON beyond which it describes no picture or album.
const largest = 8 << 20

// usual is the size that most JSONs do not reach, with what a reader wants free.
const usual = 2 << 10

var (
	errTooLarge = errors.New("the file is too large")
	errNotJSON  = errors.New("parse JSON")
)

// decode reads a JSON. Values of kinds that nobody expects are left out; what
// is no object describes nothing.
func decode(root fs.FS, name string) (*described, error) {
	f, err := root.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var b bytes.Buffer
	b.Grow(usual)
	n, err := b.ReadFrom(io.LimitReader(f, largest+1))
	if err == nil && n > largest {
		err = errTooLarge
	}
	if err != nil {
		return nil, err
	}
	return parse(b.Bytes())
}

func parse(b []byte) (*described, error) {
	if !utf8.Valid(b) || bytes.HasPrefix(b, []byte("\xEF\xBB\xBF")) {
		content, _ := text.Decode(b)
		b = []byte(content)
	}
	var d described
	err := json.Unmarshal(b, &d)
	if wrong := (*json.UnmarshalTypeError)(nil); err != nil && !errors.As(err, &wrong) {
		return nil, fmt.Errorf("%w: %w", errNotJSON, err)
	}
	if d.Album != nil {
		return d.Album, nil
	}
	return &d, nil
}

// isPicture reports whether the JSON says of itself that it describes a picture.
func (d *described) isPicture() bool {
	return d.Taken != nil || d.title() != "" && strings.HasPrefix(string(d.URL), photosURL)
}

const photosURL = "https://photos.google.com/"

// isAlbum reports whether it describes the folder that it lies in.
func (d *described) isAlbum() bool { return !d.isPicture() && d.Title != nil }

func (d *described) title() string {
	if d.Title == nil {
		return ""
	}
	return line(*d.Title)
}

// line is a text on one line.
func line(w jsonlist.Word) string { return strings.Join(strings.Fields(prose(w)), " ") }

// written makes line ends one, and takes out what stands for no character.
var written = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "", "\uFFFC", "")

// prose is a text as people wrote it.
func prose(w jsonlist.Word) string {
	if w == "" {
		return ""
	}
	s := written.Replace(string(w))
	return strings.TrimSpace(text.NFC(strings.ToValidUTF8(s, "\uFFFD")))
}
