package help

import (
	"io/fs"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"dotori/archive"
	"dotori/archive/read/all"
	"dotori/ui/i18n"
)

func guides(t *testing.T) []Guide {
	t.Helper()
	all, err := Guides()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestEveryGuideIsListedAndWhole(t *testing.T) {
	names, err := fs.Glob(files, "pages/*.json")
	if err != nil || len(names) != len(order()) {
		t.Errorf("%d files, %v, %d of them listed", len(names), err, len(order()))
	}
	for _, g := range guides(t) {
		switch {
		case !slices.Contains(areas(), g.Area):
			t.Errorf("%s stands in no area: %q", g.ID, g.Area)
		case g.Title.Korean == "" || g.Lead.Korean == "" || g.Drop.Korean == "" || len(g.Ways) == 0 || len(g.Holds) == 0:
			t.Errorf("%s says too little", g.ID)
		}
		for _, w := range g.Ways {
			if len(w.Steps) == 0 {
				t.Errorf("%s: %s has no steps", g.ID, w.Title.English)
			}
		}
	}
	for _, id := range First() {
		if !slices.Contains(order(), id) {
			t.Errorf("there is no guide %s to begin with", id)
		}
	}
}

func TestEveryWordIsInBothLanguages(t *testing.T) {
	for _, g := range guides(t) {
		walk(reflect.ValueOf(g), func(s Text) {
			if (s.Korean == "") != (s.English == "") {
				t.Errorf("%s: only one language of %q %q", g.ID, s.Korean, s.English)
			}
			if s.Korean != "" && !strings.ContainsFunc(s.Korean, func(r rune) bool { return unicode.Is(unicode.Hangul, r) }) {
				t.Errorf("%s: %q is not Korean", g.ID, s.Korean)
			}
		})
	}
}

func walk(v reflect.Value, visit func(Text)) {
	if s, ok := v.Interface().(Text); ok {
		visit(s)
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			walk(v.Field(i), visit)
		}
	case reflect.Slice:
		for i := range v.Len() {
			walk(v.Index(i), visit)
		}
	}
}

// Whatever Dotori reads, somebody must be able to learn how to get it; and no
// guide may promise a reader that does not exist.
func TestGuidesAndReadersAgree(t *testing.T) {
	known := map[archive.Service]bool{}
	for _, r := range all.All().All() {
		known[r.Info().Service] = false
	}
	for _, g := range guides(t) {
		if len(g.Services) == 0 {
			t.Errorf("%s: nothing reads it", g.ID)
		}
		for _, s := range g.Services {
			if _, ok := known[s]; !ok {
				t.Errorf("%s: there is no reader of %s", g.ID, s)
			}
			known[s] = true
		}
	}
	for s, told := range known {
		if !told && s != "dotori" {
			t.Errorf("no guide tells how to get the archives of %s", s)
		}
	}
}

func TestFind(t *testing.T) {
	for query, want := range map[string]string{"카톡": "kakaotalk", "ㅆㅇㅇㄷ": "cyworld", "hanmail": "daum-mail", "pst": "outlook", "네이버 메일": "naver-mail", "없는것": ""} {
		found := Find(guides(t), query)
		if want == "" && len(found) > 0 || want != "" && !slices.ContainsFunc(found, func(g Guide) bool { return g.ID == want }) || len(found) > 5 {
			t.Errorf("%q finds %d guides, not %s", query, len(found), want)
		}
	}
	if got := Find(guides(t), " "); len(got) != len(order()) {
		t.Errorf("no words find %d guides", len(got))
	}
}

func TestTextsFollowTheLanguage(t *testing.T) {
	s := Text{"가", "a"}
	if s.In(i18n.Korean) != "가" || s.In(i18n.English) != "a" {
		t.Error("the languages are mixed up")
	}
}

// The help tells in which order dates are trusted, in both languages.
func TestTheOrderOfTrustIsTold(t *testing.T) {
	words := map[archive.Origin]Text{
		archive.OriginUser: {"직접 정한 날짜", "what you said"}, archive.OriginArchive: {"서비스의 기록", "what the service recorded"},
		archive.OriginSidecar: {"곁에 있는 XMP", "XMP file beside"}, archive.OriginEXIF: {"EXIF", "EXIF"}, archive.OriginGPS: {"GPS", "GPS"},
		archive.OriginContainer: {"영상 파일 속", "in a video file"}, archive.OriginXMP: {"사진 속 XMP", "XMP inside"}, archive.OriginIPTC: {"사진 속 IPTC", "IPTC inside"},
		archive.OriginFilename: {", 파일 이름", "the file name"}, archive.OriginFolder: {"폴더 이름", "the folder name"},
		archive.OriginSaved: {"저장한 때를 적은", "when it saved"}, archive.OriginMtime: {"파일이 바뀐 시각", "modification time"},
	}
	guides, err := Guides()
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range guides {
		if g.ID != "photos" {
			continue
		}
		for _, l := range []i18n.Language{i18n.Korean, i18n.English} {
			at := 0
			for _, o := range archive.Trust() {
				next := strings.Index(g.Notes[0].In(l)[at:], words[o].In(l))
				if next < 0 {
					t.Fatalf("%s: %q does not follow", o, words[o].In(l))
				}
				at += next
			}
		}
		return
	}
	t.Error("there is no help for photos")
}
