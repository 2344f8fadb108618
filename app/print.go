package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"dotori/archive"
	"dotori/ui/fault"
	"dotori/ui/i18n"
)

// errUsage marks errors that are the command line's fault.
var errUsage = errors.New("wrong usage")

// printer writes results to standard output and the rest to standard error.
type printer struct {
	out, err io.Writer
	json     bool
	loc      *i18n.Localizer
}

// fail says what went wrong and, where we know, what can be done about it.
func (p *printer) fail(err error) int {
	fmt.Fprintln(p.err, "dotori:", err)
	if w, ok := fault.Known(p.loc, err); ok {
		fmt.Fprintf(p.err, "%s. %s\n", w.Title, w.Text())
	}
	return exitFailed
}

func (p *printer) misused(err error) int {
	fmt.Fprintln(p.err, "dotori:", err)
	fmt.Fprintln(p.err, p.loc.T("Try 'dotori --help'."))
	return exitUsage
}

// line prints v as one line of JSON.
func (p *printer) line(v any) error {
	e := json.NewEncoder(p.out)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

// textf prints a line for people, in their language.
func (p *printer) textf(format string, args ...any) error {
	_, err := fmt.Fprintln(p.out, p.loc.T(format, args...))
	return err
}

// warning prints one line of a report.
func (p *printer) warning(w archive.Warning) error {
	w.Reason = p.loc.T(w.Reason)
	return p.textf("  %s", w.Error())
}

// interactive reports whether a person watches standard error.
func (p *printer) interactive() bool {
	f, ok := p.err.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// item prints one item: as JSON, or as one line for people.
func (p *printer) item(it archive.Item) error {
	if p.json {
		return p.line(it)
	}
	return p.textf("%-19s  %-9s  %-9s  %s", when(it.Moment), it.Kind, it.Service, headline(it))
}

// when shows as much of a moment as is known.
func when(m archive.Moment) string {
	layouts := map[archive.Precision]string{
		archive.PrecisionYear: "2006", archive.PrecisionMonth: "2006-01", archive.PrecisionDay: "2006-01-02",
		archive.PrecisionMinute: "2006-01-02 15:04", archive.PrecisionSecond: "2006-01-02 15:04:05",
	}
	switch {
	case !m.Known():
		return "-"
	case m.Decade() != 0:
		return fmt.Sprintf("%ds", m.Decade())
	}
	return m.Wall.Format(layouts[m.Precision])
}

func headline(it archive.Item) string {
	parts := []string{}
	if it.Author != "" {
		parts = append(parts, it.Author+":")
	}
	parts = append(parts, strings.Fields(it.Title+" "+strings.ReplaceAll(it.Text, string(archive.ObjectMark), " "))...)
	for _, m := range it.Media {
		name := m.Name
		if m.Missing {
			name += "?"
		}
		parts = append(parts, "["+name+"]")
	}
	return cut(strings.Join(parts, " "), 100)
}

func cut(s string, runes int) string {
	if r := []rune(s); len(r) > runes {
		return string(r[:runes-1]) + "…"
	}
	return s
}
