package facebook_test

import (
	"testing"

	"dotori/archive/read/facebook"
	"dotori/archive/read/meta/metatest"
	"dotori/archive/read/readtest"
)

// FuzzRead reads any bytes as each sort of file beside pictures that they may
// name.
func FuzzRead(f *testing.F) {
	places := []string{"posts/your_posts_1.json", "posts/album/0.json", "posts/your_uncategorized_photos.json", "comments/comments.json",
		"posts/check-ins.json", "messages/inbox/lee_1/message_1.json", "messages/이다람_1.json", "posts/your_posts_1.html", "messages/inbox/lee_1/message_1.html"}
	for i, s := range []string{posts, album, loose, comments, `{"timestamp":1700000000,"label_values":[{"label":"메시지","value":"a"}]}`, chat, sameThread} {
		f.Add([]byte(s), uint8(i))
		f.Add([]byte(metatest.Broken(s)), uint8(i))
	}
	f.Add([]byte(postPage), uint8(7))
	for _, page := range threads {
		f.Add([]byte(page), uint8(8))
	}
	f.Fuzz(func(t *testing.T, content []byte, place uint8) {
		at := "your_facebook_activity/"
		root := readtest.Archive(at+places[int(place)%len(places)], string(content))
		for _, picture := range []string{"posts/media/Jeju_abc/101_n.jpg", "posts/media/Jeju_abc/102_n.jpg", "messages/inbox/lee_1/photos/1.jpg"} {
			root[at+picture] = readtest.Archive("x", jpeg+picture)["x"]
		}
		var left []string
		named := map[string]bool{}
		got := readtest.Read(t.Context(), facebook.New(), root, nil)
		for _, w := range got.Warnings {
			named[w.Path] = true
		}
		for _, it := range got.Items {
			for _, m := range it.Media {
				named[m.Path] = true
			}
		}
		for name := range root {
			if picture := string(root[name].Data); len(picture) > len(jpeg) && picture[:len(jpeg)] == jpeg && !named[name] {
				left = append(left, name)
			}
		}
		readtest.Fuzz(t, readtest.Case{Reader: facebook.New(), Root: root, Left: left})
	})
}
