package markdown

import (
	"bytes"
	"context"
	_ "embed"
	"fmt"
	"path"
	"strings"
	"time"

	"github.com/JohannesKaufmann/html-to-markdown/v2/converter"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/base"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/commonmark"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/strikethrough"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/table"
	"golang.org/x/net/html"

	"dotori/archive"
	"dotori/archive/export/body"
	"dotori/archive/export/md"
	"dotori/archive/export/posts"
	"dotori/archive/export/shelf"
)

// ReadmeName explains the export to whoever finds it.
const ReadmeName = "README.txt"

//go:embed readme.txt
var readme []byte

func (b notebook) write(ctx context.Context, x *shelf.Export) error {
	if _, err := x.Document(ctx, ReadmeName, readme, time.Time{}); err != nil {
		return err
	}
	p := pages{b, x, newConverter()}
	for a, err := range posts.Of(x, b.takesText).All(ctx) {
		if err == nil {
			err = p.post(ctx, a)
		}
		if err != nil {
			return err
		}
	}
	return p.chats(ctx)
}

// pages writes the pages of a notebook.
type pages struct {
	notebook
	x         *shelf.Export
	converter *converter.Converter
}

func newConverter() *converter.Converter {
	return converter.NewConverter(converter.WithPlugins(base.NewBasePlugin(), strikethrough.NewStrikethroughPlugin(), table.NewTablePlugin(),
		commonmark.NewCommonmarkPlugin(commonmark.WithListEndComment(false))))
}

// post writes the page of a text with the comments beneath it.
func (p pages) post(ctx context.Context, a shelf.Answer) error {
	it, name := a.Item, p.page(a.Item)
	var words bytes.Buffer
	if err := p.text(&words, it, path.Dir(name)); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	md.Thread(&words, a.Answers, path.Dir(name))
	return p.put(ctx, name, factsOf(it, p.x.Modified(it.Moment)), words.Bytes())
}

// put writes a page.
func (p pages) put(ctx context.Context, name string, f front, words []byte) error {
	var page bytes.Buffer
	f.write(&page, p.flavour)
	page.Write(harmless(words))
	_, err := p.x.Document(ctx, name, page.Bytes(), f.date)
	return err
}

// harmless breaks up what Hugo takes for a shortcode wherever it stands, and
// Obsidian for a remark that it does not show.
func harmless(words []byte) []byte {
	return []byte(strings.NewReplacer("{{<", `{\{<`, "{{%", `{\{\%`, "%%", `\%\%`).Replace(string(words)))
}

// text writes the text of an item.
func (p pages) text(b *bytes.Buffer, it archive.Item, dir string) error {
	if it.HTML == "" {
		md.Body(b, it, dir)
		return nil
	}
	formatted := body.HTML(it, func(i int, alt string) string { return shown(it.Media[i], dir, alt) })
	words, err := p.converter.ConvertString(formatted)
	b.WriteString(strings.TrimSpace(words) + "\n\n")
	return err
}

// shown is a media as HTML that becomes a picture or link of Markdown.
func shown(m archive.Media, dir, alt string) string {
	if m.Path == "" {
		return "<em>" + html.EscapeString("("+m.Name+": 파일 없음 · missing)") + "</em>"
	}
	return body.Element(m, md.Link(dir, m.Path), alt)
}
