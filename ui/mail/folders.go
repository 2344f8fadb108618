package mail

import (
	"context"
	"fmt"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/task"
)

// Folders is the state of the list of folders, the one with the newest mail first.
type Folders struct {
	All     []catalog.Collection
	Loading bool
	Err     error

	// Changed is called after every change.
	Changed func()

	src Source
	run *task.Runner
}

// NewFolders returns an empty list.
func NewFolders(src Source, run *task.Runner) *Folders {
	return &Folders{src: src, run: run, Changed: func() {}}
}

// Load fetches the folders.
func (f *Folders) Load() {
	f.Loading, f.Err = true, nil
	task.Run(f.run, func(ctx context.Context) ([]catalog.Collection, error) {
		return f.src.Collections(ctx, archive.MailFolder)
	}, func(all []catalog.Collection, err error) {
		f.Loading = false
		if f.All = all; err != nil {
			f.Err = fmt.Errorf("list the mail folders: %w", err)
		}
		f.Changed()
	})
	f.Changed()
}
