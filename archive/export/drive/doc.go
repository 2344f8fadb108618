// Package drive knows the drives that people plug in and out: sticks, cards
// and external disks. [List] names them, [Of] finds the one that a path is on,
// and [Flush] makes everything that was written to it durable, so that a
// program may say that the drive can be unplugged.
//
// Linux is asked through /proc/self/mountinfo, sysfs and udev's data, Windows and
// macOS through their own calls. Nothing is mounted, ejected or written.
package drive
