package twins

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"
)

// talk is a room as it was: what its exports leave out and reword.
func talk(seed uint64, n int, people ...string) []Message {
	r := rand.New(rand.NewPCG(seed, 7))
	at := time.Date(2015, 3, 1, 8, 0, 0, 0, time.UTC)
	all := make([]Message, n)
	for i := range all {
		if at = at.Add(time.Duration(r.IntN(150)) * time.Second); r.IntN(200) == 0 {
			at = at.Add(time.Duration(r.IntN(72)) * time.Hour)
		}
		m := Message{Wall: at, Author: people[r.IntN(len(people))]}
		switch r.IntN(10) {
		case 0, 1, 2:
			m.Text = []string{"ㅋㅋ", "ㅋㅋㅋ", "응", "네", "알았어", "ㅠㅠ"}[r.IntN(6)]
		case 3:
			m.Files = []File{{SHA256: fmt.Sprintf("%064x", r.Uint64()), Name: "사진", MIME: "image/jpeg"}}
		case 4:
			m.Text = []string{"새해 복 많이 받으세요!!", "좋은 아침입니다 여러분", "생일 축하합니다 오래오래 건강하세요"}[r.IntN(3)]
		default:
			for range 3 + r.IntN(6) {
				m.Text += syllables(r, 2+r.IntN(2)) + " "
			}
		}
		m.ID[0], m.ID[1], m.ID[2], m.ID[3] = byte(i), byte(i>>8), byte(i>>16), byte(seed)
		all[i] = m
	}
	return all
}

func syllables(r *rand.Rand, n int) string {
	word := make([]rune, n)
	for i := range word {
		word[i] = rune('가' + r.IntN(11000))
	}
	return string(word)
}

// export is a room as one side has it.
type export struct {
	names    map[string]string
	ahead    time.Duration
	seconds  bool
	noFiles  bool
	photo    string // the word for what is not there
	lost     int    // of a hundred
	more     int    // of a hundred, that the other side deleted
	from, to int    // of its messages
}

func (x export) of(all []Message, seed uint64) Stream {
	r := rand.New(rand.NewPCG(seed, 1))
	if x.to == 0 {
		x.to = len(all)
	}
	var out []Message
	for _, m := range all[x.from:x.to] {
		if r.IntN(100) < x.lost {
			continue
		}
		m.ID[15] = byte(seed)
		m.Wall = m.Wall.Add(x.ahead)
		if !x.seconds {
			m.Wall = m.Wall.Truncate(time.Minute)
		}
		if name, ok := x.names[m.Author]; ok {
			m.Author = name
		}
		if len(m.Files) > 0 && x.noFiles {
			m.Files = []File{{Name: x.photo}}
		}
		out = append(out, m)
		if r.IntN(100) < x.more {
			m.Text, m.Files, m.ID[14] = "나중에 지운 말 "+syllables(r, 9), nil, 1
			out = append(out, m)
		}
	}
	return stream(out)
}

func stream(all []Message) Stream {
	return func(yield func(Message, error) bool) {
		for _, m := range all {
			if !yield(m, nil) {
				return
			}
		}
	}
}

