package fault

import (
	"context"
	"errors"
	"io/fs"

	"dotori/archive/catalog"
	"dotori/archive/export"
	"dotori/archive/ingest"
	"dotori/archive/library"
	"dotori/archive/open"
	"dotori/ui/i18n"
)

// Words is an error as the user reads it.
type Words struct {
	Title  string // what happened
	Advice string // what can be done about it
	Detail string // the error itself, for whoever helps
}

type entry struct {
	err           error
	title, advice string
}

// known lists the errors that have words of their own, the first match wins.
func known() []entry {
	return []entry{
		{open.ErrEncrypted, "The archive is password-protected",
			"Unpack it with its password first, and drop the folder that comes out."},
		{open.ErrBomb, "The archive would unpack to far too much",
			"It was not opened, because it could fill the whole disk."},
		{open.ErrUnsafe, "The archive is not safe to open",
			"The names in it lead outside of it. Nothing was written."},
		{open.ErrDamaged, "The archive is damaged or not complete",
			"Download it again if you can. An archive in several parts needs all of them at once."},
		{ingest.ErrNotRecognised, "Dotori does not know this archive",
			"Drop it as you received it: the whole folder or the zip file, not single files from inside."},
		{library.ErrLocked, "Another Dotori is using the library",
			"Close the other window, or wait until its import has ended."},
		{library.ErrReadOnly, "The library is open for reading only",
			"Close the other Dotori that is using it, and start again."},
		{library.ErrTooNew, "A newer Dotori made this library",
			"Install the newest version of Dotori to open it."},
		{library.ErrNotLibrary, "The folder holds something else",
			"Choose an empty folder for your memories."},
		{export.ErrNoSpace, "There is not enough space",
			"Free some space or choose another place, and try again. What is there already stays."},
		{export.ErrTooLarge, "One of the files is too large for this disk",
			"The disk is formatted as FAT32, which takes no files of 4 GB or more. Choose another disk."},
		{export.ErrDamaged, "What was written is not what was read",
			"The disk may be failing. Try another one."},
		{catalog.ErrNotFound, "It is not there any more", "It may have been taken back with its import."},
		{fs.ErrPermission, "There is no permission",
			"Check whether you may read and write at that place."},
		{fs.ErrNotExist, "It could not be found",
			"Was the disk pulled out, or the folder moved?"},
		{context.DeadlineExceeded, "It took too long", "Try again in a moment."},
	}
}

// Known puts an error into words, if we have words for it.
func Known(loc *i18n.Localizer, err error) (Words, bool) {
	if noSpace(err) {
		err = errors.Join(export.ErrNoSpace, err)
	}
	for _, k := range known() {
		if errors.Is(err, k.err) {
			return Words{loc.T(k.title), loc.T(k.advice), err.Error()}, true
		}
	}
	return Words{}, false
}

// Describe puts any error into words.
func Describe(loc *i18n.Localizer, err error) Words {
	if w, ok := Known(loc, err); ok {
		return w
	}
	return Words{loc.T("That did not work"), loc.T("What is in the library is safe. Try again; if it goes on like this, the line below says why."), err.Error()}
}
