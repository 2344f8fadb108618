package cyworld

import (
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/text"
)

// bot is what leegeunhyeok/cyworld-bot saved: backup/posts/2006.03.14_봄_7.txt
// and backup/images/2006.03.14_봄_7.jpg for each picture of a post, so that the
// text of a post with three pictures is there three times.
func bot() dialect {
	return dialect{
		match: read.Match{Confidence: 85, Variant: "Posts saved by cyworld-bot", Reason: "Posts with a date, a title and a number were found."},
		owns: func(name string) bool {
			dir := path.Base(path.Dir(name))
			return (dir == "posts" || dir == ".") && botName.MatchString(text.NFC(path.Base(name)))
		},
		read: (*reading).bot,
	}
}

var (
	botName = regexp.MustCompile(`^(\d{4}\.\d{2}\.\d{2})_(.*)_(\d+)\.txt$`)
	botText = regexp.MustCompile(`(?s)^\s*\[ (.*?) \]\s*(.*)$`)
)

func (r *reading) bot(files []string) {
	images := r.stems()
	for _, posts := range botPosts(files) {
		if r.done() {
			return
		}
		r.botPost(posts, images)
	}
}

// botPosts puts the files together whose date and title agree, by their numbers.
func botPosts(files []string) [][]string {
	var posts [][]string
	at := map[string]int{}
	for _, name := range files {
		m := botName.FindStringSubmatch(text.NFC(path.Base(name)))
		key := path.Join(path.Dir(name), m[1]+"_"+m[2])
		i, ok := at[key]
		if !ok {
			i = len(posts)
			at[key] = i
			posts = append(posts, nil)
		}
		posts[i] = append(posts[i], name)
	}
	for _, p := range posts {
		slices.SortStableFunc(p, func(a, b string) int { return botNumber(a) - botNumber(b) })
	}
	return posts
}

func botNumber(name string) int {
	n, _ := strconv.Atoi(botName.FindStringSubmatch(text.NFC(path.Base(name)))[3])
	return n
}

// botPost yields one post for each text among files of one date and title.
func (r *reading) botPost(files []string, images map[string]string) {
	var order []string
	same := map[string][]string{}
	for _, name := range files {
		content, ok := r.open(name)
		if !ok {
			continue
		}
		content = clean(r.shorten(name, 0, content))
		if same[content] == nil {
			order = append(order, content)
		}
		same[content] = append(same[content], name)
	}
	for _, content := range order {
		r.botItem(content, same[content], images)
	}
}

func (r *reading) botItem(content string, files []string, images map[string]string) {
	m := botName.FindStringSubmatch(text.NFC(path.Base(files[0])))
	it := archive.Item{Kind: archive.Post, Text: content, Files: files,
		Collections: []archive.Collection{{Kind: archive.Board, Title: "싸이월드"}}}
	if date, ok := text.ParseDate(m[1]); ok {
		it.Moment = stated(date)
	}
	if parts := botText.FindStringSubmatch(content); parts != nil {
		it.Title, it.Text = parts[1], parts[2]
	}
	for _, name := range files {
		image := images[path.Join(path.Join(path.Dir(name), "../images"), stemOf(name))]
		if image == "" || r.used[image] {
			it.Media = append(it.Media, archive.Media{Name: stemOf(name), Missing: true})
		} else if media, ok := r.load(image); ok {
			it.Media = append(it.Media, media)
		} else {
			it.Media = append(it.Media, archive.Media{Name: text.NFC(path.Base(image)), Missing: true})
		}
	}
	r.item(it, r.alike)
}

// stems finds the files of folders named images by folder and stem.
func (r *reading) stems() map[string]string {
	found := map[string]string{}
	for _, name := range r.files {
		if strings.EqualFold(path.Base(path.Dir(name)), "images") {
			found[path.Join(path.Dir(name), stemOf(name))] = name
		}
	}
	return found
}
