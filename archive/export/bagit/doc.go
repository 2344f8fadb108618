// Package bagit makes BagIt bags (RFC 8493) and judges them.
//
// A bag is a folder with the files in data/, a manifest of their checksums and
// a few small tag files, so that any library or archive can tell with its own
// program whether everything is still there. [Seal] makes one of what a
// destination holds; [Verify] reads bags of versions 0.93 to 1.0, made by anyone.
package bagit

// The files of a bag that [Seal] writes.
const (
	Declaration = "bagit.txt"
	InfoName    = "bag-info.txt"
	Manifest    = "manifest-sha256.txt"
	TagManifest = "tagmanifest-sha256.txt"

	payload   = "data/"
	fetchName = "fetch.txt"
)
