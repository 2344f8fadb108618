package open

import (
	"path"
	"regexp"
	"strings"
)

// partNames are what services call the parts of one download; the first group
// is what all its parts share. They stand in the formats' descriptions, that of
// Facebook's and Instagram's with a token which differs from part to part.
var partNames = []*regexp.Regexp{
	regexp.MustCompile(`(?i)^(takeout-\d{8}T\d{6}Z)(?:-\d+)?-\d{3}\b`),
	regexp.MustCompile(`(?i)^((?:facebook|instagram)-.+-(?:\d{2}_\d{2}_\d{4}|\d{4}-\d{2}-\d{2}))-[a-z0-9]+\b`),
	regexp.MustCompile(`^(.*\S) \p{L}+ \d+ (?:of|/|av|de|von|di|sur) \d+\b`),
	regexp.MustCompile(`(?i)^(data-download)-\d+\b`),
	regexp.MustCompile(`(?i)^(\d+_[0-9a-f]+)_part\d+\b`),
}

// wholeOf returns the name of what a folder or an archive is a part of, "" when
// it does not say so.
func wholeOf(name string) string {
	for _, p := range partNames {
		if m := p.FindStringSubmatch(name); m != nil {
			return m[1]
		}
	}
	return ""
}

// wholes returns the paths of the folders that are parts of one download lying
// side by side, as in a folder of downloads, each with the path that all of
// them share.
func (t *tree) wholes() map[string]string {
	parts := map[string][]string{}
	for _, n := range t.nodes {
		if n.member != nil {
			continue
		}
		if whole := wholeOf(path.Base(n.path)); whole != "" {
			at := path.Join(path.Dir(n.path), whole)
			parts[at] = append(parts[at], n.path)
		}
	}
	out := map[string]string{}
	for whole, all := range parts {
		for _, part := range all {
			if len(all) > 1 {
				out[part] = whole
			}
		}
	}
	return out
}

// joined returns the path of a file in the whole that its folder is a part of.
func joined(name string, wholes map[string]string) string {
	if len(wholes) == 0 {
		return name
	}
	for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
		if whole, ok := wholes[dir]; ok {
			return whole + strings.TrimPrefix(name, dir)
		}
	}
	return name
}
