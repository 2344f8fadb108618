package catalog

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"dotori/archive"
)

func TestDamageIsTold(t *testing.T) {
	garbage := filepath.Join(t.TempDir(), "catalog.db")
	if err := os.WriteFile(garbage, bytes.Repeat([]byte("acorn"), 5000), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), garbage, Options{}); !Damaged(err) {
		t.Errorf("a file that is no database: %v", err)
	}
	if Damaged(nil) || Damaged(ErrNewer) || Damaged(fmt.Errorf("open: %w", os.ErrPermission)) {
		t.Error("other errors are taken for damage")
	}
}

func TestHolesInADatabaseAreDamage(t *testing.T) {
	path := filepath.Join(t.TempDir(), "catalog.db")
	c, err := Open(t.Context(), path, Options{Rollback: true})
	if err != nil {
		t.Fatal(err)
	}
	var all []archive.Item
	for i := range 3000 {
		m := at(t, "2015-07-09 20:34")
		m.Wall = m.Wall.AddDate(0, 0, i)
		all = append(all, message(m, "방", "나", "도토리 "+fmt.Sprint(i)))
	}
	put(t, c, "a", all...)
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 64 << 10; i < len(whole); i++ {
		whole[i] = 0xEE
	}
	if err := os.WriteFile(path, whole, 0o644); err != nil {
		t.Fatal(err)
	}
	c, err = Open(t.Context(), path, Options{Rollback: true})
	if err == nil {
		_, err = c.Keys(t.Context(), Query{})
		c.Close()
	}
	if !Damaged(err) {
		t.Errorf("a database with holes: %v", err)
	}
}
