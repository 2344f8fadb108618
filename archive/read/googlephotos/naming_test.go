package googlephotos_test

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/unicode/norm"

	"dotori/archive/read/googlephotos"
	"dotori/archive/read/readtest"
)

// The beginnings of files, enough to tell their kind.
const (
	jpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"
	heic = "\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"
	png  = "\x89PNG\r\n\x1A\n"
	mov  = "\x00\x00\x00\x14ftypqt  \x00\x00\x00\x00qt  "
	mp4  = "\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00isommp42"
	dng  = "II*\x00\x08\x00\x00\x00"
)

// situation is a folder of Google Photos: the names in it, and for each item
// that comes of it its media and what describes them.
type situation struct {
	name  string
	files []string
	want  []string
}

const (
	a20 = "abcdefghijklmnopqrst"
	a40 = a20 + a20
)

// situations are the ways in which files were seen to be named. % stands for
// the word that a language puts behind edited copies.
func situations() []situation {
	emoji22 := strings.Repeat("😀", 22)
	return []situation{
		{"since 2024", []string{"IMG_0001.JPG", "IMG_0001.JPG.supplemental-metadata.json"},
			[]string{"IMG_0001.JPG < IMG_0001.JPG.supplemental-metadata.json"}},
		{"until 2024", []string{"IMG_0001.JPG", "IMG_0001.JPG.json"}, []string{"IMG_0001.JPG < IMG_0001.JPG.json"}},
		{"counters since 2024", []string{"IMG_1.JPG", "IMG_1(1).JPG", "IMG_1(2).JPG", "IMG_1.JPG.supplemental-metadata.json",
			"IMG_1.JPG.supplemental-metadata(1).json", "IMG_1.JPG.supplemental-metadata(2).json"},
			[]string{"IMG_1(1).JPG < IMG_1.JPG.supplemental-metadata(1).json", "IMG_1(2).JPG < IMG_1.JPG.supplemental-metadata(2).json",
				"IMG_1.JPG < IMG_1.JPG.supplemental-metadata.json"}},
		{"counters until 2024", []string{"IMG_1.JPG", "IMG_1(1).JPG", "IMG_1.JPG.json", "IMG_1.JPG(1).json"},
			[]string{"IMG_1(1).JPG < IMG_1.JPG(1).json", "IMG_1.JPG < IMG_1.JPG.json"}},
		{"a counter of the title", []string{"skytree (2).jpg", "skytree (2).jpg.supplemental-metadata.json", "skytree.jpg", "skytree.jpg.supplemental-metadata.json"},
			[]string{"skytree (2).jpg < skytree (2).jpg.supplemental-metadata.json", "skytree.jpg < skytree.jpg.supplemental-metadata.json"}},
		{"a counter of the title and Google's", []string{"a(1).jpg", "a(1)(1).jpg", "a(1).jpg.json", "a(1).jpg(1).json"},
			[]string{"a(1)(1).jpg < a(1).jpg(1).json", "a(1).jpg < a(1).jpg.json"}},
		{"the trio", []string{"DSC_0238.JPG", "DSC_0238(1).JPG", "DSC_0238_1.JPG", "DSC_0238.JPG.json", "DSC_0238.JPG(1).json", "DSC_0238_1.JPG.json"},
			[]string{"DSC_0238(1).JPG < DSC_0238.JPG(1).json", "DSC_0238.JPG < DSC_0238.JPG.json", "DSC_0238_1.JPG < DSC_0238_1.JPG.json"}},

		{"the dot alone is left", []string{"PXL_20230814_201154491.LONG_EXPOSURE-01.COVER.jpg", "PXL_20230814_201154491.LONG_EXPOSURE-01.COVER..json"},
			[]string{"PXL_20230814_201154491.LONG_EXPOSURE-01.COVER.jpg < PXL_20230814_201154491.LONG_EXPOSURE-01.COVER..json"}},
		{"one letter is cut off", []string{a20 + ".jpg", a20 + ".jpg.supplemental-metadat.json"}, []string{a20 + ".jpg < " + a20 + ".jpg.supplemental-metadat.json"}},
		{"me is left", []string{a20 + "vwxyz.jpeg", a20 + "vwxyz.jpeg.supplemental-me.json"}, []string{a20 + "vwxyz.jpeg < " + a20 + "vwxyz.jpeg.supplemental-me.json"}},
		{"suppl is left", []string{a20 + a20[:16] + ".jpg", a20 + a20[:16] + ".jpg.suppl.json"}, []string{a20 + a20[:16] + ".jpg < " + a20 + a20[:16] + ".jpg.suppl.json"}},
		{"s is left", []string{a40 + ".jpg", a40 + ".jpg.s.json"}, []string{a40 + ".jpg < " + a40 + ".jpg.s.json"}},
		{"nothing is left", []string{a40 + "uv.jpg", a40 + "uv.jpg.json"}, []string{a40 + "uv.jpg < " + a40 + "uv.jpg.json"}},
		{"the extension is cut off", []string{a40 + "uvwx.jpg", a40 + "uvwx.j.json"}, []string{a40 + "uvwx.jpg < " + a40 + "uvwx.j.json"}},
		{"the name is cut off", []string{a40 + "uvwxyzA.jpg", a40 + "uvwxyz.json"}, []string{a40 + "uvwxyzA.jpg < " + a40 + "uvwxyz.json"}},
		{"cut off, with counters", []string{a40 + "uvwxyzA.jpg", a40 + "uvwxyzA(1).jpg", a40 + "uvwxyz.json", a40 + "uvwxyz(1).json"},
			[]string{a40 + "uvwxyzA(1).jpg < " + a40 + "uvwxyz(1).json", a40 + "uvwxyzA.jpg < " + a40 + "uvwxyz.json"}},
		{"not cut off", []string{a40 + "uvwxyzA.jpg", a40 + "uvwxyzA.jpg.supplemental-metadata.json"},
			[]string{a40 + "uvwxyzA.jpg < " + a40 + "uvwxyzA.jpg.supplemental-metadata.json"}},
		{"cut off elsewhere", []string{"IMG_1.jpg", "IMG_1.jpg.supplemental-meta.json"}, []string{"IMG_1.jpg < IMG_1.jpg.supplemental-meta.json"}},
		{"two that are cut off to one name", []string{a40 + "uvwxyz1.jpg", a40 + "uvwxyz2.jpg", a40 + "uvwxyz.json|" + a40 + "uvwxyz2.jpg", a40 + "uvwxyz(1).json|" + a40 + "uvwxyz1.jpg"},
			[]string{a40 + "uvwxyz1.jpg < " + a40 + "uvwxyz(1).json", a40 + "uvwxyz2.jpg < " + a40 + "uvwxyz.json"}},
		{"emoji", []string{emoji22 + "☀☁.jpg", emoji22 + "☀☁.json"}, []string{emoji22 + "☀☁.jpg < " + emoji22 + "☀☁.json"}},
		{"an emoji cut in two", []string{"☀" + emoji22 + "😃.jpg", "☀" + emoji22 + ".json"}, []string{"☀" + emoji22 + "😃.jpg < ☀" + emoji22 + ".json"}},
		{"an emoji cut in two, and said so", []string{"☀" + emoji22 + "😃.jpg", "☀" + emoji22 + "_.json"}, []string{"☀" + emoji22 + "😃.jpg < ☀" + emoji22 + "_.json"}},

		{"without extension", []string{"2234.jpg", "2234.supplemental-metadata.json"}, []string{"2234.jpg < 2234.supplemental-metadata.json"}},
		{"without extension until 2024", []string{"2234.jpg", "2234.json"}, []string{"2234.jpg < 2234.json"}},
		{"another extension", []string{"IMG_1.jpg", "IMG_1.HEIC.json"}, []string{"IMG_1.jpg < IMG_1.HEIC.json"}},
		{"other letters", []string{"img_1.JPG", "IMG_1.jpg.json"}, []string{"img_1.JPG < IMG_1.jpg.json"}},
		{"only case differs", []string{"IMG_1.JPG", "img_1.jpg", "IMG_1.JPG.json", "img_1.jpg.json"}, []string{"IMG_1.JPG < IMG_1.JPG.json", "img_1.jpg < img_1.jpg.json"}},
		{"characters that names may not have", []string{"a&b_ c_.jpg", "a_b_ c_.jpg.json|a&b: c?.jpg"}, []string{"a&b_ c_.jpg < a_b_ c_.jpg.json"}},
		{"decomposed", []string{"제주.jpg", norm.NFD.String("제주.jpg.supplemental-metadata.json")}, []string{"제주.jpg < 제주.jpg.supplemental-metadata.json"}},
		{"two Takeouts", []string{"a.jpg", "a.jpg.json", "a.jpg.supplemental-metadata.json"}, []string{"a.jpg < a.jpg.supplemental-metadata.json, a.jpg.json"}},
		{"two Takeouts, other words", []string{"a.jpg", "a.jpg.json", "a.jpg (2).json"}, []string{"a.jpg < a.jpg.json, a.jpg (2).json"}},
		{"two people's", []string{"a.jpg", "a (2).jpg", "a.jpg.json", "a.jpg (2).json"}, []string{"a (2).jpg < a.jpg (2).json", "a.jpg < a.jpg.json"}},
		{"two people's, same words", []string{"a.jpg", "a (2).jpg", "a.jpg.json"}, []string{"a (2).jpg < a.jpg.json", "a.jpg < a.jpg.json"}},

		{"edited", []string{"IMG_1.JPG", "IMG_1%.JPG", "IMG_1.JPG.json"}, []string{"IMG_1%.JPG < IMG_1.JPG.json", "IMG_1.JPG < IMG_1.JPG.json"}},
		{"edited, counted behind", []string{"IMG_1(1).JPG", "IMG_1%(1).JPG", "IMG_1.JPG(1).json"},
			[]string{"IMG_1%(1).JPG < IMG_1.JPG(1).json", "IMG_1(1).JPG < IMG_1.JPG(1).json"}},
		{"edited, counted before", []string{"IMG_1(1).JPG", "IMG_1(1)%.JPG", "IMG_1.JPG.supplemental-metadata(1).json"},
			[]string{"IMG_1(1)%.JPG < IMG_1.JPG.supplemental-metadata(1).json", "IMG_1(1).JPG < IMG_1.JPG.supplemental-metadata(1).json"}},
		{"edited into another format", []string{"IMG_1.HEIC", "IMG_1%.jpg", "IMG_1.HEIC.json"}, []string{"IMG_1%.jpg < IMG_1.HEIC.json", "IMG_1.HEIC < IMG_1.HEIC.json"}},
		{"edited, without its original", []string{"IMG_1%.JPG", "IMG_1.JPG.json"}, []string{"IMG_1%.JPG < IMG_1.JPG.json"}},
		{"edited, cut off", []string{"IMG_1.JPG", "IMG_1-ha edit.JPG", "IMG_1.JPG.json"}, []string{"IMG_1-ha edit.JPG < IMG_1.JPG.json", "IMG_1.JPG < IMG_1.JPG.json"}},
		{"effects", []string{"IMG_1.JPG", "IMG_1-EFFECTS.jpg", "IMG_1.JPG.json"}, []string{"IMG_1-EFFECTS.jpg < IMG_1.JPG.json", "IMG_1.JPG < IMG_1.JPG.json"}},
		{"effects of its own", []string{"IMG_1.JPG", "IMG_1-EFFECTS.jpg", "IMG_1.JPG.json", "IMG_1-EFFECTS.jpg.json"},
			[]string{"IMG_1-EFFECTS.jpg < IMG_1-EFFECTS.jpg.json", "IMG_1.JPG < IMG_1.JPG.json"}},
		{"no edit", []string{"IMG-1.JPG", "IMG.JPG", "IMG.JPG.json"}, []string{"IMG-1.JPG <", "IMG.JPG < IMG.JPG.json"}},

		{"live", []string{"IMG_1.HEIC", "IMG_1.MP4", "IMG_1.HEIC.json"}, []string{"IMG_1.HEIC+IMG_1.MP4 < IMG_1.HEIC.json"}},
		{"live, counted", []string{"IMG_1(1).HEIC", "IMG_1(1).MP4", "IMG_1.HEIC.supplemental-metadata(1).json"},
			[]string{"IMG_1(1).HEIC+IMG_1(1).MP4 < IMG_1.HEIC.supplemental-metadata(1).json"}},
		{"live, counted otherwise", []string{"IMG_2552.HEIC", "IMG_2552(1).MP4", "IMG_2552.HEIC.json"}, []string{"IMG_2552.HEIC+IMG_2552(1).MP4 < IMG_2552.HEIC.json"}},
		{"live, edited", []string{"IMG_1.HEIC", "IMG_1.MP4", "IMG_1%.HEIC", "IMG_1%.MP4", "IMG_1.HEIC.json"},
			[]string{"IMG_1%.HEIC+IMG_1%.MP4 < IMG_1.HEIC.json", "IMG_1.HEIC+IMG_1.MP4 < IMG_1.HEIC.json"}},
		{"live, described as a picture", []string{"IMG_1.HEIC", "IMG_1.MP4", "IMG_1.HEIC.json", "IMG_1.MP4.json|IMG_1.HEIC"}, []string{"IMG_1.HEIC+IMG_1.MP4 < IMG_1.HEIC.json, IMG_1.MP4.json"}},
		{"a video of that name", []string{"IMG_1.HEIC", "IMG_1.MP4", "IMG_1.HEIC.json", "IMG_1.MP4.json"}, []string{"IMG_1.HEIC < IMG_1.HEIC.json", "IMG_1.MP4 < IMG_1.MP4.json"}},
		{"live, without its picture", []string{"IMG_1.MOV", "IMG_1.HEIC.supplemental-metadata.json"}, []string{"IMG_1.MOV < IMG_1.HEIC.supplemental-metadata.json"}},
		{"motion", []string{"PXL_1.MP.jpg", "PXL_1.MP", "PXL_1.MP.jpg.json"}, []string{"PXL_1.MP.jpg+PXL_1.MP < PXL_1.MP.jpg.json"}},
		{"motion, taken again", []string{"PXL_1.MP~2.jpg", "PXL_1.MP~2", "PXL_1.MP~2.jpg.supplemental-metadata.json"}, []string{"PXL_1.MP~2.jpg+PXL_1.MP~2 < PXL_1.MP~2.jpg.supplemental-metadata.json"}},
		{"a clip without extension", []string{"IMG_1.HEIC", "IMG_1", "IMG_1.HEIC.json"}, []string{"IMG_1.HEIC+IMG_1 < IMG_1.HEIC.json"}},
		{"RAW", []string{"IMG_1.DNG", "IMG_1.JPG", "IMG_1.DNG.json|@", "IMG_1.JPG.json|@"}, []string{"IMG_1.JPG+IMG_1.DNG < IMG_1.JPG.json, IMG_1.DNG.json"}},
		{"RAW of another day", []string{"IMG_1.DNG", "IMG_1.JPG", "IMG_1.DNG.json", "IMG_1.JPG.json"}, []string{"IMG_1.DNG < IMG_1.DNG.json", "IMG_1.JPG < IMG_1.JPG.json"}},
		{"nothing describes it", []string{"a.jpg", "b.jpg", "b.jpg.json"}, []string{"a.jpg <", "b.jpg < b.jpg.json"}},
	}
}

