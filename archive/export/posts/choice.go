package posts

import (
	"slices"

	"dotori/archive"
)

// Choice is what people choose to have as posts.
type Choice struct {
	Pictures bool // also pictures, videos, sounds and files that have a title or text
}

// Kinds are those that may be posts, or stand beneath one.
func Kinds() []archive.Kind {
	return []archive.Kind{archive.Photo, archive.Video, archive.Audio, archive.File, archive.Diary, archive.Post, archive.Guestbook, archive.Comment}
}

// PicturesOption asks for [Choice.Pictures].
func PicturesOption() archive.Option {
	return archive.Option{
		ID: picturesID, Type: archive.BoolOption, Default: "true",
		Title: "Pictures with words",
		Help:  "Makes posts of pictures, videos and files that have a title or a text.",
	}
}

const picturesID = "pictures"

// Chosen reads the choice.
func Chosen(o archive.Options) Choice { return Choice{Pictures: o.Bool(picturesID, true)} }

// Lacks says why an item is no post and no comment, as one English sentence, or "".
func (c Choice) Lacks(it archive.Item) string {
	switch {
	case it.Trashed:
		return "What lies in the trash is not written as a post."
	case it.Kind == archive.Message:
		return "Chats are not posts; the folder and the web gallery have them."
	case !slices.Contains(Kinds(), it.Kind):
		return "Mails, products and orders are not posts; the folder and the web gallery have them."
	case it.Kind.IsMedia() && !c.Pictures:
		return "Pictures, videos and files are not written as posts unless that is chosen."
	case it.Kind.IsMedia() && it.Title == "" && it.Text == "":
		return "Pictures, videos and files without a title or a text are not written as posts."
	}
	return ""
}

// Takes reports whether an item is written, so that its media are needed.
func (c Choice) Takes(it archive.Item) bool { return c.Lacks(it) == "" }

// IsPrivate reports whether an item was not for everybody, so that it stays
// private whatever is chosen for the others.
func IsPrivate(it archive.Item) bool {
	return it.Hidden || slices.ContainsFunc(it.Details, func(d archive.Detail) bool {
		return d.Name == "Visibility" && !slices.Contains([]string{"public", "publish", "syndicated"}, d.Value)
	})
}
