package photoprism_test

import (
	"context"
	"path"
	"strings"
	"testing"

	"dotori/archive/export"
	"dotori/archive/export/exporttest"
	"dotori/archive/export/photoprism"
	"dotori/archive/read/dotori"
)

func TestPhotoPrism(t *testing.T) {
	exporttest.Run(t, exporttest.Case{Writer: photoprism.Writer{}, Owned: []string{dotori.ItemsName, export.SumsName}})
}

func everything(t *testing.T) *exporttest.Memory {
	t.Helper()
	m := exporttest.NewMemory()
	if _, err := (photoprism.Writer{}).Write(context.Background(), m, exporttest.Everything(), nil, nil); err != nil {
		t.Fatal(err)
	}
	return m
}

// TestStacks wants what belongs together under one stem, as PhotoPrism stacks it.
func TestStacks(t *testing.T) {
	m := everything(t)
	stems := map[string][]string{}
	for name := range m.Files {
		if ext := path.Ext(name); strings.HasPrefix(name, "originals/2019/08/20190804") && ext != ".xmp" {
			stem := strings.TrimSuffix(name, ext)
			stems[stem] = append(stems[stem], ext)
			if _, there := m.Files[name+".xmp"]; !there {
				t.Errorf("%s has no sidecar", name)
			}
		}
	}
	pairs := 0
	for _, exts := range stems {
		if len(exts) == 2 {
			pairs++
		}
	}
	if pairs != 2 {
		t.Errorf("the live photo and the RAW picture do not lie beside their pictures: %v", stems)
	}
}

func TestAlbumsAreListed(t *testing.T) {
	list := string(everything(t).Files["albums.csv"].Data)
	lines := strings.Split(strings.TrimSpace(list), "\r\n")
	if len(lines) != 2 || !strings.HasPrefix(lines[0], "\uFEFFalbum,file,") || !strings.HasPrefix(lines[1], "제주 2019/여름,originals/2019/08/20190803_182210_") {
		t.Errorf("the list is %q", lines)
	}
}
