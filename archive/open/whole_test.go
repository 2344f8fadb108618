package open_test

import (
	"testing"

	"dotori/archive/open"
)

// partsIn returns a folder with two parts of one download, as zips or unpacked.
func partsIn(t *testing.T, one, two string, zipped bool) *open.Archive {
	a, b := files{{"Takeout/사진/a.jpg", "A"}, {"list.json", "1"}}, files{{"Takeout/사진/a.jpg.json", "J"}, {"list.json", "2"}}
	if zipped {
		return mustOpen(t, folderOf(t, files{{"받은 것/" + one, string(zipOf(t, a, nil))}, {"받은 것/" + two, string(zipOf(t, b, nil))}}))
	}
	var both files
	for _, f := range a {
		both = append(both, [2]string{one + "/" + f[0], f[1]})
	}
	for _, f := range b {
		both = append(both, [2]string{two + "/" + f[0], f[1]})
	}
	return mustOpen(t, folderOf(t, both))
}

func TestPartsInAFolder(t *testing.T) {
	for _, c := range []struct{ one, two, whole string }{
		{"takeout-20240101T000000Z-001.zip", "takeout-20240101T000000Z-002.zip", "takeout-20240101T000000Z"},
		{"takeout-20240101T000000Z-3-001.tgz", "takeout-20240101T000000Z-3-002 (1).tgz", "takeout-20240101T000000Z"},
		{"facebook-gildong-2024-01-01-AbCd1234.zip", "facebook-gildong-2024-01-01-Zz9.zip", "facebook-gildong-2024-01-01"},
		{"instagram-gil.dong-01_02_2024-a.zip", "instagram-gil.dong-01_02_2024-b.zip", "instagram-gil.dong-01_02_2024"},
		{"iCloud Photos Part 1 of 6.zip", "iCloud Photos Part 2 of 6.zip", "iCloud Photos"},
		{"iCloud-bilder Del 1 av 6.zip", "iCloud-bilder Del 2 av 6.zip", "iCloud-bilder"},
		{"data-download-1.zip", "data-download-2.zip", "data-download"},
		{"72157_0ab_part1.zip", "72157_0ab_part2.zip", "72157_0ab"},
	} {
		want := []string{"Takeout/사진/a.jpg=A", "Takeout/사진/a.jpg.json=J", "list (2).json=2", "list.json=1"}
		for _, zipped := range []bool{true, false} {
			at := c.whole + "/"
			if zipped {
				at = "받은 것/" + at
			}
			var all []string
			for _, w := range want {
				all = append(all, at+w)
			}
			same(t, c.one, content(t, partsIn(t, c.one, c.two, zipped).FS()), all...)
		}
	}
}

func TestOthersStayApart(t *testing.T) {
	for _, c := range [][2]string{
		{"takeout-20240101T000000Z-001.zip", "takeout-20240202T000000Z-001.zip"},
		{"2019-01", "2019-02"}, {"여행 1", "여행 2"}, {"facebook-chunhyang-2024-01-01-a", "facebook-gildong-2024-01-01-a"},
	} {
		a := mustOpen(t, folderOf(t, files{{c[0] + "/a", "1"}, {c[1] + "/b", "2"}}))
		same(t, c[0], content(t, a.FS()), c[0]+"/a=1", c[1]+"/b=2")
	}
}
