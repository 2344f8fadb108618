package blog

import (
	"bytes"
	"html"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	renderer "github.com/yuin/goldmark/renderer/html"
)

// Markdown returns a post written in Markdown as HTML. HTML in it stays as it
// is, for [article.Compose] to make it harmless.
func Markdown(source string) string {
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough),
		goldmark.WithRendererOptions(renderer.WithUnsafe(), renderer.WithHardWraps()))
	var b bytes.Buffer
	if err := md.Convert([]byte(source), &b); err != nil {
		return "<pre>" + html.EscapeString(source) + "</pre>"
	}
	return b.String()
}
