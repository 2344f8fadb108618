package drive

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// fake makes the files of a system: a disk of the computer, a stick with FAT32,
// a card with exFAT through FUSE, an external disk that is encrypted, an image.
func fake(t *testing.T) system {
	t.Helper()
	root := t.TempDir()
	write := func(name, body string) {
		t.Helper()
		path := filepath.Join(root, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(body), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	link := func(from, to string) {
		t.Helper()
		path := filepath.Join(root, from)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.Symlink(filepath.Join(root, to), path)); err != nil {
			t.Fatal(err)
		}
	}
	partition := func(disk, name, number, removable, model string) string {
		dir := "sys/devices/" + disk
		part := dir + "/" + name
		write(dir+"/removable", removable+"\n")
		write(dir+"/device/model", model+"\n")
		write(part+"/partition", "1\n")
		write(part+"/dev", number+"\n")
		link("sys/dev/block/"+number, part)
		link("sys/class/block/"+name, part)
		return part
	}
	partition("pci0/nvme/nvme0n1", "nvme0n1p2", "259:2", "0", "Inner disk")
	partition("pci0/usb1/1-1/host6/block/sda", "sda1", "8:1", "1", "Cruzer Blade    ")
	partition("pci0/usb1/1-2/host7/block/sdb", "sdb1", "8:17", "1", "Card Reader")
	disk := partition("pci0/usb2/2-1/host8/block/sdc", "sdc1", "8:33", "0", "Portable SSD")
	write("sys/devices/virtual/block/dm-0/dev", "253:0\n")
	link("sys/devices/virtual/block/dm-0/slaves/sdc1", disk)
	link("sys/dev/block/253:0", "sys/devices/virtual/block/dm-0")
	write("sys/devices/virtual/block/loop0/dev", "7:0\n")
	write("sys/devices/virtual/block/loop0/removable", "0\n")
	link("sys/dev/block/7:0", "sys/devices/virtual/block/loop0")

	write("run/udev/data/b8:1", "S:disk/by-label/x\nE:ID_FS_LABEL_ENC=엄마\\x20사진\nE:ID_FS_TYPE=vfat\nE:ID_FS_VERSION=FAT32\n")
	write("run/udev/data/b8:17", "E:ID_FS_TYPE=exfat\nE:ID_FS_VERSION=1.0\n")
	write("run/udev/data/b253:0", "E:ID_FS_LABEL_ENC=Backup\nE:ID_FS_TYPE=ext4\n")
	write("proc/self/mountinfo", mountinfo)
	return system{root: root, space: func(string) (int64, int64) { return 1000, 2000 }}
}

const mountinfo = `22 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw,errors=remount-ro
23 22 0:21 / /proc rw,nosuid shared:2 - proc proc rw
24 22 259:2 /home /mnt/home rw shared:3 - ext4 /dev/nvme0n1p2 rw
31 22 7:0 / /snap/core/1 ro,nodev shared:4 - squashfs /dev/loop0 ro
40 22 8:1 / /media/minji/엄마\040사진 rw,nosuid shared:5 - vfat /dev/sda1 rw,fmask=0022
41 22 8:1 /DCIM /srv/dcim rw - vfat /dev/sda1 rw
42 22 0:52 / /run/media/minji/3A-1B rw,nosuid - fuseblk /dev/sdb1 rw,user_id=0
43 22 253:0 / /data/backup rw - ext4 /dev/mapper/luks-1 rw
44 22 0:60 / /mnt/nas rw - nfs4 nas:/volume1 rw
45 22 8:1 / /mnt/twice rw - vfat /dev/sda1 rw
garbage
`

func TestList(t *testing.T) {
	drives, err := fake(t).list(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	want := []Drive{
		{Name: "엄마 사진", Path: "/media/minji/엄마 사진", System: "FAT32", Free: 1000, Total: 2000, Removable: true, Largest: 4294967295},
		{Name: "Card Reader", Path: "/run/media/minji/3A-1B", System: "exFAT", Free: 1000, Total: 2000, Removable: true},
		{Name: "Backup", Path: "/data/backup", System: "ext4", Free: 1000, Total: 2000, Removable: true},
	}
	if len(drives) != len(want) {
		t.Fatalf("got %+v", drives)
	}
	for i, d := range drives {
		if d != want[i] {
			t.Errorf("got %+v, want %+v", d, want[i])
		}
	}
}

// TestSystemOnStick leaves out the stick that the system runs from.
func TestSystemOnStick(t *testing.T) {
	s := fake(t)
	info := "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n23 22 8:1 / /media/x rw - ext4 /dev/sda1 rw\n24 22 8:17 / /media/y ro - vfat /dev/sdb1 ro\n"
	if err := os.WriteFile(filepath.Join(s.root, "proc/self/mountinfo"), []byte(info), 0o644); err != nil {
		t.Fatal(err)
	}
	if drives, err := s.list(context.Background()); err != nil || len(drives) != 0 {
		t.Errorf("got %+v, %v", drives, err)
	}
}

func TestListWithoutProc(t *testing.T) {
	if _, err := (system{root: t.TempDir()}).list(context.Background()); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("got %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := fake(t).list(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestFlushOfNothing(t *testing.T) {
	if err := Flush(filepath.Join(t.TempDir(), "no")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("got %v", err)
	}
}
