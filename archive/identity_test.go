package archive_test

import (
	"testing"

	"dotori/archive"
)

func TestIdentityIsKept(t *testing.T) {
	it := archive.Item{Kind: archive.Diary, Service: "cyworld", Title: "봄"}
	it.ID = it.Identity()
	corrected := it
	corrected.Title = "여름"
	if corrected.Identity() != it.ID {
		t.Error("a corrected item that carries its id becomes another one")
	}
	corrected.ID = ""
	if corrected.Identity() == it.ID {
		t.Error("items of different content have one identity")
	}
}
