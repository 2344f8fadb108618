package main

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// spoken is a message of an invented family's room.
type spoken struct {
	at        time.Time
	who, text string
	photo     bool
}

func familyTalk(n int, seed uint64, people ...string) []spoken {
	r := rand.New(rand.NewPCG(seed, 3))
	pick := func(all ...string) string { return all[r.IntN(len(all))] }
	at := time.Date(2019, 5, 3, 8, 0, 0, 0, time.UTC)
	all := make([]spoken, n)
	for i := range all {
		at = at.Add(time.Duration(20+r.IntN(900)) * time.Second)
		s := spoken{at: at, who: pick(people...)}
		switch r.IntN(6) {
		case 0:
			s.text = pick("ㅋㅋ", "응", "그래", "알았어요", "ㅎㅎㅎ")
		case 1:
			s.photo = true
		default:
			s.text = fmt.Sprintf("%s %s %s %s %d", pick("이번 주말에", "내일 저녁에", "다음 달에", "방금", "아까 낮에"), pick("뒷산 약수터에서", "새로 생긴 빵집에서", "할머니 댁 마당에서", "동네 도서관에서"),
				pick("도토리를 주웠는데", "고양이를 만났는데", "옛날 사진을 찾았는데", "김장 이야기가 나왔는데"), pick("정말 즐거웠어요", "같이 갈 사람?", "나중에 보여 줄게", "다들 안부 전하래요"), r.IntN(1000))
		}
		all[i] = s
	}
	return all
}

func noon(t time.Time, before, after string) string {
	word := before
	if t.Hour() >= 12 {
		word = after
	}
	return fmt.Sprintf("%s %d:%02d", word, (t.Hour()+11)%12+1, t.Minute())
}

func dayOf(t time.Time) string { return fmt.Sprintf("%d년 %d월 %d일", t.Year(), t.Month(), t.Day()) }

// teller writes a room as a program exports it; names are those of one telephone.
type teller struct {
	file string
	tell func(all []spoken, names map[string]string) string
}

func android() teller {
	return teller{"KakaoTalkChats.txt", func(all []spoken, names map[string]string) string {
		var b strings.Builder
		fmt.Fprintf(&b, "%s 3 님과 카카오톡 대화\r\n저장한 날짜 : 2020년 2월 8일 오후 3:19\n\n", names["room"])
		day := ""
		for _, s := range all {
			stamp := dayOf(s.at) + " " + noon(s.at, "오전", "오후")
			if dayOf(s.at) != day {
				day = dayOf(s.at)
				fmt.Fprintf(&b, "\r\n%s\r\n", stamp)
			}
			fmt.Fprintf(&b, "%s, %s : %s\r\n", stamp, names[s.who], or(s, "사진"))
		}
		return b.String()
	}}
}

func windows() teller {
	return teller{"KakaoTalk_20200208_1519_52_123_group.txt", func(all []spoken, names map[string]string) string {
		var b strings.Builder
		fmt.Fprintf(&b, "%s 님과 카카오톡 대화\r\n저장한 날짜 : 2020-02-08 15:19:52\r\n\r\n", names["room"])
		day := ""
		for _, s := range all {
			if dayOf(s.at) != day {
				day = dayOf(s.at)
				fmt.Fprintf(&b, "--------------- %s %s요일 ---------------\r\n", day, string([]rune("일월화수목금토")[s.at.Weekday()]))
			}
			fmt.Fprintf(&b, "[%s] [%s] %s\r\n", names[s.who], noon(s.at, "오전", "오후"), or(s, "사진"))
		}
		return b.String()
	}}
}

func lines(photo string) teller {
	return teller{"[LINE] chat.txt", func(all []spoken, names map[string]string) string {
		var b strings.Builder
		fmt.Fprintf(&b, "[LINE] %s\r\n保存日時：2020/07/24 14:30\r\n", names["room"]+"のトーク履歴")
		day := ""
		for _, s := range all {
			if d := s.at.Format("2006/01/02"); d != day {
				day = d
				fmt.Fprintf(&b, "\r\n%s(%s)\r\n", d, string([]rune("日月火水木金土")[s.at.Weekday()]))
			}
			fmt.Fprintf(&b, "%s\t%s\t%s\r\n", s.at.Format("15:04"), names[s.who], or(s, photo))
		}
		return b.String()
	}}
}

func whatsapp(layout, photo string) teller {
	return teller{"WhatsApp Chat with Family.txt", func(all []spoken, names map[string]string) string {
		var b strings.Builder
		for _, s := range all {
			fmt.Fprintf(&b, "%s%s: %s\n", s.at.Format(layout), names[s.who], or(s, photo))
		}
		return b.String()
	}}
}

func or(s spoken, photo string) string {
	if s.photo {
		return photo
	}
	return s.text
}

func daughters() map[string]string {
	return map[string]string{"room": "우리 가족", "민지": "김민지", "영희": "엄마", "철수": "아빠"}
}

func mothers() map[string]string {
	return map[string]string{"room": "사랑하는 우리집", "민지": "큰딸 민지", "영희": "박영희", "철수": "김철수"}
}

