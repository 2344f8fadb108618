// Package tree shows readers the files of an archive: [Walk] folder by folder,
// in order and with bounded memory, and [Index] by what a page or a list calls
// them, however that was escaped, composed or capitalised. [Named] are those whose
// names promise something; [Until] lets reading end with a context.
package tree
