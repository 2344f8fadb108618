package naverblog

import (
	"path"
	"regexp"
	"strings"

	"golang.org/x/net/html/atom"

	"dotori/archive"
	"dotori/archive/read/blog"
	"dotori/archive/read/page"
	"dotori/archive/text"
)

// lenir reads a post of Naver-Blog-Backup: "2018. 3. 4. 2115 [제목]/post.html"
// beside its numbered pictures.
func (r *reading) lenir(name, content string) {
	p := page.Parse(content, page.Rules{Body: page.Tag(atom.Body), Title: page.Class("se_title", "itemSubjectBoldfont"), Strict: true})
	tidy(p.Content)
	d := dated.FindStringSubmatch(path.Base(path.Dir(name)))
	it := archive.Item{Title: p.Title}
	if it.Title == "" {
		it.Title = page.Clean(d[6])
	}
	if m, ok := text.ParseDate(d[1] + "-" + d[2] + "-" + d[3] + " " + d[4] + ":" + d[5]); ok {
		m.Origin = archive.OriginFolder
		it.Moment = m
	}
	r.compose(post{Item: it, name: name, body: p.Body(), whole: true})
}

// backer reads a post of naver-blog-backer: <number>/word.md beside asset/.
func (r *reading) backer(name, content string) {
	title, body := cutTitle(content)
	body, tags := cutTags(body)
	it := archive.Item{Title: title, Tags: tags, Collections: collections(r.account)}
	if number := path.Base(path.Dir(name)); logNo.MatchString(number) {
		it.Account, it.NativeID = r.account, number
	}
	if r.account != "" {
		it.Files = []string{r.list}
	}
	r.compose(post{Item: it, name: name, body: blog.Markdown(body), whole: true})
}

// cutTitle takes the heading off a post in Markdown.
func cutTitle(s string) (title, rest string) {
	line, rest, _ := strings.Cut(strings.TrimLeft(s, "\r\n "), "\n")
	if !strings.HasPrefix(line, "#") {
		return "", s
	}
	return page.Clean(strings.TrimLeft(line, "# ")), rest
}

// hashtags begins the last line of naver-blog-backer's posts.
const hashtags = "해시태그 : "

func cutTags(s string) (body string, tags []string) {
	i := strings.LastIndex(s, hashtags)
	if i < 0 || strings.Contains(strings.TrimSpace(s[i:]), "\n") {
		return s, nil
	}
	for _, tag := range strings.Split(s[i+len(hashtags):], "#") {
		if tag = page.Clean(tag); tag != "" {
			tags = append(tags, tag)
		}
	}
	return strings.TrimSpace(s[:i]), tags
}

var listed = regexp.MustCompile(`blog\.naver\.com/PostView\.\w+\?blogId=([\w-]+)&logNo=/?\d+`)

// findList looks for the list of posts that naver-blog-backer writes on
// demand: only there it names the blog.
func (r *reading) findList() {
	for _, name := range r.Files {
		if path.Base(name) != "backlink.txt" {
			continue
		}
		if content, ok := r.Page(name, listed.MatchString); ok {
			r.list, r.account = name, listed.FindStringSubmatch(content)[1]
			return
		}
	}
}

// downloader reads a post of download-naver-blog: full_<name>.md is Naver's
// page and tells who, when and which post; <name>.md is the body, with the
// pictures of img/ in their places.
func (r *reading) downloader(name, content string) {
	p := page.Parse(content, rules())
	it := facts(p, content)
	locate(&it, p.Content)
	if number := path.Base(path.Dir(name)); it.NativeID == "" && it.Account != "" && logNo.MatchString(number) {
		it.NativeID = number
	}
	tidy(p.Content)
	full := post{Item: it, name: name, body: p.Body(), whole: true}
	short := path.Join(path.Dir(name), strings.TrimPrefix(path.Base(name), "full_"))
	if r.Index.Find(path.Dir(short), path.Base(short)) == short {
		full = r.shorter(full, short)
	}
	r.compose(full)
}

// shorter takes the body from the Markdown beside Naver's page.
func (r *reading) shorter(full post, name string) post {
	content, ok := r.Page(name, nil)
	if !ok {
		return full
	}
	title, body := cutTitle(strings.ReplaceAll(content, "\u200b", ""))
	if full.Title == "" {
		full.Title = title
	}
	full.Files = append(full.Files, name)
	full.body = blog.Markdown(strings.ReplaceAll(body, "[sticker]\n", ""))
	return full
}
