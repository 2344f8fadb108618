package desttest_test

import (
	"testing"

	"dotori/archive/export"
	"dotori/archive/export/dest/desttest"
	"dotori/archive/export/exporttest"
)

func TestFolder(t *testing.T) {
	desttest.Run(t, func(t *testing.T) desttest.Open {
		dir := t.TempDir()
		return func(t *testing.T) export.Session {
			f, err := export.OpenFolder(dir)
			if err != nil {
				t.Fatal(err)
			}
			return f
		}
	})
}

// memory makes a session of a destination that needs no closing.
type memory struct{ *exporttest.Memory }

func (memory) Close() error   { return nil }
func (memory) InMemory() bool { return true }

func TestMemory(t *testing.T) {
	desttest.Run(t, func(*testing.T) desttest.Open {
		m := exporttest.NewMemory()
		return func(*testing.T) export.Session { return memory{m} }
	})
}