func sketch(t testing.TB, s Stream) *Sketch {
	t.Helper()
	k, err := SketchOf(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func compare(t *testing.T, a, b Stream) (Result, []Pair) {
	t.Helper()
	l, ok := LinkOf(sketch(t, a), sketch(t, b))
	if !ok {
		return Result{}, nil
	}
	var pairs []Pair
	r, err := Compare(t.Context(), l, a, b, func(p Pair) { pairs = append(pairs, p) })
	if err != nil {
		t.Fatal(err)
	}
	return r, pairs
}

// same reports whether a pair is one message of the room.
func same(p Pair) bool {
	return slices.Equal(p.A.ID[:4], p.B.ID[:4]) && p.A.ID[14] == 0 && p.B.ID[14] == 0
}

func TestTwoSidesOfOneRoom(t *testing.T) {
	mine := map[string]string{"영희": "엄마", "철수": "아빠", "민지": "회원님", "순자": "외할머니"}
	hers := map[string]string{"영희": "you", "철수": "여보", "민지": "우리 딸 민지", "순자": "엄마"}
	for name, tt := range map[string]struct{ a, b export }{
		"Android and an iPhone":  {export{names: mine, lost: 3, more: 2}, export{names: hers, seconds: true, noFiles: true, photo: "Photo", lost: 3, more: 2}},
		"two zones":              {export{names: mine, lost: 2}, export{names: hers, ahead: -9 * time.Hour, noFiles: true, photo: "写真", lost: 5}},
		"a clock that is off":    {export{names: mine}, export{names: hers, ahead: 7 * time.Minute, lost: 5, more: 5}},
		"one came later":         {export{names: mine}, export{names: hers, from: 6000, lost: 1}},
		"half of it was deleted": {export{names: mine, seconds: true}, export{names: hers, seconds: true, lost: 50}},
		"the same side twice":    {export{names: mine}, export{names: mine, seconds: true, lost: 2}},
	} {
		all := talk(1, 10_000, "영희", "철수", "민지", "순자")
		a, b := tt.a.of(all, 1), tt.b.of(all, 2)
		r, pairs := compare(t, a, b)
		in := map[string]int{}
		for _, s := range []Stream{a, b} {
			for m := range s {
				if m.ID[14] == 0 {
					in[string(m.ID[:4])]++
				}
			}
		}
		both, found, wrong := 0, 0, 0
		for _, n := range in {
			both += n / 2
		}
		for _, p := range pairs {
			if same(p) {
				found++
			} else if p.A.Text != p.B.Text || p.A.Author != "" && whose(tt.a.names, p.A.Author) != whose(tt.b.names, p.B.Author) {
				wrong++
			}
		}
		if found < both*99/100 || wrong > 0 || r.Confidence < Sure {
			t.Errorf("%s: %d of %d, %d wrong, %+v", name, found, both, wrong, r)
		}
		for _, s := range r.People {
			if whose(tt.a.names, s.A) != whose(tt.b.names, s.B) || s.Support < 100 {
				t.Errorf("%s: %+v", name, s)
			}
		}
		if len(r.People) != 4 || r.Ahead != int(tt.b.ahead/time.Minute) {
			t.Errorf("%s: %+v, %d ahead", name, r.People, r.Ahead)
		}
	}
}

func whose(names map[string]string, name string) string {
	for person, called := range names {
		if called == name {
			return person
		}
	}
	return name
}

func TestSummerTime(t *testing.T) {
	all := talk(4, 6000, "영희", "민지")
	abroad := slices.Clone(all)
	for i := range abroad {
		ahead := -8 * time.Hour
		if month := abroad[i].Wall.Month(); month >= 4 && month < 11 {
			ahead = -7 * time.Hour
		}
		abroad[i].Wall = abroad[i].Wall.Add(ahead)
	}
	r, pairs := compare(t, stream(all), stream(abroad))
	if len(pairs) < 5950 || r.Confidence < Sure {
		t.Errorf("%d pairs, %+v", len(pairs), r)
	}
}

func TestOtherRoomsAreOthers(t *testing.T) {
	var rooms []*Sketch
	var sides []Stream
	news := talk(99, 600, "엄마")
	for i := range 5 {
		all := talk(uint64(10+i), 3000, "엄마", "나", fmt.Sprint("친구", i))
		for k, m := range news { // she sends the same to all of them
			m.Wall = time.Date(2015, 3, 2, 9, 5*k, 0, 0, time.UTC)
			all = append(all, m)
		}
		slices.SortStableFunc(all, func(a, b Message) int { return a.Wall.Compare(b.Wall) })
		sides = append(sides, export{}.of(all, uint64(i)))
		rooms = append(rooms, sketch(t, sides[i]))
	}
	for i := range rooms {
		for k := range i {
			r, pairs := compare(t, sides[k], sides[i])
			if len(pairs) < 500 || r.Confidence >= 60 {
				t.Errorf("rooms %d and %d: %+v", k, i, r)
			}
		}
	}
}

func TestOneSenderIsNoTalk(t *testing.T) {
	ads := talk(5, 500, "은행")
	r, pairs := compare(t, stream(ads), stream(ads))
	if len(pairs) != 500 || r.Confidence >= 80 {
		t.Errorf("%d pairs, %+v", len(pairs), r)
	}
}

func TestNearFindsTheOtherSides(t *testing.T) {
	var rooms []*Sketch
	for i := range 40 {
		all := talk(uint64(100+i), 400, "가", "나")
		rooms = append(rooms, sketch(t, export{}.of(all, 1)))
		if i%10 == 0 {
			rooms = append(rooms, sketch(t, export{ahead: time.Hour, lost: 20}.of(all, 2)))
		}
	}
	near := Near(rooms)
	slices.SortFunc(near, func(a, b [2]int) int { return a[0] - b[0] })
	if want := [][2]int{{0, 1}, {11, 12}, {22, 23}, {33, 34}}; !slices.Equal(near, want) {
		t.Errorf("near %v, want %v", near, want)
	}
}

func TestEqualTextsPairOneToOneInOrder(t *testing.T) {
	at := time.Date(2015, 7, 9, 20, 34, 0, 0, time.UTC)
	say := func(id byte, who, text string) Message { return Message{ID: ID{id}, Wall: at, Author: who, Text: text} }
	all := talk(6, 200, "엄마", "나")
	at = all[199].Wall.Truncate(time.Minute).Add(time.Hour)
	a := slices.Concat(all, []Message{say(1, "나", "ㅋㅋ"), say(2, "엄마", "ㅋㅋ"), say(3, "나", "ㅋㅋ"), say(4, "나", "@엄마 응!"), say(5, "나", "ㅋㅋ")})
	b := slices.Concat(all, []Message{say(11, "나", "ㅋㅋ"), say(13, "나", "ㅋㅋ"), say(12, "엄마", "ㅋㅋ"), say(14, "나", "@영희 응"), say(16, "나", "😀"), say(15, "나", "ㅋㅋ")})
	_, pairs := compare(t, stream(a), stream(b))
	if len(pairs) != 205 {
		t.Fatalf("%d pairs", len(pairs))
	}
	for i, p := range pairs[200:] {
		if p.A.ID[0] != byte(i+1) || p.B.ID[0] != byte(i+11) {
			t.Errorf("%d with %d", p.A.ID[0], p.B.ID[0])
		}
	}
}

func TestErrorsAndCancelling(t *testing.T) {
	all := talk(7, 300, "가", "나")
	broken := errors.New("broken")
	bad := func(yield func(Message, error) bool) {
		_ = yield(all[0], nil) && yield(Message{}, broken)
	}
	if _, err := SketchOf(t.Context(), bad); !errors.Is(err, broken) {
		t.Error(err)
	}
	s := sketch(t, stream(all))
	l, _ := LinkOf(s, s)
	for _, sides := range [][2]Stream{{bad, stream(all)}, {stream(all), bad}} {
		if _, err := Compare(t.Context(), l, sides[0], sides[1], func(Pair) {}); !errors.Is(err, broken) {
			t.Error(err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Compare(ctx, l, stream(all), stream(all), func(Pair) {}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func TestStuff(t *testing.T) {
	for _, tt := range []struct {
		a, b Message
		want bool
	}{
		{Message{Text: "Photo"}, Message{Files: []File{{Name: "IMG_1.jpg"}}}, true},
		{Message{Files: []File{{Name: "사진 3장"}}}, Message{Files: []File{{Name: "写真"}}}, true},
		{Message{Text: "<Media omitted>"}, Message{Files: []File{{Name: "a.mp4", MIME: "video/mp4"}}}, true},
		{Message{Text: "동영상"}, Message{Text: "Photo"}, false},
		{Message{Text: "이모티콘"}, Message{Text: "(Emoticon)"}, true},
		{Message{Text: "사진 봐"}, Message{Text: "Photo"}, false},
		{Message{Text: "보고서 올려요"}, Message{Text: "보고서  올려요."}, true},
	} {
		v, what, _ := tt.a.said()
		w, other, _ := tt.b.said()
		if got := v == w && what.fits(other); got != tt.want {
			t.Errorf("%+v and %+v: %v", tt.a, tt.b, got)
		}
	}
}

func BenchmarkCompare(b *testing.B) {
	for _, n := range []int{10_000, 100_000, 1_000_000} {
		all := talk(1, n, "영희", "철수", "민지")
		x, y := export{lost: 3}.of(all, 1), export{ahead: time.Hour, lost: 3}.of(all, 2)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				l, _ := LinkOf(sketch(b, x), sketch(b, y))
				if r, err := Compare(b.Context(), l, x, y, func(Pair) {}); err != nil || r.Confidence < Sure {
					b.Fatal(r, err)
				}
			}
		})
	}
}
