package fault

import (
	"context"
	"errors"
	"io/fs"
	"strings"

	"dotori/archive/catalog"
	"dotori/archive/export"
	"dotori/archive/export/dest"
	"dotori/archive/ingest"
	"dotori/archive/library"
	"dotori/archive/open"
	"dotori/ui/i18n"
)

// Words is an error as the user reads it.
type Words struct {
	Title  string // what happened
	Kept   string // what is as it was
	Advice string // what can be done about it
	Detail string // the error itself, for whoever helps
}

// Text is what was kept and what can be done, in one paragraph.
func (w Words) Text() string { return strings.TrimSpace(w.Kept + " " + w.Advice) }

type entry struct {
	err                 error
	title, kept, advice string
}

const (
	untouched = "The library is as it was." // before anything was written
	safe      = "What is in the library is safe."
	sent      = "What is in the library is safe, and what the server has got stays there."
	writable  = "If another Dotori is using it, close that one and start again. On a disk that takes no writing it can only be looked at."
)

// known lists the errors that have words of their own, the first match wins.
func known() []entry {
	return []entry{
		{open.ErrEncrypted, "The archive is password-protected", untouched,
			"Unpack it with its password first, and drop the folder that comes out. Large mail backups of Cafe24 have theirs in the mail that announced them."},
		{open.ErrBomb, "The archive would unpack to far too much", untouched,
			"It was not opened, because it could fill the whole disk."},
		{open.ErrUnsafe, "The archive is not safe to open", untouched,
			"The names in it lead outside of it. Nothing was written."},
		{open.ErrDamaged, "The archive is damaged or not complete", untouched,
			"Download it again if you can. An archive in several parts needs all of them at once."},
		{ingest.ErrNotRecognised, "Dotori does not know this archive", untouched,
			"Drop it as you received it: the whole folder or the zip file, not single files from inside."},
		{library.ErrLocked, "Another Dotori is using the library", safe,
			"Close the other window, or wait until its import has ended."},
		{library.ErrReadOnly, "The library is open for reading only", safe, writable},
		{catalog.ErrReadOnly, "The library is open for reading only", safe, writable},
		{library.ErrTooNew, "A newer Dotori made this library", untouched,
			"Install the newest version of Dotori to open it."},
		{catalog.ErrNewer, "A newer Dotori made this library", untouched,
			"Install the newest version of Dotori to open it."},
		{library.ErrNotLibrary, "The folder holds something else", "Nothing in it was changed.",
			"Choose an empty folder for your memories."},
		{ingest.ErrSameLibrary, "This is the library itself", untouched, "Choose the folder of another library."},
		{ingest.ErrWithin, "One library lies inside the other", untouched, "Put them beside each other, and merge again."},
		{ingest.ErrGone, "The other library is not there any more", "What came from it before stays.",
			"Was the stick pulled out? Put it in again, and merge again: it goes on where it stopped."},
		{catalog.ErrDamaged, "The list of your memories is damaged", "The pictures and texts themselves are not: they are in files of their own.",
			"Close Dotori, delete catalog.db in the library's folder, and open Dotori again: it makes the list anew from them."},
		{catalog.ErrFull, "The disk of the library is full", "What was stored before that is safe.",
			"Free some space on it, and drop the same archive again: it goes on where it stopped."},
		{catalog.ErrGone, "The library's disk does not answer", "What was stored before that is on it.",
			"Was the stick pulled out? Put it in again, and start Dotori anew."},
		{export.ErrNoSpace, "There is not enough space", "",
			"Free some space or choose another place, and try again. What is there already stays."},
		{export.ErrInLibrary, "This folder belongs to the library", untouched,
			"Choose a folder outside of it."},
		{export.ErrTooLarge, "One of the files is too large for this disk", safe,
			"The disk is formatted as FAT32, which takes no files of 4 GB or more. Choose another disk."},
		{export.ErrDamaged, "What was written is not what was read", safe,
			"The disk may be failing. Try another one."},
		{dest.ErrUnreachable, "The server cannot be reached", sent,
			"Check the address, and whether this computer and the server are on the network."},
		{dest.ErrCertificate, "The server cannot prove who it is", sent,
			"Its certificate is not valid for this address. Check the address, or ask whoever runs the server."},
		{dest.ErrRefused, "The server refuses this user or password", sent,
			"Check both. Nextcloud and others want an app password, which is made in their settings."},
		{dest.ErrForbidden, "The server does not allow writing there", sent, "Choose another folder on it, or ask whoever runs the server."},
		{dest.ErrNoPlace, "The place does not exist on the server", sent, "Check the folder or the bucket: a bucket has to be made first."},
		{dest.ErrConflict, "The folder above it does not exist on the server", sent, "Check the folder, or make it on the server first."},
		{dest.ErrProtocol, "The server does not answer as expected", sent, "Check the address: of Nextcloud it ends in /remote.php/dav/files/ and the user's name."},
		{dest.ErrMoved, "The server is at another address", sent, "Use the address that stands below."},
		{dest.ErrClock, "The clocks of this computer and of the server differ too much", sent, "Set the clock of this computer, and try again."},
		{dest.ErrLocked, "Another program keeps a file locked on the server", sent, "Wait a few minutes, and export again."},
		{dest.ErrTooLarge, "The server takes no file of this size", sent, "Ask whoever runs the server to allow larger files, or choose another place."},
		{dest.ErrBusy, "The server is too busy or has a fault", sent, "Try again later; the export goes on where it was."},
		{dest.ErrBroken, "The connection broke", sent, "Export again: it goes on where it was."},
		{dest.ErrAddress, "The address cannot be understood", untouched, "Check the address of the place."},
		{catalog.ErrNotFound, "It is not there any more", "", "It may have been taken back with its import."},
		{fs.ErrPermission, "There is no permission", untouched,
			"Check whether you may read and write at that place. A stick may be locked by its switch."},
		{fs.ErrNotExist, "It could not be found", safe,
			"Was the disk pulled out, or the folder moved?"},
		{errGone, "The disk does not answer", "What was stored before that is on it.",
			"Was the stick pulled out? Put it in again, and try again."},
		{context.DeadlineExceeded, "It took too long", safe, "Try again in a moment."},
	}
}

// errGone stands for what systems say of a disk that was pulled out.
var errGone = errors.New("the disk does not answer")

// Known puts an error into words, if we have words for it.
func Known(loc *i18n.Localizer, err error) (Words, bool) {
	cause := errors.Join(err, catalog.Cause(err))
	switch {
	case noSpace(err):
		cause = errors.Join(export.ErrNoSpace, cause)
	case gone(err):
		cause = errors.Join(errGone, cause)
	}
	for _, k := range known() {
		if errors.Is(cause, k.err) {
			return Words{loc.T(k.title), loc.T(k.kept), loc.T(k.advice), err.Error()}, true
		}
	}
	return Words{}, false
}

// Describe puts any error into words.
func Describe(loc *i18n.Localizer, err error) Words {
	if w, ok := Known(loc, err); ok {
		return w
	}
	return Words{loc.T("That did not work"), loc.T(safe), loc.T("Try again; if it goes on like this, the line below says why."), err.Error()}
}
