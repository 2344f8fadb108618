// Package instagram reads what Instagram hands out as "Download your
// information" (formats/facebook-instagram.md, section 2): JSON of all
// generations since 2019, and the web variant.
//
//	profile (who the owner is) -> posts, reels, films -> stories, profile
//	pictures -> messages
//
// What its downloads have in common with Facebook's is read/meta. Keys of the
// profile are in the language of the account; its name is the one that takes
// part in the chats.
package instagram
