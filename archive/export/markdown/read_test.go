package markdown_test

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"iter"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
	"go.yaml.in/yaml/v3"

	"dotori/archive"
	"dotori/archive/export/exporttest"
	"dotori/archive/read/article"
)

// front is the front matter of a page: what Hugo keeps apart, Obsidian does not.
type front struct {
	Title string
	Tags  []string
	facts `yaml:",inline"`
	Other facts `yaml:"params"`
}

type facts struct {
	ID, Kind, Service, Author, Room, Answers string
	People, Collections, Details             []string
	Location                                 []float64
	Favorite, Hidden, Untitled               bool
}

// read reads the pages of an export with a program that knows nothing of
// Dotori: goldmark, as Hugo does.
func read(_ context.Context, root fs.FS) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		r := newReading()
		err := fs.WalkDir(exporttest.Bare(root), ".", func(name string, _ fs.DirEntry, err error) error {
			if err != nil || path.Ext(name) != ".md" {
				return err
			}
			page, err := fs.ReadFile(root, name)
			if err == nil && bytes.HasPrefix(page, []byte("---\n")) {
				err = r.page(page)
			}
			return err
		})
		if err != nil {
			yield(archive.Item{}, err)
			return
		}
		for _, it := range r.items {
			if !yield(it, nil) {
				return
			}
		}
	}
}

// reading knows the items that have no id on their pages by where they stand.
type reading struct {
	items []archive.Item
	ids   map[string]string
	said  map[string]int // messages, by room
	md    goldmark.Markdown
}

func newReading() *reading {
	r := &reading{ids: map[string]string{}, said: map[string]int{}, md: goldmark.New(goldmark.WithExtensions(extension.Strikethrough, extension.Table))}
	said := map[string]int{}
	for _, it := range exporttest.Everything().List {
		switch it.Kind {
		case archive.Comment:
			r.ids[remark(it.Parent, it.Author, it.Text)] = it.ID
		case archive.Message:
			key := string(it.Service) + "/" + it.Collections[0].Title
			said[key]++
			r.ids[fmt.Sprint(key, said[key])] = it.ID
		}
	}
	return r
}

func remark(parent, author, text string) string { return parent + "\n" + author + "\n" + text }

func (r *reading) page(page []byte) error {
	head, words, _ := bytes.Cut(page[len("---\n"):], []byte("\n---\n"))
	var f front
	if err := yaml.Unmarshal(head, &f); err != nil {
		return fmt.Errorf("%w in %s", err, head)
	}
	if f.ID+f.Kind == "" {
		f.facts = f.Other
	}
	if f.Kind == "chat" {
		r.chat(f, words)
		return nil
	}
	words, below, _ := bytes.Cut(words, []byte("\n## 댓글 · Comments\n"))
	it := f.item()
	it.Text = r.text(words)
	r.items = append(r.items, it)
	for list := range lists(r.md.Parser().Parse(text.NewReader(below))) {
		r.comments(list, below, it)
	}
	return nil
}

func (f front) item() archive.Item {
	it := archive.Item{ID: f.ID, Kind: archive.Kind(f.Kind), Service: archive.Service(f.Service), Title: f.Title, Author: f.Author, Parent: f.Answers, People: f.People, Tags: f.Tags, Favorite: f.Favorite, Hidden: f.Hidden}
	if f.Untitled {
		it.Title = ""
	}
	if len(f.Location) == 2 {
		it.Latitude, it.Longitude = &f.Location[0], &f.Location[1]
	}
	for _, c := range f.Collections {
		kind, title, _ := strings.Cut(c, "/")
		it.Collections = append(it.Collections, archive.Collection{Kind: kindOf(kind), Title: title})
	}
	for _, d := range f.Details {
		name, value, _ := strings.Cut(d, ": ")
		it.Details = append(it.Details, archive.Detail{Name: name, Value: value})
	}
	return it
}

