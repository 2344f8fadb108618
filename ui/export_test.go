package ui

import (
	"slices"
	"testing"

	"dotori/ui/kit"
	"dotori/ui/viewer"
)

// TestExportBeginsWithWhatIsChosen presses Ctrl+E where things are chosen, or
// where one is looked at.
func TestExportBeginsWithWhatIsChosen(t *testing.T) {
	f := memories()
	w := open(t, f.services())
	first := func() []string { return w.exports.Scopes[0].Query.IDs }

	w.Go(Route{Year, "2005"})
	w.exportHere()
	if len(first()) != 0 || len(w.exports.Scopes) != 2 {
		t.Errorf("nothing is chosen, but %+v is offered", w.exports.Scopes)
	}
	w.Back()
	p, ok := w.page.(photosPage)
	if !ok {
		t.Fatalf("back leads to %T", w.page)
	}
	p.Focusable().(*kit.Grid).SelectAll()
	w.exportHere()
	if got := first(); len(got) != 2 || w.exports.Scopes[1].Query.Year != 2005 {
		t.Errorf("%v is offered of what is chosen, then %+v", got, w.exports.Scopes[1:])
	}
	w.exportHere() // on the export page itself
	if len(first()) != 2 {
		t.Error("the choice is forgotten")
	}
	w.goWith(Route{Viewer, "d1"}, viewing{Place: viewer.Place{Item: "d1"}})
	w.exportHere()
	if got := first(); !slices.Equal(got, []string{"d1"}) {
		t.Errorf("%v is offered of what is looked at", got)
	}
}
