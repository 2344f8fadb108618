package wordpress

import "strings"

// html returns the body of a post as a browser would be given it: what the
// block editor wrote has its tags, everything else gets its paragraphs.
func (p *post) html(attached []int64) string {
	content := expand(firstOf(p.content, p.excerpt), attached)
	if strings.Contains(content, "<!-- wp:") {
		return content
	}
	return paragraphs(content)
}
