// Package youtube reads what somebody wrote on YouTube from Google Takeout:
// comments, live chats and posts of a channel (formats/google-takeout.md,
// section 7).
//
// Since 2023 these are tables whose text is JSON; headings and names are in the
// language of the account, so that rows are told by what stands in them. Before,
// they were pages with one entry a line. [Reader.Read] reads both; videos are left
// to the reader of pictures, and lists and history are told to be left out.
package youtube
