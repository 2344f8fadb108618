package main

import (
	"os"
	"strings"

	"github.com/alecthomas/kong"

	"dotori/assets"
	"dotori/ui/i18n"
)

// localizer speaks the language of the terminal: Korean, or else English.
func localizer() (*i18n.Localizer, error) {
	files, err := assets.Translations()
	if err != nil {
		return nil, err
	}
	return i18n.New(terminalLanguage(), files)
}

func terminalLanguage() i18n.Language {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := os.Getenv(name); v != "" {
			if strings.HasPrefix(v, "ko") {
				return i18n.Korean
			}
			return i18n.English
		}
	}
	return i18n.English
}

// translateHelp puts the help of a command and all below it into l's language.
func translateHelp(l *i18n.Localizer, n *kong.Node) {
	n.Help = l.T(n.Help)
	for _, f := range n.Flags {
		f.Help = l.T(f.Help)
	}
	for _, p := range n.Positional {
		p.Help = l.T(p.Help)
	}
	for _, child := range n.Children {
		translateHelp(l, child)
	}
}
