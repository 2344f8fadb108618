package board

import (
	"path"
	"strings"
)

// IsCode reports whether a file is named like a part of a program that runs or
// dresses a website.
func IsCode(name string) bool {
	base := strings.ToLower(path.Base(name))
	switch path.Ext(base) {
	case ".php", ".php3", ".php4", ".php5", ".php7", ".phtml", ".inc", ".lib", ".cgi", ".pl", ".sh", ".js", ".css", ".scss", ".less", ".map",
		".woff", ".woff2", ".ttf", ".otf", ".eot", ".tpl", ".tmpl", ".htaccess", ".htpasswd", ".po", ".mo", ".json", ".lock", ".yml", ".xsl", ".htc", ".as", ".fla":
		return true
	}
	return base == "index.html" || base == "index.htm" || base == "robots.txt"
}

// Below returns the path of a file inside the folder dir; false where it is not in it.
func Below(name, dir string) (string, bool) {
	if dir == "." {
		return name, true
	}
	return strings.CutPrefix(name, dir+"/")
}

// Roots returns the folders that hold one of the given paths: those of websites.
func (r *Run) Roots(signs ...string) (roots []string) {
	seen := map[string]bool{}
	for _, name := range r.Files {
		for _, sign := range signs {
			root, ok := strings.CutSuffix("/"+name, "/"+sign)
			if i := strings.Index("/"+name, "/"+sign+"/"); !ok && i >= 0 {
				root, ok = ("/" + name)[:i], true
			}
			if root = path.Join(".", strings.TrimPrefix(root, "/")); ok && !seen[root] {
				seen[root] = true
				roots = append(roots, root)
			}
		}
	}
	return roots
}

// ReasonProgram is why files of the site that nobody wrote are left out.
const ReasonProgram = "This file is a part of the website's program."

// ReasonThumbnail is why smaller copies are left out.
const ReasonThumbnail = "This is a smaller copy of a picture."

// ReasonEmpty is why a dump is left out that tells of a program's tables only.
const ReasonEmpty = "There are no posts in this database dump."
