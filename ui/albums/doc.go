// Package albums shows every album as a tile with its cover, title and extent.
package albums
