package all_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dotori/archive"
	"dotori/archive/read/all"
	"dotori/archive/read/readtest"
)

// foreign is what other programs keep, in files and folders named as services
// name theirs. Photos beside them are photos, and nothing else is known.
func foreign() []readtest.Fixture {
	const photo = "IMG_0001.JPG"
	beside := func(name, content string) []string { return []string{photo, jpeg, name, content} }
	files := map[string][]string{
		"messages of another messenger": beside("result.json",
			`{"name":"acorns","messages":[{"id":1,"type":"message","date":"2020-01-01T10:00:00","user":"a","body":"hello"}]}`),
		"messages of a ticket system":   beside("messages.json", `{"messages":[{"creator":"a","subject":"b","body":"c"}]}`),
		"a list of pictures":            beside("pictures.csv", "Images\nred\ngreen\n"),
		"a JSON beside a picture":       {photo, jpeg, photo + ".json", `{"fileName":"a","width":1,"tags":["b"]}`},
		"a JSON with a title and a URL": {photo, jpeg, photo + ".json", `{"title":"a","url":"https://example.com/a"}`},
		"settings in YAML":              beside("config.yml", "UID: 1000\nname: a\n"),
		"comments of a program":         beside("comments/comments.json", `[{"file":"a.go","line":1,"text":"why"}]`),
		"comments of a site":            beside("comments/comments.html", "<html><title>Comments</title><p>Wonderful acorns.</p></html>"),
		"stories of a site":             beside("media/stories.html", "<html><title>Stories</title><p>Once upon a time.</p></html>"),
		"stories of a program":          beside("media/stories.json", `{"stories":[{"title":"a","points":3}]}`),
		"personal information":          beside("personal_information/personal_information.json", `{"employee":7,"salary":1}`),
		"a profile":                     beside("profile_information/profile_information.json", `{"nodes":12}`),
		"posts of a program":            beside("posts/your_posts.json", `{"draft":true}`),
		"an outbox of mails":            beside("outbox.json", `{"orderedItems":[{"to":"a"}]}`),
		"account of a site":             beside("account.js", "var account = {id: 1};"),
		"albums of a player":            beside("albums.json", `{"albums":[{"title":"Oak","tracks":12}]}`),
		"a list of albums":              beside("albums.csv", "album,artist,year\nOak,Squirrels,1999\n"),
		"notes of another program":      beside("note.json", `{"title":"a","text":"b","isPinned":true}`),
		"folders of a program":          {"upload/" + photo, jpeg, "thumbs/" + photo, jpeg, "profile/a.txt", "a"},
		"a log":                         beside("log.txt", strings.Repeat("2023-01-15 14:30:22: worker: started\n2023-01-15 14:30:23: queue: empty\n", 5)),
	}
	var all []readtest.Fixture
	for name, content := range files {
		service := archive.Service("photos")
		if strings.HasSuffix(name, "of a site") && strings.HasSuffix(content[2], ".html") {
			service = "pages"
		}
		all = append(all, readtest.Fixture{Name: name, Service: service, Root: readtest.Archive(content...)})
	}
	return all
}

func TestOtherProgramsFiles(t *testing.T) { readtest.Matrix(t, all.All().All(), foreign()) }

// of returns a file of a fixture.
func of(t *testing.T, fixture, name string) string {
	t.Helper()
	for _, f := range everything() {
		if f.Name == fixture {
			b, err := fs.ReadFile(f.Root, name)
			if err != nil {
				t.Fatal(err)
			}
			return string(b)
		}
	}
	t.Fatalf("there is no fixture %q", fixture)
	return ""
}

// Messages, notes and posts that lie among the pictures of a photo program are
// read by their own readers.
func TestWordsAmongPictures(t *testing.T) {
	words := []string{
		"note.json", keepNote, "Hangouts.json", hangouts, "comments.csv", youtubeRows, "대화.txt", of(t, "whatsapp under another name", "대화.txt"),
		"result.json", of(t, "telegram as both", "result.json"), "tweets.js", xPost, "outbox.json", of(t, "mastodon", "outbox.json"), "KakaoTalkChats.txt", chat(),
	}
	hosts := map[string][]string{
		"photos":        {"a.jpg", jpeg},
		"immich-go":     {"a.jpg", jpeg, "a.jpg.JSON", of(t, "immich-go", "2019/2019-08/a.jpg.JSON")},
		"photoprism":    {"a.jpg", jpeg, "a.yml", "UID: ps1abcdefghij\nTitle: a\n"},
		"Google Photos": {"a.jpg", jpeg, "a.jpg.json", googlePhoto},
		"Flickr":        {"a_1319891288_o.jpg", jpeg, "photo_1319891288.json", flickrPhoto},
		"iCloud":        {"IMG_0001.JPG", jpeg, "봄.csv", "imgName\nIMG_0001.JPG\n"},
	}
	for name, host := range hosts {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			source := t.TempDir()
			if err := os.CopyFS(source, readtest.Archive(slices.Concat(words, host)...)); err != nil {
				t.Skip("this system has no such names: ", err)
			}
			for _, w := range importOnce(t, home(t), source).Warnings {
				if w.Skipped && slices.Contains(words, filepath.Base(w.Path)) {
					t.Errorf("%s was left out: %s", w.Path, w.Reason)
				}
			}
		})
	}
}
