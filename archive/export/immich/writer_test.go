package immich_test

import (
	"context"
	"path"
	"slices"
	"strings"
	"testing"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/exporttest"
	"dotori/archive/export/immich"
	"dotori/archive/read/dotori"
)

func TestImmich(t *testing.T) {
	exporttest.Run(t, exporttest.Case{Writer: immich.Writer{}, Owned: []string{dotori.ItemsName, export.SumsName}})
}

func write(t *testing.T, sel export.Selection, o archive.Options) (*exporttest.Memory, export.Report) {
	t.Helper()
	m := exporttest.NewMemory()
	r, err := immich.Writer{}.Write(context.Background(), m, sel, o, nil)
	if err != nil {
		t.Fatal(err)
	}
	return m, r
}

// uploaded returns what "immich upload --recursive --album albums" would send:
// the names of the files by the name of their folder.
func uploaded(m *exporttest.Memory) map[string][]string {
	albums := map[string][]string{}
	for name := range m.Files {
		if strings.HasPrefix(name, "albums/") && path.Ext(name) != ".xmp" {
			album := path.Base(path.Dir(name))
			albums[album] = append(albums[album], path.Base(name))
		}
	}
	return albums
}

func TestAlbums(t *testing.T) {
	m, _ := write(t, exporttest.Everything(), nil)
	if got := uploaded(m); len(got) != 1 || !slices.Equal(got["제주 2019／여름"], []string{"IMG_0001.JPG"}) {
		t.Errorf("the albums are %v", got)
	}
	for _, name := range []string{"timeline/2019/08/IMG_0002.HEIC", "timeline/2019/08/IMG_0002.mov", "timeline/2019/08/IMG_0002.HEIC.xmp", "timeline/unknown-date/scan 100_.jpg", "albums.csv"} {
		if _, there := m.Files[name]; !there {
			t.Errorf("%s is not there", name)
		}
	}
}

// TestDescriptionBeginsWithTheTitle because Immich shows no titles.
func TestDescriptionBeginsWithTheTitle(t *testing.T) {
	m, _ := write(t, exporttest.Everything(), nil)
	sidecar := string(m.Files["albums/제주 2019／여름/IMG_0001.JPG.xmp"].Data)
	want := "<tiff:ImageDescription><rdf:Alt><rdf:li xml:lang='x-default'>제주 &lt;여행&gt; &amp; 가족&#xA;&#xA;성산일출봉에서"
	if !strings.Contains(sidecar, want) {
		t.Errorf("the sidecar says %s", sidecar)
	}
}

func TestCopies(t *testing.T) {
	all := exporttest.Everything()
	one := all.Only(func(it archive.Item) bool { return it.Favorite })
	one.List[0].Collections = append(one.List[0].Collections, archive.Collection{Kind: archive.Album, Title: "가족"})
	m, r := write(t, one, nil)
	if len(uploaded(m)) != 1 || len(r.Left) != 1 {
		t.Errorf("without copies there are %v, and left is %v", uploaded(m), r.Left)
	}
	m, r = write(t, one, archive.Options{"album-copies": "true"})
	if got := uploaded(m); len(got) != 2 || len(r.Left) != 0 || !slices.Equal(got["가족"], got["제주 2019／여름"]) {
		t.Errorf("with copies there are %v, and left is %v", got, r.Left)
	}
}
