package wordpress

import (
	"strings"

	"dotori/archive/read/sqldump"
)

// role says what a table of WordPress or KBoard holds.
type role string

// signature is how a table is recognised: the end of its name, and columns
// that the tables of other programs with such names do not have.
type signature struct {
	role    role
	columns []string
}

const (
	posts         role = "posts"
	postmeta      role = "postmeta"
	comments      role = "comments"
	terms         role = "terms"
	taxonomies    role = "term_taxonomy"
	relationships role = "term_relationships"
	options       role = "options"
	users         role = "users"
	boards        role = "kboard_board_setting"
	boardPosts    role = "kboard_board_content"
	boardComments role = "kboard_comments"
	boardFiles    role = "kboard_board_attached"
)

// signatures are in an order in which no name hides another.
func signatures() []signature {
	return []signature{
		{boards, []string{"uid", "board_name"}},
		{boardPosts, []string{"uid", "board_id", "member_display"}},
		{boardComments, []string{"uid", "content_uid"}},
		{boardFiles, []string{"content_uid", "file_path"}},
		{postmeta, []string{"post_id", "meta_key"}},
		{posts, []string{"id", "post_type", "post_status"}},
		{comments, []string{"comment_id", "comment_post_id"}},
		{taxonomies, []string{"term_taxonomy_id", "taxonomy"}},
		{relationships, []string{"object_id", "term_taxonomy_id"}},
		{terms, []string{"term_id", "slug"}},
		{options, []string{"option_name", "option_value"}},
		{users, []string{"id", "user_login", "display_name"}},
	}
}

// kindOf returns the role of a table and the prefix of its site; "" when the
// table is none of WordPress'.
func kindOf(t sqldump.Table) (r role, prefix string) {
	name := strings.ToLower(t.Name)
	for _, s := range signatures() {
		if strings.HasSuffix(name, string(s.role)) && t.Has(s.columns...) {
			return s.role, t.Name[:len(t.Name)-len(s.role)]
		}
	}
	return "", ""
}

func isMine(t sqldump.Table) bool {
	r, _ := kindOf(t)
	return r != ""
}

// isProgramDump reports dumps that plugins and themes came with.
func isProgramDump(name string) bool {
	return strings.Contains(name, "/plugins/") || strings.Contains(name, "/themes/") || strings.Contains("/"+name, "/wp-admin/")
}

// wantedPosts and the like are the columns that are read. Passwords and
// addresses are not among them.
func wantedPosts() []string {
	return []string{"id", "post_author", "post_date", "post_date_gmt", "post_content", "post_title", "post_excerpt", "post_status",
		"post_modified", "post_parent", "guid", "post_type"}
}

func wantedComments() []string {
	return []string{"comment_id", "comment_post_id", "comment_author", "comment_author_url", "comment_date", "comment_date_gmt",
		"comment_content", "comment_approved", "comment_type", "comment_parent", "user_id"}
}

func wantedBoardPosts() []string {
	return []string{"uid", "board_id", "parent_uid", "member_uid", "member_display", "title", "content", "date", "update", "view",
		"category1", "category2", "secret", "notice", "status"}
}

func wantedBoardComments() []string {
	return []string{"uid", "content_uid", "parent_uid", "user_uid", "user_display", "content", "created", "status"}
}
