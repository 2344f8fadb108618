package export

// Margins of the free-space check: what each item may cost beside its media
// (lines of the indexes, a sidecar in its own cluster), and what stays free.
const (
	perItem = 4 << 10
	reserve = 16 << 20
)

// CheckSpace returns a [*SpaceError] when dst has less room than items with
// so many bytes of media need. A destination that does not know is trusted.
func CheckSpace(dst Destination, items int, bytes int64) error {
	free := dst.Free()
	need := bytes + bytes/100 + int64(items)*perItem + reserve
	if free < 0 || need <= free {
		return nil
	}
	return &SpaceError{Need: need, Free: free}
}
