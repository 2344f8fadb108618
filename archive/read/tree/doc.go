// Package tree shows readers the files of an archive: [Walk] folder by folder,
// in order and with bounded memory, and [Index] by what a page or a list calls
// them, however that was escaped, composed or capitalised.
// [Until] lets reading end with a context.
package tree