// sidecar is the JSON of a picture; n tells pictures apart.
func sidecar(title string, n int) string {
	return fmt.Sprintf(`{"title":%q,"photoTakenTime":{"timestamp":"%d"},"url":"https://photos.google.com/photo/AF%d"}`, title, 1564824130+100*n, n)
}

// content is what a file of a name holds.
func content(name string, n int) string {
	switch strings.ToLower(path.Ext(name)) {
	case ".heic":
		return heic + name
	case ".mov":
		return mov + name
	case ".mp4", "":
		return mp4 + name
	case ".dng":
		return dng + name
	case ".png":
		return png + name
	}
	if strings.HasPrefix(strings.ToUpper(path.Ext(name)), ".MP") {
		return mp4 + name
	}
	return jpeg + name
}

// place puts the files of a situation into folders, by turns.
func (s situation) place(word string, dirs ...string) fstest.MapFS {
	root := fstest.MapFS{}
	for n, f := range s.files {
		name, title, _ := strings.Cut(strings.ReplaceAll(f, "%", word), "|")
		body := content(name, n)
		if path.Ext(name) == ".json" {
			switch title {
			case "@": // taken at one time
				body = sidecar(strings.TrimSuffix(name, ".json"), 0)
			case "":
				body = sidecar(strings.TrimSuffix(strings.TrimSuffix(name, ".json"), ".supplemental-metadata"), n)
			default:
				body = sidecar(title, n)
			}
		}
		root[path.Join(dirs[n%len(dirs)], name)] = &fstest.MapFile{Data: []byte(body)}
	}
	return root
}

