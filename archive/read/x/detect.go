package x

import (
	"context"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"dotori/archive/read"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

const (
	mostHeads = 24 // files that Detect opens
	headBegin = 4 << 10
)

// Detect looks for a file that assigns to X's variables.
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	for name := range tree.Named(ctx, root, mostHeads, isSign) {
		kind, _ := variableOf(root, name)
		if m := matchOf(kind); m.Confidence > 0 {
			m.Detail = name
			return m
		}
	}
	return read.Match{}
}

// sign is a name that a file with memories, or about the archive, has.
var sign = regexp.MustCompile(`^(?:manifest|account|tweets?|tweets?-part\d+|community-tweet|twitter-circle-tweet|note-tweet|like|deleted-tweets?|direct-messages?(?:-group)?(?:-part\d+)?|\d{4}_\d\d|user_details|tweet_index)\.js$`)

func isSign(name string) bool { return sign.MatchString(strings.ToLower(path.Base(name))) }

// variable is what a file assigns to: window.YTD.tweets.part0, or before 2019
// Grailbird.data.tweets_2012_01.
var variable = regexp.MustCompile(`^\s*(?:window\.)?(?:YTD\.(\w+)\.part\d+|__(THAR)_CONFIG|(Grailbird)\.data\.\w+|var (user_details|tweet_index|payload_details))\s*=`)

// variableOf returns the name of what a file assigns to, "" when it is not X's
// or could not be read.
func variableOf(root fs.FS, name string) (string, error) {
	b, err := tree.Begin(root, name, headBegin)
	s, _ := text.Decode(b)
	if m := variable.FindStringSubmatch(s); m != nil {
		return strings.Join(m[1:], ""), nil
	}
	return "", err
}

func matchOf(name string) read.Match {
	switch name {
	case "":
		return read.Match{}
	case "Grailbird", "user_details", "tweet_index", "payload_details":
		return read.Match{Confidence: 97, Variant: before, Reason: "A file of an old Twitter archive was found."}
	}
	return read.Match{Confidence: 98, Variant: today, Reason: "A file of an archive of X was found."}
}
