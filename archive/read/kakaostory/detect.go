package kakaostory

import (
	"context"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"dotori/archive/read"
	"dotori/archive/read/blog"
	"dotori/archive/read/page"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

const (
	mostNames = 100_000   // names that Detect looks at
	mostHeads = 24        // files that it opens
	headBegin = 64 << 10  // how much of a list decides what it is
	pageBegin = 256 << 10 // pages begin with their scripts
)

// Detect looks for the fields of an activity, or for the classes of its page.
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	names, heads := 0, 0
	for folder, err := range tree.Walk(ctx, root) {
		if err != nil {
			continue
		}
		for _, e := range folder.Files {
			name := path.Join(folder.Path, e.Name())
			if names++; !isCandidate(name) || heads == mostHeads {
				continue
			}
			heads++
			if m := matchOf(root, name); m.Confidence > 0 {
				return m
			}
		}
		if names > mostNames || heads == mostHeads {
			break
		}
	}
	return read.Match{}
}

func isCandidate(name string) bool { return isList(name) || isOuterPage(name) }

func matchOf(root fs.FS, name string) read.Match {
	switch {
	case isList(name) && isActivities(begin(root, name, headBegin)):
		return read.Match{Confidence: 92, Variant: savedJSON, Reason: "Activities of KakaoStory were found.", Detail: name}
	case isOuterPage(name) && isStory(begin(root, name, pageBegin)):
		return read.Match{Confidence: 92, Variant: savedPages, Reason: "A saved page of KakaoStory was found.", Detail: name}
	}
	return read.Match{}
}

func isList(name string) bool {
	switch blog.Ext(name) {
	case ".json", ".jsonl", ".ndjson", ".txt":
		return true
	}
	return false
}

// isOuterPage reports whether a file is named like a page that is not a part
// of another.
func isOuterPage(name string) bool {
	_, isPart := blog.SavedFolder(path.Base(path.Dir(name)))
	return blog.IsPage(name) && !isPart
}

func begin(root fs.FS, name string, n int) string {
	b, err := tree.Begin(root, name, n)
	if err != nil {
		return ""
	}
	if isList(name) {
		s, _ := text.Decode(b)
		return s
	}
	return page.Decode(b)
}

// field is one that activities have and few others do.
var field = regexp.MustCompile(`"(content_decorators|closest_with_tags|with_tag_count|comment_count|like_count|share_count|media_type|permission|permalink|sid|verb|activity_type|location_tag)"\s*:`)

// isActivities wants a few different fields of an activity beside its time.
func isActivities(head string) bool {
	trimmed := strings.TrimLeft(head, " \t\r\n")
	if !strings.HasPrefix(trimmed, "[") && !strings.HasPrefix(trimmed, "{") || !strings.Contains(head, `"created_at"`) {
		return false
	}
	found := map[string]bool{}
	for _, m := range field.FindAllStringSubmatch(head, 2000) {
		found[m[1]] = true
	}
	own := found["content_decorators"] || found["closest_with_tags"] || found["with_tag_count"] || found["permission"] && strings.Contains(head, `"actor"`)
	return own && len(found) >= 4
}

// isStory recognises a page by its activities, or by their list.
func isStory(head string) bool {
	return strings.Contains(head, "_activity") && (strings.Contains(head, "_linkPost") || strings.Contains(head, "story.kakao.com")) ||
		strings.Contains(head, "_listContainer") && strings.Contains(head, "story.kakao.com")
}
