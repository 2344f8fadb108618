package main

import (
	"strings"
	"testing"
)

func TestThereMayBeNoTexts(t *testing.T) {
	library := twoSides(t)
	for _, tt := range []struct {
		args []string
		want int
	}{{[]string{"review", "texts"}, exitDone}, {[]string{"review", "texts", "--accept"}, exitDone}, {[]string{"review", "texts", "--above", "101"}, exitUsage}} {
		status, out, errOut := dotori(t, library, tt.args...)
		if status != tt.want || out != "" || tt.want == exitDone && !strings.Contains(errOut, "0") {
			t.Errorf("%q: %d %s%s", tt.args, status, out, errOut)
		}
	}
	if status, _, _ := dotori(t, library, "undo"); status != exitFailed {
		t.Error("there is something to take back")
	}
}
