package similar

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"dotori/archive"
)

func exif(t *testing.T, wall string) archive.Moment {
	t.Helper()
	at, err := time.Parse(time.DateTime, wall)
	if err != nil {
		t.Fatal(err)
	}
	return archive.At(at, archive.PrecisionSecond, archive.OriginEXIF)
}

func TestJudge(t *testing.T) {
	shot := func(name, camera, wall string, width, height int) Shot {
		s := Shot{Name: name, Camera: camera, Width: width, Height: height}
		if wall != "" {
			s.Taken = exif(t, wall)
		}
		return s
	}
	part := func(s Shot, d time.Duration) Shot {
		s.Subsecond = d
		return s
	}
	noon, next := "2016-05-01 12:00:00", "2016-05-01 12:00:01"
	same, near := Likeness{Worst: 0.2, Texture: 1}, Likeness{Worst: 0.7, Texture: 1}
	original := shot("IMG_0042.JPG", "Nokia 808", noon, 4000, 3000)
	for name, tt := range map[string]struct {
		a, b     Shot
		l        Likeness
		from, to int
		reason   string
	}{
		"nothing known":           {Shot{}, Shot{}, same, 99, 99, "They show the same in every detail."},
		"stripped by a messenger": {original, shot("KakaoTalk_20160501_1.jpg", "", "", 1280, 960), near, Sure, 99, "One is smaller: 1280×960 of 4000×3000 pixels."},
		"the same second":         {original, shot("a.jpg", "", noon, 4000, 3000), near, Sure, 99, "Taken in the same second: 2016-05-01 12:00:00."},
		"copied together": {Shot{Moment: archive.At(exif(t, noon).Wall, archive.PrecisionSecond, archive.OriginMtime)},
			Shot{Moment: archive.At(exif(t, noon).Wall, archive.PrecisionSecond, archive.OriginMtime)}, Likeness{Worst: 0.95, Texture: 1}, 60, Sure - 1, "Their files are of the same second: 2016-05-01 12:00:00."},
		"another zone": {original, shot("a.jpg", "", "2016-05-01 03:00:00", 4000, 3000), near, Sure, 99, "Their times are exactly 9h0m0s apart, as where a time zone is not told."},
		"edited date":  {original, shot("a.jpg", "Nokia 808", "2019-01-01 10:11:12", 4000, 3000), same, Sure, 99, "They bear different dates: 2016-05-01 and 2019-01-01."},
		"a year only": {original, Shot{Moment: archive.At(exif(t, noon).Wall, archive.PrecisionYear, archive.OriginUser)}, near, Sure, 99,
			"Their dates agree: 2016-05-01 and 2016."},
		"a series":             {original, shot("IMG_0043.JPG", "Nokia 808", next, 4000, 3000), same, 0, 30, "Taken 1s apart with one camera: two shots of a series."},
		"a series, renamed":    {original, shot("a.jpg", "Nokia 808", next, 4000, 3000), same, 0, 59, "Taken 1s apart with one camera: two shots of a series."},
		"within a second":      {part(original, 120*time.Millisecond), part(original, 480*time.Millisecond), same, 0, 60, "Two shots within one second."},
		"another camera":       {original, shot("a.jpg", "Kodak C330", "", 4000, 3000), same, 0, Sure - 1, "Different cameras: Nokia 808 and Kodak C330."},
		"numbers that follow":  {shot("DSC_0001.JPG", "", "", 0, 0), shot("DSC_0002.JPG", "", "", 0, 0), same, 0, Sure - 1, "Their numbers follow each other: DSC_0001.JPG and DSC_0002.JPG."},
		"edited by Google":     {original, shot("IMG_0042-edited.jpg", "", "", 0, 0), near, Sure, 99, "Their names belong together: IMG_0042.JPG and IMG_0042-edited.jpg."},
		"edited by Apple":      {original, shot("IMG_E0042.JPG", "", "", 0, 0), near, Sure, 99, "Their names belong together: IMG_0042.JPG and IMG_E0042.JPG."},
		"RAW":                  {original, shot("IMG_0042.CR2", "Nokia 808", noon, 4100, 3080), near, Sure, 99, "RAW and picture of one shot: IMG_0042.JPG and IMG_0042.CR2."},
		"turned and cropped":   {original, Shot{}, Likeness{Worst: 0.3, Texture: 1, Cropped: 0.021}, Sure, 99, "One is cropped by 3 %."},
		"brighter":             {original, Shot{}, Likeness{Worst: 0.7, Texture: 1, Brighter: 0.2}, Sure, 99, "Brightness or contrast was changed."},
		"other words":          {Shot{}, Shot{}, Likeness{Worst: 0.95, Texture: 1}, 60, Sure - 1, "They show nearly the same, but a part differs."},
		"other people":         {Shot{}, Shot{}, Likeness{Worst: 3, Texture: 1}, 20, 59, "They show nearly the same, but a part differs."},
		"blank sheets":         {Shot{}, Shot{}, Likeness{Worst: 0.1}, 60, Sure - 1, "There is little in them to compare."},
		"painted another hue":  {Shot{}, Shot{}, Likeness{Worst: 0.5, Texture: 1, Color: 30}, 60, Sure - 1, "The colours differ."},
		"one without any date": {original, Shot{}, same, 99, 99, "Only one knows when it was taken."},
	} {
		got, reasons := Judge(&tt.a, &tt.b, tt.l, 0)
		if got < tt.from || got > tt.to || !strings.Contains(texts(reasons), "\n"+tt.reason+"\n") {
			t.Errorf("%s: %d %%, want %d..%d, because:%s", name, got, tt.from, tt.to, texts(reasons))
		}
		if back, _ := Judge(&tt.b, &tt.a, tt.l, 0); back != got {
			t.Errorf("%s: %d %% one way and %d %% the other", name, got, back)
		}
	}
}

