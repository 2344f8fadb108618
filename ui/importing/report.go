package importing

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/i18n"
)

// skippedFirst returns the warnings of an import, those of files that were
// left out before the others.
func skippedFirst(i catalog.Import) []archive.Warning {
	sorted := slices.Clone(i.Warnings)
	slices.SortStableFunc(sorted, func(a, b archive.Warning) int {
		switch {
		case a.Skipped == b.Skipped:
			return 0
		case a.Skipped:
			return -1
		}
		return 1
	})
	return sorted
}

// place names the file of a warning, and the line or entry in it.
func place(loc *i18n.Localizer, w archive.Warning) string {
	if w.Line > 0 {
		return loc.T("%s, line %d", w.Path, w.Line)
	}
	return w.Path
}

// reason says why, with what the reason is about.
func reason(loc *i18n.Localizer, w archive.Warning) string {
	if w.Detail == "" {
		return loc.T(w.Reason)
	}
	return loc.T(w.Reason) + " (" + w.Detail + ")"
}

// WriteReport writes an import's report as plain text.
func WriteReport(w io.Writer, loc *i18n.Localizer, i catalog.Import) error {
	var b strings.Builder
	line := func(key string, value any) { fmt.Fprintf(&b, "%s: %v\n", loc.T(key), value) }
	line("Imported from", strings.Join(i.Paths, ", "))
	line("Started", i.Started.Local().Format("2006-01-02 15:04:05"))
	line("Took", loc.Duration(i.Finished.Sub(i.Started)))
	line("Found", loc.Number(i.Found))
	line("Imported", loc.Number(i.Imported))
	line("Already there", loc.Number(i.Duplicate))
	line("Skipped", loc.Number(i.Skipped))
	line("New memories", loc.Number(i.Items))
	for _, warning := range skippedFirst(i) {
		fmt.Fprintf(&b, "\n%s\n    %s\n", place(loc, warning), reason(loc, warning))
	}
	_, err := io.WriteString(w, b.String())
	return err
}
