package sample_test

import (
	"bytes"
	"encoding/json"
	"image/jpeg"
	"io/fs"
	"path"
	"regexp"
	"strings"
	"testing"

	"dotori/assets/sample"
)

func read(t *testing.T, name string) []byte {
	t.Helper()
	b, err := fs.ReadFile(sample.FS(), name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func find(t *testing.T, dir, ext string) (names []string) {
	t.Helper()
	err := fs.WalkDir(sample.FS(), dir, func(name string, d fs.DirEntry, err error) error {
		if err == nil && strings.EqualFold(path.Ext(name), ext) {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func TestPhotosAreDated(t *testing.T) {
	taken := regexp.MustCompile(`(20\d\d):\d\d:\d\d \d\d:\d\d:\d\d\x00`)
	years := map[string]int{}
	for _, name := range find(t, "photos", ".jpg") {
		b := read(t, name)
		if _, err := jpeg.DecodeConfig(bytes.NewReader(b)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		m := taken.FindSubmatch(b[:min(len(b), 512)])
		if m == nil {
			t.Errorf("%s: no date", name)
			continue
		}
		years[string(m[1])]++
	}
	if len(years) != 9 || years["2005"] != 8 || years["2024"] != 6 {
		t.Errorf("photos by year: %v", years)
	}
}

func TestChatNamesItsPictures(t *testing.T) {
	const dir = "kakaotalk/KakaoTalk_Chats_2022-10-09_21.30.05"
	chat := string(read(t, dir+"/KakaoTalkChats.txt"))
	if !strings.HasPrefix(chat, "\uFEFF우리 가족 5 님과 카카오톡 대화\r\n저장한 날짜 : ") {
		t.Errorf("the chat begins %q", chat[:60])
	}
	pictures := find(t, dir, ".jpg")
	if len(pictures) != 6 {
		t.Errorf("%d pictures", len(pictures))
	}
	for _, p := range pictures {
		if strings.Count(chat, " : "+path.Base(p)+"\r\n") != 1 {
			t.Errorf("%s is not in the chat", p)
		}
	}
	if n := strings.Count(chat, ", "); n < 150 {
		t.Errorf("only %d messages", n)
	}
}

func TestMinihompyIsWellFormed(t *testing.T) {
	lists := find(t, "cyworld", ".txt")
	entries := 0
	for _, name := range lists {
		if !strings.HasPrefix(path.Base(name), "MyCy") {
			continue
		}
		var list []struct{ Date, Time, Content string }
		if err := json.Unmarshal(read(t, name), &list); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		entries += len(list)
	}
	if entries != 20 {
		t.Errorf("%d entries", entries)
	}
}

// The program carries the sample along, so it must stay small.
func TestSampleIsSmall(t *testing.T) {
	var size int64
	err := fs.WalkDir(sample.FS(), ".", func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		size += info.Size()
		return err
	})
	if err != nil || size > 3<<20+1<<19 {
		t.Errorf("%d bytes, %v", size, err)
	}
}
