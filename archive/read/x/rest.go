package x

import (
	"path"
	"regexp"
	"strings"

	"dotori/archive"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// rest tells what became of the files that no post and no message names.
func (r *reading) rest() {
	for _, name := range r.Files {
		if r.Done() {
			return
		}
		switch dir := path.Dir(name); {
		case r.Used(name):
		case r.kinds[name] != "":
			r.Skip(name, reasonOf(r.kinds[name]), "")
		case isMediaFolder(dir) && r.homes[path.Dir(dir)]:
			r.loose(name)
		case r.isShell(name):
			r.Skip(name, "This file only shows the archive in a browser.", "")
		}
	}
}

var (
	repeated = regexp.MustCompile(`headers$|^tweet_index$|^payload_details$`)
	contacts = regexp.MustCompile(`^(?:follow|block|mute|list|contact|smartblock)`)
	unknown  = regexp.MustCompile(`^(?:article|moment|grok|spaces?_|periscope|community_note|tweetdeck)`)
	posted   = regexp.MustCompile(`^(?:deleted_)?(?:tweets?|community_tweet|twitter_circle_tweet|note_tweet|deleted_note_tweet|direct_messages?(?:_group)?|Grailbird)$`)
)

// reasonOf says why a file of X's was left out, by what it assigns to.
func reasonOf(kind string) string {
	switch {
	case kind == "like":
		return "Others wrote these posts; an option reads them too."
	case kind == "THAR":
		return "This file only shows the archive in a browser."
	case posted.MatchString(kind):
		return "Everything in this file stands in another file too."
	case repeated.MatchString(kind):
		return "This file only lists what other files hold."
	case unknown.MatchString(kind):
		return "Dotori does not know how X keeps this, and leaves it out."
	case contacts.MatchString(kind):
		return "This file lists accounts, not memories."
	}
	return "This is private data about you that is no memory."
}

// loose yields a picture that nothing shows. Its number tells when it was
// posted.
func (r *reading) loose(name string) {
	folder, id := strings.ToLower(path.Base(path.Dir(name))), numberOf(name)
	kind, mime, w := tree.Look(r.Root, name)
	switch {
	case strings.HasPrefix(folder, "profile"):
		r.Skip(name, "This is the picture of a profile.", "")
	case !r.withDeleted && (strings.HasPrefix(folder, "deleted") || r.deleted[id]):
		r.Skip(name, "This belongs to a post that you deleted.", "")
	case w != nil:
		r.Warn(w)
	default:
		it := archive.Item{Kind: kind, Account: r.owner.address(), Moment: ofNumber(id, r.Zone, archive.OriginFilename),
			Media: []archive.Media{{Name: text.NFC(path.Base(name)), MIME: mime, Path: name}}}
		r.Item(it)
	}
}

// isShell reports whether a file lies where an archive keeps what shows it:
// around and below its folder data.
func (r *reading) isShell(name string) bool {
	for dir := path.Dir(name); ; dir = path.Dir(dir) {
		if r.homes[dir] && isData(dir) || r.homes[path.Join(dir, "data")] || r.homes[path.Join(dir, "data/js")] {
			return isProgram(name)
		}
		if dir == "." {
			return false
		}
	}
}

func isData(dir string) bool {
	base := path.Base(dir)
	return base == "data" || base == "js" || base == "tweets"
}

// program is what the pages of archives are made of.
var program = regexp.MustCompile(`(?i)\.(?:js|css|map|html?|svg|woff2?|ttf|eot|ico|txt|csv|json)$|(?:^|/)(?:assets|img|lib)/`)

func isProgram(name string) bool { return program.MatchString(name) }
