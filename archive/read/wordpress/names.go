package wordpress

import "dotori/archive/read/loosexml"

// names are those of the elements of an export.
func names() loosexml.Names {
	return loosexml.Names{
		Sections: []string{"item"},
		Fields: []string{"content:encoded", "excerpt:encoded", "dc:creator", "pubdate", "guid", "wp:post_id", "wp:post_date", "wp:post_date_gmt",
			"wp:post_modified", "wp:comment_status", "wp:ping_status", "wp:post_name", "wp:status", "wp:post_parent", "wp:menu_order",
			"wp:post_type", "wp:post_password", "wp:is_sticky", "wp:attachment_url", "wp:postmeta", "wp:comment", "wp:author", "wp:category",
			"wp:tag", "wp:term", "wp:meta_key", "wp:meta_value", "wp:comment_content", "wp:comment_parent", "wp:comment_approved"},
	}
}
