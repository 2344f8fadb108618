package cyworld_test

import (
	"context"
	"encoding/base64"
	"errors"
	"io"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive/read/cyworld"
	"dotori/archive/read/readtest"
)

const longer = "This entry is longer than 4 MB; the rest of it was left out."

// sentence is 24 bytes.
const sentence = "벚꽃이 피었다 .\n"

func TestLargeFiles(t *testing.T) {
	text := strings.Repeat(sentence, 5<<20/24)
	picture := "<img src='data:image/gif;base64," + base64.StdEncoding.EncodeToString([]byte(gif+strings.Repeat("1", 5<<20))) + "'>"
	tests := []struct {
		name, file, content string
		items, least, most  int // bytes of text in all items
		warning             string
	}{
		{"a page above what is made into a tree", "다이어리/a.html", "<title>봄</title>" + strings.Repeat("<p>"+sentence+"</p>", 5<<20/34), 1, 3 << 20, 5 << 20, ""},
		{"a page of a picture", "다이어리/a.html", "<title>봄</title><p>하나</p>" + picture + "<p>둘</p>", 1, 10, 100, ""},
		{"a page of a program", "다이어리/a.html", "<title>봄</title><p>하나</p><script>" + strings.Repeat("if (a < b) {}\n", 5<<20/14) + "</script><p>둘</p>", 1, 7, 20, ""},
		{"a page that never ends", "다이어리/a.html", "<title>봄</title>" + strings.Repeat("<p>"+sentence+"</p>", 8<<20/34), 1, 4<<20 - 10, 4 << 20, "다이어리/a.html: " + longer},
		{"a text that never ends", "다이어리/a.txt", text, 1, 4<<20 - 10, 4 << 20, "다이어리/a.txt: " + longer},
		{"a post that never ends", "posts/2006.03.14_봄_1.txt", "[ 봄 ]\n\n" + text, 1, 4<<20 - 20, 4 << 20, "posts/2006.03.14_봄_1.txt: " + longer},
		{"an entry of a guestbook", "방명록/a.txt", "성춘향 (2005.03.14 21:05)\n" + text + "\n이몽룡 (2005.03.15)\n안녕", 2, 4<<20 - 10, 4<<20 + 10, "방명록/a.txt:1: " + longer},
		{"a long guestbook", "방명록/a.txt", strings.Repeat("성춘향 (2005.03.14 21:05)\n놀러 와\n", 100_000), 100_000, 1_000_000, 2 << 20, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := readtest.Read(t.Context(), cyworld.New(), readtest.Archive(tt.file, tt.content), nil)
			bytes := 0
			for _, it := range r.Items {
				bytes += len(it.Text)
				if strings.Contains(it.Text, "if (a") {
					t.Error("code is shown")
				}
			}
			if len(r.Items) != tt.items || bytes < tt.least || bytes > tt.most || r.Err != nil {
				t.Errorf("%d items of %d bytes, %v", len(r.Items), bytes, r.Err)
			}
			switch {
			case tt.warning == "" && len(r.Warnings) > 0, len(r.Warnings) > 1:
				t.Errorf("warnings %v", r.Warnings)
			case tt.warning != "" && (len(r.Warnings) == 0 || r.Warnings[0].Error() != tt.warning):
				t.Errorf("warnings %v, want %s", r.Warnings, tt.warning)
			}
		})
	}
}

// Pages in a large one keep their pictures, and stay text.
func TestPicturesOfALargePage(t *testing.T) {
	long := strings.Repeat("<p>"+sentence+"</p>", 3<<20/34)
	r := readtest.Read(t.Context(), cyworld.New(), readtest.Archive("다이어리/a.html", "<title>봄</title><img src='1.jpg'>"+long+"<img src='2.jpg'>",
		"다이어리/1.jpg", jpeg+"1", "다이어리/2.jpg", jpeg+"2"), nil)
	if len(r.Items) != 1 || readtest.Media(r.Items[0]) != "1.jpg, 2.jpg" || strings.Count(r.Items[0].Text, "\uFFFC") != 2 || r.Items[0].HTML != "" {
		t.Errorf("%d items, %v", len(r.Items), r.Warnings)
	}
}

// endlessFS has files that go on for ever; it cancels after some bytes.
type endlessFS struct {
	fstest.MapFS
	cancel func()
	read   *int
}

func (e endlessFS) Open(name string) (fs.File, error) {
	f, err := e.MapFS.Open(name)
	if info, statErr := fs.Stat(e.MapFS, name); err != nil || statErr != nil || info.IsDir() {
		return f, err
	}
	return endlessFile{f, e}, nil
}

type endlessFile struct {
	fs.File
	fs endlessFS
}

const untilCancel = 8 << 20

func (e endlessFile) Read(p []byte) (int, error) {
	n, err := e.File.Read(p)
	if err == io.EOF {
		n, err = copy(p, strings.Repeat("가\n", len(p)/4+1)), nil
	}
	if *e.fs.read += n; *e.fs.read > untilCancel {
		e.fs.cancel()
	}
	return n, err
}

func TestCancelInsideALargeFile(t *testing.T) {
	for name, head := range map[string]string{
		"MyCyDiary.txt": "[{\"id\":\"1", "방명록/a.txt": "성춘향 (2005.03.14 21:05)\n", "다이어리/a.html": "<p>", "다이어리/a.mht": "MIME-Version: 1.0\n",
		"posts/2006.03.14_봄_1.txt": "[ 봄 ]\n", "1/1_info.json": "{",
	} {
		ctx, cancel := context.WithCancel(t.Context())
		read := 0
		r := readtest.Read(ctx, cyworld.New(), endlessFS{readtest.Archive(name, head), cancel, &read}, nil)
		cancel()
		if len(r.Items) > 0 || !errors.Is(r.Err, context.Canceled) {
			t.Errorf("%s: %d items, %v", name, len(r.Items), r.Err)
		}
		if read > untilCancel+8<<20 {
			t.Errorf("%s: %d MB were read", name, read>>20)
		}
	}
}
