package bagit_test

import (
	"archive/tar"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"sort"
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive/export"
	"dotori/archive/export/bagit"
)

// suite is the public BagIt conformance suite, which lies beside the project.
const suite = "../../../../shared/samples/global/bagit/bagit-conformance-suite.tar"

// TestConformanceSuite judges every bag of the suite: valid ones are good,
// those under warning are good with a reason, all others are not good on any
// system.
func TestConformanceSuite(t *testing.T) {
	bags := suiteBags(t)
	if len(bags) < 40 {
		t.Errorf("the suite holds %d bags, want over 40", len(bags))
	}
	for _, name := range sortedKeys(bags) {
		t.Run(name, func(t *testing.T) {
			good, warned, findings := judge(t, bags[name])
			wantGood := strings.Contains(name, "/valid/") || strings.Contains(name, "/warning/")
			if good != wantGood {
				t.Errorf("good = %v, want %v: %v", good, wantGood, findings)
			}
			if strings.Contains(name, "/warning/") && !warned {
				t.Errorf("no warning: %v", findings)
			}
		})
	}
}

// judge returns whether all findings are good, whether one says why it is
// odd, and those that say something.
func judge(t *testing.T, bag fs.FS) (good, warned bool, findings []export.Finding) {
	t.Helper()
	good = true
	for f, err := range bagit.Verify(context.Background(), bag) {
		if err != nil {
			t.Fatal(err)
		}
		good = good && f.Good()
		if f.Reason != "" {
			warned = true
			findings = append(findings, f)
		}
	}
	return good, warned, findings
}

// suiteBags unpacks the suite into memory: version/kind/name -> bag.
func suiteBags(t *testing.T) map[string]fstest.MapFS {
	f, err := os.Open(suite)
	if err != nil {
		t.Skip(err)
	}
	defer f.Close()
	bags := map[string]fstest.MapFS{}
	for r := tar.NewReader(f); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return bags
		}
		if err != nil {
			t.Fatal(err)
		}
		parts := strings.SplitN(h.Name, "/", 4)
		if h.Typeflag != tar.TypeReg || len(parts) < 4 {
			continue
		}
		body, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		bag := path.Join(parts[:3]...)
		if bags[bag] == nil {
			bags[bag] = fstest.MapFS{}
		}
		bags[bag][parts[3]] = &fstest.MapFile{Data: body}
	}
}

func sortedKeys[V any](m map[string]V) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}
