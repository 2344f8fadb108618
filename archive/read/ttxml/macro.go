package ttxml

import (
	"fmt"
	"html"
	"path"
	"strings"
)

// scheme begins the address of an attachment in the HTML that macros become.
const scheme = "ttxml:"

// expand turns the macros of a body into HTML. Each result passes through
// place, which may keep it from what else happens to the body.
func expand(body string, label func(name string) string, place func(string) string) string {
	for _, folder := range []string{"[##_ATTACH_PATH_##]/", "[##_ATTACH_PATH_##]", "http://tt_attach_path/", "https://tt_attach_path/"} {
		body = strings.ReplaceAll(body, folder, scheme)
	}
	body = between(body, "[##_", "_##]", func(macro string) string { return place(shown(macro, label)) })
	return between(body, "[#M_", "_M#]", folded)
}

// between replaces what stands between two marks, with the marks.
func between(s, from, to string, replace func(string) string) string {
	var b strings.Builder
	for {
		start := strings.Index(s, from)
		if start < 0 {
			break
		}
		length := strings.Index(s[start+len(from):], to)
		if length < 0 {
			break
		}
		inner := s[start+len(from):][:length]
		b.WriteString(s[:start])
		b.WriteString(replace(inner))
		s = s[start+len(from)+length+len(to):]
	}
	b.WriteString(s)
	return b.String()
}

// folded is text that a click shows: [#M_more|less|text_M#].
func folded(macro string) string {
	parts := strings.SplitN(macro, "|", 3)
	if len(parts) < 3 {
		return macro
	}
	return "<p>" + parts[0] + "</p><div>" + parts[2] + "</div>"
}

// shown is what a macro shows, as Textcube's own formatter reads it:
//
//	1C|file|attributes|caption, and twice or three times that in 2C and 3C
//	Gallery|file|caption|file|caption|attributes
//	iMazing and Jukebox|file|title|file|title|attributes|caption
//	Movie|key of a film or file|…
func shown(macro string, label func(name string) string) string {
	parts := strings.Split(macro, "|")
	var b strings.Builder
	show := func(file, caption string) {
		if file = strings.TrimSpace(file); file != "" {
			b.WriteString(file2html(html.UnescapeString(file), caption, label))
		}
	}
	switch n := len(parts); parts[0] {
	case "Gallery":
		for i := 1; i+1 < n-n%2; i += 2 {
			show(parts[i], parts[i+1])
		}
	case "iMazing", "Jukebox":
		for i := 1; i+2 < n; i += 2 {
			show(parts[i], parts[i+1])
		}
		b.WriteString(caption(parts[n-1], n > 2))
	case "Movie":
		if n > 1 {
			fmt.Fprintf(&b, `<div><video src="%s%s"></video></div>`, scheme, html.EscapeString(parts[1]))
		}
	default:
		for i := 1; i < n; i += 3 {
			show(parts[i], strings.Join(parts[min(i+2, n):min(i+3, n)], ""))
		}
	}
	return b.String()
}

// file2html shows a file with its caption, which is HTML.
func file2html(name, words string, label func(name string) string) string {
	address := html.EscapeString(scheme + name)
	switch strings.ToLower(path.Ext(name)) {
	case ".wmv", ".avi", ".asf", ".mpg", ".mpeg", ".mov", ".mp4", ".m4v", ".flv", ".mkv", ".webm", ".3gp", ".k3g":
		return `<div><video src="` + address + `"></video></div>` + caption(words, true)
	case ".mp3", ".mp2", ".wma", ".wav", ".mid", ".midi", ".ogg", ".m4a", ".flac":
		return `<div><audio src="` + address + `"></audio></div>` + caption(words, true)
	case ".jpg", ".jpeg", ".gif", ".png", ".bmp", ".webp", ".tif", ".tiff", "":
		return `<div><img src="` + address + `"></div>` + caption(words, true)
	}
	return `<div><a href="` + address + `">` + html.EscapeString(label(name)) + `</a></div>` + caption(words, true)
}

func caption(words string, has bool) string {
	if words = strings.TrimSpace(words); words == "" || !has {
		return ""
	}
	return "<p>" + words + "</p>"
}
