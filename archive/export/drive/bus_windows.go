package drive

import (
	"unsafe"

	"golang.org/x/sys/windows"
)

// Of winioctl.h.
const (
	queryProperty = 0x002D1400 // IOCTL_STORAGE_QUERY_PROPERTY
	busUSB        = 7          // BusTypeUsb
	busSD         = 12         // BusTypeSd
)

// propertyQuery is STORAGE_PROPERTY_QUERY; zeroes ask for the device itself.
type propertyQuery struct {
	property, query uint32
	_               [4]byte
}

// deviceDescriptor is the beginning of STORAGE_DEVICE_DESCRIPTOR.
type deviceDescriptor struct {
	version, size                                  uint32
	kind, modifier, removable, queueing            byte
	vendor, product, revision, serial, bus, length uint32
	_                                              [1024]byte
}

// onUSB reports whether the disk behind a letter hangs on USB or is a card.
func onUSB(root string) bool {
	h, err := openVolume(root, 0)
	if err != nil {
		return false
	}
	defer windows.CloseHandle(h)
	var q propertyQuery
	var d deviceDescriptor
	var n uint32
	err = windows.DeviceIoControl(h, queryProperty, (*byte)(unsafe.Pointer(&q)), uint32(unsafe.Sizeof(q)),
		(*byte)(unsafe.Pointer(&d)), uint32(unsafe.Sizeof(d)), &n, nil)
	return err == nil && (d.bus == busUSB || d.bus == busSD)
}

// openVolume opens the volume of a letter itself, rather than its folder.
func openVolume(root string, access uint32) (windows.Handle, error) {
	name, err := windows.UTF16PtrFromString(`\\.\` + root[:2])
	if err != nil {
		return 0, err
	}
	return windows.CreateFile(name, access, windows.FILE_SHARE_READ|windows.FILE_SHARE_WRITE, nil, windows.OPEN_EXISTING, 0, 0)
}
