package immich

import (
	"math"
	"path"
	"slices"
	"strconv"
	"time"

	"dotori/archive"
	"dotori/archive/read/clock"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/page"
	"dotori/archive/read/shots"
	"dotori/archive/read/tree"
)

// description is what immich-go writes beside a picture.
type description struct {
	Date        jsonlist.Word `json:"dateTaken"`
	Latitude    float64       `json:"latitude"`
	Longitude   float64       `json:"longitude"`
	Description jsonlist.Word `json:"description"`
	Albums      jsonlist.Many[struct {
		Title jsonlist.Word `json:"title"`
	}] `json:"albums"`
	Tags jsonlist.Many[struct {
		Value jsonlist.Word `json:"value"`
	}] `json:"tags"`
	People jsonlist.Many[struct {
		Name jsonlist.Word `json:"name"`
	}] `json:"people"`
	Rating    jsonlist.Word `json:"rating"`
	Trashed   bool          `json:"trashed"`
	Archived  bool          `json:"archived"`
	Favorited bool          `json:"favorited"`
}

// largest bounds a description, in bytes.
const largest = 4 << 20

// own returns the files that tell of a picture: immich-go's beside it, and the
// list of albums of an upload.
func (r *reading) own(name string) []string {
	if file := r.beside[tree.Key(name)]; file != "" {
		return []string{file}
	}
	home, kind := r.homeOf(path.Dir(name))
	list := path.Join(home, shots.ListName)
	if kind == ofUpload && r.lists.Names(list, name) {
		return []string{list}
	}
	return nil
}

// describe takes what one of those files says of an item.
func (r *reading) describe(it *archive.Item, name string) error {
	if path.Base(name) == shots.ListName {
		r.lists.Tell(it, name, it.Media[0].Path)
		return nil
	}
	var d description
	err := jsonlist.Load(r.Root, name, largest, &d)
	if err == nil {
		d.tell(it, r.Zone)
	}
	return err
}

// tell fills in what a description says.
func (d description) tell(it *archive.Item, zone *time.Location) {
	it.Text = page.Clean(string(d.Description))
	if t, err := time.Parse(time.RFC3339, string(d.Date)); err == nil {
		it.Moment = clock.Show(t, archive.PrecisionSecond, zone)
		it.Moment.Origin = archive.OriginSidecar
	}
	if (d.Latitude != 0 || d.Longitude != 0) && math.Abs(d.Latitude) <= 90 && math.Abs(d.Longitude) <= 180 {
		it.Latitude, it.Longitude = &d.Latitude, &d.Longitude
	}
	for _, a := range d.Albums {
		c := archive.Collection{Kind: archive.Album, Title: page.Clean(string(a.Title))}
		if c.Title != "" && !slices.Contains(it.Collections, c) {
			it.Collections = append(it.Collections, c)
		}
	}
	for _, t := range d.Tags {
		it.Tags = add(it.Tags, t.Value)
	}
	for _, p := range d.People {
		it.People = add(it.People, p.Name)
	}
	it.Favorite, it.Hidden = d.Favorited || d.Rating == "5", d.Trashed || d.Archived
	if n, err := strconv.Atoi(string(d.Rating)); err == nil && n != 0 && n >= -1 && n < 5 {
		it.Details = append(it.Details, archive.Detail{Name: "Rating", Value: strconv.Itoa(n)})
	}
}

func add(list []string, w jsonlist.Word) []string {
	if s := page.Clean(string(w)); s != "" && !slices.Contains(list, s) {
		list = append(list, s)
	}
	return list
}
