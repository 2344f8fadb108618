package readtest

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"dotori/archive"
	"dotori/archive/read"
)

// checkRepeat reads twice at the same time: a reader may be used concurrently.
func checkRepeat(c Case) []error {
	var results [2]Result
	var wg sync.WaitGroup
	for i := range results {
		wg.Go(func() { results[i] = Read(context.Background(), c.Reader, c.Root, c.Options) })
	}
	wg.Wait()
	return same(results[0], results[1])
}

// checkAgain reads twice, one after the other: fuzzing needs every run to
// take the same way through the code.
func checkAgain(c Case) []error {
	first := Read(context.Background(), c.Reader, c.Root, c.Options)
	return same(first, Read(context.Background(), c.Reader, c.Root, c.Options))
}

func same(a, b Result) []error {
	if !reflect.DeepEqual(a, b) {
		return []error{errors.New("reading the archive twice gives different results")}
	}
	return append(failure(a.Err), a.Unread...)
}

func checkItems(c Case) []error {
	var e errs
	info := c.Reader.Info()
	r := Read(context.Background(), c.Reader, c.Root, c.Options)
	for i, it := range r.Items {
		for _, problem := range checkItem(it, info) {
			e.add("item %d (%s): %w", i, Line(it), problem)
		}
	}
	for _, w := range r.Warnings {
		if w.Path == "" || w.Reason == "" {
			e.add("warning %v lacks its path or reason", w)
		}
	}
	return e
}

var identity = regexp.MustCompile(`^[0-9a-f]{32}$`)

func checkItem(it archive.Item, info read.Info) []error {
	var e errs
	if it.Service != info.Service {
		e.add("its service is %q", it.Service)
	}
	if !it.Kind.Valid() || !slices.Contains(info.Kinds, it.Kind) {
		e.add("its kind is not among the reader's")
	}
	if it.Import != "" {
		e.add("it fills Import, which is ingest's")
	}
	if it.ID != "" && !identity.MatchString(it.ID) {
		e.add("its ID %q is no identity", it.ID)
	}
	if (it.Latitude == nil) != (it.Longitude == nil) {
		e.add("it has half a place")
	}
	return slices.Concat(e, checkTexts(it), checkMoment(it.Moment), checkMediaNames(it.Media))
}

func checkTexts(it archive.Item) []error {
	texts := []string{it.Title, it.Text, it.HTML, it.Author, it.Account, it.NativeID}
	texts = slices.Concat(texts, it.People, it.Tags)
	for _, d := range it.Details {
		texts = append(texts, d.Name, d.Value)
	}
	for _, c := range it.Collections {
		texts = append(texts, c.Title)
	}
	for _, m := range it.Media {
		texts = append(texts, m.Name)
	}
	var e errs
	for _, s := range texts {
		if !utf8.ValidString(s) || !norm.NFC.IsNormalString(s) || strings.ContainsAny(s, "\r\x00") {
			e.add("%q is not NFC or holds a CR or NUL", s)
		}
	}
	return e
}

func checkMoment(m archive.Moment) []error {
	if !m.Known() {
		if m != (archive.Moment{}) {
			return []error{fmt.Errorf("its unknown moment says something: %+v", m)}
		}
		return nil
	}
	var e errs
	if y := m.Wall.Year(); y < 1900 || y > 2100 {
		e.add("its year is %d", y)
	}
	if m.Wall.Location() != time.UTC || !m.Wall.Equal(truncate(m.Wall, m.Precision)) {
		e.add("its wall clock %v is not in UTC or finer than a %s", m.Wall, m.Precision)
	}
	if m.Origin == archive.OriginNone || m.Origin.Rank() > archive.OriginMtime.Rank() {
		e.add("its moment has the origin %q", m.Origin)
	}
	return e
}

func truncate(t time.Time, p archive.Precision) time.Time {
	short := t.Format(layout(p))
	wall, err := time.Parse(layout(p), short)
	if err != nil {
		return time.Time{}
	}
	return wall
}

func checkMediaNames(media []archive.Media) []error {
	var e errs
	for _, m := range media {
		if strings.ContainsAny(m.Name, `/\`) {
			e.add("media name %q holds a folder", m.Name)
		}
		if m.Missing && (m.Path != "" || m.Size != 0) {
			e.add("media %q is missing and yet there", m.Name)
		}
	}
	return e
}