func kindOf(word string) archive.CollectionKind {
	return map[string]archive.CollectionKind{"앨범": archive.Album, "다이어리": archive.DiaryFolder, "게시판": archive.Board, "방명록": archive.GuestbookWall, "편지함": archive.MailFolder, "블로그": archive.Blog}[word]
}

// text returns what a browser would show of Markdown.
func (r *reading) text(words []byte) string {
	var b bytes.Buffer
	if err := r.md.Convert(words, &b); err != nil {
		panic(err)
	}
	return shown(file.ReplaceAllString(b.String(), ""))
}

// file is a link to a file behind the text.
var file = regexp.MustCompile(`<p><a href="[^":]*">[^<]*</a></p>\s*$`)

// lost is what stands for a file that is not there.
var lost = regexp.MustCompile(`\s*<em>\([^<]*: 파일 없음 · missing\)</em>`)

func shown(html string) string {
	return article.Compose(lost.ReplaceAllString(html, ""), func(ref article.Ref) (archive.Media, bool) {
		return archive.Media{Path: ref.Addresses[0]}, !strings.Contains(ref.Addresses[0], "://")
	}).Text
}

func lists(n ast.Node) iter.Seq[ast.Node] {
	return func(yield func(ast.Node) bool) {
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			if c.Kind() == ast.KindList && !yield(c) {
				return
			}
		}
	}
}

// render renders some children of a list item.
func (r *reading) render(source []byte, nodes ...ast.Node) string {
	var b bytes.Buffer
	for _, n := range nodes {
		if err := r.md.Renderer().Render(&b, source, n); err != nil {
			panic(err)
		}
	}
	return b.String()
}

func (r *reading) comments(list ast.Node, source []byte, parent archive.Item) {
	for li := list.FirstChild(); li != nil; li = li.NextSibling() {
		it := archive.Item{Kind: archive.Comment, Service: parent.Service, Parent: parent.ID}
		var words []ast.Node
		for c := li.FirstChild().NextSibling(); c != nil; c = c.NextSibling() {
			if c.Kind() != ast.KindList {
				words = append(words, c)
			}
		}
		if m := strong.FindStringSubmatch(r.render(source, li.FirstChild())); m != nil {
			it.Author = shown(m[1])
		}
		it.Text = shown(r.render(source, words...))
		it.ID = r.ids[remark(it.Parent, it.Author, it.Text)]
		r.items = append(r.items, it)
		for below := range lists(li) {
			r.comments(below, source, it)
		}
	}
}

var (
	strong  = regexp.MustCompile(`<strong>(.*?)</strong>`)
	message = regexp.MustCompile(`(?s)^(?:<p>)?(?:\d\d:\d\d)?\s*(?:<strong>(.*?)</strong>)?\s*(<em>)?(.*)$`)
)

func (r *reading) chat(f front, words []byte) {
	key := f.Service + "/" + f.Room
	for list := range lists(r.md.Parser().Parse(text.NewReader(words))) {
		for li := list.FirstChild(); li != nil; li = li.NextSibling() {
			r.said[key]++
			m := message.FindStringSubmatch(lost.ReplaceAllString(r.render(words, children(li)...), ""))
			r.items = append(r.items, archive.Item{
				ID: r.ids[fmt.Sprint(key, r.said[key])], Kind: archive.Message, Service: archive.Service(f.Service), Author: shown(m[1]), Text: shown(m[3]),
				System: m[2] != "", Collections: []archive.Collection{{Kind: archive.Chat, Title: f.Room}},
			})
		}
	}
}

func children(n ast.Node) (all []ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		all = append(all, c)
	}
	return all
}

// links returns where the pictures and links of a page lead.
func links(page []byte) (all []string) {
	root := goldmark.New().Parser().Parse(text.NewReader(page))
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.Image:
			all = append(all, string(n.Destination))
		case *ast.Link:
			all = append(all, string(n.Destination))
		}
		return ast.WalkContinue, nil
	})
	slices.Sort(all)
	return slices.Compact(all)
}
