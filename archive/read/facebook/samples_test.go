package facebook_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"dotori/archive"
	"dotori/archive/read/facebook"
	"dotori/archive/read/readtest"
)

// The project's samples, where they are at hand: what each says, in order.
func TestSamples(t *testing.T) {
	const samples = "../../../../shared/samples/global/facebook"
	if _, err := os.Stat(samples); err != nil {
		t.Skip("the samples are not here")
	}
	tests := []struct {
		folder, variant string
		warnings        int
		want            []string
	}{
		{"json_simple", "Facebook's JSON of 2021 to 2023", 0, []string{"Old message in archive", "Hello", "café time?", "See you soon"}},
		{"json_multifile", "Facebook's JSON of 2021 to 2023", 0, []string{"Message A (from file 1, oldest)", "Message B (from file 1, newer)", "Message C (from file 2)", "Message D (from file 10, newest)"}},
		{"json_group", "Facebook's JSON of 2021 to 2023", 0, []string{"Hey crew", "Hi!", "Hello."}},
		{"json_nontext", "Facebook's JSON of 2021 to 2023", 0, []string{"Sam left the chat", "Example share text\nhttps://example.com/article", "📵", "📞 3:12", "missing.jpg?", "1.png?"}},
		{"json_with_media", "Facebook's JSON of 2021 to 2023", 0, []string{"Here's a photo tiny.png"}},
		{"json_with_media_alt", "Facebook's JSON since 2023", 0, []string{"Photo from alt layout tiny.png"}},
		{"e2ee_simple", "Messenger's encrypted chats", 0, []string{"Hello", "café time?", "See you soon", "oops", "Plans?", "photo.jpg"}},
		{"html_simple", "Facebook's web pages", 0, []string{"Hello", "café time?", "See you soon"}},
		{"html_with_media", "Facebook's web pages", 0, []string{"Here's a photo tiny.png"}},
		{"html_multi_media", "Facebook's web pages", 0, []string{"Hello Carol", "Check out this photo photo1.png", "Nice picture"}},
		{"html_timestamps", "Facebook's web pages", 0, []string{"ping", "ping", "ping"}},
		{"mixed", "Facebook's JSON of 2021 to 2023", 1, []string{"Mixed hello", "Mixed reply"}},
		{"corrupt", "Facebook's JSON of 2021 to 2023", 1, []string{"Still valid"}},
	}
	for _, tt := range tests {
		root := os.DirFS(filepath.Join(samples, tt.folder))
		if m := facebook.New().Detect(t.Context(), root); m.Variant != tt.variant {
			t.Errorf("%s is taken for %q", tt.folder, m.Variant)
		}
		r := readtest.Read(t.Context(), facebook.New(), root, archive.Options{"timezone": "UTC"})
		if got := spoken(r.Items); !slices.Equal(got, tt.want) || len(r.Warnings) != tt.warnings || r.Err != nil {
			t.Errorf("%s: got %q, %v, %v", tt.folder, got, r.Warnings, r.Err)
		}
	}
}

// spoken are the words of items with the names of their media.
func spoken(items []archive.Item) (all []string) {
	for _, it := range items {
		s := it.Text
		if media := readtest.Media(it); media != "" && s != "" {
			s += " " + media
		} else if s == "" {
			s = media
		}
		all = append(all, s)
	}
	return all
}

// The page of a thread names the memories that its JSON names.
func TestSamplesAgree(t *testing.T) {
	const folder = "../../../../shared/samples/global/facebook/mixed/your_activity_across_facebook/messages/inbox/eve_MIX"
	if _, err := os.Stat(folder); err != nil {
		t.Skip("the samples are not here")
	}
	both := os.DirFS(folder)
	var all []map[string]string
	for _, name := range []string{"message_1.json", "message_1.html"} {
		b, err := fs.ReadFile(both, name)
		if err != nil {
			t.Fatal(err)
		}
		root := readtest.Archive("messages/inbox/eve_MIX/"+name, string(b))
		all = append(all, identities(readtest.Read(t.Context(), facebook.New(), root, archive.Options{"timezone": "UTC"}).Items))
	}
	for id, line := range all[0] {
		if all[1][id] == "" {
			t.Errorf("%s is not on the page", line)
		}
	}
}
