package ui

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"dotori/archive/library"
	"dotori/ui/kit"
)

func TestALibraryThatDoesNotOpenIsExplained(t *testing.T) {
	for _, tt := range []struct {
		cause error
		want  string
	}{
		{fmt.Errorf("open the window: %w", library.ErrTooNew), "더 새로운 도토리가 만든 보관함입니다"},
		{errors.New("/추억: nothing works"), "/추억: nothing works"},
	} {
		w, err := refusal(test.NewTempApp(t), tt.cause)
		if err != nil {
			t.Fatal(err)
		}
		var words strings.Builder
		for _, o := range test.LaidOutObjects(w.Content()) {
			switch o := o.(type) {
			case *kit.Text:
				words.WriteString(o.Text())
			case *kit.Paragraph:
				words.WriteString(o.Text())
			}
		}
		if _, ok := w.Canvas().Focused().(*kit.Button); !ok || !strings.Contains(words.String(), tt.want) {
			t.Errorf("%v: the keyboard is on %T, and the window says %q", tt.cause, w.Canvas().Focused(), words.String())
		}
	}
}
