package ui

import (
	"io"
	"path"
	"strings"

	"dotori/archive/catalog"
	"dotori/ui/importing"
	"dotori/ui/settings"
)

// reports is where the list of imports leads.
func (w *Window) reports() settings.Reports {
	return settings.Reports{Service: w.service, Options: w.on.Options, Save: w.saveReport, Clock: w.clock(),
		Visit: func(i catalog.Import) { w.Go(Route{Imported, i.ID}) }}
}

// saveReport writes the report of an import to a file.
func (w *Window) saveReport(i catalog.Import) {
	name := "import"
	if len(i.Paths) > 0 {
		name = path.Base(strings.ReplaceAll(i.Paths[0], `\`, "/"))
	}
	w.dialogs.Save(name+".report.txt", func(out io.Writer) error { return importing.WriteReport(out, w.loc, i) })
}
