package csv_test

import (
	"bytes"
	"context"
	encoding "encoding/csv"
	"fmt"
	"io/fs"
	"iter"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/csv"
	"dotori/archive/export/exporttest"
	"dotori/archive/read/dotori"
)

func TestCSV(t *testing.T) {
	exporttest.Run(t, exporttest.Case{
		Writer: csv.Writer{}, Read: read, Media: exporttest.Without,
		Owned: []string{dotori.ItemsName, export.SumsName},
	})
}

// read makes items of the rows of the catalog that looks newest.
func read(_ context.Context, root fs.FS) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		names, _ := fs.Glob(exporttest.Bare(root), "catalog*.csv")
		for _, name := range names {
			rows, err := table(root, name)
			if err != nil || len(rows) == 1 {
				continue
			}
			for _, r := range rows {
				if it, err := item(r); !yield(it, err) {
					return
				}
			}
		}
	}
}

// table returns the rows of a file by the names of their columns.
func table(root fs.FS, name string) ([]map[string]string, error) {
	b, err := fs.ReadFile(root, name)
	if err != nil {
		return nil, err
	}
	rows, err := encoding.NewReader(bytes.NewReader(bytes.TrimPrefix(b, []byte("\uFEFF")))).ReadAll()
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	var all []map[string]string
	for _, row := range rows[1:] {
		r := map[string]string{}
		for i, cell := range row {
			r[rows[0][i]] = strings.TrimPrefix(cell, "'")
		}
		all = append(all, r)
	}
	return all, nil
}

func item(r map[string]string) (archive.Item, error) {
	m, err := moment(r)
	it := archive.Item{ID: r["id"], Kind: archive.Kind(r["kind"]), Service: archive.Service(r["service"]), Account: r["account"], NativeID: r["native_id"],
		Moment: m, Title: r["title"], Text: r["text"], Author: r["author"], People: list(r["people"]), Tags: list(r["tags"]), Parent: r["parent"],
		Latitude: number(r["latitude"]), Longitude: number(r["longitude"]), Favorite: r["favorite"] == "yes", Hidden: r["hidden"] == "yes",
		Trashed: r["trashed"] == "yes", System: r["system"] == "yes", Own: r["own"] == "yes"}
	kinds := []archive.CollectionKind{archive.Album, archive.DiaryFolder, archive.Board, archive.GuestbookWall, archive.Chat, archive.MailFolder, archive.Blog}
	for _, c := range list(r["collections"]) {
		word, title, _ := strings.Cut(c, "/")
		i := slices.IndexFunc(kinds, func(k archive.CollectionKind) bool { return export.CollectionWord(k) == word })
		if i < 0 {
			return it, fmt.Errorf("%q is no collection", c)
		}
		it.Collections = append(it.Collections, archive.Collection{Kind: kinds[i], Title: title})
	}
	return it, err
}

func moment(r map[string]string) (archive.Moment, error) {
	offset, err := archive.ParseOffset(r["offset"])
	if r["date"] == "" || err != nil {
		return archive.Moment{}, err
	}
	day := strings.TrimSuffix(r["date"], "s") + "-01-01" // 1980s: the precision says so too
	clock := r["time"]
	if clock == "" {
		clock = "00:00:00"
	}
	at, err := time.Parse("2006-01-02 15:04:05", day[:10]+" "+clock)
	m := archive.At(at, archive.Precision(r["date_precision"]), archive.Origin(r["date_origin"]))
	m.Offset = offset
	return m, err
}

func list(cell string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, "; ")
}

func number(cell string) *float64 {
	f, err := strconv.ParseFloat(cell, 64)
	if err != nil {
		return nil
	}
	return &f
}

// TestStyles reads a chat and the comments with other separators.
func TestStyles(t *testing.T) {
	for name, separator := range map[string]rune{"comma": ',', "semicolon": ';', "tab": '\t'} {
		m := exporttest.NewMemory()
		o := archive.Options{"separator": name, "bom": "false"}
		if _, err := (csv.Writer{}).Write(context.Background(), m, exporttest.Everything(), o, nil); err != nil {
			t.Fatal(err)
		}
		for file, want := range map[string]int{"chats/가족방.csv": 6, csv.CommentsName: 8} {
			r := encoding.NewReader(bytes.NewReader(m.Files[file].Data))
			r.Comma = separator
			rows, err := r.ReadAll()
			if err != nil || len(rows) != want || rows[0][0] != "date" {
				t.Errorf("%s, %s: %d rows, %v: %q", name, file, len(rows), err, rows)
			}
		}
	}
}
