package activitypub

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"time"

	"golang.org/x/net/html"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/body"
)

// note returns an item as a note that answers the one above, if any.
func (b *outbox) note(it archive.Item, above string, to audience) note {
	n := note{
		ID: me + "/statuses/" + export.UUID(it.ID), Type: "Note", Author: authorOf(it), Name: it.Title,
		Content: content(it), Source: source{it.Text, "text/plain"}, Place: placeOf(it), Attachments: []attachment{}, Tags: []hashtag{},
	}
	n.URL, n.Languages = n.ID, map[string]string{"ko": n.Content}
	n.To, n.CC = to.lists()
	if above != "" {
		n.Above = &above
	}
	if it.Moment.Known() {
		n.Published = b.x.Modified(it.Moment).Format(time.RFC3339)
	}
	for _, m := range it.Media {
		if m.Path != "" {
			n.Attachments = append(n.Attachments, attachmentOf(m))
		}
	}
	for _, t := range it.Tags {
		n.Tags = append(n.Tags, hashtag{"Hashtag", home + "/tags/" + body.Base("").Address(t), "#" + t})
	}
	return n
}

// authorOf returns the address of who wrote an item: others have one of their own.
func authorOf(it archive.Item) string {
	if it.Own || it.Author == "" {
		return me
	}
	sum := sha256.Sum256([]byte(it.Author))
	return home + "/people/" + hex.EncodeToString(sum[:8])
}

// content is the text with its title, and with the name of who else wrote it:
// programs that import notes take them all for one person's.
func content(it archive.Item) string {
	var b strings.Builder
	if it.Author != "" && !it.Own {
		b.WriteString(`<p class="p-author h-card">` + html.EscapeString(it.Author) + "</p>")
	}
	if it.Title != "" {
		b.WriteString(`<p class="p-name"><strong>` + html.EscapeString(it.Title) + "</strong></p>")
	}
	it.Media = nil // they are attached
	it.Text = strings.NewReplacer(string(archive.ObjectMark)+"\n", "", string(archive.ObjectMark), "").Replace(it.Text)
	b.WriteString(body.HTML(it, func(int, string) string { return "" }))
	return b.String()
}

func placeOf(it archive.Item) *location {
	if it.Latitude == nil || it.Longitude == nil {
		return nil
	}
	return &location{"Place", *it.Latitude, *it.Longitude}
}

// attachmentOf says where a file lies: below the archive, as Mastodon has it.
func attachmentOf(m archive.Media) attachment {
	return attachment{"Document", cmp.Or(m.MIME, "application/octet-stream"), "/" + body.Base("").Address(m.Path), m.Name, m.Width, m.Height}
}
