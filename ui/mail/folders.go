package mail

import (
	"context"
	"fmt"
	"slices"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/task"
)

// Folders is the state of the list of folders.
type Folders struct {
	Accounts []Account // the one with the newest mail first
	Total    int       // mails
	Loading  bool
	Err      error

	// Changed is called after every change.
	Changed func()

	src Source
	run *task.Runner
}

// Account is one mailbox with its folders, the one with the newest mail first.
type Account struct {
	Service archive.Service
	Name    string // the address, where the archive says it
	Folders []catalog.Collection
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
	}, f.loaded)
	f.Changed()
}

func (f *Folders) loaded(all []catalog.Collection, err error) {
	f.Loading, f.Accounts, f.Total = false, nil, 0
	if err != nil {
		f.Err = fmt.Errorf("list the mail folders: %w", err)
	}
	for _, c := range all {
		f.Total += c.Count
		i := slices.IndexFunc(f.Accounts, func(a Account) bool { return a.Service == c.Service && a.Name == c.Account })
		if i < 0 {
			i = len(f.Accounts)
			f.Accounts = append(f.Accounts, Account{Service: c.Service, Name: c.Account})
		}
		f.Accounts[i].Folders = append(f.Accounts[i].Folders, c)
	}
	f.Changed()
}
