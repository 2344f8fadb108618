package export_test

import (
	"context"
	"errors"
	"maps"
	"strings"
	"testing"

	"dotori/archive/export"
	"dotori/archive/export/exporttest"
)

const (
	sumA = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"
	sumB = "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d"
)

func TestSums(t *testing.T) {
	text := sumB + "  data/나\n" + sumA + "  data/가 나.jpg\nnonsense\n" + sumA + "  elsewhere\nabc  data/x\n" + strings.Repeat("z", 64) + "  data/y\n"
	s, err := export.ParseSums(strings.NewReader(text), "data/")
	if err != nil {
		t.Fatal(err)
	}
	s.Set("broken", "not hex")
	want := map[string]string{"가 나.jpg": sumA, "나": sumB}
	if got := maps.Collect(s.All()); !maps.Equal(got, want) || s.Len() != 2 {
		t.Errorf("got %v", got)
	}
	var b strings.Builder
	if err := s.Encode(&b, "data/"); err != nil || b.String() != sumA+"  data/가 나.jpg\n"+sumB+"  data/나\n" {
		t.Errorf("got %q, %v", b.String(), err)
	}
	if s.Get("나") != sumB || s.Get("다") != "" {
		t.Error("Get does not find what was set")
	}
}

func TestCheckSpace(t *testing.T) {
	m := exporttest.NewMemory()
	for _, tt := range []struct {
		free  int64
		items int
		bytes int64
		fits  bool
	}{
		{-1, 1000, 1 << 40, true}, // not known
		{1 << 30, 10, 1 << 29, true},
		{1 << 30, 10, 1 << 30, false},
		{1 << 30, 1 << 20, 0, false}, // a million sidecars
	} {
		m.Room = tt.free
		err := export.CheckSpace(m, tt.items, tt.bytes)
		if (err == nil) != tt.fits || err != nil && !errors.Is(err, export.ErrNoSpace) {
			t.Errorf("%+v: %v", tt, err)
		}
	}
}

func TestUnder(t *testing.T) {
	ctx, m := context.Background(), exporttest.NewMemory()
	in := export.Under(m, "data")
	if err := in.Replace(ctx, "a/b", strings.NewReader("a")); err != nil {
		t.Fatal(err)
	}
	m.Files["bagit.txt"] = exporttest.File{}
	var names []string
	for name, err := range in.(export.Lister).List(ctx) {
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, name)
	}
	if _, ok := m.Files["data/a/b"]; !ok || len(names) != 1 || names[0] != "a/b" {
		t.Errorf("files %v, listed %q", m.Files, names)
	}
	same, taken, err := export.Holds(ctx, in, "a/b", 1, sumA)
	if !same || !taken || err != nil {
		t.Error(same, taken, err)
	}
	same, taken, err = export.Holds(ctx, in, "a/b", 1, sumB)
	if same || !taken || err != nil {
		t.Error(same, taken, err)
	}
}
