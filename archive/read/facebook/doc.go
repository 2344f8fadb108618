// Package facebook reads what Facebook hands out as "Download your
// information", with the chats of Messenger (formats/facebook-instagram.md,
// section 1): JSON of three generations, the web variant, and Messenger's own
// download of encrypted chats.
//
//	profile (who the owner is) -> albums (which picture is in which)
//	-> posts, check-ins, stories -> pictures that no post shows -> comments -> chats
//
// What Instagram's downloads have in common with these is read/meta. A picture
// that a post and an album name is one item, the post, in both collections.
package facebook
