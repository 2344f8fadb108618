package tree_test

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive/read/tree"
)

func TestUntil(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	r := tree.Until(ctx, strings.NewReader("도토리"))
	if b, err := io.ReadAll(r); string(b) != "도토리" || err != nil {
		t.Errorf("%q, %v", b, err)
	}
	cancel()
	if _, err := r.Read(make([]byte, 1)); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

func TestSum(t *testing.T) {
	const ofAcorn = "84f0ceca5ebebf54c45888a573b1c2380ec7e8b35289290af603644f04fb1e21"
	root := fstest.MapFS{"a": {Data: []byte("acorn")}}
	if sum, err := tree.Sum(t.Context(), root, "a"); sum != ofAcorn || err != nil {
		t.Errorf("%s, %v", sum, err)
	}
	if _, err := tree.Sum(t.Context(), root, "b"); err == nil {
		t.Error("a file that is not there has a sum")
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := tree.Sum(ctx, root, "a"); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

func TestBelow(t *testing.T) {
	for _, tt := range []struct {
		dir, name, rest string
		ok              bool
	}{
		{".", "a/b", "a/b", true}, {"a", "a/b", "b", true}, {"a/b", "a/b/c/d", "c/d", true},
		{".", ".", "", true}, {"a", "a", "", true}, {"a", "ab/c", "", false}, {"a/b", "a", "", false},
	} {
		if rest, ok := tree.Below(tt.dir, tt.name); ok != tt.ok || ok && rest != tt.rest {
			t.Errorf("%s from %s: %q, %v", tt.name, tt.dir, rest, ok)
		}
	}
}
