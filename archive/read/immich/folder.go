package immich

import (
	"path"
	"strings"

	"dotori/archive"
	"dotori/archive/read/shots"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// folder reads one of Immich's folders and reports whether to go on.
func (r *reading) folder(home, kind string, f tree.Folder) bool {
	inside, _ := tree.Below(home, f.Path)
	if reason := reasonOf(kind, inside); reason != "" {
		return r.skip(f, reason)
	}
	r.account = accountOf(kind, inside)
	var rest tree.Folder
	rest.Path = f.Path
	for _, e := range f.Files {
		switch name := path.Join(f.Path, e.Name()); {
		case kind == ofUpload && name == path.Join(home, shots.ListName): // asked for by what it lists
		case e.Name() != ".immich":
			rest.Files = append(rest.Files, e)
		case !r.Yield(archive.Item{}, archive.Skip(name, "This file only marks a folder for Immich.", "")):
			return false
		}
	}
	return r.Folder(rest)
}

// reasonOf says why nothing of a folder is a memory; "" when it may be one.
func reasonOf(kind, inside string) string {
	first, _, _ := strings.Cut(inside, "/")
	if kind != ofServer {
		return ""
	}
	switch first {
	case "thumbs":
		return "This is a small copy that Immich made."
	case "encoded-video":
		return "This is a converted copy that Immich made."
	case "profile":
		return "This is the picture of a profile."
	case "backups":
		return "The database of Immich is not read."
	}
	return ""
}

func (r *reading) skip(f tree.Folder, reason string) bool {
	for _, e := range f.Files {
		if err := r.Ctx.Err(); err != nil {
			r.Yield(archive.Item{}, err)
			return false
		}
		if !r.Yield(archive.Item{}, archive.Skip(path.Join(f.Path, e.Name()), reason, "")) {
			return false
		}
	}
	return true
}

// accountOf returns the user whose pictures a folder of the server holds.
func accountOf(kind, inside string) string {
	rest, ok := strings.CutPrefix(inside, "library/")
	if kind != ofServer || !ok {
		return ""
	}
	user, _, _ := strings.Cut(rest, "/")
	return text.NFC(user)
}

// albums returns the album that a folder stands for. Those of the server are
// named by ids, or by what its owner chose as names for folders.
func (r *reading) albums(dir string) []archive.Collection {
	home, kind := r.homeOf(dir)
	inside, _ := tree.Below(home, dir)
	switch kind {
	case ofServer:
		_, rest, _ := strings.Cut(strings.TrimPrefix(inside, "library/"), "/")
		if strings.HasPrefix(inside, "upload/") || rest == "" {
			return nil
		}
		return shots.Albums(rest)
	case ofUpload:
		return uploadAlbums(inside)
	case ofGo:
		if inside == "" {
			return nil
		}
		return shots.Albums(inside)
	}
	return nil
}

// uploadAlbums is the album of a folder below albums/: Dotori writes a slash in
// its name as the wide one.
func uploadAlbums(inside string) []archive.Collection {
	title, ok := strings.CutPrefix(inside, "albums/")
	if !ok {
		return nil
	}
	return []archive.Collection{{Kind: archive.Album, Title: strings.ReplaceAll(text.NFC(title), "／", "/")}}
}
