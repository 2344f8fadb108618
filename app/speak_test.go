package main

import (
	"io"
	"testing"

	"github.com/alecthomas/kong"

	"dotori/assets"
	"dotori/ui/i18n"
)

func TestAllHelpIsKorean(t *testing.T) {
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	korean, err := i18n.New(i18n.Korean, files)
	if err != nil {
		t.Fatal(err)
	}
	c := &commands{}
	c.Import.Plugins, c.Export.Plugins = optionFlags(readers()), writerFlags(writers())
	parser, err := kong.New(c, kong.Writers(io.Discard, io.Discard), kong.Vars{"version": ""})
	if err != nil {
		t.Fatal(err)
	}
	if korean.T(description) == description {
		t.Error("the description has no Korean")
	}
	wantKorean(t, korean, parser.Model.Node)
}

func wantKorean(t *testing.T, l *i18n.Localizer, n *kong.Node) {
	helps := []string{n.Help}
	for _, f := range n.Flags {
		if !f.Hidden {
			helps = append(helps, f.Help)
		}
	}
	for _, p := range n.Positional {
		helps = append(helps, p.Help)
	}
	for _, h := range helps {
		if h != "" && l.T(h) == h {
			t.Errorf("%s: no Korean for %q", n.FullPath(), h)
		}
	}
	for _, child := range n.Children {
		wantKorean(t, l, child)
	}
}
