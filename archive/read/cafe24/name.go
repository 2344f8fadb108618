package cafe24

import (
	"path"
	"regexp"
	"strings"

	"dotori/archive/text"
)

var (
	// downloaded is a file as the admin pages name it: the shop's id, the day,
	// the number of the download and four random digits.
	downloaded = regexp.MustCompile(`^([a-z][a-z0-9]{2,15})_20\d{6}_\d+_[0-9a-f]{4}`)
	// migrated is a form of a move between shops: mall_board.csv, mall_board01_comment.csv.
	migrated = regexp.MustCompile(`^([a-z][a-z0-9]{2,15})_(?:member|member_sns|product|order|board\d*|board\d*_comment)(?:[_ -]?[(]?\d+[)]?)?$`)
	// boardInName is the board that such a form names.
	boardInName = regexp.MustCompile(`(?:^|_)(board\d*)(?:_comment)?(?:[_. -]|$)`)
)

// mallOf returns the id of the shop that a file's name tells, or "".
func mallOf(name string) string {
	base := stemOf(name)
	for _, known := range []*regexp.Regexp{downloaded, migrated} {
		if m := known.FindStringSubmatch(strings.ToLower(base)); m != nil {
			return m[1]
		}
	}
	return ""
}

// boardOf returns what a table calls its board: that of a migration form, else
// its name without what the admin page put before it.
func boardOf(name string) string {
	base := stemOf(name)
	if m := boardInName.FindStringSubmatch(strings.ToLower(base)); m != nil {
		return m[1]
	}
	rest := strings.Trim(base[len(downloaded.FindString(strings.ToLower(base))):], "_- ")
	if rest == "" {
		return base
	}
	return rest
}

func stemOf(name string) string {
	base := text.NFC(path.Base(name))
	return strings.TrimSuffix(base, path.Ext(base))
}

func isMemberName(name string) bool {
	base := strings.ToLower(stemOf(name))
	return strings.Contains(base, "_member") || strings.Contains(base, "회원")
}

// isTable reports whether a file is named like a table.
func isTable(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".csv", ".tsv", ".xlsx", ".xls":
		return true
	}
	return false
}

func isSheet(name string) bool { return strings.HasPrefix(strings.ToLower(path.Ext(name)), ".xls") }
