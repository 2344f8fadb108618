package wordpress

import (
	"slices"

	"dotori/archive"
)

// post is a row of WordPress' table of posts, or an item of an export.
type post struct {
	id, parent   int64
	kind, status string
	title        string
	content      string
	excerpt      string
	author       string // login or id; see site.authors
	address      string // where it was on the web
	date, gmt    string
	modified     string
	published    string // in UTC, as the feed says
	protected    bool   // by a password
	categories   []string
	tags         []string
	url, file    string // of an attachment: its address, its place in the uploads
	thumbnail    int64  // the attachment that stands for a post
	remarks      []remark
	remarked     int    // bytes of them
	source       string // the file that it was read from
	line         int
}

// remark is a comment on a post.
type remark struct {
	id, parent, user int64
	author, address  string
	date, gmt        string
	text             string
	kind, approved   string
	files            []archive.Media
	line             int
}

// isProgram reports entries that nobody wrote for others to read: parts of the
// site's look, and what visitors entered into shops and forms.
func (p *post) isProgram() bool {
	return p.status == "auto-draft" || slices.Contains([]string{
		"nav_menu_item", "revision", "custom_css", "customize_changeset", "oembed_cache", "user_request",
		"wp_block", "wp_global_styles", "wp_navigation", "wp_template", "wp_template_part", "wp_font_family", "wp_font_face",
		"acf-field", "acf-field-group", "elementor_library", "scheduled-action", "wpcf7_contact_form", "kboard",
		"feedback", "flamingo_contact", "flamingo_inbound", "shop_order", "shop_order_refund", "shop_order_placehold", "shop_coupon", "shop_subscription",
	}, p.kind)
}

func (p *post) isAttachment() bool { return p.kind == "attachment" }

// isEmpty reports a post that says nothing.
func (p *post) isEmpty() bool {
	return p.title == "" && p.content == "" && p.excerpt == "" && len(p.remarks) == 0
}

// Bounds of what is held of one post.
const (
	shortest   = 64 << 10 // bytes of a name or date
	longest    = 16 << 20 // of a text
	mostTalk   = 64 << 20 // of the comments on one post
	remarkSize = 300      // of a comment beside its text
)
