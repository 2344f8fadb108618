package drive

import (
	"bufio"
	"cmp"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// system is where Linux tells of its devices.
type system struct {
	root  string // "/"
	space func(path string) (free, total int64)
}

// device is a disk or a partition.
type device struct {
	dir  string // in sysfs: …/usb1/…/block/sdb/sdb1
	udev map[string]string
}

// device finds what a mount is of; false when it is no device.
func (s system) device(m mount) (device, bool) {
	link := filepath.Join(s.root, "sys/dev/block", m.device)
	if strings.HasPrefix(m.device, "0:") { // FUSE
		link = filepath.Join(s.root, "sys/class/block", filepath.Base(m.source))
	}
	dir, err := filepath.EvalSymlinks(link)
	if err != nil || !strings.HasPrefix(m.source, "/dev/") {
		return device{}, false
	}
	number := s.read(dir, "dev")
	return device{dir: below(dir), udev: s.udev(cmp.Or(number, m.device))}, true
}

// below returns the disk's partition that an encrypted device stands on.
func below(dir string) string {
	for range 3 {
		slaves, err := filepath.Glob(filepath.Join(dir, "slaves", "*"))
		if err != nil || len(slaves) != 1 {
			break
		}
		to, err := filepath.EvalSymlinks(slaves[0])
		if err != nil {
			break
		}
		dir = to
	}
	return dir
}

// read returns a small file without the space around it, "" when it is not there.
func (s system) read(elem ...string) string {
	b, _ := os.ReadFile(filepath.Join(elem...))
	return strings.TrimSpace(string(b))
}

// disk is the whole disk that a device is on.
func (s system) disk(d device) string {
	if s.read(d.dir, "partition") != "" {
		return filepath.Dir(d.dir)
	}
	return d.dir
}

// removable reports whether the disk can be pulled out: sticks and card readers
// say so themselves, external disks hang on USB.
func (s system) removable(d device) bool {
	disk := s.disk(d)
	return s.read(disk, "removable") == "1" || strings.Contains(disk, "/usb") || strings.Contains(disk, "/mmc_host/") && s.read(disk, "device/type") == "SD"
}

// udev reads what udev found out about a device.
func (s system) udev(number string) map[string]string {
	facts := map[string]string{}
	f, err := os.Open(filepath.Join(s.root, "run/udev/data", "b"+number))
	if err != nil {
		return facts
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		fact, ok := strings.CutPrefix(lines.Text(), "E:")
		if name, value, has := strings.Cut(fact, "="); ok && has {
			facts[name] = value
		}
	}
	return facts
}

// name returns what people know a drive by.
func (s system) name(d device, m mount) string {
	label := unhex(d.udev["ID_FS_LABEL_ENC"])
	return cmp.Or(strings.TrimSpace(label), s.read(s.disk(d), "device/model"), filepath.Base(m.path))
}

// unhex undoes udev's \x20 for a space.
func unhex(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if strings.HasPrefix(s[i:], `\x`) && i+4 <= len(s) {
			if n, err := strconv.ParseUint(s[i+2:i+4], 16, 8); err == nil {
				b.WriteByte(byte(n))
				i += 3
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// systemName is how people call a file system.
func systemName(d device, m mount) string {
	kind := cmp.Or(d.udev["ID_FS_TYPE"], m.kind)
	switch kind {
	case "vfat", "msdos":
		return cmp.Or(d.udev["ID_FS_VERSION"], "FAT32")
	case "exfat":
		return "exFAT"
	case "ntfs", "ntfs3":
		return "NTFS"
	case "fuseblk":
		return ""
	case "hfsplus":
		return "HFS+"
	}
	return kind
}
