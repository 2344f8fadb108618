package instagram_test

import (
	"slices"
	"testing"

	"dotori/archive/read/instagram"
	"dotori/archive/read/meta/metatest"
	"dotori/archive/read/readtest"
)

// FuzzRead reads any bytes as each sort of list beside pictures that they may
// name.
func FuzzRead(f *testing.F) {
	places := []string{"media/posts_1.json", "media/stories.json", "media/reels.json", "media/posts_1.html", "messages/inbox/lee_77/message_1.json"}
	for i, s := range []string{posts, stories, reels, postPage, chat} {
		f.Add([]byte(s), uint8(i))
		f.Add([]byte(metatest.Broken(s)), uint8(i))
	}
	f.Fuzz(func(t *testing.T, content []byte, place uint8) {
		at := "your_instagram_activity/"
		root := readtest.Archive(at+places[int(place)%len(places)], string(content), at+"personal_information.json", about)
		pictures := []string{"media/posts/201908/1_n.jpg", "media/stories/201909/5.jpg", "media/stories/201909/6.jpg"}
		for _, picture := range pictures {
			root[picture] = readtest.Archive("x", jpeg+picture)["x"]
		}
		left := slices.Clone(pictures)
		for _, it := range readtest.Read(t.Context(), instagram.New(), root, nil).Items {
			for _, m := range it.Media {
				left = slices.DeleteFunc(left, func(name string) bool { return name == m.Path })
			}
		}
		readtest.Fuzz(t, readtest.Case{Reader: instagram.New(), Root: root, Left: left})
	})
}