// found shows the items of an archive: "picture+clip < JSON, JSON".
func found(t *testing.T, root fstest.MapFS) (lines []string) {
	t.Helper()
	r := readtest.Read(t.Context(), googlephotos.New(), root, nil)
	if r.Err != nil {
		t.Fatal(r.Err)
	}
	for _, it := range r.Items {
		var media, files []string
		for _, m := range it.Media {
			media = append(media, norm.NFC.String(path.Base(m.Path)))
		}
		for _, f := range it.Files {
			files = append(files, norm.NFC.String(path.Base(f)))
		}
		lines = append(lines, strings.TrimSpace(strings.Join(media, "+")+" < "+strings.Join(files, ", ")))
	}
	for _, w := range r.Warnings {
		lines = append(lines, "warning "+w.Error())
	}
	slices.Sort(lines)
	return lines
}

// TestNames wants the right JSON for every picture: in every language, with
// all files in one folder or in the parts of an archive that were unpacked
// beside each other.
func TestNames(t *testing.T) {
	cases := 0
	for _, l := range locales() {
		for _, s := range situations() {
			var want []string
			for _, line := range s.want {
				want = append(want, strings.ReplaceAll(line, "%", l.edited))
			}
			slices.Sort(want)
			one := path.Join("Takeout", l.root, l.year)
			for how, dirs := range map[string][]string{"one folder": {one}, "two parts": {one, path.Join("Takeout 2", l.root, l.year)}} {
				cases++
				if got := found(t, s.place(l.edited, dirs...)); !slices.Equal(got, want) {
					t.Errorf("%s, %s, %s:\n got %q\nwant %q", l.id, s.name, how, got, want)
				}
			}
		}
	}
	if cases < 120 || len(locales()) < 20 {
		t.Errorf("%d cases in %d locales", cases, len(locales()))
	}
	t.Logf("%d cases in %d locales", cases, len(locales()))
}
