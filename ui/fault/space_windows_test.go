package fault

import "golang.org/x/sys/windows"

func diskFull() error { return windows.ERROR_DISK_FULL }

func pulledOut() error { return windows.ERROR_DEVICE_NOT_CONNECTED }
