// Package md writes Markdown that shows texts as they are: for every format
// that has pages of it. It escapes what Markdown, Hugo and Obsidian would take
// for markup, and writes the front matter that both read, the media of a text,
// the comments beneath it, and the messages of a chat.
package md
