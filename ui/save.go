package ui

import (
	"context"
	"fmt"
	"io"
	"os"

	"dotori/archive"
	"dotori/ui/task"
)

// saveFile puts a copy of an original where the user wants it.
func (w *Window) saveFile(m archive.Media) {
	from, err := w.on.File(m.SHA256)
	if err != nil {
		w.fail(fmt.Errorf("save %s: %w", m.Name, err))
		return
	}
	w.dialogs.Target(m.Name, func(to string) {
		task.Run(w.life, func(ctx context.Context) (struct{}, error) { return struct{}{}, copyFile(ctx, from, to) },
			func(_ struct{}, err error) {
				if err != nil {
					w.fail(fmt.Errorf("save %s: %w", m.Name, err))
					return
				}
				w.say(w.loc.T("%s is saved.", m.Name), "", nil)
			})
	})
}

// copyFile writes from into to, until ctx is done.
func copyFile(ctx context.Context, from, to string) (err error) {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, patient{ctx, in})
	if closing := out.Close(); err == nil {
		err = closing
	}
	return err
}

// patient reads until its context is done.
type patient struct {
	ctx context.Context
	in  io.Reader
}

// Read is part of io.Reader.
func (p patient) Read(b []byte) (int, error) {
	if err := p.ctx.Err(); err != nil {
		return 0, err
	}
	return p.in.Read(b)
}