// tellRoom imports what somebody exported of a room.
func tellRoom(t *testing.T, library string, of teller, all []spoken, names map[string]string, owner string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), of.file)
	write(t, file, []byte(of.tell(all, names)))
	if status, _, errOut := dotori(t, library, "import", file, "--owner", names[owner]); status == exitFailed || status == exitUsage {
		t.Fatal(errOut)
	}
}

// proposedRoom is a proposal as the command line prints it.
type proposedRoom struct {
	Confidence, Messages int
	Joined               bool
	Top, Other           struct{ Owner string }
	People               []struct {
		Top, Other struct{ Name string }
	}
}

func reviewRooms(t *testing.T, library string, args ...string) (all []proposedRoom) {
	t.Helper()
	status, out, errOut := dotori(t, library, append([]string{"--json", "review", "rooms"}, args...)...)
	if status != exitDone {
		t.Fatal(errOut)
	}
	for line := range strings.Lines(out) {
		var r proposedRoom
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatal(line, err)
		}
		all = append(all, r)
	}
	return all
}

func linesOf(t *testing.T, library string) []string {
	t.Helper()
	_, out, errOut := dotori(t, library, "--json", "list")
	if out == "" {
		t.Fatal(errOut)
	}
	return slices.Collect(strings.Lines(out))
}

func TestARoomOfTwoSidesBecomesOne(t *testing.T) {
	for name, sides := range map[string][2]teller{
		"KakaoTalk of Android and Windows":  {android(), windows()},
		"LINE of Japan and Korea":           {lines("[写真]"), lines("[사진]")},
		"WhatsApp of iPhone and of Android": {whatsapp("[2006-01-02, 15:04:05] ", "image omitted"), whatsapp("02/01/2006, 15:04 - ", "<Media omitted>")},
	} {
		t.Run(name, func(t *testing.T) {
			library := filepath.Join(t.TempDir(), "추억")
			talk := familyTalk(300, 1, "민지", "영희", "철수")
			hers := slices.Delete(slices.Clone(talk[:250]), 30, 33) // she deleted some
			tellRoom(t, library, sides[0], talk, daughters(), "민지")
			tellRoom(t, library, sides[1], hers, mothers(), "영희")
			tellRoom(t, library, sides[0], familyTalk(200, 9, "민지", "친구"), map[string]string{"room": "다른 방", "민지": "김민지", "친구": "친구"}, "민지")
			before := linesOf(t, library)

			found := reviewRooms(t, library, "--accept", "--people")
			if len(found) != 1 || found[0].Confidence < 95 || found[0].Messages != len(hers) || found[0].Top.Owner != "김민지" || found[0].Other.Owner != "박영희" {
				t.Fatalf("%+v", found)
			}
			if len(found[0].People) != 3 {
				t.Errorf("people %+v", found[0].People)
			}
			if got := linesOf(t, library); len(got) != len(before)-len(hers) {
				t.Errorf("%d of %d are left", len(got), len(before))
			}
			if again := reviewRooms(t, library); len(again) != 0 {
				t.Errorf("asked again: %+v", again)
			}
			tellRoom(t, library, sides[1], talk[240:280], mothers(), "영희") // a newer export of hers
			if later := reviewRooms(t, library, "--accept"); len(later) != 1 || !later[0].Joined || later[0].Messages != 30 {
				t.Errorf("later: %+v", later)
			}
			if got := linesOf(t, library); len(got) != len(before)-len(hers) {
				t.Errorf("%d of %d are left, later", len(got), len(before))
			}
			undoAll(t, library, before)
		})
	}
}

// undoAll takes back both actions and the last import.
func undoAll(t *testing.T, library string, before []string) {
	t.Helper()
	for range 2 {
		if status, _, errOut := dotori(t, library, "undo"); status != exitDone {
			t.Fatal(errOut)
		}
	}
	_, out, _ := dotori(t, library, "--json", "imports")
	var last struct{ ID string }
	newest, _, _ := strings.Cut(out, "\n")
	if err := json.Unmarshal([]byte(newest), &last); err != nil {
		t.Fatal(err)
	}
	if status, _, errOut := dotori(t, library, "imports", "undo", last.ID); status != exitDone {
		t.Fatal(errOut)
	}
	if got := linesOf(t, library); !slices.Equal(got, before) {
		t.Errorf("after undo: %d, before %d", len(got), len(before))
	}
}

func TestOtherRoomsStayApart(t *testing.T) {
	library := filepath.Join(t.TempDir(), "추억")
	greetings := familyTalk(12, 77, "민지")
	for i := range 5 {
		talk := slices.Concat(familyTalk(200, uint64(20+i), "민지", fmt.Sprint("친구", i)), greetings)
		slices.SortStableFunc(talk, func(a, b spoken) int { return a.at.Compare(b.at) })
		tellRoom(t, library, android(), talk, map[string]string{"room": fmt.Sprint("방 ", i), "민지": "김민지", fmt.Sprint("친구", i): fmt.Sprint("친구", i)}, "민지")
	}
	if found := reviewRooms(t, library); len(found) != 0 {
		t.Errorf("%+v", found)
	}
}
