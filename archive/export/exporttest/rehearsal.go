package exporttest

import (
	"context"
	"slices"
	"testing"

	"dotori/archive/export"
)

// checkRehearsal wants an export that writes nothing to say what one that does
// would leave out.
func checkRehearsal(t *testing.T, c Case) {
	got, err := c.Writer.Write(context.Background(), export.Rehearsal{}, Everything(), c.Options, func(export.Progress) {})
	if err != nil {
		t.Fatal(err)
	}
	if got.Written != 0 || got.Verified != 0 {
		t.Errorf("a rehearsal writes %d files", got.Written)
	}
	_, done := c.export(t)
	for _, l := range got.Left {
		same := func(d export.Left) bool { return d.Reason == l.Reason && d.Count == l.Count }
		if !slices.ContainsFunc(done.Left, same) {
			t.Errorf("the rehearsal leaves %d out: %s; the export leaves %v", l.Count, l.Reason, done.Left)
		}
	}
}
