package crowd

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"dotori/archive/read/kakaotalk/kakaotest"
)

// rooms are the chats of the crowd, with when each begins and how many of a
// thousand messages it has. Each ends before the last of [Years] does.
var rooms = []struct {
	title string
	from  time.Time
	share int
}{
	{"우리 가족", time.Date(2011, 1, 3, 8, 0, 0, 0, time.UTC), 400},
	{"동창회", time.Date(2012, 5, 1, 19, 0, 0, 0, time.UTC), 200},
	{"도토리 개발", time.Date(2022, 3, 2, 9, 0, 0, 0, time.UTC), 150},
	{"아파트 3동", time.Date(2014, 9, 1, 10, 0, 0, 0, time.UTC), 100},
	{"김장 모임", time.Date(2019, 11, 1, 12, 0, 0, 0, time.UTC), 70},
	{"등산 친구들", time.Date(2016, 4, 9, 7, 0, 0, 0, time.UTC), 50},
	{"엄마", time.Date(2024, 4, 1, 9, 0, 0, 0, time.UTC), 30},
}

// Chats writes n messages in several rooms, one file each, into a folder.
// Nobody writes between the years, so that the newest of every year is a photo.
func Chats(folder string, n int) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return fmt.Errorf("write chats: %w", err)
	}
	for i, r := range rooms {
		room := kakaotest.Room{Title: r.title, Start: r.from, Messages: n * r.share / 1000, Seed: int64(i), Quiet: betweenYears}
		if err := writeRoom(filepath.Join(folder, fmt.Sprintf("KakaoTalkChats-%d.txt", i+1)), room); err != nil {
			return fmt.Errorf("write chats: %w", err)
		}
	}
	return nil
}

func betweenYears(t time.Time) bool { return t.Month() == time.December && t.Day() > 28 }

func writeRoom(path string, r kakaotest.Room) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := r.Write(f); err != nil {
		return err
	}
	return f.Close()
}
