package icloud

import (
	"encoding/csv"
	"errors"
	"io"
	"path"
	"regexp"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/read/blog"
	"dotori/archive/read/clock"
	"dotori/archive/read/page"
	"dotori/archive/read/table"
	"dotori/archive/read/takeout"
	"dotori/archive/read/tree"
)

// The kinds of lists.
const (
	noList = iota
	detailList
	albumList
)

// column is the heading of a list of nothing but names, in its generations.
var column = regexp.MustCompile(`^\x{FEFF}?"?(?i:imgName|imageName|Images)"?[ \t]*(?:\r?\n|\r|$)`)

// kindOf tells by its beginning what a list holds.
func kindOf(head string) int {
	line, _, _ := strings.Cut(head, "\n")
	line = strings.ToLower(line)
	switch {
	case strings.Contains(line, "imgname") && (strings.Contains(line, "originalcreationdate") || strings.Contains(line, "filechecksum")):
		return detailList
	case column.MatchString(head):
		return albumList
	}
	return noList
}

// told is what the lists say of the pictures of one name.
type told struct {
	rows     []fact
	albums   []archive.Collection
	files    []string // the lists
	pictures int      // of that name in the archive
}

// fact is a row of a list of details.
type fact struct {
	moment                    archive.Moment
	favorite, hidden, deleted bool
	views                     string
}

// readLists reads all lists before the first picture.
func (r *reading) readLists() {
	for _, name := range r.Files {
		if r.Done() {
			return
		}
		if !takeout.HasExt(name, ".csv") {
			continue
		}
		takeout.Is(r.Run, name, func(head string) bool {
			switch kindOf(head) {
			case detailList:
				r.homes[path.Dir(name)] = true
				r.details(name)
			case albumList:
				r.album(name)
			}
			return true
		})
	}
}

func (r *reading) tell(picture, list string) *told {
	key := tree.Key(picture)
	t := r.told[key]
	if t == nil {
		t = &told{}
		r.told[key] = t
	}
	if !slices.Contains(t.files, list) {
		t.files = append(t.files, list)
	}
	return t
}

// details reads a Photo Details.csv.
func (r *reading) details(name string) {
	t, w := table.Open(r.Root, name)
	if w != nil {
		r.Warn(w)
		return
	}
	defer t.Close()
	r.lists[name] = true
	column := t.Head.Find
	picture, date, favorite, hidden, deleted, views := column("imgName", "imageName"), column("originalCreationDate"), column("favorite"), column("hidden"), column("deleted"), column("viewCount")
	bad, example := 0, ""
	for row, w := range t.Rows() {
		switch {
		case r.Done():
			return
		case w != nil:
			r.Warn(w)
			continue
		case row.At(picture) == "":
			continue
		}
		f := fact{favorite: yes(row.At(favorite)), hidden: yes(row.At(hidden)), deleted: yes(row.At(deleted)), views: row.At(views)}
		if m, ok := clock.Parse(row.At(date)); ok {
			f.moment = clock.In(m, r.Zone)
		} else if bad++; example == "" {
			example = row.At(date)
		}
		t := r.tell(row.At(picture), name)
		t.rows = append(t.rows, f)
	}
	if bad > 0 && example != "" {
		r.Warn(&archive.Warning{Path: name, Reason: "Dates in this list could not be read; those in the pictures count.", Detail: example})
	}
}

func yes(cell string) bool {
	switch strings.ToLower(cell) {
	case "yes", "true", "1", "예", "네":
		return true
	}
	return false
}

// album reads the names in an album's list, which is called as the album is.
func (r *reading) album(name string) {
	in, err := r.Open(name)
	if err != nil {
		r.Skip(name, "This file could not be read.", err.Error())
		return
	}
	defer in.Close()
	rows := csv.NewReader(in)
	rows.FieldsPerRecord, rows.LazyQuotes, rows.ReuseRecord = -1, true, true
	title := archive.Collection{Kind: archive.Album, Title: page.Clean(blog.Stem(name))}
	r.lists[name] = true
	for first := true; ; first = false {
		row, err := rows.Read()
		switch {
		case errors.Is(err, io.EOF):
			return
		case err != nil:
			r.Warn(&archive.Warning{Path: name, Reason: "This list could not be read to its end.", Detail: err.Error(), Skipped: first})
			return
		case first || len(row) == 0 || page.Clean(row[0]) == "":
			continue
		}
		if t := r.tell(page.Clean(row[0]), name); !slices.Contains(t.albums, title) {
			t.albums = append(t.albums, title)
		}
	}
}
