package ui

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestCopyFile(t *testing.T) {
	from, to := filepath.Join(t.TempDir(), "a"), filepath.Join(t.TempDir(), "b")
	if err := os.WriteFile(from, []byte("도토리"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := copyFile(t.Context(), from, to); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(to); string(got) != "도토리" || err != nil {
		t.Errorf("copied %q, %v", got, err)
	}
	done, cancel := context.WithCancel(t.Context())
	cancel()
	if err := copyFile(done, from, to); !errors.Is(err, context.Canceled) {
		t.Errorf("a copy that is called off ends with %v", err)
	}
}
