package library

import "golang.org/x/sys/unix"

// Magic numbers of statfs(2) for file systems on which SQLite's write-ahead
// log is not safe: no shared memory (network) or torn by removal (FAT family).
var unsafeForWAL = map[int64]bool{
	0x2011BAB0: true, // exFAT
	0x4d44:     true, // FAT
	0x6969:     true, // NFS
	0x517B:     true, // SMB
	0xFF534D42: true, // CIFS
	0xFE534D42: true, // SMB2
	0x65735546: true, // FUSE: sshfs, rclone, NTFS-3G
	0x01021997: true, // 9P
}

// WALSafe reports whether SQLite's write-ahead log is safe in the library's folder.
func (l *Library) WALSafe() bool {
	var s unix.Statfs_t
	if err := unix.Statfs(l.dir, &s); err != nil {
		return false
	}
	return !unsafeForWAL[int64(uint32(s.Type))]
}
