package all_test

import (
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

// Both of two services in one folder are read, each by its own reader.
func TestTwoServicesInOneFolder(t *testing.T) {
	_ = archive.Photo
}
