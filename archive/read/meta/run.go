package meta

import (
	"context"
	"fmt"
	"io/fs"
	"iter"
	"path"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/read/blog"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// Run is one run of a reader over the downloads of its service.
type Run struct {
	*blog.Run
	Owners []string // what the owner may be called
	Files  []File   // of the service, in the order of the archive

	chats []File         // messages that lie in no download
	lost  map[string]int // pictures that are not there, by the list
	alike map[string]int // entries since Begin, by what they say
}

// Read returns what a reader yields whose items do hands over.
func Read(ctx context.Context, root fs.FS, s archive.Service, o archive.Options, do func(*Run)) iter.Seq2[archive.Item, error] {
	return blog.Read(ctx, root, s, o, func(run *blog.Run) {
		r := &Run{Run: run, lost: map[string]int{}, alike: map[string]int{}}
		run.Survey()
		r.choose()
		if owner := Repair(o.Text("owner", "")); owner != "" {
			r.Owners = []string{owner}
		}
		do(r)
		r.tellLost()
	})
}

// choose finds the files of the service.
func (r *Run) choose() {
	survey := NewSurvey(r.Run.Files, r.sniff)
	for _, name := range r.Run.Files {
		if r.Done() {
			return
		}
		if f, ok := survey.Of(r.Service, name); ok {
			r.Files = append(r.Files, f)
		} else if survey.Loose(name) == r.Service {
			r.chats = append(r.chats, File{Name: name, Root: path.Dir(name), Rest: path.Base(name), Loose: true})
		}
	}
}

// sniff returns the beginning of a file as text. One that tells nothing, because
// it cannot be read, may be the service's.
func (r *Run) sniff(name string) string {
	b, err := tree.Begin(r.Root, name, headSize)
	if err != nil && len(b) == 0 && !r.Used(name) {
		r.Skip(name, reasonUnreadable, err.Error())
	}
	s, _ := text.Decode(b)
	return s
}

// head returns the beginning of a file as text, as far as it can be read.
func head(root fs.FS, name string) string {
	b, _ := tree.Begin(root, name, headSize)
	s, _ := text.Decode(b)
	return s
}

// IsOwner reports whether a name is the owner's.
func (r *Run) IsOwner(name string) bool { return name != "" && slices.Contains(r.Owners, name) }

// open opens a file. What cannot be opened is warned of.
func (r *Run) open(name string) (fs.File, bool) {
	f, err := r.Root.Open(name)
	if err != nil {
		r.Skip(name, reasonUnreadable, err.Error())
		return nil, false
	}
	return f, true
}

// Lose counts a picture that a list names and the archive does not hold, and
// of which nothing else is known.
func (r *Run) Lose(list string) { r.lost[list]++ }

// tellLost warns once of each list that names pictures which are not there. One
// that brought nothing else was left out for that.
func (r *Run) tellLost() {
	for _, f := range r.Files {
		switch n := r.lost[f.Name]; {
		case n == 0 || r.Done():
		case r.Used(f.Name):
			r.Warn(&archive.Warning{Path: f.Name, Reason: reasonLost, Detail: fmt.Sprint(n)})
		default:
			r.Skip(f.Name, reasonLost, fmt.Sprint(n))
		}
	}
}

// Rest tells why the files of the downloads were left out that hold no
// memories. Pictures that no list names are left to other readers.
func (r *Run) Rest() {
	for _, f := range r.Files {
		if r.Done() {
			return
		}
		if !r.Used(f.Name) && r.lost[f.Name] == 0 && !tree.NamedLikeMedia(f.Name) && isPart(f) {
			r.Skip(f.Name, reasonOther, "")
		}
	}
}

// isPart reports whether a file is surely a part of a download: of a folder
// that these have, or one of their first pages.
func isPart(f File) bool {
	first, _, inside := strings.Cut(f.Rest, "/")
	if rest, _ := tree.Below(f.Root, f.Name); rest != f.Rest {
		return true
	}
	if !inside {
		switch path.Base(f.Name) {
		case "start_here.html", "index.html", "README.txt", "no-data.txt":
			return true
		}
		return flat.MatchString(first)
	}
	return slices.Contains(folders(), first)
}

// folders are those of downloads of all generations.
func folders() []string {
	return []string{
		"about_you", "account_information", "ads_and_businesses", "ads_and_topics", "ads_information", "apps_and_websites",
		"apps_and_websites_off_of_facebook", "apps_and_websites_off_of_instagram", "archive", "bug_bounty", "calls_and_messages", "comments",
		"comments_and_reactions", "connections", "contacts", "content", "dating", "events", "files", "followers_and_following",
		"following_and_followers", "friends", "friends_and_followers", "groups", "guides", "information_about_you", "interactions",
		"journalist_registration", "likes", "likes_and_reactions", "location", "logged_information", "login_and_account_creation",
		"marketplace", "media", "messages", "monetization", "music", "music_recommendations", "network_information", "notifications",
		"other_activity", "other_personal_information", "pages", "past_instagram_insights", "payment_history", "personal_information",
		"photos_and_videos", "portal", "posts", "preferences", "privacy_checkup", "profile_information", "recent_searches", "reports",
		"saved", "saved_items_and_collections", "search", "search_history", "security_and_login_information", "short_videos",
		"stories", "story_sticker_interactions", "subscriptions", "volunteering", "your_interactions_on_facebook",
		"your_pages", "your_places", "your_problem_reports", "your_topics",
	}
}

// The reasons of warnings; their Korean stands in assets/translations.
const (
	reasonUnreadable = "This file could not be read."
	reasonBroken     = "This file could not be read to its end."
	reasonEmpty      = "There is nothing in this file that could be read."
	reasonOther      = "This part of the download holds no memories."
	reasonLost       = "This list names pictures that are not in the archive."
	reasonKnown      = "Everything in this list stands in another one, too."
	reasonBlank      = "Some entries of this list hold nothing but a time."
	reasonTwice      = "The same stands in a JSON file beside it."
)
