package immich

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/export/albums"
	"dotori/archive/export/dest"
	"dotori/archive/export/dest/retry"
	"dotori/archive/export/xmp"
)

// groups are the ids of albums and tags, by title.
type groups struct {
	server *Server
	albums map[string]string
	tags   map[string]string
}

func newGroups(s *Server) groups {
	return groups{server: s, albums: map[string]string{}, tags: map[string]string{}}
}

// group puts the files of the batch into their albums and gives them their tags.
func (t *taking) group(ctx context.Context) error {
	inAlbum, tagged := map[string][]string{}, map[string][]string{}
	for _, a := range t.batch {
		if a.hide {
			continue
		}
		for _, title := range albums.Of(a.item) {
			inAlbum[title] = append(inAlbum[title], a.id)
		}
		for _, tag := range xmp.Tags(a.described()) {
			if tag = clean(tag); tag != "" {
				tagged[tag] = append(tagged[tag], a.id)
			}
		}
	}
	if err := t.fillAlbums(ctx, inAlbum); err != nil {
		return err
	}
	return t.fillTags(ctx, tagged)
}

// clean drops empty levels of a tag, as the server does.
func clean(tag string) string {
	levels := slices.DeleteFunc(strings.Split(tag, "/"), func(l string) bool { return strings.TrimSpace(l) == "" })
	return strings.Join(levels, "/")
}

func (t *taking) fillAlbums(ctx context.Context, files map[string][]string) error {
	for _, title := range slices.Sorted(maps.Keys(files)) {
		id, err := t.groups.album(ctx, title)
		if err == nil {
			err = t.put(ctx, "albums/"+id+"/assets", files[title])
		}
		if err != nil {
			return fmt.Errorf("fill album %s: %w", title, err)
		}
	}
	return nil
}

func (t *taking) fillTags(ctx context.Context, files map[string][]string) error {
	tags := slices.Sorted(maps.Keys(files))
	if err := t.groups.makeTags(ctx, tags); err != nil {
		return err
	}
	for _, tag := range tags {
		if err := t.put(ctx, "tags/"+t.groups.tags[tag]+"/assets", files[tag]); err != nil {
			return fmt.Errorf("tag %s: %w", tag, err)
		}
	}
	return nil
}

// put adds files to an album or a tag. What is in it already stays.
func (t *taking) put(ctx context.Context, path string, ids []string) error {
	var results []struct {
		ID      string `json:"id"`
		Success bool   `json:"success"`
		Error   string `json:"error"`
	}
	if err := t.call(ctx, "PUT", path, map[string][]string{"ids": ids}, &results); err != nil {
		return err
	}
	for _, r := range results {
		if !r.Success && r.Error != "duplicate" {
			w := archive.Warning{Path: r.ID, Reason: "The server did not put this picture into its album or tag.", Detail: r.Error}
			t.report.Warnings = append(t.report.Warnings, w)
		}
	}
	return nil
}

// album returns the id of an album of the user's that nobody else sees, and
// makes it where there is none. When an answer was lost it is found the next time.
func (g *groups) album(ctx context.Context, title string) (string, error) {
	err := retry.Do(ctx, retry.Patiently, func() error {
		if g.albums[title] != "" {
			return nil
		}
		if err := g.load(ctx); err != nil || g.albums[title] != "" {
			return err
		}
		var made struct{ ID string }
		if err := g.server.ask(ctx, 1, "POST", "albums", map[string]string{"albumName": title}, &made); err != nil {
			return err
		}
		g.albums[title] = made.ID
		return nil
	})
	return g.albums[title], err
}

// load lists the albums that are the user's own and shared with nobody.
func (g *groups) load(ctx context.Context) error {
	own := "albums?shared=false"
	if g.server.major >= unmarked {
		own = "albums?isOwned=true&isShared=false"
	}
	var list []struct {
		ID        string `json:"id"`
		AlbumName string `json:"albumName"`
		Shared    bool   `json:"shared"`
		Linked    bool   `json:"hasSharedLink"`
	}
	if err := g.server.ask(ctx, 1, "GET", own, nil, &list); err != nil {
		return err
	}
	for _, a := range list {
		if !a.Shared && !a.Linked && g.albums[a.AlbumName] == "" {
			g.albums[a.AlbumName] = a.ID
		}
	}
	return nil
}

// makeTags finds or makes tags, in one question.
func (g *groups) makeTags(ctx context.Context, tags []string) error {
	fresh := slices.DeleteFunc(slices.Clone(tags), func(t string) bool { return g.tags[t] != "" })
	if len(fresh) == 0 {
		return nil
	}
	var made []struct{ ID string }
	if err := g.server.call(ctx, "PUT", "tags", map[string][]string{"tags": fresh}, &made); err != nil {
		return err
	}
	if len(made) != len(fresh) {
		return fmt.Errorf("%w: %d tags became %d", dest.ErrProtocol, len(fresh), len(made))
	}
	for i, t := range fresh {
		g.tags[t] = made[i].ID
	}
	return nil
}
