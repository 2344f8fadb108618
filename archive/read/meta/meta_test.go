package meta_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"dotori/archive"
	"dotori/archive/read/clock"
	"dotori/archive/read/meta"
)

func TestRepair(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"plain", "plain"},
		{"\u00ea\u00b9\u0080", "김"},
		{"caf\u00c3\u00a9", "café"},
		{"café", "café"},                   // right already
		{"김\u00ea\u00b9", "김\u00ea\u00b9"}, // half repaired by somebody else
		{"\u00f0\u009f\u0091\u008d", "👍"},
		{"\u00e2\u009d\u00a4", "❤"},
		{"ê", "ê"},
		{"한글", "한글"},
		{"a\r\nb\x00", "a\nb"},
	}
	for _, tt := range tests {
		if got := meta.Repair(tt.in); got != tt.want {
			t.Errorf("Repair(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestDate(t *testing.T) {
	tests := []struct{ in, want string }{
		{"Oct 19, 2019, 2:37 PM", "2019-10-19 14:37:00 minute"},
		{"Oct 19, 2019 at 2:37 PM", "2019-10-19 14:37:00 minute"},
		{"19 Oct 2019, 14:37", "2019-10-19 14:37:00 minute"},
		{"Oct 19, 2019 2:37:05 pm", "2019-10-19 14:37:05 second"},
		{"Oct 19, 2019, 2:37\u202fPM", "2019-10-19 14:37:00 minute"},
		{"Oct 19, 2019, 12:37 a.m.", "2019-10-19 00:37:00 minute"},
		{"2020년 9월 13일 오후 12:26", "2020-09-13 12:26:00 minute"},
		{"2020. 9. 13. 오전 12:26", "2020-09-13 00:26:00 minute"},
		{"9월 13, 2020 12:26 오후", "2020-09-13 12:26:00 minute"},
		{"2020年9月13日 下午3:26", "2020-09-13 15:26:00 minute"},
		{"2020/09/13 15:26", "2020-09-13 15:26:00 minute"},
		{"13. September 2020 um 15:26", "2020-09-13 15:26:00 minute"},
		{"13 sept. 2020 à 15:26", "2020-09-13 15:26:00 minute"},
		{"13 de sep de 2020 15:26", "2020-09-13 15:26:00 minute"},

		{"", ""},
		{"Oct 19, 2019", ""},
		{"2020년 9월 13일", ""},
		{"14:37", ""},
		{"Oct 32, 2019, 2:37 PM", ""},
		{"Feb 30, 2019, 2:37 PM", ""},
		{"Oct 19, 2019, 14:37 PM", ""},
		{"Oct 19, 2019, 25:37", ""},
		{"우리 Oct 19, 2019, 2:37 PM 에 만나", ""},
		{"call me Oct 19, 2019, 2:37 PM", ""},
		{strings.Repeat("1 ", 100), ""},
	}
	for _, tt := range tests {
		m, ok := meta.Date(tt.in)
		got := ""
		if ok {
			got = m.Wall.Format("2006-01-02 15:04:05 ") + string(m.Precision)
		}
		if got != tt.want || ok && m.Origin != archive.OriginArchive {
			t.Errorf("Date(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestSeconds(t *testing.T) {
	seoul := time.FixedZone("", 9*3600)
	for unix, want := range map[int64]string{0: "", -62169958800: "", 1 << 60: "", -1 << 60: "", 1600000000: "2020-09-13T21:26:40+09:00", -300000000: "1960-06-30T03:40:00+09:00"} {
		m := clock.Unix(unix, seoul)
		got := ""
		if m.Known() {
			got = m.Wall.Format("2006-01-02T15:04:05") + m.Offset.String()
		}
		if got != want {
			t.Errorf("clock.Unix(%d) = %q, want %q", unix, got, want)
		}
	}
}

func blocks(t *testing.T, page string) (all []string) {
	t.Helper()
	for b, err := range meta.Blocks(strings.NewReader(page)) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, b.Moment.Wall.Format("15:04 ")+strings.Join(b.Lines, " / ")+strings.Repeat(" !", len(b.URIs))+strings.Join(b.Reactions, "+"))
	}
	return all
}

func TestBlocks(t *testing.T) {
	const at = "<div>Sep 13, 2020, 12:26 PM</div>"
	tests := []struct {
		name, page string
		want       []string
	}{
		{"nothing", "", nil},
		{"no entries", "<div>a<div>b</div></div>", nil},
		{"only dates", "<div>" + at + "</div>" + at, nil},
		{"a date that somebody wrote", "<div><div>A</div><div>Sep 14, 2020, 1:00 PM</div>" + at + "</div>", []string{"12:26 A / Sep 14, 2020, 1:00 PM"}},
		{"a date and more in what somebody wrote", "<div><div>A</div><div><div>Sep 14, 2020, 1:00 PM</div><div>b</div></div>" + at + "</div>",
			[]string{"12:26 A / Sep 14, 2020, 1:00 PM / b"}},
		{"an entry inside an entry", "<main><div><div>A</div>" + at + "</div><div><div>B</div><div><div>c</div>" + at + "</div>" + at + "</div></main>",
			[]string{"12:26 A", "12:26 B / c / Sep 13, 2020, 12:26 PM"}},
		{"a picture alone", `<div><div>A</div><div><img src="a.jpg"><img src="a.jpg"></div>` + at + "</div>", []string{"12:26 A !"}},
		{"scripts and tables", "<div><div>A<script>x</script></div><table><tr><td>IP<div>203.0.113.7</div></td></tr></table>" + at + "</div>", []string{"12:26 A"}},
		{"cut", "<div><div><div>A</div>" + at + "</div><div><div>B</div>", []string{"12:26 A"}},
		{"too many ends", "</div></div><div><div>A</div>" + at + "</div></div></div><div><div>B</div>" + at + "</div>", []string{"12:26 A", "12:26 B"}},
	}
	for _, tt := range tests {
		if got := blocks(t, tt.page); !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

// A page without entries, however long and deep, needs no more memory.
func TestEndlessPage(t *testing.T) {
	if got := blocks(t, strings.Repeat("<div>도토리", 100_000)+strings.Repeat("</div>", 100_000)); len(got) != 0 {
		t.Errorf("%d entries", len(got))
	}
}

func TestSurvey(t *testing.T) {
	heads := map[string]string{
		"c/messages/inbox/a_1/message_1.json": `{"participants":[],"messages":[{"sender_name":"a","is_geoblocked_for_viewer":false}]}`,
		"d/messages/inbox/a_1/message_1.json": `{"participants":[],"messages":[{"sender_name":"a"}]}`,
		"e/messages/inbox/b_1/message_1.json": `{"participants":[],"messages":[{"sender_name":"a","is_geoblocked_for_viewer":false}]}`,
	}
	names := []string{
		"a/your_facebook_activity/posts/your_posts_1.json", "a/notes.txt", "b/x/your_instagram_activity/media/posts_1.json",
		"c/messages/inbox/a_1/message_1.json", "d/messages/inbox/a_1/message_1.json",
		"e/posts/your_posts_1.json", "e/content/posts_1.json", "e/messages/inbox/a_1/message_1.json", "e/messages/inbox/b_1/message_1.json",
	}
	survey := meta.NewSurvey(names, func(name string) string {
		if head, ok := heads[name]; ok {
			return head
		}
		return heads["d/messages/inbox/a_1/message_1.json"]
	})
	want := []archive.Service{meta.Facebook, meta.Facebook, meta.Instagram, meta.Instagram, meta.Facebook, meta.Facebook, meta.Instagram, meta.Facebook, meta.Instagram}
	for i, name := range names {
		for _, service := range []archive.Service{meta.Facebook, meta.Instagram} {
			if _, ok := survey.Of(service, name); ok != (service == want[i]) {
				t.Errorf("%s is %s's: %v", name, service, ok)
			}
		}
	}
}

// The heads of newer pages hold nothing but styles.
func TestLookKnowsPagesByTheirStyles(t *testing.T) {
	page := "<html><head><style>" + strings.Repeat("._a6-p{color:red} ._2pin ._3-95,._li{margin:0}\n", 1000) + "</style></head><body><p>a</p></body></html>"
	for head, want := range map[string]bool{page: true, strings.ReplaceAll(page, "._", ".a"): false} {
		root := fstest.MapFS{"comments/comments.html": {Data: []byte(head)}}
		if seen := meta.Look(t.Context(), root, meta.Facebook); seen.Sign != want {
			t.Errorf("%.60s: %+v", head, seen)
		}
	}
}
