package archive

import "fmt"

// Warning is a problem of one file or one entry that an import goes on from.
// A reader yields it in place of an item; every one is shown in the report.
type Warning struct {
	Path   string // inside the archive; "" when all of it is meant
	Line   int    // counted from 1; 0 when the whole file is meant
	Reason string // one English sentence without variable parts; it is the key of its translation
	Detail string // the variable part: an error, a name, a number; may be ""

	// Skipped says that the whole file was left out because of this.
	Skipped bool
}

// Error returns "path:line: reason (detail)", without the parts that are not set.
func (w *Warning) Error() string {
	s := w.Reason
	switch {
	case w.Line > 0:
		s = fmt.Sprintf("%s:%d: %s", w.Path, w.Line, w.Reason)
	case w.Path != "":
		s = w.Path + ": " + w.Reason
	}
	if w.Detail != "" {
		s += " (" + w.Detail + ")"
	}
	return s
}

// Skip returns the warning that a whole file was left out.
func Skip(path, reason, detail string) *Warning {
	return &Warning{Path: path, Reason: reason, Detail: detail, Skipped: true}
}
