// Package prose turns the body of an item into blocks that pages draw one
// below the other: paragraphs with bold words and links, headings, lists,
// quotes, and media where the author put them.
//
//	Item.HTML, else Item.Text --Blocks--> []Block
//	[]Block --View.Draw--> widgets, one below the other
//
// Blocks know nothing of widgets; View draws them the same on every page.
package prose
