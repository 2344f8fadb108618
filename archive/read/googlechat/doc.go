// Package googlechat reads Google Chat and the Hangouts before it from Google
// Takeout (formats/google-takeout.md, section 7).
//
// Google Chat is a folder for each room: group_info.json names its members,
// messages.json holds what they said, the files that they sent lie beside it; in
// Users/ a user_info.json says whose export it is. Hangouts is one Hangouts.json
// with all conversations. [Reader.Read] streams both message by message.
package googlechat
