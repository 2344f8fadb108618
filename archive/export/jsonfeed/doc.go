// Package jsonfeed exports posts as a JSON Feed, version 1.1: for feed readers,
// and for programs that import posts from one.
//
//	posts --entry--> feed-001.json (the oldest), …, feed.json (the newest)
//	media --> media/2019/08/…
//
// A feed holds its newest posts first and says in next_url where older ones
// are, once they are more than about 8 MB. What JSON Feed has no words for stands in
// _dotori: the item as items.jsonl has it, and the comments beneath it. The
// format is that of jsonfeed.org/version/1.1 and formats/export.md, section 14.
package jsonfeed
