package wordpress

import (
	"html"
	"regexp"
	"strconv"
	"strings"
)

// farthest is how far the end of a shortcode is looked for.
const farthest = 32 << 10

// scheme begins the address of an attachment by its number.
const scheme = "wordpress:"

var (
	shortcode = regexp.MustCompile(`\[(caption|wp_caption|gallery|playlist|audio|video|embed|youtube)((?:\s[^\[\]]*)?|=[^\[\]]*)\]`)
	parameter = regexp.MustCompile(`([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|&quot;(.*?)&quot;|([^\s"']+))`)
	leading   = regexp.MustCompile(`(?is)^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?)(.*)$`)
)

// expand makes HTML of the shortcodes that show media; of others it knows
// nothing and leaves them as they are. all are the attachments of the post.
func expand(content string, all []int64) string {
	if !strings.Contains(content, "[") {
		return content
	}
	var b strings.Builder
	for {
		at := shortcode.FindStringSubmatchIndex(content)
		if at == nil {
			b.WriteString(content)
			return b.String()
		}
		name, arguments := content[at[2]:at[3]], content[at[4]:at[5]]
		b.WriteString(content[:at[0]])
		content = content[at[1]:]
		inner := ""
		end := "[/" + name + "]"
		if n := strings.Index(content[:min(len(content), farthest)], end); n >= 0 && name != "gallery" && name != "playlist" {
			inner, content = content[:n], content[n+len(end):]
		}
		b.WriteString(shown(name, parameters(arguments), inner, all))
	}
}

func parameters(s string) map[string]string {
	m := map[string]string{}
	for _, p := range parameter.FindAllStringSubmatch(s, -1) {
		m[strings.ToLower(p[1])] = p[2] + p[3] + p[4] + p[5]
	}
	m[""] = strings.TrimSpace(strings.TrimPrefix(s, "="))
	return m
}

// shown is what a shortcode shows.
func shown(name string, p map[string]string, inner string, all []int64) string {
	switch name {
	case "caption", "wp_caption":
		return captioned(p["caption"], inner)
	case "gallery", "playlist":
		return gallery(p["ids"]+","+p["include"], all)
	case "audio":
		return player("audio", firstOf(p["src"], p["mp3"], p["m4a"], p["ogg"], p["wav"], p["wma"], p["flac"], strings.TrimSpace(inner)))
	case "video":
		return player("video", firstOf(p["src"], p["mp4"], p["m4v"], p["webm"], p["ogv"], p["wmv"], p["flv"], p["mov"], strings.TrimSpace(inner)))
	case "embed", "youtube":
		return linked(firstOf(strings.TrimSpace(inner), p["src"], p["url"], p[""]))
	}
	return inner
}

func firstOf(choices ...string) string {
	for _, s := range choices {
		if s != "" {
			return s
		}
	}
	return ""
}

// captioned is a picture with its caption; old ones have it as a parameter.
func captioned(caption, inner string) string {
	picture, rest := inner, ""
	if m := leading.FindStringSubmatch(inner); m != nil {
		picture, rest = m[1], strings.TrimSpace(m[2])
	}
	if rest == "" {
		rest = html.UnescapeString(caption)
	}
	if rest == "" {
		return "<div>" + picture + "</div>"
	}
	return "<div>" + picture + "</div><p>" + rest + "</p>"
}

// gallery shows the listed attachments, or all of the post.
func gallery(list string, all []int64) string {
	ids := all
	if strings.Trim(list, ", ") != "" {
		ids = nil
		for s := range strings.SplitSeq(list, ",") {
			ids = append(ids, number(s))
		}
	}
	var b strings.Builder
	for _, id := range ids {
		if id > 0 {
			b.WriteString(`<div><img src="` + scheme + strconv.FormatInt(id, 10) + `"></div>`)
		}
	}
	return b.String()
}

func player(tag, address string) string {
	if address == "" {
		return ""
	}
	return "<div><" + tag + ` src="` + html.EscapeString(html.UnescapeString(address)) + `"></` + tag + "></div>"
}

func linked(address string) string {
	address = html.EscapeString(html.UnescapeString(address))
	return `<p><a href="` + address + `">` + address + "</a></p>"
}
