package gallery

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/shelf"
)

// record is what the search page knows of an item. It is written as a list, in
// this order.
type record struct {
	page, kind, date, author, title, text, also, thumb, section string
}

func (s *site) record(it archive.Item, page, thumb string) record {
	words := []string{list(it.People), list(it.Tags)}
	for _, c := range it.Collections {
		words = append(words, c.Title)
	}
	date, _, _ := strings.Cut(export.Date(it.Moment), "T")
	return record{page: page, kind: string(it.Kind), date: date, author: it.Author, title: it.Title, text: plain(it.Text),
		also: strings.TrimSpace(strings.Join(words, " ")), thumb: thumb}
}

// in says in which chat it was said.
func (r record) in(sec *section) record {
	r.section = sec.id()
	return r
}

// findThread lets an item and what answers it be found on a page.
func (s *site) findThread(ctx context.Context, a answer, page string) error {
	if !a.Item.Kind.IsMedia() { // the page of its year says it
		place := ""
		if s.read(a.Item) != page {
			place = "#" + mark(a.Item)
		}
		if err := s.find.add(ctx, s.record(a.Item, page+place, "")); err != nil {
			return err
		}
	}
	return s.findAnswers(ctx, a.Answers, page)
}

func (s *site) findAnswers(ctx context.Context, answers []answer, page string) error {
	for _, a := range answers {
		err := s.find.add(ctx, s.record(a.Item, page+"#"+mark(a.Item), ""))
		if err == nil {
			err = s.findAnswers(ctx, a.Answers, page)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// finder writes the data of the search page into scripts, because a page that
// was opened from a folder may load nothing else.
type finder struct {
	x     *shelf.Export
	b     bytes.Buffer
	files int
	count int
}

// fileSize is where a file of the data ends, in bytes: read at once, even from a stick.
const fileSize = 400 << 10

func (f *finder) add(ctx context.Context, r record) error {
	line, err := json.Marshal([]string{r.page, r.kind, r.date, r.author, r.title, r.text, r.also, r.thumb, r.section})
	if err != nil {
		return err
	}
	f.b.Write(line)
	f.b.WriteString(",\n")
	f.count++
	if f.b.Len() < fileSize {
		return nil
	}
	return f.flush(ctx)
}

func (f *finder) flush(ctx context.Context) error {
	if f.b.Len() == 0 {
		return nil
	}
	f.files++
	body := append([]byte("dotori(["), bytes.TrimSuffix(f.b.Bytes(), []byte(",\n"))...)
	f.b.Reset()
	_, err := f.x.Document(ctx, dataFile(f.files), append(body, "]);\n"...), time.Time{})
	return err
}

func dataFile(n int) string { return "data/" + itoa(n) + ".js" }

// looking is what the search page is made of.
type looking struct {
	Files int
	Count int
	Kinds []fact
}

func (s *site) writeSearch(ctx context.Context) error {
	if err := s.find.flush(ctx); err != nil {
		return err
	}
	part := looking{Files: s.find.files, Count: s.find.count}
	for _, k := range archive.Kinds() {
		one, _ := kindWords(k)
		part.Kinds = append(part.Kinds, fact{string(k), s.words.t(one)})
	}
	return s.put(ctx, page{name: searchPage, look: "search", Title: s.words.t("Search"), Here: searchPage, Part: part}, archive.Moment{})
}
