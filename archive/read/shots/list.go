package shots

import (
	"bufio"
	"encoding/csv"
	"errors"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// ListName is the list of what is in which album that Dotori's exports for
// photo programs have: a line for each file and album.
const ListName = "albums.csv"

const listHead = "album,file,date,title"

// IsList reports whether a file is such a list; it is not known where that
// cannot be read.
func IsList(root fs.FS, name string) (bool, error) {
	if path.Base(name) != ListName {
		return false, nil
	}
	b, err := tree.Begin(root, name, 64)
	is := strings.HasPrefix(strings.TrimPrefix(string(b), "\uFEFF"), listHead)
	if is {
		err = nil
	}
	return is, err
}

// Lists are the lists of albums of an archive; each is read once, when it is
// first asked for. It is for one goroutine.
type Lists struct {
	Root fs.FS
	read map[string]list
}

// list has the albums of files by the keys of their paths, as far as it could
// be read.
type list struct {
	albums map[string][]string
	err    error
}

// Names reports whether a list names a file.
func (l *Lists) Names(list, file string) bool {
	return len(l.of(list).albums[tree.Key(file)]) > 0
}

// Rest returns what to tell of a list when all pictures were: that it could not
// be read to its end, or that no item has named it; else nil.
func (l *Lists) Rest(list string, told bool) *archive.Warning {
	if err := l.of(list).err; err != nil {
		return &archive.Warning{Path: list, Reason: "This file could not be read to its end.", Detail: err.Error(), Skipped: !told}
	}
	if told {
		return nil
	}
	return archive.Skip(list, "This list says which picture is in which album; none of them is here.", "")
}

// Tell puts the item of a file into its albums, of which the name of its
// folder told only one, and that not well.
func (l *Lists) Tell(it *archive.Item, list, file string) {
	it.Collections = nil
	for _, title := range l.of(list).albums[tree.Key(file)] {
		it.Collections = append(it.Collections, archive.Collection{Kind: archive.Album, Title: title})
	}
}

func (l *Lists) of(name string) list {
	known, ok := l.read[name]
	if !ok {
		if l.read == nil {
			l.read = map[string]list{}
		}
		known.albums, known.err = readList(l.Root, name)
		l.read[name] = known
	}
	return known
}

func readList(root fs.FS, name string) (map[string][]string, error) {
	f, err := root.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	in := bufio.NewReader(f)
	if c, _, err := in.ReadRune(); err == nil && c != '\uFEFF' {
		in.UnreadRune()
	}
	rows, albums := csv.NewReader(in), map[string][]string{}
	rows.FieldsPerRecord, rows.LazyQuotes, rows.ReuseRecord = -1, true, true
	for {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return albums, nil
		}
		if err != nil {
			return albums, err
		}
		if len(row) >= 2 && row[1] != "file" {
			key, album := tree.Key(path.Join(path.Dir(name), unguarded(row[1]))), text.NFC(strings.TrimSpace(unguarded(row[0])))
			if album != "" && !slices.Contains(albums[key], album) {
				albums[key] = append(albums[key], album)
			}
		}
	}
}

// unguarded drops the mark that keeps spreadsheets from taking a text for a
// formula.
func unguarded(s string) string {
	if len(s) > 1 && s[0] == '\'' && strings.ContainsRune("=+-@\t\r", rune(s[1])) {
		return s[1:]
	}
	return s
}
