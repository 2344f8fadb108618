package wordpress

import (
	"strconv"

	"dotori/archive/read/board"
	"dotori/archive/read/sqldump"
)

// survey notes what the items need that come in the next passes.
func (d *database) survey() {
	d.rows(surveyed, func(t table, row sqldump.Row) {
		switch t.role {
		case posts:
			t.site.notePost(row)
		case boards:
			t.site.boards[row.Int("uid")] = line(row.Text("board_name"))
		case boardFiles:
			t.site.noteFile(row)
		default:
			t.site.note(t.role, row)
		}
	})
	d.shareUsers()
}

func surveyed(r role) []string {
	switch r {
	case posts:
		return wantedPosts()
	case postmeta:
		return []string{"post_id", "meta_key", "meta_value"}
	case terms:
		return []string{"term_id", "name"}
	case taxonomies:
		return []string{"term_taxonomy_id", "term_id", "taxonomy"}
	case relationships:
		return []string{"object_id", "term_taxonomy_id"}
	case options:
		return []string{"option_name", "option_value"}
	case users:
		return []string{"id", "user_login", "display_name"}
	case boards:
		return []string{"uid", "board_name"}
	case boardFiles:
		return []string{"uid", "content_uid", "comment_uid", "file_path", "file_name"}
	}
	return nil
}

// notePost notes an attachment, or that somebody wrote a post.
func (s *installation) notePost(row sqldump.Row) {
	switch kind := row.Text("post_type"); kind {
	case "attachment":
		s.add(postOf(row))
	case "revision", "nav_menu_item":
	default:
		s.writers[row.Text("post_author")]++
	}
}

func (s *installation) note(r role, row sqldump.Row) {
	switch r {
	case postmeta:
		s.noteMeta(row)
	case terms:
		s.names[row.Int("term_id")] = line(row.Text("name"))
	case taxonomies:
		s.taxonomies[row.Int("term_taxonomy_id")] = term{row.Int("term_id"), row.Text("taxonomy")}
	case relationships:
		id := row.Int("object_id")
		s.relations[id] = append(s.relations[id], row.Int("term_taxonomy_id"))
	case options:
		s.noteOption(row)
	case users:
		login := clean(row.Text("user_login"))
		s.authors[strconv.FormatInt(row.Int("id"), 10)] = firstOf(line(row.Text("display_name")), login)
	}
}

func (s *installation) noteMeta(row sqldump.Row) {
	key := row.Text("meta_key")
	if key != "_wp_attached_file" && key != "_thumbnail_id" {
		return
	}
	var p post
	p.setMeta(key, row.Text("meta_value"))
	if p.file != "" {
		s.files[row.Int("post_id")] = p.file
	}
	if p.thumbnail > 0 {
		s.thumbnails[row.Int("post_id")] = p.thumbnail
	}
}

func (s *installation) noteOption(row sqldump.Row) {
	switch row.Text("option_name") {
	case "home":
		s.account = firstOf(accountOf(row.Text("option_value")), s.account)
	case "siteurl":
		s.account = firstOf(s.account, accountOf(row.Text("option_value")))
	case "blogname":
		s.title = line(row.Text("option_value"))
	}
}

// noteFile notes a file of a board's post, or of a comment there.
func (s *installation) noteFile(row sqldump.Row) {
	f := board.Attachment{Number: row.Int("uid"), Source: row.Text("file_name"), Stored: row.Text("file_path")}
	if comment := row.Int("comment_uid"); comment > 0 {
		s.replied.Add(comment, f)
		return
	}
	s.attached.Add(row.Int("content_uid"), f)
}

// settle puts together what the tables told one by one.
func (s *installation) settle() {
	for author, n := range s.writers {
		if name := s.name(author); name != "" && name != "0" {
			s.site.writers[name] += n
		}
	}
	for id, a := range s.attachments {
		a.post.file = firstOf(s.files[id], a.post.file)
		s.place(id, a.post)
	}
}

// shareUsers gives the users of a network to all of its sites.
func (d *database) shareUsers() {
	for _, s := range d.sites {
		m := ofNetwork.FindStringSubmatch(s.prefix)
		if m == nil || len(s.authors) > 0 {
			continue
		}
		if base := d.site(s.database, m[1], false); base != nil {
			s.authors = base.authors
		}
	}
}

// postOf returns the row of a post.
func postOf(row sqldump.Row) *post {
	p := &post{
		id: row.Int("id"), parent: row.Int("post_parent"), kind: clean(row.Text("post_type")), status: clean(row.Text("post_status")),
		title: row.Text("post_title"), content: row.Text("post_content"), excerpt: row.Text("post_excerpt"), author: row.Text("post_author"),
		address: clean(row.Text("guid")), date: clean(row.Text("post_date")), gmt: clean(row.Text("post_date_gmt")),
		modified: clean(row.Text("post_modified")), source: row.File, line: row.Line,
	}
	if p.isAttachment() {
		p.url = p.address
	}
	return p
}
