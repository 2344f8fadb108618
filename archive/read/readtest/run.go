package readtest

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive"
	"dotori/archive/read"
)

// Case is one archive with what a reader should make of it.
type Case struct {
	Reader  read.Reader
	Root    fs.FS
	Options archive.Options

	// Foreign are archives of other services: Detect must return 0 for them.
	Foreign []fs.FS
	// Undetected says that Detect need not recognise Root, because the user
	// has to name the service.
	Undetected bool

	// Left names the files of Root that the reader leaves to others; every
	// other file has to be named by an item or a warning.
	Left []string
	// Overlap says that Root holds the same items twice on purpose, so that
	// identities repeat.
	Overlap bool

	// Columns are what a line shows of an item; nil means [DefaultColumns].
	Columns []Column
	// Want are the lines of the items in order, Warnings the warnings as
	// [archive.Warning.Error] prints them. Both are compared unless Want is nil.
	Want     []string
	Warnings []string
}

// check is one promise; it returns what breaks it.
type check struct {
	name string
	run  func(Case) []error
}

func checks() []check {
	return []check{
		{"info", checkInfo},
		{"detect", checkDetect},
		{"choices", checkChoices},
		{"repeat", checkRepeat},
		{"items", checkItems},
		{"identity", checkIdentity},
		{"files", checkFiles},
		{"expected", checkExpected},
		{"stop", checkStop},
		{"faults", checkFaults},
	}
}

// Run checks every promise of a reader on c, each in a subtest.
func Run(t *testing.T, c Case) {
	t.Helper()
	for _, k := range checks() {
		t.Run(k.name, func(t *testing.T) {
			for _, err := range k.run(c) {
				t.Error(err)
			}
		})
	}
}

// Fuzz checks the promises that are cheap enough for every input of a fuzz
// test: the result repeats, items are sound and told apart, no file is lost.
func Fuzz(t *testing.T, c Case) {
	t.Helper()
	for _, k := range []func(Case) []error{checkAgain, checkItems, checkIdentity, checkFiles} {
		for _, err := range k(c) {
			t.Error(err)
		}
	}
}

func checkExpected(c Case) []error {
	if c.Want == nil {
		return nil
	}
	r := Read(context.Background(), c.Reader, c.Root, c.Options)
	columns := c.Columns
	if columns == nil {
		columns = DefaultColumns()
	}
	var got []string
	for _, w := range r.Warnings {
		got = append(got, w.Error())
	}
	return slices.Concat(
		compare("item", c.Want, Lines(r.Items, columns...)),
		compare("warning", c.Warnings, got),
		failure(r.Err))
}

func compare(what string, want, got []string) []error {
	var problems []error
	for i := range max(len(want), len(got)) {
		w, g := at(want, i), at(got, i)
		if w != g {
			problems = append(problems, fmt.Errorf("%s %d:\n got %s\nwant %s", what, i, g, w))
		}
	}
	return problems
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(none)"
}

func failure(err error) []error {
	if err == nil {
		return nil
	}
	return []error{fmt.Errorf("reading ended early: %w", err)}
}

// Empty returns an archive without files.
func Empty() fs.FS { return fstest.MapFS{} }

// Archive returns an archive made of name and content pairs, for fixtures that
// fit on a few lines. It panics on an odd number of arguments.
func Archive(nameAndContent ...string) fstest.MapFS {
	root := fstest.MapFS{}
	for pair := range slices.Chunk(nameAndContent, 2) {
		root[pair[0]] = &fstest.MapFile{Data: []byte(pair[1])}
	}
	return root
}

// CRLF returns text with every LF turned into CRLF.
func CRLF(text string) string { return strings.ReplaceAll(text, "\n", "\r\n") }

// errs collects problems with a common prefix.
type errs []error

func (e *errs) add(format string, args ...any) { *e = append(*e, fmt.Errorf(format, args...)) }

func asWarning(err error) (*archive.Warning, bool) {
	var w *archive.Warning
	ok := errors.As(err, &w)
	return w, ok
}