// texts writes reasons as people read them.
func texts(all []Reason) string {
	s := "\n"
	for _, r := range all {
		text := strings.ReplaceAll(r.Text, "%%", "%")
		for _, v := range r.Values {
			text = strings.Replace(text, "%s", v, 1)
		}
		s += text + "\n"
	}
	return s
}

// plain is a language that has no words of its own.
type plain struct{}

func (plain) T(text string, values ...any) string { return fmt.Sprintf(text, values...) }
func (plain) Duration(d time.Duration) string     { return fmt.Sprint(d.Seconds(), " seconds") }

func TestReasonsAreSaid(t *testing.T) {
	for want, r := range map[string]Reason{
		"Their times are 8 seconds apart.":                      because(-4, "Their times are %s apart.", 8*time.Second)[0],
		"They bear different dates: 2005-07-23 and 2015-01-02.": because(-3, "They bear different dates: %s and %s.", "2005-07-23", "2015-01-02")[0],
		"The same bytes.": because(100, "The same bytes.")[0],
	} {
		if got := r.Say(plain{}); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestBetter(t *testing.T) {
	noon := exif(t, "2016-05-01 12:00:00")
	order := []Shot{
		{Name: "IMG_1.jpg", Camera: "Nokia", Width: 4000, Height: 3000, Size: 900, Moment: noon},
		{Name: "IMG_1.jpg", Camera: "Nokia", Width: 4000, Height: 3000, Size: 800, Moment: noon},
		{Name: "IMG_1-edited.jpg", Camera: "Nokia", Width: 4000, Height: 3000, Size: 990},
		{Name: "a.jpg", Width: 4000, Height: 3000, Size: 999, Moment: noon},
		{Name: "a.jpg", Camera: "Nokia", Width: 1280, Height: 960, Size: 999},
		{Name: "a.dng", Camera: "Nokia", Width: 4100, Height: 3100, Size: 9999},
		{Name: "a.jpg", Camera: "Nokia", Width: 8000, Height: 6000, Part: true},
	}
	for i := range order {
		for j := range order {
			if Better(&order[i], &order[j]) != (i < j) {
				t.Errorf("%d before %d: %v", i, j, i >= j)
			}
		}
	}
}

func TestGroupsHoldTogether(t *testing.T) {
	shots := make([]Shot, 7)
	for i := range shots {
		shots[i] = Shot{Width: 1000 - i, Height: 1000} // the first is the best
	}
	pair := func(a, b, confidence int) Match { return Match{A: a, B: b, Confidence: confidence} }
	for name, tt := range map[string]struct {
		matches []Match
		apart   [2]int
		want    string
	}{
		"none":                         {nil, [2]int{}, ""},
		"too weak":                     {[]Match{pair(0, 1, 94)}, [2]int{}, ""},
		"all under the best":           {[]Match{pair(0, 1, 99), pair(0, 2, 96), pair(1, 2, 95)}, [2]int{}, "0:1,2"},
		"small ones first":             {[]Match{pair(1, 2, 99), pair(0, 1, 96), pair(0, 2, 96)}, [2]int{}, "0:1,2"},
		"a chain does not join":        {[]Match{pair(0, 1, 99), pair(1, 2, 96), pair(2, 3, 95)}, [2]int{}, "0:1 2:3"},
		"the surest decides":           {[]Match{pair(0, 2, 95), pair(1, 2, 99)}, [2]int{}, "1:2"},
		"apart":                        {[]Match{pair(0, 1, 99), pair(0, 2, 98), pair(1, 2, 97)}, [2]int{1, 2}, "0:1"},
		"two groups, the surest first": {[]Match{pair(0, 1, 96), pair(4, 5, 99)}, [2]int{}, "4:5 0:1"},
	} {
		apart := func(a, b int) bool { return tt.apart != [2]int{} && keyOf(a, b) == keyOf(tt.apart[0], tt.apart[1]) }
		var words []string
		for _, g := range Groups(shots, tt.matches, Sure, apart) {
			members := []string{}
			for _, m := range g.Members {
				members = append(members, strconv.Itoa(m.Shot))
			}
			words = append(words, strconv.Itoa(g.Top)+":"+strings.Join(members, ","))
		}
		if got := strings.Join(words, " "); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

func TestReasonsHaveTheirKorean(t *testing.T) {
	b, err := os.ReadFile("../../assets/translations/similar.ko.json")
	var korean map[string]string
	if err == nil {
		err = json.Unmarshal(b, &korean)
	}
	if err != nil {
		t.Fatal(err)
	}
	sentence := regexp.MustCompile(`^[A-Z].* .*\.$`)
	found := 0
	for _, name := range []string{"judge.go", "clock.go"} {
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				if s, err := strconv.Unquote(lit.Value); err == nil && sentence.MatchString(s) {
					found++
					if korean[s] == "" {
						t.Errorf("no Korean for %q", s)
					}
				}
			}
			return true
		})
	}
	if found < len(korean) {
		t.Errorf("%d sentences in the code, %d in Korean", found, len(korean))
	}
}
