// Package tags is the page of all tags, each of which leads to what has it.
package tags
